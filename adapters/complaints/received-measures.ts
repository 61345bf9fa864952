import { type GivenHead, type Measure, valueOver, withhold } from '../../src/contacts/measure.ts'
import { byPart } from '../sheets/grouped-by.ts'
import type { Complaint } from './entry.ts'
import { ENDINGS, type RegisterHead } from './heads.ts'
import type { Stage } from './mapping.ts'

/** How many came in at a stage, in all and by service and channel. */
export function receivedMeasures(
  stage: Stage,
  own: readonly Complaint[],
  { period, unread }: RegisterHead,
): readonly Measure[] {
  const name = `complaints.received${ENDINGS[stage]}`
  const head: GivenHead = { name, unit: 'count', period, unusable: unread }
  if (own.length === 0) return [withhold(head, 'no row that counts is of this stage')]
  const narrower = (['service', 'channel'] as const).flatMap((dimension) =>
    byPart(own, dimension, (one) => one[dimension]).map(([word, some]) =>
      valueOver({ ...head, unusable: 0, by: { [dimension]: word } }, some.length, some.length),
    ),
  )
  return [valueOver(head, own.length, own.length), ...narrower]
}
