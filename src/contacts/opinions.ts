import { addByName } from './counts.ts'
import { type GivenHead, type Measure, shareOf, withhold } from './measure.ts'
import { contactsIn, type Part, sumOf } from './part.ts'

/** The share of satisfied answers by scale, as far as the scale says what satisfied is. */
export function satisfactionMeasures(
  parts: readonly Part[],
  period: string | undefined,
): readonly Measure[] {
  const answers = parts.reduce<Scales>(
    (sum, { counts }) =>
      addByName(sum, counts.satisfaction, (scores, others) =>
        addByName(scores, others, (count, other) => count + other),
      ),
    {},
  )
  const name = 'satisfaction.shareSatisfied'
  if (Object.keys(answers).length === 0) {
    const unusable = contactsIn(parts)
    return [withhold({ name, unit: 'percent', period, unusable }, 'no contact has an answer')]
  }
  return Object.entries(answers)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([scale, scores]) => shareSatisfied(scale, scores, { name, unit: 'percent', period }))
}

/** The share of contacts that the council judged avoidable: NI 14 as its handbook has it, over those it assessed. */
export function avoidableContactMeasure(
  parts: readonly Part[],
  period: string | undefined,
): Measure {
  return avoidableRate(
    { period, method: COUNCIL_ASSESSED },
    {
      contacts: contactsIn(parts),
      assessed: sumOf(parts, ({ avoidableKnown }) => avoidableKnown),
      avoidable: sumOf(parts, (counts) => counts.avoidable),
    },
  )
}

/** NI 14's way of counting: the council, not the customer, judges each contact. */
export const COUNCIL_ASSESSED = 'council-assessed'

/** Contacts, those of them that were judged, and those of these that were judged avoidable. */
export interface AvoidableCounts {
  readonly contacts: number
  readonly assessed: number
  readonly avoidable: number
}

/** Whether contacts of one kind alone seem to be marked, so that nobody knows how many the others are. */
export function isOneSided({ contacts, assessed, avoidable }: AvoidableCounts): boolean {
  return assessed > 0 && assessed < contacts && (avoidable === assessed || avoidable === 0)
}

/**
 * The share of contacts judged avoidable, over those that were judged.
 *
 * @param oneSided - whether contacts of one kind alone are marked, where a larger whole tells better
 */
export function avoidableRate(
  said: Pick<GivenHead, 'period' | 'method' | 'by'>,
  counts: AvoidableCounts,
  oneSided = isOneSided(counts),
): Measure {
  const { contacts, assessed, avoidable } = counts
  const head: GivenHead = {
    ...said,
    name: 'avoidableContact.rate',
    unit: 'percent',
    unusable: contacts - assessed,
  }
  if (assessed === 0) return withhold(head, 'no contact was judged avoidable or not')
  if (oneSided) {
    const [all, none] = avoidable === 0 ? ['not avoidable', 'avoidable'] : ['avoidable', 'not']
    const reason = `contacts are marked as ${all}, none as ${none}, and of the others nothing is said`
    return withhold(head, reason)
  }
  return shareOf(head, avoidable, assessed)
}

type Scales = Readonly<Record<string, Readonly<Record<string, number>>>>

/** What scores mean satisfied, for scales whose publishers say so. */
const SATISFIED: ReadonlyMap<
  string,
  { readonly scores: readonly number[]; readonly from: number }
> = new Map([
  // Dynamics 365: very dissatisfied, dissatisfied, neutral, satisfied, very satisfied.
  ['1-5', { scores: [1, 2, 3, 4, 5], from: 4 }],
  // Zendesk: bad, good.
  ['0-1', { scores: [0, 1], from: 1 }],
])

function shareSatisfied(
  scale: string,
  counts: Readonly<Record<string, number>>,
  named: Pick<GivenHead, 'name' | 'unit' | 'period'>,
): Measure {
  const meaning = SATISFIED.get(scale)
  const all = Object.entries(counts).map(([score, count]) => ({ score: Number(score), count }))
  const total = (some: typeof all) => some.reduce((sum, { count }) => sum + count, 0)
  const method = 'share-satisfied'
  if (meaning === undefined) {
    const head: GivenHead = { ...named, method, scale, unusable: total(all) }
    return withhold(head, `nobody says which scores of the scale ${scale} mean satisfied`)
  }
  const onScale = all.filter(({ score }) => meaning.scores.includes(score))
  const head: GivenHead = { ...named, method, scale, unusable: total(all) - total(onScale) }
  if (onScale.length === 0) return withhold(head, `no answer is on the scale ${scale}`)
  return shareOf(head, total(onScale.filter(({ score }) => score >= meaning.from)), total(onScale))
}
