import { z } from 'zod'
import {
  columnSchema,
  mappingHead,
  shapeSchema,
  timeSchema,
} from '../mapped-table/mapping-schema.ts'

const label = z.string().min(1).max(200)
const better = z.enum(['higher', 'lower'])

const indicator = z.strictObject({
  fact: z.string().max(200).exactOptional(),
  measure: z
    .string()
    .regex(/^[a-z][a-zA-Z0-9]{0,40}\.[a-z][a-zA-Z0-9]{0,60}$/, 'use area.measure')
    .exactOptional(),
  label: label.exactOptional(),
  unit: z.enum([
    'percent',
    'fraction',
    'count',
    'number',
    'seconds',
    'minutes',
    'hours',
    'days',
    'text',
    'day-fraction',
  ]),
  numerator: label.exactOptional(),
  denominator: label.exactOptional(),
  over: z.enum(['all', 'latest', 'unweighted']),
  method: z
    .string()
    .regex(/^[a-z][a-z0-9._-]{0,80}$/, 'use a name such as `agent-logged` or `council.kpi`'),
  better: better.exactOptional(),
  underOne: z.literal(true).exactOptional(),
})

/** Checks an {@link IndicatorMapping}; `rules/indicators-mapping.schema.json` is made from it. */
export const indicatorMappingSchema = z.strictObject({
  ...mappingHead,
  source: shapeSchema,
  time: timeSchema.exactOptional(),
  columns: z.strictObject({
    council: columnSchema.exactOptional(),
    label: columnSchema,
    period: columnSchema.exactOptional(),
    value: columnSchema.exactOptional(),
    numerator: columnSchema.exactOptional(),
    denominator: columnSchema.exactOptional(),
    better: columnSchema.exactOptional(),
  }),
  periods: z
    .strictObject({
      read: z.enum(['month', 'quarter', 'year', 'other']).exactOptional(),
      year: z.string().max(20).exactOptional(),
      named: z.record(z.string().max(200), z.string().max(40)).exactOptional(),
    })
    .exactOptional(),
  indicators: z.array(indicator).min(1).max(500),
})
