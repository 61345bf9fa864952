import { CHANNELS } from './channels.ts'
import type { Counts } from './counts.ts'
import { type GivenHead, type Measure, shareOf, valueOver, withhold } from './measure.ts'
import { contactsIn, type Part, sumOf, topChannelsOf, topOf, wordsOf } from './part.ts'

/** The channels that a rate covers. */
export function channelsCovered(name: string, parts: readonly Part[], rate: Measure): Measure {
  const known = parts.filter(({ counts }) => counts.resolutionKnown > 0)
  const said = sumOf(
    known.filter(({ dimensions }) => topOf(dimensions) !== undefined),
    resolutionKnown,
  )
  const unusable = sumOf(known, resolutionKnown) - said
  const head: GivenHead = { ...rateHead(rate), name, unit: 'none', unusable }
  if (rate.withheld !== undefined) return withhold(head, rate.withheld)
  if (said === 0) return withhold(head, 'no contact in the rate names its channel')
  const channels = topChannelsOf(known)
  if (unusable > 0 && channels.length < CHANNELS.length) {
    const reason = `of ${unusable} in the rate no channel is said, which may be one that no other names`
    return withhold(head, reason)
  }
  return valueOver(head, channels, said)
}

/** The share of all services that the rate with partners covers. */
export function servicesCovered(
  parts: readonly Part[],
  rate: Measure,
  servicesInAll: number | undefined,
): Measure {
  const known = parts.filter(({ counts }) => counts.resolutionKnown > 0)
  const services = wordsOf(known, 'service').length
  const unnamed = known.filter(({ dimensions }) => dimensions.service === undefined)
  const unusable = sumOf(unnamed, resolutionKnown)
  const name = 'firstContact.servicesCovered'
  const head: GivenHead = { ...rateHead(rate), name, unit: 'percent', unusable }
  if (rate.withheld !== undefined) return withhold(head, rate.withheld)
  if (servicesInAll === undefined || !(servicesInAll > 0)) {
    return withhold(head, 'nobody says how many services there are in all')
  }
  if (services === 0) return withhold(head, 'no contact in the rate names its service')
  if (services > servicesInAll) {
    const reason = `the contacts name ${services} services, more than the ${servicesInAll} that are said to be all`
    return withhold(head, reason)
  }
  return shareOf(head, services, servicesInAll)
}

/** Whether the rate with partners counts any of their services. */
export function partnersCounted(parts: readonly Part[], rate: Measure): Measure {
  const partners = parts.filter(({ dimensions }) => dimensions.partner !== undefined)
  const known = sumOf(partners, resolutionKnown)
  const unusable = contactsIn(partners) - known
  const name = 'firstContact.partnersCounted'
  const head: GivenHead = { ...rateHead(rate), name, unit: 'none', unusable }
  if (rate.withheld !== undefined) return withhold(head, rate.withheld)
  return valueOver(head, true, known)
}

/** Contacts of which it is said whether they were resolved at first contact. */
export function resolutionKnown(counts: Counts): number {
  return counts.resolutionKnown
}

function rateHead({ period, method }: Measure): Pick<GivenHead, 'period' | 'method'> {
  return { period, method }
}
