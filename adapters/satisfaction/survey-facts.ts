import {
  type GivenHead,
  type Measure,
  valueAlone,
  valueOver,
  withhold,
} from '../../src/contacts/measure.ts'
import type { FactValue } from '../../src/facts/fact.ts'
import type { SatisfactionMapping } from './mapping.ts'
import { segmentWord } from './segment-words.ts'
import type { SurveyRow } from './survey-row.ts'

/** Facts of standard 17 that answers show, or the mapping declares. */
export const SURVEY_FACTS = [
  'satisfaction.lastSurvey',
  'satisfaction.triggeredByContact',
  'satisfaction.outcomeLeftOut',
  'satisfaction.brandLeftOut',
  'satisfaction.resultsPublished',
  'satisfaction.lastPublished',
  'satisfaction.segmented',
] as const

/** What answers and the mapping say of the surveys; nothing where nobody answered. */
export function surveyFacts(
  rows: readonly SurveyRow[],
  mapping: SatisfactionMapping,
  period: string | undefined,
): readonly Measure[] {
  const headOf = (name: Name): GivenHead => ({ name, unit: 'none', period, unusable: 0 })
  if (rows.length === 0) {
    return SURVEY_FACTS.map((name) => withhold(headOf(name), 'no answers are counted'))
  }
  const { declared = {} } = mapping
  const stated = (name: Name, value: FactValue | undefined, member: keyof typeof declared) =>
    value === undefined
      ? withhold(headOf(name), `no answer shows it: say \`declared.${member}\` in the mapping`)
      : valueAlone({ ...headOf(name), basis: 'self-declared', evidence: evidenceFor(name) }, value)
  const evidenceFor = (name: Name) =>
    name === 'satisfaction.resultsPublished' || name === 'satisfaction.lastPublished'
      ? declared.publishedAt
      : undefined
  const lastDay = rows
    .flatMap(({ day = [] }) => day)
    .toSorted()
    .at(-1)
  const { triggeredByContact, outcomeLeftOut, brandLeftOut, publishedOn } = declared
  const published = declared.resultsPublished ?? (publishedOn === undefined ? undefined : true)
  return [
    lastDay !== undefined
      ? valueAlone(headOf('satisfaction.lastSurvey'), lastDay)
      : isLater(declared.surveyEnded, rows)
        ? withhold(headOf('satisfaction.lastSurvey'), TOO_LATE)
        : stated('satisfaction.lastSurvey', declared.surveyEnded, 'surveyEnded'),
    stated('satisfaction.triggeredByContact', triggeredByContact, 'triggeredByContact'),
    stated('satisfaction.outcomeLeftOut', outcomeLeftOut, 'outcomeLeftOut'),
    stated('satisfaction.brandLeftOut', brandLeftOut, 'brandLeftOut'),
    stated('satisfaction.resultsPublished', published, 'resultsPublished'),
    stated('satisfaction.lastPublished', publishedOn, 'publishedOn'),
    segmented(rows, mapping, headOf('satisfaction.segmented')),
  ]
}

const TOO_LATE = 'the survey is declared to have ended after the last month that has answers'

function isLater(day: string | undefined, rows: readonly SurveyRow[]): boolean {
  const months = rows.flatMap(({ month = [] }) => month)
  return day !== undefined && months.length > 0 && months.every((month) => month < day.slice(0, 7))
}

/** The names of the facts. */
type Name = (typeof SURVEY_FACTS)[number]

/** Which groups are the main ones no sheet says: two groups with answers may be two small ones. */
function segmented(
  rows: readonly SurveyRow[],
  mapping: SatisfactionMapping,
  head: GivenHead,
): Measure {
  const groupOf = ({ segment }: SurveyRow) => segment.customerType
  const groups = new Set(rows.flatMap((row) => groupOf(row) ?? []))
  if (groups.size < 2) return withhold(head, 'no two groups of customers have answers')
  const mainGroups = mapping.mainGroups?.map((word) => groupCalled(word, mapping))
  if (mainGroups === undefined) {
    return withhold(
      head,
      'nobody says which groups of customers are the main ones: name them in `mainGroups` of the mapping',
    )
  }
  const without = mainGroups.filter((group) => !groups.has(group))
  if (without.length > 0) {
    return withhold(head, `a main group has no answers: ${without.join(', ')}`)
  }
  const own = rows.filter((row) => mainGroups.includes(groupOf(row) ?? ''))
  const answers = own.map(({ counts, published }) =>
    counts ? counts.reduce((sum, [, count]) => sum + count, 0) : (published?.answers ?? 0),
  )
  const total = answers.reduce((sum, count) => sum + count, 0)
  return total === 0 ? valueAlone(head, true) : valueOver(head, true, total)
}

/** The key that a group's name has in rows. */
function groupCalled(word: string, mapping: SatisfactionMapping): string {
  const said = segmentWord('customerType', word, mapping)
  return typeof said === 'object' && 'key' in said ? said.key : word
}
