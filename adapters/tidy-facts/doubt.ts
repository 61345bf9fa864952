import type { FactEntry } from '../../src/facts/dictionary.ts'
import type { FactRecord } from '../../src/facts/fact.ts'
import { convert } from '../../src/facts/unit.ts'
import { isNull } from '../mapped-table/values/null-words.ts'
import { isOffItsCounts, POINTS } from '../mapped-table/values/percent-of-counts.ts'
import type { TextOf } from './read-record.ts'

/** What the reader of a table ought to know of one of its records. */
export interface Doubt {
  readonly noticed: string
  /** What is taken for it; the record as it stands if absent. */
  readonly instead?: FactRecord
}

/** What is doubtful in a percentage beside its counts; `undefined` where nothing is. */
export function doubtIn(record: FactRecord, textOf: TextOf, entry: FactEntry): Doubt | undefined {
  if (entry.type !== 'number' || entry.unit !== 'percent' || !('value' in record)) return undefined
  const { value, unit = entry.unit, numerator, denominator = 0 } = record
  if (typeof value !== 'number') return undefined
  if (value === 0 && isNull(textOf('numerator')) && textOf('numerator').trim() !== '') {
    return { noticed: EMPTY_ZERO, instead: { ...record, value: null } }
  }
  const percent = convert(value, unit, 'percent')
  if (percent === undefined || numerator === undefined) return undefined
  return isOffItsCounts(percent, numerator, denominator) ? { noticed: OFF } : undefined
}

const OFF = `the value is not what its counts give, by more than ${POINTS} points: it is taken as it stands, mend the row`
const EMPTY_ZERO = 'the value is 0 where its numerator is not said: not taken for none'
