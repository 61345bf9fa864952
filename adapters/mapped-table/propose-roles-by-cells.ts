import { dateFormatsOf } from './propose-dates.ts'
import type { CellsOf } from './propose-mapping.ts'
import { plainHeader, type RolesOf } from './propose-roles.ts'
import { channelWords, queueWords } from './propose-values.ts'

/** Settles by their cells the roles of those columns whose headers may mean two things. */
export function rolesByCells(roles: RolesOf, cellsOf: CellsOf): RolesOf {
  return [replyMoments, kindsOfContact, rareKeys, endsOfCalls].reduce(
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

/** Headers that may say how a contact came, or what it was about. */
const TWOFOLD: ReadonlySet<string> = new Set(['type of contact', 'contact type'])

function kindsOfContact(roles: RolesOf, cellsOf: CellsOf): RolesOf {
  const { channel, interaction, ...others } = roles
  const isTwofold = (header: string | undefined): header is string =>
    header !== undefined && TWOFOLD.has(plainHeader(header))
  const saysChannels = (header: string) =>
    Object.keys(channelWords(cellsOf(header)).known).length > 0
  if (isTwofold(interaction) && saysChannels(interaction)) {
    return { channel: interaction, ...withoutInteraction(roles) }
  }
  const isAbout = isTwofold(channel) && cellsOf(channel).length > 0 && !saysChannels(channel)
  return isAbout ? { interaction: channel, ...others, ...(interaction && { interaction }) } : roles
}

function withoutInteraction({ interaction, ...others }: RolesOf): RolesOf {
  return others
}

/** Headers of a case's key that may be those of what it was. */
const LOOSE: ReadonlySet<string> = new Set(['case', 'ticket', 'incident', 'enquiry', 'call'])

/** A case has fewer rows than this, so that cells which come oftener don't name one. */
const ROWS_OF_A_CASE = 10

/** Words that come oftener than a case has rows name none; those of calls may say how each ended. */
function rareKeys(roles: RolesOf, cellsOf: CellsOf): RolesOf {
  const { key, ...others } = roles
  if (key === undefined || !LOOSE.has(plainHeader(key))) return roles
  const cells = cellsOf(key).map(String)
  if (cells.length <= new Set(cells).size * ROWS_OF_A_CASE) return roles
  return plainHeader(key) === CALL ? { queueOutcome: key, ...others } : others
}

const CALL = 'call'

function endsOfCalls(roles: RolesOf, cellsOf: CellsOf): RolesOf {
  const { queueOutcome, ...others } = roles
  if (queueOutcome === undefined || plainHeader(queueOutcome) !== CALL) return roles
  const { known } = queueWords(cellsOf(queueOutcome))
  return Object.keys(known).length > 0 ? roles : others
}
