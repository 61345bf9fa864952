import { z } from 'zod'
import {
  columnSchema as column,
  mappingHead,
  shapeSchema,
  timeSchema,
} from '../mapped-table/mapping-schema.ts'
import type { OpeningHoursMapping } from './mapping.ts'

const channels = [
  'telephone',
  'face_to_face',
  'web',
  'app',
  'email',
  'sms',
  'chat',
  'social',
] as const

/** Checks an {@link OpeningHoursMapping}; `rules/opening-hours-mapping.schema.json` is made from it. */
export const openingHoursMappingSchema = z.strictObject({
  ...mappingHead,
  source: shapeSchema,
  time: timeSchema.exactOptional(),
  columns: z.strictObject({
    council: column.exactOptional(),
    channel: column.exactOptional(),
    site: column.exactOptional(),
    hours: column,
  }),
  values: z
    .strictObject({
      channel: z.record(z.string().max(200), z.enum([...channels, 'exclude'])).exactOptional(),
    })
    .exactOptional(),
  constants: z.strictObject({ channel: z.enum(channels).exactOptional() }).exactOptional(),
  asOf: z.iso.date().exactOptional(),
}) satisfies z.ZodType<OpeningHoursMapping>
