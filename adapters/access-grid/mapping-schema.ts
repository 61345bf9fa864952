import { z } from 'zod'
import {
  columnSchema as column,
  mappingHead,
  shapeSchema,
  timeSchema,
} from '../mapped-table/mapping-schema.ts'

const word = z.string().max(200)
const name = z.string().min(1).max(100)
const yesOrNo = z.record(word, z.enum(['yes', 'no', 'unknown']))

/** Checks a mapping of a grid of access; `rules/access-grid-mapping.schema.json` is made from it. */
export const accessGridMappingSchema = z.strictObject({
  ...mappingHead,
  source: shapeSchema,
  time: timeSchema.exactOptional(),
  columns: z.strictObject({
    council: column.exactOptional(),
    service: column,
    interaction: column.exactOptional(),
    channel: column.exactOptional(),
    enabled: column.exactOptional(),
    marks: z.record(name, column).exactOptional(),
    permissible: column.exactOptional(),
    reason: column.exactOptional(),
    provided: column.exactOptional(),
  }),
  values: z
    .strictObject({
      interaction: z.record(word, name).exactOptional(),
      channel: z.record(word, name).exactOptional(),
      mark: z
        .record(word, z.enum(['enabled', 'not-enabled', 'exempt', 'not-provided', 'unknown']))
        .exactOptional(),
      permissible: yesOrNo.exactOptional(),
      provided: yesOrNo.exactOptional(),
    })
    .exactOptional(),
  constants: z.strictObject({ channel: name.exactOptional() }).exactOptional(),
  asOf: z.iso.date(),
  servicesInAll: z.int().min(1).max(100_000).exactOptional(),
  telephoneIsElectronic: z.boolean().exactOptional(),
})
