import { localDayOf } from '../../src/contacts/zone.ts'
import type { ColumnPlaces } from '../mapped-table/column-places.ts'
import type { Column, DurationColumn, TimeReading } from '../mapped-table/mapping.ts'
import { plainWord } from '../mapped-table/plain-word.ts'
import type { TableRow } from '../mapped-table/table.ts'
import { booleanReader } from '../mapped-table/values/boolean-reader.ts'
import { type DateReader, dateReader } from '../mapped-table/values/date-reader.ts'
import { severalWays, waysOf } from '../mapped-table/values/date-ways.ts'
import { durationReader } from '../mapped-table/values/duration-reader.ts'
import { type Fault, isFault } from '../mapped-table/values/fault.ts'
import { isWord } from '../mapped-table/values/null-count.ts'
import { isNull } from '../mapped-table/values/null-words.ts'
import { type NumberUnit, numberReader } from '../mapped-table/values/number-reader.ts'
import { asTheyAre } from '../mapped-table/word-reader.ts'

/** The cells of one row, each read as what it is said to be; `undefined` where a cell, or its column, says nothing. */
export interface SheetCells {
  number(column: Column | undefined, unit?: NumberUnit): number | undefined
  /** A duration in seconds, with the decimals that an average may have. */
  seconds(column: DurationColumn | undefined): number | undefined
  /** A local day, `YYYY-MM-DD`. */
  day(column: Column | undefined): string | undefined
  yesOrNo(column: Column | undefined): boolean | undefined
  /**
   * The key of a cell's word, without regard to case and spaces around. The map goes before the words
   * for "not said", such as N/A or nothing at all; another word that it doesn't have can't be read.
   */
  key<Key extends string>(
    column: Column | undefined,
    map: Readonly<Record<string, Key>>,
  ): Key | undefined
  /** A name as it is written, such as a service's; what looks like a person's own says nothing. */
  name(column: Column | undefined): string | undefined
  /** The cell by a reader of the adapter's own, one for each column. */
  by<Value>(
    column: Column | undefined,
    reader: (cell: unknown) => Value | undefined | Fault,
  ): Value | undefined
  /** A cell's text without spaces around, to tell rows apart by, such as a case's reference; it may be personal. */
  text(column: Column | undefined): string | undefined
  /** The cell as the file has it, for readers of their own; what a null word says is `undefined`. */
  raw(place: number): unknown
  /** The same of a column that the mapping names. */
  cell(column: Column | undefined): unknown
  /** Whether a cell says that nobody knows by a word, such as TBC, rather than by being blank. */
  isUnsaid(column: Column): boolean
  /** Says of a column that its cell can't be read, and why; only the first is told. */
  reject(column: Column, fault: Fault): undefined
  /** Headers in their order. */
  readonly headers: readonly string[]
  /** Number of the row in the file. */
  readonly row: number
}

/** Reads the rows of a sheet, one after the other. */
export interface SheetRows {
  /** The cells of a row. */
  of(row: TableRow): SheetCells
  /** Why the row whose cells were read last can't be, and the column to blame. */
  fault(): RejectedRow | undefined
  /** What its cells ought to tell the reader, such as days that are written in two ways; complete after the last row. */
  warnings(): readonly string[]
}

/** A row that can't be read. */
export interface RejectedRow {
  readonly rejected: string
  readonly column?: string
}

/** What is known of a sheet before its rows are read. */
export interface SheetHead {
  readonly places: ColumnPlaces
  readonly headers: readonly string[]
  readonly sourceName: string
  readonly nulls: readonly string[]
  readonly time: TimeReading | undefined
  readonly epoch: 1900 | 1904 | undefined
}

/** Makes the reader of a sheet's rows. */
export function sheetRows({
  places,
  headers,
  sourceName,
  nulls,
  time,
  epoch,
}: SheetHead): SheetRows {
  const { placeOf, nameOf } = places
  const readers = new Map<string, (cell: unknown) => unknown>()
  let row: TableRow = { number: 0, values: [] }
  let found: RejectedRow | undefined
  const dates: { readonly name: string; readonly reader: DateReader }[] = []

  /** Reads a cell by a reader that is made once for a column and a way of reading it. */
  const read = <Value>(
    column: Column | undefined,
    way: string,
    make: () => (cell: unknown) => Value | undefined | Fault,
    cellAt: (place: number) => unknown = raw,
  ): Value | undefined => {
    const place = placeOf(column)
    if (column === undefined || place === undefined) return undefined
    const cell = cellAt(place)
    if (cell === undefined) return undefined
    const key = `${place} ${way}`
    const reader = (readers.get(key) as ReturnType<typeof make> | undefined) ?? make()
    readers.set(key, reader)
    const value = reader(cell)
    return isFault(value) ? reject(column, value) : value
  }
  const raw = (place: number): unknown =>
    isNull(row.values[place], nulls) ? undefined : row.values[place]
  const reject = (column: Column, { fault }: Fault): undefined => {
    found ??= { rejected: fault, column: nameOf(column) }
    return undefined
  }

  const cells: SheetCells = {
    number: (column, unit = 'number') => read(column, unit, () => numberReader(unit)),
    seconds: (given) =>
      read(given?.column, `time in ${given?.unit}`, () =>
        durationReader(given?.unit ?? 'seconds', (seconds) => seconds),
      ),
    day: (column) =>
      read(column, 'day', () => {
        if (time === undefined) return () => NO_TIME
        const instantOf = dateReader(time, epoch)
        if (column !== undefined) dates.push({ name: nameOf(column), reader: instantOf })
        return (cell) => {
          const instant = instantOf(cell)
          return typeof instant === 'number' ? localDayOf(instant, time.zone) : instant
        }
      }),
    yesOrNo: (column) => read(column, 'yes or no', () => booleanReader()),
    key: (column, map) =>
      read(
        column,
        'key',
        () => {
          const keys = new Map(Object.entries(map).map(([word, key]) => [plainWord(word), key]))
          return (cell) =>
            keys.get(plainWord(String(cell))) ?? (isNull(cell, nulls) ? undefined : UNNAMED)
        },
        (place) => row.values[place] ?? '',
      ),
    name: (column) =>
      read(column, 'name', () => {
        const nameIn = asTheyAre(sourceName, nameOf(column ?? ''), (word) => word.trim())
        return (cell) => nameIn(String(cell))
      }),
    by: (column, reader) => read(column, 'own', () => reader),
    text: (column) => read(column, 'text', () => (cell) => String(cell).trim()),
    raw,
    cell: (column) => {
      const place = placeOf(column)
      return place === undefined ? undefined : raw(place)
    },
    isUnsaid: (column) => {
      const place = placeOf(column)
      const cell = place === undefined ? undefined : row.values[place]
      return isNull(cell, nulls) && isWord(cell)
    },
    reject,
    headers,
    get row() {
      return row.number
    },
  }
  return {
    of(next) {
      row = next
      found = undefined
      return cells
    },
    fault: () => found,
    warnings: () =>
      dates
        .flatMap(({ name, reader }) =>
          severalWays(waysOf(reader, time?.formats ?? [])).map((ways) => `${name} ${ways}`),
        )
        .sort(),
  }
}

const NO_TIME: Fault = {
  fault:
    'no month, such as 2025-04, April 2025 or Apr-25, nor a day by formats that `time` of the mapping gives',
}
const UNNAMED: Fault = { fault: 'a word that the mapping does not name' }
