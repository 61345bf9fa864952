import type { GivenContact, Role } from '../../src/contacts/contact.ts'
import { createTallyBuilder, type Tally, type TallyOptions } from '../../src/contacts/tally.ts'
import { type BulkAwareTally, bulkAwareTally } from './bulk-imports.ts'
import { createGrain } from './grain.ts'
import type { Mapping } from './mapping.ts'
import type { Reckoner } from './reckoning.ts'
import { createRowReader, type RowOutcome, type RowReaderOptions } from './row-reader.ts'
import type { TableRow } from './table.ts'

/** Turns a table's rows into counts, batch by batch. */
export interface RowCounter {
  take(rows: readonly TableRow[]): void
  /** The counts, once every row was taken. */
  finish(): Tally
}

/** Makes a counter of rows that are cases or events. */
export function contactCounter(
  mapping: Mapping,
  reading: RowReaderOptions,
  options: TallyOptions,
  reckoner: Reckoner,
): RowCounter {
  const rows = createRowReader(mapping, reading)
  const grain = createGrain(mapping, reading)
  const tally = reading.isLive
    ? liveTally(options)
    : bulkAwareTally(options, mapping.time.writtenIn)

  const count = (contact: GivenContact): void => {
    const added = tally.add(contact)
    const left = added === 'used' ? noCustomer(contact.role) : added
    if (left === undefined) reckoner.used()
    else reckoner.excluded(left)
  }
  const settle = (outcome: RowOutcome, row: number): void => {
    if ('contact' in outcome) count(outcome.contact)
    else if ('rejected' in outcome) reckoner.rejected(outcome.rejected, row, outcome.column)
    else reckoner.excluded('filtered' in outcome ? outcome.filtered : outcome.excluded)
  }

  return {
    take(batch) {
      for (const row of batch) {
        const outcome = grain.take(row, rows.read(row))
        if (outcome !== undefined) settle(outcome, row.number)
      }
    },
    finish() {
      for (const { outcome, row } of grain.rest()) settle(outcome, row)
      const counts = tally.finish()
      reckoner.warn([...rows.warnings(), ...grain.warnings(), ...tally.warnings()])
      return counts
    },
  }
}

/** Counts records that were written as things happened: a busy minute is one, and no import. */
function liveTally(options: TallyOptions): BulkAwareTally {
  const { add, tally } = createTallyBuilder(options)
  return { add, finish: tally, warnings: () => [] }
}

/** Why rows of a role count neither towards rates nor in volume. */
function noCustomer(role: Role): string | undefined {
  return role === 'contact' ? undefined : NO_CUSTOMERS[role]
}

const NO_CUSTOMERS: Readonly<Partial<Record<Role, string>>> = {
  merged: 'merged into another case',
  duplicate: 'a duplicate of another case',
  internal: 'not a contact of a customer',
}
