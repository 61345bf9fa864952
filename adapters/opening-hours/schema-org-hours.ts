import { type Fault, isFault } from '../mapped-table/values/fault.ts'
import { type Hours, perWeek } from './hours.ts'
import { osmHours } from './osm-hours.ts'
import { hoursBySeason } from './seasons.ts'
import { listOf, type Specification, specificationOf, specificationsFor } from './specification.ts'
import { isSameWeek, minutesOf, unionOf } from './week.ts'

/** What schema.org calls hours, in a place, a contact point or a service. */
export const HOURS_MEMBERS = [
  'openingHours',
  'openingHoursSpecification',
  'hoursAvailable',
  'specialOpeningHoursSpecification',
] as const

/**
 * Reads hours as a cell or a node of schema.org has them; `undefined` where it has none.
 *
 * A text is an `opening_hours` string, a list of texts is several that add up, and objects are
 * specifications, or a node that has them.
 *
 * @param asOf - the day that counts, `YYYY-MM-DD`, where hours differ by season
 */
export function hoursOf(given: unknown, asOf: string | undefined): Hours | Fault | undefined {
  const list = listOf(given)
  if (list.length === 0) return undefined
  if (list.every(isText)) return hoursInTexts(list)
  if (list.every(isNode)) return nodeHours(list, asOf)
  return specifiedHours(list.map(specificationOf), [], asOf)
}

function isNode(item: unknown): item is Partial<Record<string, unknown>> {
  return typeof item === 'object' && item !== null && HOURS_MEMBERS.some((name) => name in item)
}

function nodeHours(
  nodes: readonly Partial<Record<string, unknown>>[],
  asOf: string | undefined,
): Hours | Fault | undefined {
  const membersOf = (name: string) => nodes.flatMap((node) => listOf(node[name]))
  const texts = membersOf('openingHours')
  const usual = ['openingHoursSpecification', 'hoursAvailable']
    .flatMap(membersOf)
    .map(specificationOf)
  const special = membersOf('specialOpeningHoursSpecification').map(specificationOf).map(dated)
  if (texts.length === 0) {
    return usual.length + special.length === 0 ? undefined : specifiedHours(usual, special, asOf)
  }
  const written = hoursInTexts(texts)
  if (isFault(written)) return written
  if (usual.length === 0) return specifiedHours(specificationsFor(written), special, asOf)
  const specified = specifiedHours(usual, [], asOf)
  if (isFault(specified)) return specified
  if (!isSameWeek(written.week, specified.week)) return contradiction(written, specified)
  const all = specifiedHours(usual, special, asOf)
  return isFault(all) ? all : { ...written, ...all }
}

function specifiedHours(
  usual: readonly (Specification | Fault)[],
  special: readonly (Specification | Fault)[],
  asOf: string | undefined,
): Hours | Fault {
  const all = [...usual, ...special]
  const fault = all.find(isFault)
  if (fault) return fault
  return hoursBySeason(
    all.filter((item): item is Specification => !isFault(item)),
    asOf,
  )
}

function dated(item: Specification | Fault): Specification | Fault {
  if (isFault(item) || item.from !== undefined || item.through !== undefined) return item
  return { fault: 'special hours without dates: give `validFrom` and `validThrough`' }
}

function contradiction(written: Hours, specified: Hours): Fault {
  const [first, second] = [written, specified].map(({ week }) => perWeek(minutesOf(week)))
  return {
    fault: `\`openingHours\` say ${first}, the specifications ${second}, at other times: put right what is wrong`,
  }
}

function isText(item: unknown): item is string {
  return typeof item === 'string'
}

/** Hours of several texts, which add up. */
function hoursInTexts(texts: readonly unknown[]): Hours | Fault {
  if (!texts.every(isText))
    return { fault: '`openingHours` are texts, such as `Mo-Fr 09:00-17:00`' }
  const all = texts.map(osmHours)
  const fault = all.find(isFault)
  if (fault) return fault
  const hours = all.filter((one): one is Hours => !isFault(one))
  const said = hours.map(({ onHolidays }) => onHolidays).filter((one) => one !== undefined)
  return {
    week: unionOf(hours.flatMap(({ week }) => week)),
    ...(said.length > 0 && { onHolidays: said.includes(true) }),
  }
}
