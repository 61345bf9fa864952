import type { GivenContact, Instant } from '../../src/contacts/contact.ts'
import { subtractTallies } from '../../src/contacts/subtract.ts'
import {
  createTallyBuilder,
  mergeTallies,
  type Tally,
  type TallyOptions,
} from '../../src/contacts/tally.ts'
import { type Added, createContactCounter } from '../../src/contacts/tally-builder.ts'
import { countedContacts } from './counted-contacts.ts'
import { type Crowds, crowdedBeside, crowdedMinutes } from './crowded-minutes.ts'
import { hourCounter } from './hours.ts'
import { midnightsIn } from './midnight.ts'
import { minutesOf } from './minutes.ts'
import { createSuspicion } from './suspicion.ts'

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
  let kept = countedContacts()
  const isMidnight = midnightsIn([options.zone, writtenIn])
  const hours = hourCounter(options.zone, isMidnight)
  const suspicion = createSuspicion()
  const all = createContactCounter(options)
  // The imports among all of them: as what they were counted at first, and as what they are.
  const mistaken = createTallyBuilder(options)
  const imports = createTallyBuilder(options)
  let imported = 0

  // Made once: what each look left behind would stay in memory for long.
  let scratch = new Float64Array()

  const settle = () => {
    if (suspicion.isRaised()) {
      const minuteOf = minutesOf(kept, isMidnight)
      const minutesBy = (timeAt: (place: number) => Instant): Float64Array => {
        if (scratch.length < kept.length) scratch = new Float64Array(kept.length)
        const minutes = scratch.subarray(0, kept.length)
        for (let place = 0; place < minutes.length; place += 1) {
          minutes[place] = minuteOf(place, timeAt(place))
        }
        return minutes
      }
      const crowdsBy = (
        timeAt: (place: number) => Instant,
        otherAt: (place: number) => Instant,
      ): Crowds => {
        const crowds = crowdedMinutes(minutesBy(timeAt))
        if (crowds.size === 0) return crowds
        const others = minutesBy((place) =>
          Number.isNaN(timeAt(place)) ? Number.NaN : otherAt(place),
        )
        return crowdedBeside(crowds, others)
      }
      const opened = crowdsBy(kept.openedAt, kept.endedAt)
      const ended = crowdsBy(kept.endedAt, kept.openedAt)
      const places = opened.size + ended.size === 0 ? 0 : kept.length
      for (let place = 0; place < places; place += 1) {
        const isImport =
          opened.has(minuteOf(place, kept.openedAt(place))) ||
          ended.has(minuteOf(place, kept.endedAt(place)))
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
      // What took room while contacts came gives it to their tally.
      kept = countedContacts()
      scratch = new Float64Array()
      const tally = all.finish()
      if (imported === 0) return tally
      return mergeTallies(subtractTallies(tally, mistaken.tally()), imports.tally())
    },
    warnings: () => [...bulkWarning(imported), ...hours.warnings()],
  }
}

function bulkWarning(imported: number): readonly string[] {
  if (imported === 0) return []
  return [
    `${imported} contacts share the minute of their opening or closing with far more than usual: counted as imported in bulk, in volume and in nothing else`,
  ]
}
