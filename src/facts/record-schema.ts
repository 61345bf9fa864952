import { z } from 'zod'
import type { FactRecord } from './fact.ts'

/** The keys of which a record has exactly one. */
export type RecordKind = 'value' | 'notApplicable' | 'error' | 'conflict'

const text = z.string().min(1).max(2000)
const day = z.iso.date()

/** Checks a bare value. */
export const factValueSchema = z.union([
  z.boolean(),
  z.number(),
  z.string().max(100),
  z.array(z.string().max(100)).max(200),
])

const provenance = {
  numerator: z.number().min(0).exactOptional(),
  denominator: z.number().min(0).exactOptional(),
  period: text.exactOptional(),
  method: text.exactOptional(),
  basis: z.enum(['measured', 'examined', 'interviewed', 'self-declared']).exactOptional(),
  source: text.exactOptional(),
  collected: day.exactOptional(),
  validUntil: day.exactOptional(),
  evidence: text.exactOptional(),
  note: text.exactOptional(),
}

/** Checks each kind of {@link FactRecord}, by the key that it alone has. */
export const recordSchemas: Readonly<Record<RecordKind, z.ZodType<FactRecord>>> = {
  value: z.strictObject({
    ...provenance,
    value: factValueSchema.nullable(),
    unit: text.exactOptional(),
    overruled: z
      .array(z.lazy(() => factRecordSchema))
      .max(20)
      .exactOptional(),
  }),
  notApplicable: z.strictObject({ ...provenance, notApplicable: text }),
  error: z.strictObject({ ...provenance, error: text }),
  conflict: z.strictObject({
    ...provenance,
    conflict: z
      .array(z.lazy(() => factRecordSchema))
      .min(2)
      .max(20),
  }),
}

/** Checks a {@link FactRecord}. */
export const factRecordSchema: z.ZodType<FactRecord> = z.lazy(() =>
  z.union(Object.values(recordSchemas)),
)
