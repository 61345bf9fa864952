import { parsePeriod } from '../../src/contacts/period.ts'
import type { FactRecord } from '../../src/facts/fact.ts'
import { type CodeKeys, codeKeysOf } from '../../src/facts/observe.ts'
import type { FactChecks } from '../../src/facts/parse.ts'
import { TIDY_COLUMNS, type TidyColumnName } from '../../src/facts/tidy-columns.ts'
import type { ReadContext, Source } from '../contract/adapter.ts'
import { periodIn } from '../indicators/period-text.ts'
import { lettingGo } from '../mapped-table/bytes/let-go.ts'
import { plainWord } from '../mapped-table/plain-word.ts'
import { readDelimited } from '../mapped-table/read-delimited.ts'
import { createReckoner, type Reckoner } from '../mapped-table/reckoning.ts'
import { notesOf } from '../mapped-table/row-notes.ts'
import { unreadable } from '../mapped-table/unreadable.ts'
import { doubtIn } from './doubt.ts'
import { ownTexts } from './own-texts.ts'
import { recordIn, type TextOf } from './read-record.ts'

/** What a catalogue's facts are checked against. */
export type TidyCatalogue = Pick<FactChecks, 'facts' | 'codeLists'>

/** Records of a table by council, by period (`` where none is said) and by fact. */
export interface TidyTable {
  readonly councils: ReadonlyMap<string, ReadonlyMap<string, RecordsByFact>>
  readonly reckoner: Reckoner
}

/** What was said of each fact, row by row. */
export type RecordsByFact = ReadonlyMap<string, readonly FactRecord[]>

/**
 * Reads a tidy table of facts, in time that grows as its rows do.
 *
 * @throws NesdsError `UNREADABLE_EXPORT` if it is no table, or has no column of facts or of values;
 * `INVALID_PERIOD`
 */
export function readTidyTable(
  source: Source,
  catalogue: TidyCatalogue,
  context: ReadContext,
): Promise<TidyTable> {
  return lettingGo(source, async (held) => {
    if (context.period !== undefined) parsePeriod(context.period)
    return tableIn(held, catalogue, context)
  })
}

async function tableIn(
  source: Source,
  catalogue: TidyCatalogue,
  { council: only = '', period, onProgress }: ReadContext,
): Promise<TidyTable> {
  const table = await readDelimited(source, { format: 'csv', delimiter: 'auto' })
  const places = placesOf(table.columns, source.name)
  const keys: CodeKeys = codeKeysOf(catalogue.codeLists)
  const ownText = ownTexts()
  const periodKey = periodKeys()
  const wanted = period === undefined ? undefined : periodKey(period)
  const reckoner = createReckoner()
  const notes = notesOf()
  const councils = new Map<string, Map<string, Map<string, FactRecord[]>>>()
  let values: readonly unknown[] = []
  const textOf: TextOf = (column) => {
    const place = places[column]
    const cell = place === undefined ? '' : values[place]
    return typeof cell === 'string' && cell !== '' ? ownText(cell) : ''
  }
  let read = 0
  for await (const batch of table.batches) {
    for (const row of batch) {
      values = row.values
      if (row.fault !== undefined) {
        reckoner.rejected(row.fault, row.number)
        continue
      }
      const fact = textOf('fact').trim()
      const entry = Object.hasOwn(catalogue.facts, fact) ? catalogue.facts[fact] : undefined
      if (entry === undefined) {
        reckoner.rejected('no fact of the catalogue', row.number, COLUMN_OF_FACTS)
        continue
      }
      const record = recordIn(textOf, entry, keys)
      if ('rejected' in record) {
        reckoner.rejected(record.rejected, row.number, `column "${record.column}"`)
        continue
      }
      const key = periodKey(record.period ?? '')
      if (wanted !== undefined && key !== '' && key !== wanted) {
        reckoner.excluded('of another period')
        continue
      }
      reckoner.used()
      const doubt = doubtIn(record, textOf, entry)
      if (doubt !== undefined) notes.add(`${fact}: ${doubt.noticed}`, row.number)
      const council = textOf('council').trim() || only
      const byPeriod = among(councils, council, () => new Map<string, Map<string, FactRecord[]>>())
      const byFact = among(byPeriod, key, () => new Map<string, FactRecord[]>())
      among(byFact, fact, (): FactRecord[] => []).push(doubt?.instead ?? record)
    }
    read += batch.length
    onProgress?.(read)
  }
  for (const [reason, left] of Object.entries(table.leftOut ?? {})) reckoner.excluded(reason, left)
  reckoner.warn(table.warnings)
  reckoner.warn(notes.warnings())
  return { councils, reckoner }
}

const COLUMN_OF_FACTS = 'column "fact"'

/** Makes a reader of periods: by their months, whichever way they are written, or their text as it is. */
function periodKeys(): (text: string) => string {
  const known = new Map([['', '']])
  return (text) => {
    const key = known.get(text)
    if (key !== undefined) return key
    const period = periodIn(text)
    const own = typeof period === 'object' ? `${period.first}/${period.last}` : text.trim()
    if (known.size < REMEMBERED) known.set(text, own)
    return own
  }
}

/** Ways of writing a period. */
const REMEMBERED = 50_000

type Places = Readonly<Partial<Record<TidyColumnName, number>>>

function placesOf(headers: readonly string[], name: string): Places {
  const words = headers.map(plainWord)
  const places: Partial<Record<TidyColumnName, number>> = {}
  for (const { name: column } of TIDY_COLUMNS) {
    const word = plainWord(column)
    const place = words.indexOf(word)
    if (place >= 0) places[column] = place
    if (place >= 0 && words.includes(word, place + 1)) {
      throw unreadable(name, `the column \`${column}\` is there twice: take one of them out`)
    }
  }
  const missing = (['fact', 'value'] as const).find((column) => places[column] === undefined)
  if (missing === undefined) return places
  const wanted = TIDY_COLUMNS.map((column) => column.name).join(', ')
  throw unreadable(name, `there is no column \`${missing}\`: a table of facts has ${wanted}`)
}

function among<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = map.get(key)
  if (known !== undefined) return known
  const value = make()
  map.set(key, value)
  return value
}
