import { z } from 'zod'
import {
  columnSchema,
  mappingHead,
  shapeSchema,
  timeSchema,
} from '../mapped-table/mapping-schema.ts'
import type { AvoidableContactMapping } from './mapping.ts'

const column = columnSchema.exactOptional()
const valueMap = z.record(z.string().max(200), z.string().min(1).max(100)).exactOptional()

/** Checks an {@link AvoidableContactMapping}; `rules/avoidable-contact-mapping.schema.json` is made from it. */
export const avoidableContactMappingSchema = z.strictObject({
  ...mappingHead,
  source: shapeSchema,
  time: timeSchema.exactOptional(),
  columns: z.strictObject({
    council: column,
    month: column,
    service: column,
    channel: column,
    contacts: column,
    assessed: column,
    avoidable: column,
    rate: z
      .strictObject({ column: columnSchema, unit: z.enum(['percent', 'fraction']) })
      .exactOptional(),
    resolved: column,
  }),
  values: z.strictObject({ channel: valueMap, service: valueMap }).exactOptional(),
  period: z
    .string()
    .regex(
      /^\d{4}-(?:0[1-9]|1[0-2])\/\d{4}-(?:0[1-9]|1[0-2])$/,
      'give the first and last month, such as 2009-04/2010-03',
    )
    .exactOptional(),
  sample: z.strictObject({ how: z.string().min(1).max(2000) }).exactOptional(),
}) satisfies z.ZodType<AvoidableContactMapping>
