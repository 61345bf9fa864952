import { z } from 'zod'
import {
  columnSchema as column,
  mappingHead,
  shapeSchema,
  timeSchema,
} from '../mapped-table/mapping-schema.ts'

const word = z.string().max(200)
const name = z.string().min(1).max(100)
const words = z.record(word, name)
const day = z.iso.date()

const columns = z.strictObject({
  council: column.exactOptional(),
  day: column.exactOptional(),
  month: column.exactOptional(),
  channel: column.exactOptional(),
  customerType: column.exactOptional(),
  service: column.exactOptional(),
  asked: column.exactOptional(),
  answer: column.exactOptional(),
  count: column.exactOptional(),
  counts: z.record(name, column).exactOptional(),
  score: z
    .strictObject({ column, unit: z.enum(['percent', 'fraction']).exactOptional() })
    .exactOptional(),
  answers: column.exactOptional(),
})

/** Checks a mapping of answers about satisfaction; `rules/satisfaction-mapping.schema.json` is made from it. */
export const satisfactionMappingSchema = z.strictObject({
  ...mappingHead,
  source: shapeSchema,
  time: timeSchema.exactOptional(),
  scale: z.enum(['faces', 'five-point', 'nps', 'percent']),
  columns,
  values: z
    .strictObject({
      channel: words.exactOptional(),
      customerType: words.exactOptional(),
      service: words.exactOptional(),
      asked: words.exactOptional(),
      answer: words.exactOptional(),
    })
    .exactOptional(),
  constants: z
    .strictObject({
      channel: name.exactOptional(),
      customerType: name.exactOptional(),
      service: name.exactOptional(),
    })
    .exactOptional(),
  asked: z
    .string()
    .regex(
      /^[a-z][a-z0-9-]{0,60}$/,
      'use a key such as `agent-invited` or `e-mailed-after-contact`',
    )
    .exactOptional(),
  period: z.string().max(20).exactOptional(),
  mainGroups: z.array(name).min(2).max(100).exactOptional(),
  declared: z
    .strictObject({
      triggeredByContact: z.boolean().exactOptional(),
      outcomeLeftOut: z.boolean().exactOptional(),
      brandLeftOut: z.boolean().exactOptional(),
      surveyEnded: day.exactOptional(),
      resultsPublished: z.boolean().exactOptional(),
      publishedOn: day.exactOptional(),
      publishedAt: z.string().min(1).max(500).exactOptional(),
    })
    .exactOptional(),
})
