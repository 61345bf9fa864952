import type { Source } from '../contract/adapter.ts'
import { decode } from '../mapped-table/decode.ts'
import { jsonRecords } from '../mapped-table/json/json-document.ts'
import { valueAt } from '../mapped-table/json/value-at.ts'
import type { Mapping } from '../mapped-table/mapping.ts'
import { rowBatches } from '../mapped-table/row-batches.ts'
import type { Table, TableRow } from '../mapped-table/table.ts'
import { fieldsRead } from './fields-read.ts'
import { conversationOf } from './genesys-conversation.ts'
import { jsonObjects, parsedObject } from './json-objects.ts'

/**
 * Opens conversation details of Genesys Cloud, as the API answers or one after another, with five columns
 * beside the fields that the mapping reads: `channel`, `outcome`, `wait`, `parties` and `avoidedNext`.
 *
 * @throws NesdsError `UNREADABLE_EXPORT`
 */
export async function openConversations(source: Source, mapping: Mapping): Promise<Table> {
  const { name, bytes } = source
  const { format, records, encoding } = mapping.source
  const wanted = fieldsRead(mapping, OWN)
  const warnings: string[] = []
  const warn = (found: string) => warnings.push(found)
  const texts = decode(bytes, encoding, warn)
  const columns = [...wanted, ...OWN]
  if (format === 'ndjson') {
    const batches = rowsOf(jsonObjects(texts, name), records, wanted)
    return { columns, batches, warnings, isLive: true }
  }
  const found = await jsonRecords(texts, records, name, warn)
  const batches = rowBatches(found, (record, index) => rowOf(record, index + 1, wanted))
  return { columns, batches, warnings, isLive: true }
}

const OWN = ['channel', 'outcome', 'wait', 'parties', 'avoidedNext']

/** Conversations one after another, or pages of them. */
async function* rowsOf(
  texts: AsyncIterable<string>,
  records: string | undefined,
  wanted: readonly string[],
): AsyncGenerator<readonly TableRow[]> {
  let number = 0
  for await (const text of texts) {
    const object = parsedObject(text)
    const page = object && records !== undefined ? valueAt(object, records) : undefined
    const all: readonly unknown[] = Array.isArray(page) ? page : [object]
    const before = number
    yield all.map((record, index) => rowOf(record, before + index + 1, wanted))
    number += all.length
  }
}

function rowOf(record: unknown, number: number, wanted: readonly string[]): TableRow {
  if (typeof record !== 'object' || record === null || !('conversationId' in record)) {
    return { number, values: [], fault: 'no conversation: it has no conversationId' }
  }
  const { channel, outcome, waitSeconds, parties, avoidedNext } = conversationOf(record)
  const values = wanted.map((path) => valueAt(record, path))
  return { number, values: [...values, channel, outcome, waitSeconds, parties, avoidedNext] }
}
