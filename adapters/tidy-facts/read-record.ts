import { isDay } from '../../src/facts/day.ts'
import type { FactEntry } from '../../src/facts/dictionary.ts'
import type { FactRecord, FactValue, Provenance } from '../../src/facts/fact.ts'
import { type CodeKeys, observe } from '../../src/facts/observe.ts'
import { TIDY_COLUMNS, type TidyColumnName } from '../../src/facts/tidy-columns.ts'
import { NO_CODES } from '../../src/facts/tidy-rows.ts'
import { unitsFor } from '../../src/facts/unit.ts'
import { booleanReader } from '../mapped-table/values/boolean-reader.ts'
import { isFault } from '../mapped-table/values/fault.ts'
import { isNull } from '../mapped-table/values/null-words.ts'
import { numberIn } from '../mapped-table/values/number-text.ts'

/** Why a row can't be read: what is wrong with the cell of a column, never what it says. */
export interface RowFault {
  readonly rejected: string
  readonly column: TidyColumnName
}

/** The text of a row's cell by its column; empty where it, or the column, says nothing. */
export type TextOf = (column: TidyColumnName) => string

/** Reads what a row says of a fact, as strictly as facts in JSON are read. */
export function recordIn(
  textOf: TextOf,
  entry: FactEntry,
  codeKeys: CodeKeys,
): FactRecord | RowFault {
  const provenance = provenanceIn(textOf)
  if ('rejected' in provenance) return provenance
  const text = textOf('value')
  const reason = textOf('notApplicable')
  const unit = textOf('unit')
  if (reason !== '') {
    return text === '' && unit === '' ? { ...provenance, notApplicable: reason } : BOTH
  }
  if (unit !== '' && !(entry.type === 'number' && unitsFor(entry.unit).includes(unit))) return UNIT
  const value = valueIn(text, entry)
  if (value === undefined) {
    if (!isNull(text)) return { rejected: WANTED[entry.type], column: 'value' }
    return { ...provenance, value: null, ...(unit !== '' && { unit }) }
  }
  const record = { ...provenance, value, ...(unit !== '' && { unit }) }
  // Only the value is in question here, so that it rests on enough.
  const { value: _, ...head } = record
  const seen = observe({ value, unit: head.unit, denominator: MANY }, entry, codeKeys, LAST_DAY)
  if (seen.unknown === undefined) return record
  const rejected = seen.unknown === 'outOfBounds' ? OUT_OF_BOUNDS : WANTED[entry.type]
  return { rejected, column: 'value' }
}

const MANY = Number.POSITIVE_INFINITY
const LAST_DAY = '9999-12-31'
const OUT_OF_BOUNDS = 'a value out of the bounds of its fact'
const BOTH: RowFault = {
  rejected: 'a value beside the reason why there is none',
  column: 'notApplicable',
}
const UNIT: RowFault = { rejected: 'a unit that does not fit the fact', column: 'unit' }

const WANTED: Readonly<Record<FactEntry['type'], string>> = {
  boolean: 'neither true nor false',
  number: 'no number',
  date: 'no day, written YYYY-MM-DD',
  set: 'no list of codes of its fact',
}

const readBoolean = booleanReader()

/** The value that a text is for a fact; `undefined` where it is none. */
function valueIn(text: string, entry: FactEntry): FactValue | undefined {
  const trimmed = text.trim()
  switch (entry.type) {
    case 'boolean': {
      const read = readBoolean(trimmed)
      return isFault(read) ? undefined : read
    }
    case 'number':
      return numberOf(entry.unit === 'percent' ? trimmed.replace(/\s*%$/, '') : trimmed)
    case 'date':
      return isDay(trimmed) ? trimmed : undefined
    case 'set':
      if (trimmed === NO_CODES) return []
      return isNull(trimmed) ? undefined : trimmed.split(/[\s,;|]+/).filter((code) => code !== '')
  }
}

/** Numbers as this library writes them, which may have more digits than people's, or as people do. */
function numberOf(text: string): number | undefined {
  return OWN_NUMBER.test(text) ? Number(text) : numberIn(text)
}

const OWN_NUMBER = /^-?\d{1,22}(?:\.\d{1,30})?(?:e[+-]?\d{1,3})?$/

const TEXTS = ['period', 'method', 'source', 'evidence', 'note'] as const
const COUNTS = ['numerator', 'denominator'] as const
const DAYS = ['collected', 'validUntil'] as const
const LONGEST = 2000
const BASES: readonly string[] = TIDY_COLUMNS.flatMap((column) =>
  'words' in column ? column.words : [],
)

function provenanceIn(textOf: TextOf): Provenance | RowFault {
  const found: Partial<Record<TidyColumnName, string | number>> = {}
  for (const column of TEXTS) {
    const text = textOf(column)
    if (text.length > LONGEST) return { rejected: 'a text of more than 2000 characters', column }
    if (text !== '') found[column] = text
  }
  for (const column of COUNTS) {
    const text = textOf(column).trim()
    if (isNull(text)) continue
    const number = numberOf(text)
    if (number === undefined || number < 0 || !Number.isFinite(number)) {
      return { rejected: 'no number from 0 up', column }
    }
    found[column] = number
  }
  for (const column of DAYS) {
    const text = textOf(column).trim()
    if (isNull(text)) continue
    if (!isDay(text)) return { rejected: WANTED.date, column }
    found[column] = text
  }
  const basis = textOf('basis').trim()
  if (basis !== '' && !BASES.includes(basis)) {
    return { rejected: `none of ${BASES.join(', ')}`, column: 'basis' }
  }
  if (basis !== '') found.basis = basis
  const { numerator, denominator } = found
  return numerator !== undefined && denominator !== undefined && numerator > denominator
    ? { rejected: 'a numerator that is greater than its denominator', column: 'numerator' }
    : (found as Provenance)
}
