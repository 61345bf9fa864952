import { councilEntries } from '../contacts/council-entries.ts'
import {
  type CouncilFound,
  type CouncilResolver,
  type CouncilRow,
  councilResolver,
  councilText,
} from '../contacts/councils.ts'
import { dayNumber, dayText } from '../contacts/day-number.ts'
import { parsePeriod } from '../contacts/period.ts'
import { isNesdsError } from '../errors.ts'
import type { CouncilTraits } from '../insight/peers.ts'
import { openExport } from './export-source.ts'
import { InputError } from './input-error.ts'

/** Puts one code in the place of all that a council is called. */
export interface CouncilNames {
  /** The council's GSS code, or its name where it has none. */
  nameOf(given: string): string
  /** Whether a council, by its GSS code, or its name where it has none, was there at the day; one that nothing is known of was. */
  isThere(council: string): boolean
  /** What a person ought to know of the councils that were asked for. */
  notes(): readonly string[]
  /** What the table says of each council, by its GSS code, or its name where it has none. */
  readonly traits: readonly CouncilTraits[]
}

/** Names taken as they are given. */
export const NAMES_AS_GIVEN: CouncilNames = {
  nameOf: (given) => given,
  isThere: () => true,
  notes: () => [],
  traits: [],
}

/**
 * Reads a table of authorities, to find councils in at a day, `YYYY-MM-DD`.
 *
 * @throws InputError or NesdsError where it can't be read, or is no such table
 */
export async function readAuthorities(path: string, day: string): Promise<CouncilNames> {
  const rows = await rowsIn(path)
  const resolve = resolverFrom(path, rows)
  const notes = new Set<string>()
  const gone = new Set(
    [...councilEntries(rows).values()]
      .filter(({ council: { firstDay = '', lastDay = day } }) => day < firstDay || day > lastDay)
      .map(({ council }) => council.gss ?? council.name),
  )
  return {
    nameOf(given) {
      if (given === '') return given
      const found = resolve(given, day)
      if (found.standing !== 'exists') notes.add(noteOf(found, day))
      return found.council.gss ?? found.council.name
    },
    isThere: (council) => !gone.has(council),
    notes: () => [...notes],
    traits: rows.map(traitsOf),
  }
}

function traitsOf(row: CouncilRow): CouncilTraits {
  const { 'local-authority-type-name': type, region, 'pop-2020': people } = row
  return {
    council: row['gss-code'] || (row['official-name'] ?? ''),
    ...(type && { type }),
    ...(region && { region }),
    ...(people && { population: Number(people) }),
  }
}

function resolverFrom(path: string, rows: readonly CouncilRow[]): CouncilResolver {
  try {
    return councilResolver(rows)
  } catch (error) {
    if (!isNesdsError(error)) throw error
    const lines = error.message.split('\n').map((line) => `${path}: ${line}`)
    throw new InputError(lines.join('\n'), { cause: error })
  }
}

/** The last day of a period; `today` where there is none. */
export function lastDayOf(period: string | undefined, today: string): string {
  if (period === undefined) return today
  const [year = 0, month = 0] = parsePeriod(period).last.split('-').map(Number)
  const next = month === 12 ? `${year + 1}-01` : `${year}-${String(month + 1).padStart(2, '0')}`
  return dayText(dayNumber(`${next}-01`) - 1)
}

async function rowsIn(path: string): Promise<readonly CouncilRow[]> {
  const { source } = openExport(path)
  const { readDelimited } = await import('../../adapters/mapped-table/read-delimited.ts')
  const table = await readDelimited(source, { format: 'csv' })
  const rows: CouncilRow[] = []
  for await (const batch of table.batches) {
    for (const { values } of batch) {
      rows.push(
        Object.fromEntries(table.columns.map((name, place) => [name, String(values[place] ?? '')])),
      )
    }
  }
  return rows
}

function noteOf({ council, standing, successors }: CouncilFound, day: string): string {
  const after = successors.map(councilText).join(', ')
  const state = standing === 'abolished' ? 'no longer there' : standing
  return `${councilText(council)} is ${state} on ${day}${after === '' ? '' : `; after it came ${after}`}`
}
