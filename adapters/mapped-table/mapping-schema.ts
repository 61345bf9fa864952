import { z } from 'zod'
import { SERVICE_LEVEL_FORMULAS } from '../../src/contacts/queue-methods.ts'
import {
  type Condition,
  type Conditions,
  OPERATORS,
  type Operator,
} from '../../src/logic/condition.ts'

/** The shape of a mapping, with limits on sizes and counts. */

const text = z.string().min(1).max(2000)
const word = z.string().max(200)
const key = z
  .string()
  .regex(/^[a-z][a-z0-9_]{0,60}$/, 'use a key: lower-case letters, digits and underscores')
const ownName = z
  .string()
  .regex(/^[a-z][a-zA-Z0-9]{0,60}$/, 'use a name such as `replies`: letters and digits')

const column = z.union([z.string().min(1).max(200), z.int().min(1).max(16384)])

const scalar = z.union([z.boolean(), z.number(), z.string().max(200)])
const comparison = z.strictObject({
  fact: ownName,
  operator: z.enum(Object.keys(OPERATORS) as [Operator, ...Operator[]]),
  value: z.union([scalar, z.array(scalar).min(1).max(100)]),
})
const condition: z.ZodType<Condition> = z.lazy(() => z.union([comparison, ...groups]))
const groups = [
  z.strictObject({ all: z.array(condition).min(1).max(100) }),
  z.strictObject({ any: z.array(condition).min(1).max(100) }),
  z.strictObject({ not: condition }),
] as const
const conditions: z.ZodType<Conditions> = z.union(groups)

const shape = z.strictObject({
  format: z.enum(['csv', 'ndjson', 'json', 'xlsx']),
  encoding: z.enum(['auto', 'utf-8', 'utf-16le', 'utf-16be', 'windows-1252']).exactOptional(),
  delimiter: z
    .string()
    .regex(/^(?:auto|[^"\r\n])$/, 'use one character, or `auto`')
    .exactOptional(),
  sheet: z.string().min(1).max(200).exactOptional(),
  headerRow: z.int().min(1).max(1000).exactOptional(),
  stopAt: z.array(text).max(100).exactOptional(),
  skip: z.array(text).max(100).exactOptional(),
  records: z.string().min(1).max(200).exactOptional(),
  aliases: z.record(word, z.array(word).min(1).max(50)).exactOptional(),
})

const source = shape.extend({
  fixedWords: z.array(word.min(1)).min(1).max(100).exactOptional(),
  grain: z.enum(['case', 'event', 'interval']),
  key: z.string().min(1).max(200).exactOptional(),
  keep: z
    .strictObject({ which: z.enum(['first', 'last']), by: z.string().min(1).max(200) })
    .exactOptional(),
})

const filter = z.strictObject({ column, in: z.array(word).min(1).max(1000), reason: text })

const formats = z.array(z.string().min(1).max(50)).min(1).max(20)
const clock = z
  .string()
  .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'use hours and minutes, such as 09:00')

const time = z.strictObject({
  zone: z.string().min(1).max(60),
  writtenIn: z.string().min(1).max(60).exactOptional(),
  ambiguous: z.enum(['earlier', 'later', 'reject']),
  formats,
  formatsOf: z
    .strictObject({
      opened: formats.exactOptional(),
      firstReply: formats.exactOptional(),
      resolved: formats.exactOptional(),
      closed: formats.exactOptional(),
      due: formats.exactOptional(),
    })
    .exactOptional(),
  offset: z.enum(['believe', 'overrule']).exactOptional(),
  epoch: z.union([z.literal(1900), z.literal(1904)]).exactOptional(),
  nation: z.enum(['england', 'wales', 'scotland', 'northern-ireland']),
  workingHours: z.strictObject({ from: clock, to: clock }).exactOptional(),
})

const duration = z.strictObject({
  column,
  unit: z.enum([
    'milliseconds',
    'seconds',
    'minutes',
    'hours',
    'days',
    'text',
    'day-fraction',
    'since-1970',
  ]),
})

const waitSeconds = z.int().min(1).max(86_400)

const countName = z.enum([
  'contacts',
  'resolutionKnown',
  'resolvedAtFirstContact',
  'avoidableKnown',
  'avoidable',
  'offered',
  'answered',
  'abandoned',
  'flowedOut',
])
const rateUnit = z.enum(['percent', 'fraction'])

const columns = z.strictObject({
  council: column.exactOptional(),
  opened: column.exactOptional(),
  firstReply: column.exactOptional(),
  resolved: column.exactOptional(),
  closed: column.exactOptional(),
  due: column.exactOptional(),
  channel: column.exactOptional(),
  service: column.exactOptional(),
  interaction: column.exactOptional(),
  customerType: column.exactOptional(),
  partner: column.exactOptional(),
  status: column.exactOptional(),
  imported: column.exactOptional(),
  resolvedAtFirstContact: column.exactOptional(),
  avoidable: column.exactOptional(),
  queueOutcome: column.exactOptional(),
  wait: duration.exactOptional(),
  reply: duration.exactOptional(),
  resolution: duration.exactOptional(),
  satisfaction: z
    .strictObject({
      column,
      scale: z
        .string()
        .regex(/^-?\d{1,4}-\d{1,4}$/, 'use the least and the greatest score, such as 1-5'),
    })
    .exactOptional(),
  extra: z.record(ownName, column).exactOptional(),
  counts: z.partialRecord(countName, column).exactOptional(),
  rates: z
    .array(
      z.strictObject({
        column,
        unit: rateUnit,
        numerator: countName,
        denominator: countName,
      }),
    )
    .max(20)
    .exactOptional(),
  totalWait: duration.exactOptional(),
  averageWait: duration.exactOptional(),
  within: z
    .array(
      z.strictObject({
        seconds: waitSeconds,
        answered: column.exactOptional(),
        abandoned: column.exactOptional(),
      }),
    )
    .max(20)
    .exactOptional(),
})

const queue = z.strictObject({
  serviceLevels: z
    .array(
      z.strictObject({
        formula: z.enum(SERVICE_LEVEL_FORMULAS),
        seconds: waitSeconds,
        shortAbandonSeconds: waitSeconds.exactOptional(),
        share: z.strictObject({ column, unit: rateUnit }).exactOptional(),
      }),
    )
    .max(20)
    .exactOptional(),
  abandonment: z
    .strictObject({
      base: z.enum(['offered', 'answered-and-abandoned']),
      shortAbandonSeconds: waitSeconds.exactOptional(),
    })
    .exactOptional(),
})

const valueMap = z.record(word, z.string().min(1).max(100))
const yesOrNo = z.record(word, z.union([z.boolean(), z.literal('unknown')]))

const values = z.strictObject({
  channel: valueMap.exactOptional(),
  service: valueMap.exactOptional(),
  interaction: valueMap.exactOptional(),
  customerType: valueMap.exactOptional(),
  partner: valueMap.exactOptional(),
  status: z
    .record(
      word,
      z.enum([
        'contact',
        'merged',
        'duplicate',
        'cancelled',
        'internal',
        'bulkImport',
        'open',
        'resolved',
        'closed',
        'exclude',
      ]),
    )
    .exactOptional(),
  resolvedAtFirstContact: yesOrNo.exactOptional(),
  avoidable: yesOrNo.exactOptional(),
  queueOutcome: z
    .record(word, z.enum(['answered', 'abandoned', 'flowedOut', 'unknown', 'exclude']))
    .exactOptional(),
  satisfaction: z.record(word, z.union([z.int(), z.literal('unknown')])).exactOptional(),
})

const head = {
  $schema: z.string().max(200).exactOptional(),
  id: z.string().regex(/^[a-z][a-z0-9-]{0,60}$/, 'use lower-case letters, digits and hyphens'),
  version: z.string().regex(/^\d+\.\d+\.\d+$/, 'use three numbers, such as 1.0.0'),
  title: text,
  nulls: z.array(word).max(100).exactOptional(),
  filters: z
    .array(filter.extend({ of: z.enum(['case', 'row']).exactOptional() }))
    .max(100)
    .exactOptional(),
}

/** Checks a {@link Mapping}; `rules/mapping.schema.json` is made from it. */
export const mappingSchema = z.strictObject({
  ...head,
  source,
  time,
  columns,
  values: values.exactOptional(),
  firstContact: z
    .strictObject({
      method: z
        .string()
        .regex(
          /^[a-z][a-z0-9._-]{0,80}$/,
          'use a name such as `agent-logged` or `zendesk.one-touch`',
        ),
      kind: z.enum(['native', 'derived']),
      conditions: conditions.exactOptional(),
      needs: z.array(ownName).min(1).max(100).exactOptional(),
    })
    .exactOptional(),
  queue: queue.exactOptional(),
  constants: z
    .strictObject({
      channel: key.exactOptional(),
      service: word.min(1).exactOptional(),
      interaction: key.exactOptional(),
      customerType: word.min(1).exactOptional(),
      partner: word.min(1).exactOptional(),
    })
    .exactOptional(),
  servicesInAll: z.int().min(1).max(100_000).exactOptional(),
})

/** Parts of a mapping that other mappings have too. */
export { column as columnSchema, head as mappingHead, shape as shapeSchema, time as timeSchema }
