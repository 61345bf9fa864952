import {
  channelsCovered,
  partnersCounted,
  resolutionKnown,
  servicesCovered,
} from './first-contact-coverage.ts'
import { type GivenHead, type Measure, shareOf, withhold } from './measure.ts'
import { contactsIn, type Part, partsBy, sumOf } from './part.ts'
import type { Dimensions } from './tally.ts'
import { undecidedness } from './undecided.ts'

/** What first-contact resolution is measured with beside the counts. */
export interface FirstContactContext {
  readonly period: string | undefined
  readonly method: string | undefined
  readonly servicesInAll: number | undefined
}

/**
 * First-contact resolution: the rate without and with partners' services, each pooled, by method where
 * there are several, by channel, by service and by partner; and what the rates cover.
 */
export function firstContactMeasures(
  parts: readonly Part[],
  context: FirstContactContext,
): readonly Measure[] {
  const own = parts.filter(({ dimensions }) => dimensions.partner === undefined)
  const onesidedAlone = onesidedness(own) ?? onesidedness(parts)
  const rate = rateOf('firstContact.resolutionRate', own, context, onesidedAlone)
  const reason = rate.withheld ?? onesidedness(parts) ?? partnerless(parts)
  const withPartners = rateOf('firstContact.resolutionRateWithPartners', parts, context, reason)
  return [
    rate,
    channelsCovered('firstContact.channels', own, rate),
    withPartners,
    servicesCovered(parts, withPartners, context.servicesInAll),
    channelsCovered('firstContact.channelsWithPartners', parts, withPartners),
    partnersCounted(parts, withPartners),
    ...narrowerRates(rate, own, context),
    ...narrowerRates(withPartners, parts, context),
  ]
}

function rateOf(
  name: string,
  parts: readonly Part[],
  context: FirstContactContext,
  reason: string | undefined,
  by?: Dimensions,
): Measure {
  const known = sumOf(parts, resolutionKnown)
  const methods = methodsOf(parts, context)
  const head: GivenHead = {
    name,
    unit: 'percent',
    period: context.period,
    method: methods.length === 1 ? methods[0] : undefined,
    by,
    unusable: contactsIn(parts) - known,
  }
  if (reason !== undefined) return withhold(head, reason)
  if (known === 0) return withhold(head, 'no contact says whether it was resolved at first contact')
  if (methods.length > 1) return withhold(head, methodReason(methods))
  const undecided = sumOf(parts, ({ resolutionUndecided }) => resolutionUndecided)
  const undecidable = undecidedness(undecided, known)
  if (undecidable !== undefined) return withhold(head, undecidable)
  return shareOf(head, resolvedIn(parts), known)
}

/** The rate of each part, even where the whole is withheld for being counted by several methods. */
function narrowerRates(
  whole: Measure,
  parts: readonly Part[],
  context: FirstContactContext,
): readonly Measure[] {
  const methods = methodsOf(parts, context)
  if (whole.withheld !== undefined && whole.withheld !== methodReason(methods)) return []
  const known = parts.filter(({ counts }) => counts.resolutionKnown > 0)
  const dimensions = ['firstContactMethod', 'channel', 'service', 'partner'] as const
  return dimensions
    .filter((dimension) => dimension !== 'firstContactMethod' || methods.length > 1)
    .flatMap((dimension) => {
      const allBy = partsBy(parts, dimension)
      return [...partsBy(known, dimension).keys()].map((word) => {
        const those = allBy.get(word) ?? []
        return rateOf(whole.name, those, context, silence(those), { [dimension]: word })
      })
    })
}

/** The ways in which resolutions were decided, in order; an unnamed one is `undefined`. */
function methodsOf(
  parts: readonly Part[],
  { method }: FirstContactContext,
): readonly (string | undefined)[] {
  const known = parts.filter(({ counts }) => counts.resolutionKnown > 0)
  return [...new Set(known.map(({ dimensions }) => dimensions.firstContactMethod ?? method))].sort()
}

function methodReason(methods: readonly (string | undefined)[]): string {
  const names = methods.map((method) => method ?? 'one without a name').join(', ')
  return `resolutions were decided by ${methods.length} methods, which are never pooled: ${names}`
}

/**
 * A mark that only resolved contacts have says nothing of how many there were in all; nor does one
 * that only the others have, such as conditions leave where a column of theirs isn't there.
 */
function onesidedness(parts: readonly Part[]): string | undefined {
  const known = sumOf(parts, resolutionKnown)
  const resolved = resolvedIn(parts)
  if (known === 0 || known === contactsIn(parts)) return undefined
  if (resolved === known) return onesided('resolved at first contact', 'not')
  return resolved === 0 ? onesided('not resolved at first contact', 'resolved') : undefined
}

/** A part may be one-sided by chance, as long as it doesn't keep silent about most of its contacts. */
function silence(parts: readonly Part[]): string | undefined {
  const isMostlySaid = 2 * sumOf(parts, resolutionKnown) >= contactsIn(parts)
  return isMostlySaid ? undefined : onesidedness(parts)
}

function onesided(all: string, none: string): string {
  return `contacts are marked as ${all}, none as ${none}, and of the others nothing is said`
}

function partnerless(parts: readonly Part[]): string | undefined {
  const partners = parts.filter(({ dimensions }) => dimensions.partner !== undefined)
  if (partners.length === 0) return 'no contact is about a service that a partner provides'
  return sumOf(partners, resolutionKnown) === 0
    ? "no contact about a partner's service says whether it was resolved at first contact"
    : undefined
}

function resolvedIn(parts: readonly Part[]): number {
  return sumOf(parts, ({ resolvedAtFirstContact }) => resolvedAtFirstContact)
}
