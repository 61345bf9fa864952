import type { Instant } from '../../src/contacts/contact.ts'
import type { ColumnPlaces } from './column-places.ts'
import type { Column, DurationColumn, InstantRole, Mapping } from './mapping.ts'
import { plainWord } from './plain-word.ts'
import { dateReader } from './values/date-reader.ts'
import { severalWays, waysOf } from './values/date-ways.ts'
import { durationReader } from './values/duration-reader.ts'
import type { Fault } from './values/fault.ts'
import { nullCount } from './values/null-count.ts'
import { instantWords } from './values/null-days.ts'

/** A column that is read as a number of something. */
export interface NumberColumn {
  /** What a row says; `undefined` where it says nothing. */
  read(cells: readonly unknown[]): number | undefined | Fault
  readonly present: boolean
  /** How the column is called. */
  readonly name: string
  warnings(): readonly string[]
}

/** Makes the readers of a mapping's columns of instants and durations. */
export function rowTimes(mapping: Mapping, places: ColumnPlaces, epoch?: 1900 | 1904) {
  const { columns, nulls = [] } = mapping
  const instant = (role: InstantRole) =>
    numberColumn(columns[role], places, nulls, recent(instants(mapping, role, epoch)), epoch)
  const duration = (named: DurationColumn | undefined) =>
    numberColumn(named?.column, places, nulls, {
      read: durationReader(named?.unit ?? 'seconds'),
      warnings: () => [],
    })
  return {
    opened: instant('opened'),
    firstReply: instant('firstReply'),
    resolved: instant('resolved'),
    closed: instant('closed'),
    due: instant('due'),
    wait: duration(columns.wait),
    reply: duration(columns.reply),
    resolution: duration(columns.resolution),
  }
}

/** A number read as a serial date, or a date that stands for none, is no time of a contact. */
function recent(cells: Cells): Cells {
  return {
    ...cells,
    read: (cell) => {
      const said = cells.read(cell)
      return typeof said === 'number' && said < FIRST_TIME ? TOO_EARLY : said
    },
  }
}

/** No system kept contacts before; counts up to 25,568 are serial dates before it. */
const FIRST_TIME = Date.UTC(1970, 0)
const TOO_EARLY: Fault = {
  fault:
    'a day before 1970, as a count has it; or a date that stands for none: name that under `nulls`',
}

function clockChanges(times: number, taken: string): readonly string[] {
  if (times === 0) return []
  const hour = 'in an hour that a clock change skips or repeats'
  return [
    `has ${times} times ${hour}, taken as the ${taken}: durations from or to them may be an hour off`,
  ]
}

const SAYS_NOTHING = 'says nothing in any row'

interface Cells {
  readonly read: (cell: unknown) => number | undefined | Fault
  readonly warnings: () => readonly string[]
}

/** Reads one role's instants, in the formats that the mapping gives that role. */
export function instants({ time }: Mapping, role: InstantRole, epoch?: 1900 | 1904): Cells {
  const formats = time.formatsOf?.[role] ?? time.formats
  const reader = dateReader({ ...time, formats }, epoch)
  return {
    read: reader as (cell: unknown) => Instant | undefined | Fault,
    warnings: () => {
      const ways = waysOf(reader, formats)
      if (ways.length === 0) return [SAYS_NOTHING]
      return [...severalWays(ways), ...clockChanges(reader.settled(), time.ambiguous)]
    },
  }
}

function numberColumn(
  named: Column | undefined,
  { placeOf, nameOf }: ColumnPlaces,
  nulls: readonly string[],
  cells: Cells,
  epoch?: 1900 | 1904,
): NumberColumn {
  const place = placeOf(named)
  const name = named === undefined ? '' : nameOf(named)
  if (place === undefined) {
    return { read: () => undefined, present: false, name, warnings: () => [] }
  }
  const { read } = cells
  const nothing = nullCount()
  const own = new Set(nulls.map(plainWord))
  const isNull = (cell: unknown) =>
    own.has(plainWord(String(cell))) || instantWords(cell, epoch).some((word) => own.has(word))
  // The usual null words are the readers' own business.
  const readCell =
    own.size === 0 ? read : (cell: unknown) => (isNull(cell) ? undefined : read(cell))
  return {
    read: (row) => {
      const cell = row[place]
      const said = readCell(cell)
      if (said === undefined && cell !== '') nothing.see(cell)
      return said
    },
    present: true,
    name,
    warnings: () => {
      const own = cells.warnings()
      const rest = own.includes(SAYS_NOTHING) ? [] : nothing.warnings(name)
      return [...own.map((warning) => `${name} ${warning}`), ...rest]
    },
  }
}
