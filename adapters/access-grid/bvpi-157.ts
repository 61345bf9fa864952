import {
  type GivenHead,
  type Measure,
  shareOf,
  valueOver,
  withhold,
} from '../../src/contacts/measure.ts'
import { groupedBy } from '../sheets/grouped-by.ts'
import type { GridEntry } from './grid-row.ts'
import { LGIL_TOP_LEVEL, typeIn } from './interaction-lists.ts'
import type { AccessGridMapping } from './mapping.ts'
import { anyOf, type Pair, pairsOf } from './pairs.ts'

/**
 * BVPI 157: of the types of interaction that services provide and the law permits electronically, the
 * share that is enabled, in all and by each of the ten; with bounds where cells leave it open.
 */
export function bvpi157Measures(
  entries: readonly GridEntry[],
  { telephoneIsElectronic = false }: Pick<AccessGridMapping, 'telephoneIsElectronic'>,
  head: Pick<GivenHead, 'period' | 'note' | 'unusable'>,
): readonly Measure[] {
  const typeOf = (interaction: string) => typeIn(LGIL_TOP_LEVEL, interaction)
  const pairs = pairsOf(entries, typeOf, telephoneIsElectronic)
  const method = `enabled-of-permissible, lgil-top-level${telephoneIsElectronic ? ', telephone counted' : ''}`
  const own: GivenHead = { ...head, name: 'bvpi157.enabled', unit: 'percent', method }
  const absent = LGIL_TOP_LEVEL.filter((type) => pairs.every((pair) => pair.type !== type))
  const whole = enabledOf(pairs, own)
  return [
    ...(pairs.length > 0 && absent.length > 0
      ? [withhold(own, `the grid has nothing of these of the ten types: ${absent.join(', ')}`)]
      : whole),
    ...LGIL_TOP_LEVEL.flatMap((type) => {
      const some = pairs.filter((pair) => pair.type === type)
      return some.length === 0 ? [] : enabledOf(some, { ...own, by: { interaction: type } })
    }),
  ]
}

function enabledOf(pairs: readonly Pair[], head: GivenHead): readonly Measure[] {
  const known = pairs.filter(({ worst, best }) => worst === best).length
  if (head.unusable > 0) return [withhold(head, `rows that could not be read: ${head.unusable}`)]
  if (known === pairs.length) return [enabledAt(pairs, 'worst', head)]
  const reason = `of ${pairs.length - known} of ${pairs.length} types of interaction of services the grid does not say whether they are provided, permissible and enabled: fill its cells, or name their words under \`values.mark\`, that for exempt among them`
  return [
    withhold(head, reason),
    enabledAt(pairs, 'worst', { ...head, name: 'bvpi157.enabledAtLeast' }),
    enabledAt(pairs, 'best', { ...head, name: 'bvpi157.enabledAtMost' }),
  ]
}

function enabledAt(pairs: readonly Pair[], side: 'worst' | 'best', head: GivenHead): Measure {
  const counted = pairs.filter((pair) => pair[side] !== 'out')
  const enabled = counted.filter((pair) => pair[side] === 'enabled')
  if (counted.length === 0) return withhold(head, 'nothing is provided that the law permits')
  return shareOf(head, enabled.length, counted.length)
}

/** How many types of interaction of services the law exempts, of those that the grid has; at least, where it leaves some open. */
export function exemptMeasures(
  entries: readonly GridEntry[],
  head: Pick<GivenHead, 'period' | 'note' | 'unusable'>,
): readonly Measure[] {
  const own: GivenHead = {
    ...head,
    name: 'bvpi157.exempt',
    unit: 'count',
    method: 'lgil-top-level',
  }
  const ofTen = entries.filter(({ interaction }) => typeIn(LGIL_TOP_LEVEL, interaction))
  const all = [...groupedBy(ofTen, (one) => [keyOf(one)]).values()].map(isExempt)
  const exempt = all.filter((said) => said).length
  const open = all.filter((said) => said === undefined).length
  if (head.unusable > 0) return [withhold(own, `rows that could not be read: ${head.unusable}`)]
  if (all.length === 0) return [withhold(own, 'the grid has none of the ten types')]
  if (open === 0) return [valueOver(own, exempt, all.length)]
  return [
    withhold(
      own,
      `the grid leaves it open for ${open} of ${all.length} types of interaction of services`,
    ),
    valueOver({ ...own, name: 'bvpi157.exemptAtLeast' }, exempt, all.length),
  ]
}

/** Whether the council provides a type of interaction that the law exempts; unknown where cells leave either open. */
function isExempt(pair: readonly GridEntry[]): boolean | undefined {
  const provided = anyOf(pair.map((one) => one.provided))
  const permissible = anyOf(pair.map((one) => one.permissible))
  if (provided === false || permissible === true) return false
  return provided === undefined || permissible === undefined ? undefined : true
}

function keyOf({ service, interaction }: GridEntry): string {
  return JSON.stringify([service, typeIn(LGIL_TOP_LEVEL, interaction)])
}
