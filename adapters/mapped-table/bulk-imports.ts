import type { Contact, Instant } from '../../src/contacts/contact.ts'
import { offsetsOf } from '../../src/contacts/offsets.ts'
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
import { crowdedMinutes, minutesOf, type Run, runsIn } from './minutes.ts'

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
  const hours = new Float64Array(24)
  let total = emptyTally()
  let builder = createTallyBuilder(options)
  let imported = 0

  const settle = () => {
    const opened = minutesOf(kept, openingOf, options.zone)
    const closed = minutesOf(kept, closingOf, options.zone)
    const openedRuns = runsIn(opened)
    const crowded = [crowdedMinutes(openedRuns), crowdedMinutes(runsIn(closed))] as const
    addHours(hours, openedRuns, options.zone)
    if (crowded.some(({ size }) => size > 0)) {
      const isBulk = (place: number) =>
        crowded[0].has(opened[place] ?? Number.NaN) || crowded[1].has(closed[place] ?? Number.NaN)
      builder = createTallyBuilder(options)
      imported += recount(kept, isBulk, builder)
    }
    total = mergeTallies(total, builder.tally())
    builder = createTallyBuilder(options)
    kept.clear()
  }

  return {
    add(contact) {
      const added = builder.add(contact)
      if (added === 'used') kept.push(contact)
      if (kept.length === TOGETHER) settle()
      return added
    },
    finish() {
      settle()
      return total
    },
    warnings: () => [...bulkWarning(imported), ...nightWarning(hours, options.zone)],
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

/** Adds up in which hour of the local day contacts were opened. */
function addHours(hours: Float64Array, runs: readonly Run[], zone: string): void {
  const offsetAt = offsetsOf(zone)
  for (const { minute, count } of runs) {
    const instant = minute * 60_000
    const hour = Math.floor((instant + offsetAt(instant)) / 3_600_000)
    const local = ((hour % 24) + 24) % 24
    hours[local] = (hours[local] ?? 0) + count
  }
}

function bulkWarning(imported: number): readonly string[] {
  if (imported === 0) return []
  return [
    `${imported} contacts share the minute of their opening or closing with far more than usual: counted as imported in bulk, in volume and in nothing else`,
  ]
}

/** Least number of contacts that say something of the hours of a day. */
const ENOUGH = 50

function nightWarning(hours: Float64Array, zone: string): readonly string[] {
  const total = hours.reduce((sum, count) => sum + count, 0)
  const busiest = hours.indexOf(Math.max(...hours))
  if (total < ENOUGH || (busiest >= 6 && busiest < 22)) return []
  return [
    `most contacts are opened at night, at ${busiest} o'clock in ${zone}: see whether \`time.zone\` of the mapping is the zone that the times are written in, and whether a zone that they state is true (\`"offset": "overrule"\`)`,
  ]
}
