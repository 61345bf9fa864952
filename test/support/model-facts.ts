import type { ModelContact } from '../../fixtures/generate/contact.ts'
import type { Channel } from '../../fixtures/generate/council.ts'

/** A fact as counted straight from the model. */
export interface ModelFact {
  readonly value: unknown
  readonly numerator?: number
  readonly denominator?: number
}

/**
 * The facts of a council's year as its contacts have them: short and plain, and nothing of `src/`.
 *
 * Volume is left to the formats, as each has a dimension more or less.
 *
 * @param unsaid - channels that nothing is said of: their contacts count, but for no channel
 */
export function factsOfModel(
  contacts: readonly ModelContact[],
  unsaid: readonly Channel[] = [],
): Readonly<Record<string, ModelFact>> {
  const counted = contacts.filter(
    ({ role, opened }) => role === 'contact' && opened >= APRIL_2025 && opened < APRIL_2026,
  )
  const own = counted.filter(({ service }) => service.partner === undefined)
  const partners = counted.filter(({ service }) => service.partner !== undefined)
  const through = (channels: readonly Channel[]) =>
    counted.filter(({ channel }) => channels.includes(channel) && !unsaid.includes(channel))
  const services = new Set(counted.filter(known).map(({ service }) => service.title)).size
  const calls = through(['telephone'])
  const answered = calls.filter(({ queueOutcome }) => queueOutcome === 'answered')
  const abandoned = calls.length - answered.length
  return {
    'firstContact.resolutionRate': rateOf(own),
    'firstContact.channels': channelsOf(own, unsaid),
    'firstContact.resolutionRateWithPartners': rateOf(counted),
    'firstContact.servicesCovered': share(services, 12),
    'firstContact.channelsWithPartners': channelsOf(counted, unsaid),
    'firstContact.partnersCounted': { value: true, denominator: partners.filter(known).length },
    'responseTime.telephone': averageOf(answered, waitOf, 1),
    'responseTime.faceToFace': averageOf(through(['face_to_face']), waitOf, 60),
    'responseTime.electronic': averageOf(
      through(['web', 'email', 'sms', 'chat', 'social']),
      workingSecondsToReply,
      3600,
    ),
    'responseTime.emailsAnsweredInOneWorkingDay': promptEmails(counted),
    'responseTime.post': averageOf(through(['letter']), workingSecondsToReply, 8 * 3600),
    'responseTime.callsAbandoned': share(abandoned, calls.length),
  }
}

const HOUR = 3_600_000
const DAY = 24 * HOUR
const APRIL_2025 = Date.parse('2025-04-01T00:00+01:00')
const APRIL_2026 = Date.parse('2026-04-01T00:00+01:00')
const WINTER = [Date.parse('2025-10-26T01:00Z'), Date.parse('2026-03-29T01:00Z')] as const
const BANK_HOLIDAYS =
  '2025-04-18 2025-04-21 2025-05-05 2025-05-26 2025-08-25 2025-12-25 2025-12-26 2026-01-01 2026-04-03 2026-04-06'

const known = ({ resolvedAtFirstContact }: ModelContact) => resolvedAtFirstContact !== undefined

function rateOf(contacts: readonly ModelContact[]): ModelFact {
  const resolved = contacts.filter((one) => one.resolvedAtFirstContact === true)
  return share(resolved.length, contacts.filter(known).length)
}

function channelsOf(contacts: readonly ModelContact[], unsaid: readonly Channel[]): ModelFact {
  const said = contacts.filter((one) => known(one) && !unsaid.includes(one.channel))
  const tops = said.map(({ channel }) => TOP[channel] ?? ELECTRONIC)
  const value = ['telephone', 'face_to_face', ELECTRONIC, 'post'].filter((top) =>
    tops.includes(top),
  )
  return { value, denominator: tops.length }
}

const ELECTRONIC = 'self_service_electronic'
const TOP: Readonly<Partial<Record<Channel, string>>> = {
  telephone: 'telephone',
  face_to_face: 'face_to_face',
  letter: 'post',
}

function promptEmails(contacts: readonly ModelContact[]): ModelFact {
  const emails = contacts.filter(({ channel }) => channel === 'email')
  const lastDay = Math.max(
    ...contacts.map((one) => dayOf(one.resolved ?? one.firstReply ?? one.opened)),
  )
  const replied = emails.filter(({ firstReply }) => firstReply !== undefined)
  const prompt = replied.filter(
    ({ opened, firstReply = 0 }) => dayOf(firstReply) <= nextWorkingDay(dayOf(opened)),
  )
  const overdue = emails.filter(
    ({ opened, firstReply }) => firstReply === undefined && nextWorkingDay(dayOf(opened)) < lastDay,
  )
  return share(prompt.length, replied.length + overdue.length)
}

function averageOf(
  contacts: readonly ModelContact[],
  secondsOf: (contact: ModelContact) => number | undefined,
  unit: number,
): ModelFact {
  const seconds = contacts.flatMap((one) => secondsOf(one) ?? [])
  const sum = seconds.reduce((total, more) => total + more, 0)
  return { value: sum / unit / seconds.length, denominator: seconds.length }
}

function waitOf({ waitSeconds }: ModelContact): number | undefined {
  return waitSeconds
}

function workingSecondsToReply({ opened, firstReply }: ModelContact): number | undefined {
  if (firstReply === undefined) return undefined
  let worked = 0
  for (let day = dayOf(opened); day <= dayOf(firstReply); day++) {
    if (!isWorkingDay(day)) continue
    const from = Math.max(wall(opened), day * DAY + 9 * HOUR)
    worked += Math.max(0, Math.min(wall(firstReply), day * DAY + 17 * HOUR) - from)
  }
  return worked / 1000
}

function share(numerator: number, denominator: number): ModelFact {
  return { value: (100 * numerator) / denominator, numerator, denominator }
}

/** By London's clocks, from April 2025 to October 2026. */
function wall(instant: number): number {
  return instant >= WINTER[0] && instant < WINTER[1] ? instant : instant + HOUR
}

const dayOf = (instant: number) => Math.floor(wall(instant) / DAY)

function isWorkingDay(day: number): boolean {
  const date = new Date(day * DAY)
  const weekday = date.getUTCDay()
  return weekday > 0 && weekday < 6 && !BANK_HOLIDAYS.includes(date.toISOString().slice(0, 10))
}

function nextWorkingDay(day: number): number {
  return isWorkingDay(day + 1) ? day + 1 : nextWorkingDay(day + 1)
}
