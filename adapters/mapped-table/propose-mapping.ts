import type { Columns, Mapping, TableSource } from './mapping.ts'
import { proposeColumns } from './propose-columns.ts'
import { type RolesOf, rolesOf } from './propose-roles.ts'
import { rolesByCells } from './propose-roles-by-cells.ts'
import { proposeTime } from './propose-time.ts'
import { isNull } from './values/null-words.ts'

/** The first rows of a table, from which a mapping is proposed. */
export interface TableSample {
  /** Name of the file. */
  readonly name: string
  readonly source: Omit<TableSource, 'grain'>
  readonly columns: readonly string[]
  readonly rows: readonly (readonly unknown[])[]
}

/** Something that a proposal takes for granted, or leaves open: a person has to look at it. */
export interface Guess {
  /** Where in the mapping, such as `columns.opened`. */
  readonly place: string
  /** What it rests on, or why nothing was put there. */
  readonly why: string
  /** What it may be, where that was left open. */
  readonly readings?: readonly string[]
}

/** A mapping to start from. */
export interface ProposedMapping {
  readonly mapping: Mapping
  /** Stand in the mapping's file as `guesses`, with which `parseMapping` refuses it: delete each once it is settled. */
  readonly guesses: readonly Guess[]
}

/** Cells of a column that say something; none where there is no such column. */
export type CellsOf = (header: string | undefined) => readonly unknown[]

/** Part of a proposal. */
export interface Proposed<Part> {
  readonly part: Part
  readonly guesses: readonly Guess[]
}

/**
 * Proposes a mapping for a table from its headers and its first rows.
 *
 * Nothing is guessed about dates that two readings fit: their format is left out, and both readings are said.
 */
export function proposeMapping(sample: TableSample): ProposedMapping {
  const cellsOf: CellsOf = (header) => {
    const place = header === undefined ? -1 : sample.columns.indexOf(header)
    return sample.rows.map((row) => row[place]).filter((cell) => !isNull(cell))
  }
  const roles = rolesByCells(rolesOf(sample.columns), cellsOf)
  const time = proposeTime(roles, cellsOf)
  const columns = proposeColumns(roles, cellsOf)
  const grain = proposeGrain(roles, cellsOf)
  const totals = proposeSkip(sample.rows)
  return {
    mapping: {
      id: idOf(sample.name),
      version: '1.0.0',
      title: `Proposed for ${sample.name}`,
      source: { ...sample.source, ...totals.part, ...grain.part },
      time: time.part.reading,
      columns: { ...time.part.columns, ...columns.part.columns } satisfies Columns,
      ...(Object.keys(columns.part.values).length > 0 && { values: columns.part.values }),
      ...(columns.part.columns.resolvedAtFirstContact !== undefined && {
        firstContact: { method: 'agent-logged', kind: 'native' },
      }),
    },
    guesses: [
      ...headerRow(sample),
      ...firstSheet(sample, roles),
      ...totals.guesses,
      ...grain.guesses,
      ...time.guesses,
      ...columns.guesses,
    ],
  }
}

function headerRow({ source }: TableSample): readonly Guess[] {
  if (source.headerRow === undefined) return []
  const why = 'the first row that looks like headers; those above it look like titles'
  return [{ place: 'source.headerRow', why }]
}

function firstSheet({ source }: TableSample, { opened }: RolesOf): readonly Guess[] {
  if (source.format !== 'xlsx' || opened !== undefined) return []
  const why =
    'the first sheet alone was looked at, and no column of it says when contacts were opened: name the sheet that holds them'
  return [{ place: 'source.sheet', why }]
}

/** Rows that are no contacts but sums of them, by what their first cell says. */
function proposeSkip(rows: TableSample['rows']): Proposed<Pick<TableSource, 'skip'>> {
  const said = rows.map(([first]) => (typeof first === 'string' ? first.trim() : ''))
  const skip = [...new Set(said.filter((first) => TOTALS.test(first)))]
  if (skip.length === 0) return { part: {}, guesses: [] }
  const why = `rows that begin so are no contacts: ${skip.join(', ')}`
  return { part: { skip }, guesses: [{ place: 'source.skip', why }] }
}

const TOTALS = /^(?:(?:grand|sub)[ -]?)?totals?:?$|^averages?:?$/i

/** What a row is, by whether the column that names the case has one twice. */
function proposeGrain(
  { key, changed }: RolesOf,
  cellsOf: CellsOf,
): Proposed<Pick<TableSource, 'grain' | 'key' | 'keep'>> {
  if (key === undefined) {
    const why =
      'no column was recognised that names the case, so nobody can tell whether one comes twice'
    return { part: { grain: 'case' }, guesses: [{ place: 'source.key', why }] }
  }
  const cells = cellsOf(key).map(String)
  const repeats = new Set(cells).size < cells.length
  const named: Guess = { place: 'source.key', why: `its header, ${JSON.stringify(key)}` }
  if (!repeats) return { part: { grain: 'case', key }, guesses: [named] }
  const why = 'cases come more than once in the first rows, so a row seems to be an event'
  if (changed === undefined) {
    const open = 'no column was recognised that says when a row was written: say which row counts'
    const guesses = [named, { place: 'source.grain', why }, { place: 'source.keep', why: open }]
    return { part: { grain: 'event', key }, guesses }
  }
  const last = `the last row of a case is taken to count, by ${JSON.stringify(changed)}`
  return {
    part: { grain: 'event', key, keep: { which: 'last', by: changed } },
    guesses: [named, { place: 'source.grain', why }, { place: 'source.keep', why: last }],
  }
}

function idOf(name: string): string {
  const words =
    name
      .replace(/\.[^.]*$/, '')
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? []
  const id = words.join('-').slice(0, 60)
  return /^[a-z]/.test(id) ? id : `table-${id}`.slice(0, 60).replace(/-$/, '')
}
