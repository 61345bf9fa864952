import { dateFormatsOf } from './propose-dates.ts'
import type { CellsOf } from './propose-mapping.ts'
import { plainHeader, type RolesOf } from './propose-roles.ts'
import { channelWords } from './propose-values.ts'

/** Settles by their cells the roles of those columns whose headers may mean two things. */
export function rolesByCells(roles: RolesOf, cellsOf: CellsOf): RolesOf {
  return [replyMoments, kindsOfContact, rareKeys].reduce(
    (settled, settle) => settle(settled, cellsOf),
    roles,
  )
}

/** A column headed as the time of a reply may hold its moment instead. */
function replyMoments(roles: RolesOf, cellsOf: CellsOf): RolesOf {
  const { reply, ...others } = roles
  if (reply === undefined || roles.firstReply !== undefined) return roles
  const cells = cellsOf(reply)
  const isDates = cells.length > 0 && dateFormatsOf(cells).strange === 0
  return isDates ? { ...others, firstReply: reply } : roles
}

/** Headers of channels that may be those of what a contact was about. */
const TWOFOLD: ReadonlySet<string> = new Set(['type of contact', 'contact type', 'medium'])

function kindsOfContact(roles: RolesOf, cellsOf: CellsOf): RolesOf {
  const { channel, ...others } = roles
  if (channel === undefined || !TWOFOLD.has(plainHeader(channel))) return roles
  const cells = cellsOf(channel)
  const isChannels = cells.length === 0 || Object.keys(channelWords(cells).known).length > 0
  return isChannels ? roles : { interaction: channel, ...others }
}

/** Headers of a case's key that may be those of what it was. */
const LOOSE: ReadonlySet<string> = new Set(['case', 'ticket', 'incident', 'enquiry', 'call'])

/** A case has fewer rows than this, so that cells which come oftener don't name one. */
const ROWS_OF_A_CASE = 10

function rareKeys(roles: RolesOf, cellsOf: CellsOf): RolesOf {
  const { key, ...others } = roles
  if (key === undefined || !LOOSE.has(plainHeader(key))) return roles
  const cells = cellsOf(key).map(String)
  const isKey = cells.length <= new Set(cells).size * ROWS_OF_A_CASE
  return isKey ? roles : others
}
