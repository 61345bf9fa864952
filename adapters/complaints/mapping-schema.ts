import { z } from 'zod'
import {
  columnSchema,
  mappingHead,
  shapeSchema,
  timeSchema,
} from '../mapped-table/mapping-schema.ts'
import { type ComplaintsMapping, OUTCOMES, STAGES } from './mapping.ts'

const text = z.string().min(1).max(2000)
const word = z.string().max(200)
const column = columnSchema.exactOptional()
const valueMap = z.record(word, z.string().min(1).max(100)).exactOptional()
const workingDays = z.int().min(1).max(365)
const stage = z.enum(STAGES)

const ofStage = { acknowledged: column, due: column, answered: column, outcome: column }

const stageLimits = z.strictObject({
  acknowledge: workingDays.exactOptional(),
  answer: z
    .union([
      z.strictObject({ workingDays, from: z.enum(['received', 'acknowledged']) }),
      z.literal('due'),
    ])
    .exactOptional(),
})

/** Checks a {@link ComplaintsMapping}; `rules/complaints-mapping.schema.json` is made from it. */
export const complaintsMappingSchema = z.strictObject({
  ...mappingHead,
  source: shapeSchema,
  time: timeSchema,
  columns: z.strictObject({
    council: column,
    reference: columnSchema,
    received: column,
    ...ofStage,
    stage: column,
    stages: z
      .partialRecord(stage, z.strictObject({ received: columnSchema, ...ofStage }))
      .exactOptional(),
    channel: column,
    service: column,
  }),
  values: z
    .strictObject({
      stage: z.record(word, z.enum([...STAGES, 'exclude'])).exactOptional(),
      outcome: z.record(word, z.enum([...OUTCOMES, 'unknown'])).exactOptional(),
      channel: valueMap,
      service: valueMap,
    })
    .exactOptional(),
  constants: z.strictObject({ stage }).exactOptional(),
  limits: z
    .strictObject({ source: text, stages: z.partialRecord(stage, stageLimits) })
    .exactOptional(),
  extractedOn: z.iso.date().exactOptional(),
  published: z.strictObject({ on: z.iso.date(), evidence: text }).exactOptional(),
}) satisfies z.ZodType<ComplaintsMapping>
