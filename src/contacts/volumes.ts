import type { Counts } from './counts.ts'
import { type GivenHead, type Measure, valueOver, withhold } from './measure.ts'
import { type Part, partsBy, sumOf, topOf } from './part.ts'
import type { Dimensions } from './tally.ts'

/** A way in which standard 18 has volumes broken down. */
export type VolumeDimension = 'channel' | 'service' | 'interaction' | 'customer_type'

/** How many contacts there were, in all and by each of the four dimensions; and by which of them the source measures. */
export function volumeMeasures(
  parts: readonly Part[],
  measured: readonly VolumeDimension[],
  period: string | undefined,
): readonly Measure[] {
  const total = sumOf(parts, volumeOf)
  const head: GivenHead = { name: 'volume.contacts', unit: 'count', period, unusable: 0 }
  const narrower = Object.values(DIMENSIONS).flatMap((dimension) =>
    [...partsBy(parts, dimension)].map(([word, own]) => {
      const volume = sumOf(own, volumeOf)
      return valueOver({ ...head, by: { [dimension]: word } }, volume, volume)
    }),
  )
  return [
    dimensionsMeasured(parts, measured, period),
    total === 0 ? withhold(head, NONE) : valueOver(head, total, total),
    ...narrower.filter(({ value }) => value !== 0),
  ]
}

/** The dimensions that the source has and that its contacts say something of. */
function dimensionsMeasured(
  parts: readonly Part[],
  measured: readonly VolumeDimension[],
  period: string | undefined,
): Measure {
  const counted = parts.filter(({ counts }) => volumeOf(counts) > 0)
  const said = ORDER.filter(
    (dimension) =>
      measured.includes(dimension) && counted.some(({ dimensions }) => says(dimensions, dimension)),
  )
  const telling = counted.filter(({ dimensions }) =>
    said.some((dimension) => says(dimensions, dimension)),
  )
  const told = sumOf(telling, volumeOf)
  const unusable = sumOf(counted, volumeOf) - told
  const head: GivenHead = { name: 'volume.dimensions', unit: 'none', period, unusable }
  if (counted.length === 0) return withhold(head, NONE)
  if (said.length === 0) {
    return withhold(
      head,
      'no contact says its channel, service, interaction or customer type in the source itself',
    )
  }
  return valueOver(head, said, told)
}

const NONE = 'there are no contacts'

const DIMENSIONS = {
  channel: 'channel',
  service: 'service',
  interaction: 'interaction',
  customer_type: 'customerType',
} as const satisfies Record<VolumeDimension, keyof Dimensions>

const ORDER: readonly VolumeDimension[] = ['channel', 'service', 'interaction', 'customer_type']

function says(dimensions: Dimensions, dimension: VolumeDimension): boolean {
  if (dimension === 'channel') return topOf(dimensions) !== undefined
  return dimensions[DIMENSIONS[dimension]] !== undefined
}

/** Customers' contacts, those that were cancelled or came in by a bulk import included. */
function volumeOf({ roles }: Counts): number {
  return (roles.contact ?? 0) + (roles.cancelled ?? 0) + (roles.bulkImport ?? 0)
}
