import type { GivenContact } from '../../src/contacts/contact.ts'
import { subtractTallies } from '../../src/contacts/subtract.ts'
import {
  createTallyBuilder,
  mergeTallies,
  type Tally,
  type TallyOptions,
} from '../../src/contacts/tally.ts'
import { type Added, createContactCounter } from '../../src/contacts/tally-builder.ts'
import { countedContacts } from './counted-contacts.ts'
import { hourCounter } from './hours.ts'
import { midnightsIn } from './midnight.ts'
import { createSuspicion, crowdedMinutes, minutesOf, runsIn } from './minutes.ts'

/** Counts contacts, and tells those that a machine made or closed from those that people did. */
export interface BulkAwareTally {
  add(contact: GivenContact): Added
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
 *
 * @param writtenIn - zone in which the table's days begin
 */
export function bulkAwareTally(
  options: TallyOptions,
  writtenIn: string = options.zone,
): BulkAwareTally {
  const kept = countedContacts()
  const isMidnight = midnightsIn([options.zone, writtenIn])
  const hours = hourCounter(options.zone, isMidnight)
  const suspicion = createSuspicion()
  const all = createContactCounter(options)
  // The imports among all of them: as what they were counted at first, and as what they are.
  const mistaken = createTallyBuilder(options)
  const imports = createTallyBuilder(options)
  let imported = 0

  const settle = () => {
    if (suspicion.isRaised()) {
      const opened = minutesOf(kept, kept.openedAt, isMidnight)
      const closed = minutesOf(kept, kept.endedAt, isMidnight)
      const crowds = [crowdedMinutes(runsIn(opened)), crowdedMinutes(runsIn(closed))] as const
      for (let place = 0; place < kept.length; place += 1) {
        const isImport =
          crowds[0].has(opened[place] ?? NONE) || crowds[1].has(closed[place] ?? NONE)
        if (!isImport) continue
        const contact = kept.at(place)
        mistaken.add(contact)
        imports.add({ ...contact, role: 'bulkImport' })
        imported += 1
      }
    }
    suspicion.clear()
    kept.clear()
  }

  return {
    add(contact) {
      const group = all.count(contact)
      if (typeof group === 'string') return group
      kept.push(contact, group)
      if (contact.role === 'contact') {
        hours.add(contact.opened)
        suspicion.add(contact.opened, contact.closed ?? contact.resolved)
      }
      if (kept.length === TOGETHER) settle()
      return 'used'
    },
    finish() {
      settle()
      if (imported === 0) return all.tally()
      return mergeTallies(subtractTallies(all.tally(), mistaken.tally()), imports.tally())
    },
    warnings: () => [...bulkWarning(imported), ...hours.warnings()],
  }
}

const NONE = Number.NaN

function bulkWarning(imported: number): readonly string[] {
  if (imported === 0) return []
  return [
    `${imported} contacts share the minute of their opening or closing with far more than usual: counted as imported in bulk, in volume and in nothing else`,
  ]
}
