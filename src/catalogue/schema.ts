import { z } from 'zod'
import type { Code } from '../facts/dictionary.ts'
import { factRecordSchema, factValueSchema } from '../facts/record-schema.ts'
import { type Condition, type Conditions, OPERATORS, type Operator } from '../logic/condition.ts'

/** The shapes of a catalogue's files and of a profile, with limits on size, depth and count. */

const text = z.string().min(1).max(2000)
const name = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,60}$/, 'use lower-case letters, digits and hyphens')
  .refine((given) => !(given in {}), 'every object has a property of this name; use another')
const factName = z
  .string()
  .regex(
    /^[a-z][a-zA-Z0-9]{0,40}\.[a-z][a-zA-Z0-9]{0,60}$/,
    'use area.measure, such as `charter.exists`',
  )
const ref = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9.]{0,10}$/)
const version = z.string().regex(/^\d+\.\d+\.\d+$/, 'use three numbers, such as 1.0.0')
const day = z.iso.date()
const words = text.refine(
  (given) => given.trim().split(/\s+/).length <= 3,
  'use three words at most',
)
const schemaKey = { $schema: z.string().max(200).exactOptional() }

const scalar = z.union([z.boolean(), z.number(), z.string().max(100)])
const comparison = z.strictObject({
  fact: factName,
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

const criterion = z.strictObject({
  id: z.string().regex(/^[A-Za-z0-9.-]{1,60}$/),
  asks: text,
  conditions,
  source: z.strictObject({ section: text, from: words, to: words }).exactOptional(),
  note: text.exactOptional(),
})

const truth = z.enum(['met', 'unmet', 'unknown'])

const oneCase = z.strictObject({
  name: text,
  given: text.exactOptional(),
  asOf: day.exactOptional(),
  facts: z.record(factName, z.union([factValueSchema, factRecordSchema]).nullable()),
  floor: text,
  ceiling: text,
  truths: z.record(text, truth).exactOptional(),
})

/** Checks a {@link StandardFile}; `rules/standard.schema.json` is made from it. */
export const standardFileSchema = z.strictObject({
  ...schemaKey,
  ref,
  id: name,
  title: text,
  theme: name,
  classification: name,
  rationale: text,
  aspects: z
    .array(z.strictObject({ ref, title: text, channel: text }))
    .max(20)
    .exactOptional(),
  notes: z.array(text).max(20).exactOptional(),
  ungraded: text.exactOptional(),
  grades: z.record(name, z.array(criterion).min(1).max(100)),
  measures: z.array(factName).min(1).max(50).exactOptional(),
  setAside: z
    .array(z.strictObject({ grade: name, from: words, to: words, why: text }))
    .max(50)
    .exactOptional(),
  outcomes: z.strictObject({
    prose: z.array(ref).max(200),
    appendixB: z.array(ref).max(200),
    note: text.exactOptional(),
  }),
  cases: z.array(oneCase).max(1000),
})

const entryBase = {
  title: text,
  question: text,
  evidence: text,
  readBy: z.array(ref).max(100),
  maximumAgeDays: z.number().min(0).exactOptional(),
}

const factEntry = z.discriminatedUnion('type', [
  z.strictObject({ ...entryBase, type: z.literal('boolean'), better: z.enum(['true', 'false']) }),
  z.strictObject({
    ...entryBase,
    type: z.literal('number'),
    unit: z.enum(['percent', 'count', 'seconds', 'minutes', 'hours', 'days', 'minutes-per-week']),
    minimum: z.number(),
    maximum: z.number(),
    step: z.number().positive(),
    isTarget: z.literal(true).exactOptional(),
    better: z.enum(['higher', 'lower']),
    minimumDenominator: z.number().min(1).exactOptional(),
  }),
  z.strictObject({ ...entryBase, type: z.literal('date'), better: z.literal('later') }),
  z.strictObject({ ...entryBase, type: z.literal('set'), codes: text, better: z.literal('more') }),
])

const facts = z.record(factName, factEntry)

/** Checks a catalogue's `facts.json`. */
export const factsFileSchema = z.strictObject({ ...schemaKey, facts })

const code: z.ZodType<Code> = z.lazy(() =>
  z.strictObject({
    key: z.string().regex(/^[a-z][a-z0-9_]{0,60}$/),
    title: text,
    aspect: text.exactOptional(),
    lgil: z.int().min(0).exactOptional(),
    lgchl: z.int().min(0).exactOptional(),
    position: z.int().min(1).exactOptional(),
    children: z.array(code).min(1).max(100).exactOptional(),
  }),
)

/** Checks a catalogue's `codes.json`. */
export const codesFileSchema = z.strictObject({
  ...schemaKey,
  codeLists: z.record(
    z.string().regex(/^[a-z][a-zA-Z0-9]{0,40}$/),
    z.strictObject({
      title: text,
      note: text.exactOptional(),
      codes: z.array(code).min(1).max(500),
    }),
  ),
})

/** Checks a catalogue's `outcomes.json`. */
export const outcomesFileSchema = z.strictObject({
  ...schemaKey,
  title: text,
  note: text,
  obligations: z
    .array(
      z.strictObject({
        id: name,
        title: text,
        means: text,
        deadline: day.nullable(),
        source: text,
      }),
    )
    .max(20),
  areaNote: text,
  areas: z
    .array(
      z.strictObject({
        number: z.int().min(1),
        name: text.exactOptional(),
        source: text.exactOptional(),
        note: text.exactOptional(),
        inferred: z.boolean(),
      }),
    )
    .max(100),
  outcomes: z
    .array(
      z.strictObject({
        code: ref,
        obligation: name,
        deadline: day.nullable(),
        area: z.int().min(1),
        description: text.exactOptional(),
        source: text.exactOptional(),
        note: text.exactOptional(),
      }),
    )
    .max(1000),
})

/** Checks a catalogue's `catalogue.json`. */
export const catalogueFileSchema = z.strictObject({
  ...schemaKey,
  id: name,
  version,
  title: text,
  source: z.strictObject({ title: text, publisher: text, published: text, note: text }),
  grades: z.array(z.strictObject({ id: name, title: text, means: text })).max(20),
  cumulative: text,
  themes: z
    .array(z.strictObject({ id: name, title: text }))
    .min(1)
    .max(100),
  classifications: z
    .array(z.strictObject({ id: name, title: text, means: text }))
    .min(1)
    .max(50),
  notApplicable: text.exactOptional(),
})

/** Checks a {@link Profile}; `rules/profile.schema.json` is made from it. */
export const profileSchema = z.strictObject({
  ...schemaKey,
  id: name,
  version,
  title: text,
  catalogue: name,
  thresholds: z
    .array(
      z.strictObject({
        criterion: text,
        fact: factName,
        value: z.union([scalar, z.array(scalar).min(1).max(100)]),
        reason: text,
      }),
    )
    .max(1000)
    .exactOptional(),
  criteria: z
    .array(
      z.strictObject({
        standard: ref,
        grade: name,
        id: z.string().regex(/^[A-Za-z0-9.-]{1,60}$/),
        asks: text,
        conditions,
        reason: text,
      }),
    )
    .max(1000)
    .exactOptional(),
  facts: facts.exactOptional(),
  notApplicable: z
    .array(z.strictObject({ standard: ref, reason: text }))
    .max(1000)
    .exactOptional(),
  maximumAgeDays: z.number().min(0).exactOptional(),
})
