import type { Contact } from '../../src/contacts/contact.ts'
import { compile } from '../../src/logic/compile.ts'
import {
  type Comparison,
  comparisonsIn,
  type Known,
  mapComparisons,
  type Scalar,
} from '../../src/logic/condition.ts'
import type { ColumnPlaces } from './column-places.ts'
import type { Column, Mapping } from './mapping.ts'
import { plainWord } from './plain-word.ts'
import { booleanReader } from './values/boolean-reader.ts'
import { type Fault, isFault } from './values/fault.ts'
import { type NullCount, nullCount } from './values/null-count.ts'
import { isNull } from './values/null-words.ts'
import { numberReader } from './values/number-reader.ts'

/** What the rest of a row says that conditions may read. */
interface Derived {
  readonly status: 'open' | 'resolved' | 'closed' | undefined
  readonly minutesToResolution: number | undefined
  readonly hasReply: boolean | undefined
}

/**
 * Whether a row's contact was resolved at first contact; `undecided` where the conditions leave it
 * open, `undefined` where the row says nothing that they read, or lacks what they need.
 */
export interface FirstContactReader {
  (cells: readonly unknown[], derived: Derived): Contact['resolvedAtFirstContact']
  /** What was noticed in the columns that the conditions read. */
  warnings(): readonly string[]
}

/**
 * Compiles a mapping's conditions on first contact; `undefined` where it has none.
 *
 * A cell is read as what its threshold is: a number, a yes or no, or a word without regard to case.
 * `<name>Given` says whether the column `<name>` holds anything; of a record that doesn't have it at
 * all, nobody knows. What a cell doesn't say, or what can't be read, is unknown.
 */
export function firstContactReader(
  { firstContact, columns, nulls = [], source }: Mapping,
  { placeOf, nameOf }: Pick<ColumnPlaces, 'placeOf' | 'nameOf'>,
): FirstContactReader | undefined {
  const { conditions, needs = [] } = firstContact ?? {}
  if (conditions === undefined) return undefined
  const typed = mapComparisons(conditions, (comparison) => ({
    ...comparison,
    fact: `${comparison.fact} ${typeOf(comparison)}`,
    value: plainThreshold(comparison.value),
  }))
  const names = [...new Set(comparisonsIn(typed).map(({ fact }) => fact))]
  // An empty cell says that nothing is given; a field that a record lacks may not have been asked for.
  const isRecord = source.format === 'json' || source.format === 'ndjson'
  const isGiven = (cell: unknown) =>
    cell === undefined && isRecord ? undefined : !isNull(cell, nulls)
  const cells = { number: numberReader(), boolean: booleanReader(), text: plainText, isGiven }
  const extra = columns.extra ?? {}
  const nothing = new Map(Object.keys(extra).map((name) => [name, nullCount()]))
  const counted = names.map((name, slot) => {
    const isFirst = names.findIndex((other) => nameIn(other) === nameIn(name)) === slot
    return isFirst ? nothing.get(nameIn(name)) : undefined
  })
  const readers = names.map((name, slot) =>
    slotReader(name, extra, nulls, placeOf, cells, counted[slot]),
  )
  const decide = compile(typed, (name) => names.indexOf(name))
  const isNeeded = names.map((name) => needs.includes(nameIn(name)))
  const slots: (Known | undefined)[] = names.map(() => undefined)
  const read = (cells: readonly unknown[], derived: Derived) => {
    let lacksNeeded = false
    for (let slot = 0; slot < readers.length; slot += 1) {
      const known = readers[slot]?.(cells, derived)
      if (known === undefined && isNeeded[slot]) lacksNeeded = true
      slots[slot] = known
    }
    if (lacksNeeded) return undefined
    const truth = decide(slots)
    if (truth !== 'unknown') return truth === 'met'
    return slots.every((known) => known === undefined) ? undefined : 'undecided'
  }
  const warnings = () =>
    [...nothing].flatMap(([name, count]) => count.warnings(nameOf(extra[name] ?? name)))
  return Object.assign(read, { warnings })
}

type ValueType = 'number' | 'boolean' | 'text'

function typeOf({ value }: Comparison): ValueType {
  const sample = Array.isArray(value) ? value[0] : value
  if (typeof sample === 'number') return 'number'
  return typeof sample === 'boolean' ? 'boolean' : 'text'
}

function plainThreshold(value: Comparison['value']): Comparison['value'] {
  const plain = (one: Scalar) => (typeof one === 'string' ? plainWord(one) : one)
  return typeof value === 'object' ? value.map(plain) : plain(value)
}

type SlotReader = (cells: readonly unknown[], derived: Derived) => Known | undefined

function nameIn(nameAndType: string): string {
  return nameAndType.slice(0, nameAndType.indexOf(' '))
}

function slotReader(
  nameAndType: string,
  extra: Readonly<Record<string, Column>>,
  nulls: readonly string[],
  placeOf: (column: Column) => number | undefined,
  cellReaders: Readonly<Record<ValueType, (cell: unknown) => Known | undefined | Fault>> & {
    readonly isGiven: (cell: unknown) => boolean | undefined
  },
  nothing: NullCount | undefined,
): SlotReader {
  const name = nameIn(nameAndType)
  const type = nameAndType.slice(name.length + 1)
  const column = Object.hasOwn(extra, name) ? extra[name] : undefined
  if (column !== undefined) {
    const place = placeOf(column)
    const read = cellReaders[type as ValueType]
    return (cells) => {
      const cell = place === undefined ? undefined : cells[place]
      if (isNull(cell, nulls)) {
        nothing?.see(cell)
        return undefined
      }
      const known = read(cell)
      return isFault(known) ? undefined : known
    }
  }
  if (name === 'status') return (_, { status }) => status
  if (name === 'minutesToResolution') return (_, { minutesToResolution }) => minutesToResolution
  if (name === 'hasReply') return (_, { hasReply }) => hasReply
  const given = extra[name.slice(0, -'Given'.length)]
  const place = given === undefined ? undefined : placeOf(given)
  return (cells) => (place === undefined ? undefined : cellReaders.isGiven(cells[place]))
}

function plainText(cell: unknown): string | undefined {
  return typeof cell === 'object' ? undefined : plainWord(String(cell))
}
