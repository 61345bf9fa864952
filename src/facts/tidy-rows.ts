import { type Issue, NesdsError } from '../errors.ts'
import { isDay } from './day.ts'
import type { FactDictionary, FactEntry } from './dictionary.ts'
import type { FactRecord, Facts, FactValue, ValueRecord } from './fact.ts'
import { mergeFacts } from './merge.ts'
import { isRecord } from './observe.ts'
import type { TidyColumnName } from './tidy-columns.ts'

/** A row of the tidy table: what its columns say, numbers as numbers; a column that says nothing is absent. */
export type TidyRow = Readonly<Partial<Record<TidyColumnName, string | number>>>

/** Facts of one council; a council may come several times, once a period. */
export interface CouncilFacts {
  /** Name or GSS code; absent where the table is about one council. */
  readonly council?: string
  readonly facts: Facts
}

/**
 * The facts of one council as rows, one a record; a conflict has a row for each thing that was said.
 *
 * @param dictionary - of the catalogue that the facts are for
 * @throws NesdsError `INVALID_FACTS` for what a row can't carry, each with its fact: an adapter's error, values
 * that a policy passed over, conflicts that say more than that values differ, and what `parseFacts` refuses too
 */
export function tidyRowsOf(
  { council, facts }: CouncilFacts,
  dictionary: FactDictionary,
): readonly TidyRow[] {
  const issues: Issue[] = []
  const rows: TidyRow[] = []
  for (const [fact, given] of Object.entries(facts)) {
    if (given == null) continue
    const entry = Object.hasOwn(dictionary, fact) ? dictionary[fact] : undefined
    const records = recordsIn(given)
    const faults =
      entry === undefined
        ? ['there is no such fact']
        : [...faultsIn(given, fact), ...records.flatMap((record) => recordFaults(record, entry))]
    const path = council === undefined ? [fact] : [council, fact]
    issues.push(...faults.map((message) => ({ path, message })))
    if (faults.length === 0) rows.push(...records.map((record) => rowOf(council, fact, record)))
  }
  if (issues.length === 0) return rows
  const text = issues.map(({ path, message }) => `${path.join('/')}: ${message}`).join('\n')
  throw new NesdsError('INVALID_FACTS', text, issues)
}

/** The records in what is given for a fact: one, or those of a conflict. */
function recordsIn(given: FactValue | FactRecord): readonly FactRecord[] {
  if (!isFactRecord(given)) return [{ value: given }]
  return 'conflict' in given ? given.conflict : [given]
}

function isFactRecord(given: FactValue | FactRecord): given is FactRecord {
  return isRecord(given)
}

/** What is wrong with a conflict as a whole: rows say what each source said, and nothing else. */
function faultsIn(given: FactValue | FactRecord, fact: string): readonly string[] {
  if (!isFactRecord(given) || !('conflict' in given)) return []
  const { conflict, ...rest } = given
  if (Object.keys(rest).length > 0)
    return ['a row has no place for what is said of a conflict itself']
  if (conflict.some((record) => 'conflict' in record)) {
    return ['a row has no place for a conflict within a conflict']
  }
  if (new Set(conflict.map(({ period }) => period)).size > 1) {
    return ['records of several periods are no conflict in a table that keeps periods apart']
  }
  const together = mergeFacts(conflict.map((record) => ({ [fact]: record })))[fact]
  const isKept =
    isRecord(together) &&
    Array.isArray(together.conflict) &&
    together.conflict.length === conflict.length
  return isKept ? [] : ['the records of the conflict do not all say different things']
}

const TEXTS = ['period', 'method', 'source', 'evidence', 'note', 'notApplicable', 'unit'] as const
const COUNTS = ['numerator', 'denominator'] as const
const DAYS = ['collected', 'validUntil'] as const

/** Control characters that no text has and no reader of tables keeps. */
const CONTROL = /[^\P{Cc}\t\r\n]/u

function recordFaults(record: FactRecord, entry: FactEntry): readonly string[] {
  if ('error' in record) return ['a row has no place for an error: leave the fact out']
  if ('overruled' in record) {
    return ['a row has no place for values that were passed over: write what each source says']
  }
  const members: Partial<Record<string, unknown>> = { ...record }
  return [
    ...('value' in record && record.value !== null ? valueFaults(record.value, entry) : []),
    ...TEXTS.filter((name) => !isTextOrAbsent(members[name])).map(
      (name) => `its ${name} is no text, or has control characters`,
    ),
    ...COUNTS.filter((name) => !isCountOrAbsent(members[name])).map(
      (name) => `its ${name} is no number from 0 up`,
    ),
    ...DAYS.filter((name) => members[name] !== undefined && !isDay(members[name])).map(
      (name) => `its ${name} is no day`,
    ),
  ]
}

function valueFaults(value: FactValue, { type }: FactEntry): readonly string[] {
  return IS_OF[type](value) ? [] : [`its value is no ${WORDS[type]}`]
}

const WORDS = { boolean: 'true or false', number: 'number', date: 'day', set: 'list of codes' }

const IS_OF: Readonly<Record<FactEntry['type'], (value: FactValue) => boolean>> = {
  boolean: (value) => typeof value === 'boolean',
  number: (value) => Number.isFinite(value),
  date: isDay,
  set: (value) => Array.isArray(value) && value.every((code) => CODE.test(String(code))),
}

/** A code that spaces can keep apart from others. */
const CODE = /^[^\s,;|[\]]+$/

function isTextOrAbsent(given: unknown): boolean {
  return given === undefined || (typeof given === 'string' && given !== '' && !CONTROL.test(given))
}

function isCountOrAbsent(given: unknown): boolean {
  return given === undefined || (Number.isFinite(given) && Number(given) >= 0)
}

function rowOf(council: string | undefined, fact: string, record: FactRecord): TidyRow {
  const { value, ...rest } = record as ValueRecord
  return {
    ...(council !== undefined && { council }),
    ...rest,
    fact,
    ...(value !== undefined && value !== null && { value: cellOf(value) }),
  } as TidyRow
}

function cellOf(value: FactValue): string | number {
  // Adding 0 makes 0 of -0, which a table can't tell apart.
  if (typeof value === 'number') return value + 0
  if (typeof value === 'string' || typeof value === 'boolean') return String(value)
  return value.length === 0 ? NO_CODES : value.join(' ')
}

/** What stands for none of the codes: an empty cell says that nobody knows. */
export const NO_CODES = '[]'
