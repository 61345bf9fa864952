import type {
  Adapter,
  CouncilReading,
  ReadContext,
  Reading,
} from '../../adapters/contract/adapter.ts'
import { emptyTally, mergeTallies } from '../contacts/tally.ts'
import { InputError } from './input-error.ts'

/** What exports say of one council. */
export type Concluded = Pick<CouncilReading, 'council' | 'facts' | 'withheld' | 'measures'>

/**
 * The facts of one council over all exports, counted together where the adapter counts.
 *
 * @throws InputError where the exports don't speak of one council, or can't be counted together
 */
export function concluded(
  readings: readonly Reading[],
  adapter: Adapter,
  context: ReadContext,
): Concluded {
  const byCouncil = readingsBy(readings)
  const council = councilOf([...byCouncil.keys()], context.council)
  const name = council === '' ? (context.council ?? '') : council
  return together(name, byCouncil.get(council) ?? [], adapter, context)
}

/**
 * The facts of each council over all exports, by its name, or of the one that is wanted.
 *
 * @throws InputError as {@link concluded} does
 */
export function concludedEach(
  readings: readonly Reading[],
  adapter: Adapter,
  context: ReadContext,
): readonly Concluded[] {
  if (context.council !== undefined) return [concluded(readings, adapter, context)]
  return [...readingsBy(readings)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([council, own]) => together(council, own, adapter, { ...context, council }))
}

/** What exports of which rows count say, by council. */
function readingsBy(readings: readonly Reading[]): ReadonlyMap<string, readonly CouncilReading[]> {
  const counted = readings.filter(({ reckoning }) => reckoning.used > 0)
  const byCouncil = new Map<string, CouncilReading[]>()
  for (const { councils } of counted.length > 0 ? counted : readings) {
    for (const one of councils) {
      const own = byCouncil.get(one.council)
      if (own === undefined) byCouncil.set(one.council, [one])
      else own.push(one)
    }
  }
  return byCouncil
}

function together(
  name: string,
  own: readonly CouncilReading[],
  adapter: Adapter,
  context: ReadContext,
): Concluded {
  const [only, ...others] = own
  if (only && others.length === 0) return { ...only, council: name }
  const tallies = own.flatMap(({ tally }) => tally ?? [])
  if (!adapter.conclude || tallies.length < own.length) {
    throw new InputError(
      `the adapter ${adapter.name} can't count several exports together; give them one by one, and merge the facts with nesds assess`,
    )
  }
  const counted = adapter.conclude(tallies.reduce(mergeTallies, emptyTally()), context)
  return { ...counted, council: name }
}

/** The one council that the facts are about, as the exports call it; `` where they don't. */
function councilOf(found: readonly string[], wanted: string | undefined): string {
  const [only = '', ...others] = found
  if (wanted !== undefined && found.includes(wanted)) return wanted
  if (others.length === 0 && (wanted === undefined || only === '')) return only
  const names = found.map((one) => one || 'one without a name')
  const list = `${names.slice(0, 10).join(', ')}${names.length > 10 ? ', ...' : ''}`
  const counted = others.length === 0 ? '1 council' : `${found.length} councils`
  throw new InputError(
    wanted === undefined
      ? `the exports speak of ${counted} (${list}); choose one with --council`
      : `the exports speak of ${counted} (${list}), and not of ${wanted}; check --council`,
  )
}
