import type { Contact, Instant } from '../../src/contacts/contact.ts'
import {
  createTallyBuilder,
  emptyTally,
  mergeTallies,
  type Tally,
  type TallyBuilder,
  type TallyOptions,
} from '../../src/contacts/tally.ts'
import type { Added } from '../../src/contacts/tally-builder.ts'
import { type CompactContacts, compactContacts } from './compact-contacts.ts'
import { hourCounter } from './hours.ts'
import { createSuspicion, crowdedMinutes, minutesOf, runsIn } from './minutes.ts'

/** Counts contacts, and tells those that a machine made or closed from those that people did. */
export interface BulkAwareTally {
  add(contact: Contact): Added
  /** The counts of all that was added. */
  finish(): Tally
  /** What was noticed; complete once finished. */
  warnings(): readonly string[]
}

/** Contacts that are looked at together; files of up to so many give the same in any order. */
const TOGETHER = 262_144

/**
 * Makes a tally in which contacts that share the minute of opening or closing with far more others
 * than usual count as imported in bulk: in volume, not in rates and times.
 */
export function bulkAwareTally(options: TallyOptions): BulkAwareTally {
  const kept = compactContacts()
  const hours = hourCounter(options.zone)
  const suspicion = createSuspicion()
  let total = emptyTally()
  let builder: TallyBuilder | undefined = createTallyBuilder(options)
  let imported = 0

  const settle = () => {
    if (builder === undefined) return
    if (suspicion.isRaised()) {
      const opened = minutesOf(kept, openingOf, options.zone)
      const closed = minutesOf(kept, closingOf, options.zone)
      const crowds = [crowdedMinutes(runsIn(opened)), crowdedMinutes(runsIn(closed))] as const
      const isBulk = (place: number) =>
        crowds[0].has(opened[place] ?? Number.NaN) || crowds[1].has(closed[place] ?? Number.NaN)
      if (crowds.some(({ size }) => size > 0)) {
        builder = createTallyBuilder(options)
        imported += recount(kept, isBulk, builder)
      }
    }
    total = mergeTallies(total, builder.tally())
    builder = undefined
    suspicion.clear()
    kept.clear()
  }

  return {
    add(contact) {
      builder ??= createTallyBuilder(options)
      const added = builder.add(contact)
      if (added !== 'used') return added
      kept.push(contact)
      if (contact.role === 'contact') {
        hours.add(contact.opened)
        suspicion.add(contact.opened, contact.closed ?? contact.resolved)
      }
      if (kept.length === TOGETHER) settle()
      return added
    },
    finish() {
      settle()
      return total
    },
    warnings: () => [...bulkWarning(imported), ...hours.warnings()],
  }
}

function openingOf(kept: CompactContacts, place: number): Instant {
  return kept.timeAt(place, 'opened')
}

function closingOf(kept: CompactContacts, place: number): Instant {
  const closed = kept.timeAt(place, 'closed')
  return Number.isNaN(closed) ? kept.timeAt(place, 'resolved') : closed
}

/** Counts contacts anew, those of a bulk import as such; gives how many those are. */
function recount(
  kept: CompactContacts,
  isBulk: (place: number) => boolean,
  builder: TallyBuilder,
): number {
  let imported = 0
  for (let place = 0; place < kept.length; place += 1) {
    const contact = kept.at(place)
    const bulk = contact.role === 'contact' && isBulk(place)
    if (bulk) imported += 1
    builder.add(bulk ? { ...contact, role: 'bulkImport' } : contact)
  }
  return imported
}

function bulkWarning(imported: number): readonly string[] {
  if (imported === 0) return []
  return [
    `${imported} contacts share the minute of their opening or closing with far more than usual: counted as imported in bulk, in volume and in nothing else`,
  ]
}
