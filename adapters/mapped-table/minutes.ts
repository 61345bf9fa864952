import type { Instant } from '../../src/contacts/contact.ts'
import type { Group } from '../../src/contacts/group.ts'
import type { CountedContacts } from './counted-contacts.ts'

/** Minutes of all the calendar, on both sides of 1970, so that a council's come after another's; whole days on each side. */
export const SPAN = 2 * 1440 * 2 ** 23

/**
 * Makes a function from a contact's place and a time of it to the minute, one council's apart from
 * another's; NaN where it says none.
 *
 * @param isMidnight - tells days without a time of day, which have no minute
 */
export function minutesOf(
  kept: CountedContacts,
  isMidnight: (instant: Instant) => boolean,
): (place: number, instant: Instant) => number {
  const councilOf = councilNumbers()
  return (place, instant) =>
    !kept.isRole(place, 'contact') || Number.isNaN(instant) || isMidnight(instant)
      ? Number.NaN
      : councilOf(kept.groupAt(place)) * SPAN + Math.floor(instant / 60_000) + SPAN / 2
}

/** Numbers the councils that groups speak of. */
function councilNumbers(): (group: Group) => number {
  const councils = new Map<string | undefined, number>()
  const ofGroups = new Map<Group, number>()
  return (group) => {
    const known = ofGroups.get(group)
    if (known !== undefined) return known
    const { council } = group.words
    const number = councils.get(council) ?? councils.size
    councils.set(council, number)
    ofGroups.set(group, number)
    return number
  }
}
