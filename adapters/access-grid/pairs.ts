import { groupedBy } from '../sheets/grouped-by.ts'
import { type GridEntry, isElectronic } from './grid-row.ts'

/** What a pair of service and type may turn out to be: in the share as enabled or not, or not in it. */
type Standing = 'enabled' | 'out' | 'not'

/** A service's type of interaction, at its worst and at its best; they are the same where all is known. */
export interface Pair {
  readonly service: string
  readonly type: string
  readonly worst: Standing
  readonly best: Standing
}

/**
 * The pairs of a list of types. A type with narrower ones under it is enabled where each of them is;
 * any electronic channel will do.
 *
 * @param typeOf - the type of the list that an entry's belongs to
 */
export function pairsOf(
  entries: readonly GridEntry[],
  typeOf: (interaction: string) => string | undefined,
  telephoneIsElectronic: boolean,
): readonly Pair[] {
  const listed = entries.filter(({ interaction }) => typeOf(interaction) !== undefined)
  const pairs = groupedBy(listed, ({ service, interaction }) => [
    JSON.stringify([service, typeOf(interaction)]),
  ])
  return [...pairs].map(([key, own]) => {
    const [service, type] = JSON.parse(key) as [string, string]
    const parts = [...groupedBy(own, ({ interaction }) => [interaction]).values()].map((some) =>
      standingOf(some, telephoneIsElectronic),
    )
    return {
      service,
      type,
      worst: together(parts.map(({ worst }) => worst)),
      best: together(parts.map(({ best }) => best)),
    }
  })
}

/** Of one interaction of a service, whatever its channels. */
function standingOf(
  entries: readonly GridEntry[],
  telephoneIsElectronic: boolean,
): Pick<Pair, 'worst' | 'best'> {
  const provided = anyOf(entries.map((one) => one.provided))
  const permissible = anyOf(entries.map((one) => one.permissible))
  if (provided === false || permissible === false) return { worst: 'out', best: 'out' }
  const electronic = entries.filter(
    ({ channel }) =>
      channel === undefined ||
      isElectronic(channel) ||
      (telephoneIsElectronic && channel === 'telephone'),
  )
  const enabled = anyOf(electronic.map((one) => one.enabled))
  const mayBeOut = provided === undefined || permissible === undefined
  return {
    worst: enabled !== true ? 'not' : mayBeOut ? 'out' : 'enabled',
    best: enabled !== false ? 'enabled' : mayBeOut ? 'out' : 'not',
  }
}

/** True where one is; false where all are said and none is; a list of nothing says nothing. */
export function anyOf(said: readonly (boolean | undefined)[]): boolean | undefined {
  if (said.includes(true)) return true
  return said.length === 0 || said.includes(undefined) ? undefined : false
}

function together(parts: readonly Standing[]): Standing {
  if (parts.includes('not')) return 'not'
  return parts.includes('enabled') ? 'enabled' : 'out'
}
