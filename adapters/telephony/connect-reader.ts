import type { Source } from '../contract/adapter.ts'
import { decode } from '../mapped-table/decode.ts'
import type { Mapping } from '../mapped-table/mapping.ts'
import { rowBatches } from '../mapped-table/row-batches.ts'
import type { Table, TableRow } from '../mapped-table/table.ts'
import { unreadable } from '../mapped-table/unreadable.ts'
import { callOf } from './connect-calls.ts'
import { isPersonal, type Leg, legOf } from './connect-record.ts'
import { fieldsRead } from './fields-read.ts'
import { jsonObjects, parsedObject } from './json-objects.ts'

/**
 * Opens contact records of Amazon Connect as a table of calls, one row a call: what the mapping reads is
 * read of the record that the call began with, and there are four columns more: `begun`, `channel`,
 * `outcome` and `wait`.
 *
 * @throws NesdsError `UNREADABLE_EXPORT`
 */
export async function openContactRecords(source: Source, mapping: Mapping): Promise<Table> {
  const { name, bytes } = source
  const wanted = fieldsRead(mapping, OWN).filter((field) => !isPersonal(field))
  const warnings: string[] = []
  const texts = decode(bytes, mapping.source.encoding, (found) => warnings.push(found))
  const legs = new Map<string, Leg>()
  const strays: TableRow[] = []
  let repeated = 0
  let row = 0
  for await (const text of jsonObjects(texts, name)) {
    row += 1
    const record = parsedObject(text)
    const leg = record === undefined ? undefined : legOf(record, row, wanted)
    if (leg === undefined) {
      strays.push({ number: row, values: [], fault: record ? NO_RECORD : 'no JSON' })
      continue
    }
    const known = legs.get(leg.id)
    if (known !== undefined) repeated += 1
    if (known === undefined || isNewer(leg, known)) legs.set(leg.id, leg)
    if (legs.size > MOST) {
      throw unreadable(name, `there are more than ${MOST} records: give them month by month`)
    }
  }
  const { calls, leftOut } = callsIn(legs)
  const rows = [...calls, ...strays].sort((a, b) => a.number - b.number)
  return {
    columns: [...wanted, ...OWN],
    batches: rowBatches(rows, (one) => one),
    warnings,
    isLive: true,
    leftOut: { ...leftOut, ...(repeated > 0 && { 'a record that was delivered again': repeated }) },
  }
}

/** Records that fit into memory. */
const MOST = 4_000_000
const NO_RECORD = 'no contact record: it has no ContactId'
const OWN = ['begun', 'channel', 'outcome', 'wait']

function isNewer(leg: Leg, known: Leg): boolean {
  if (leg.updated !== known.updated) return leg.updated > known.updated
  // Deliveries of one instant ought to be alike; where they aren't, their order must not decide.
  const [one, other] = [leg, known].map((own) => JSON.stringify({ ...own, row: 0 }))
  return (one ?? '') > (other ?? '')
}

/** One row a call, and the records that are none of their own. */
function callsIn(legs: ReadonlyMap<string, Leg>) {
  const byCall = new Map<string, Leg[]>()
  for (const leg of legs.values()) {
    const known = byCall.get(leg.call)
    if (known === undefined) byCall.set(leg.call, [leg])
    else known.push(leg)
  }
  const calls: TableRow[] = []
  let further = 0
  let orphans = 0
  for (const [id, own] of byCall) {
    const first = legs.get(id)
    if (first === undefined || first.call !== id) {
      orphans += own.length
      continue
    }
    further += own.length - 1
    const { begun, outcome, waitSeconds } = callOf(first, own, (next) => legs.has(next))
    const values = [...first.values, begun, first.channel, outcome, waitSeconds]
    calls.push({ number: first.row, values })
  }
  return {
    calls,
    leftOut: {
      ...(further > 0 && { 'a further record of a call': further }),
      ...(orphans > 0 && { 'of a call whose first record is not in the export': orphans }),
    },
  }
}
