import { z } from 'zod'
import { type Issue, NesdsError } from '../errors.ts'
import { checkedBy } from '../facts/schema-issues.ts'
import type { Outcomes } from './catalogue.ts'
import { LIGHTS, type OutcomeRecords } from './outcome-records.ts'

const text = z.string().min(1).max(2000)
const day = z.iso.date()

const recordsSchema = z.strictObject({
  $schema: z.string().max(200).exactOptional(),
  council: z.string().min(1).max(200).exactOptional(),
  source: text.exactOptional(),
  outcomes: z
    .record(
      z.string().max(20),
      z
        .array(z.strictObject({ on: day, light: z.enum(LIGHTS), note: text.exactOptional() }))
        .max(200),
    )
    .exactOptional(),
  counts: z
    .array(z.strictObject({ on: day, inPlace: z.int().min(0), note: text.exactOptional() }))
    .max(200)
    .exactOptional(),
})

/**
 * Checks what a council reported of outcomes.
 *
 * @param given - as JSON has it
 * @throws NesdsError `INVALID_OUTCOMES`, with a place and a remedy for each fault: an unknown code, two
 * lights or two counts on one day, more in place than there are
 */
export function parseOutcomeRecords(known: Outcomes, given: unknown): OutcomeRecords {
  const checked = checkedBy<z.output<typeof recordsSchema>>(recordsSchema, given)
  if (checked.issues) throw fault(checked.issues)
  const { $schema, ...records } = checked.data
  const issues = issuesIn(known, records)
  if (issues.length > 0) throw fault(issues)
  return records
}

function fault(issues: readonly Issue[]): NesdsError {
  const lines = issues.map(({ path, message }) => [path.join('.'), message].join(': '))
  return new NesdsError('INVALID_OUTCOMES', lines.join('\n'), issues)
}

function issuesIn(
  known: Outcomes,
  { outcomes = {}, counts = [] }: OutcomeRecords,
): readonly Issue[] {
  const codes = new Set(known.outcomes.map(({ code }) => code))
  const most = known.outcomes.filter(({ deadline }) => deadline !== null).length
  return [
    ...Object.entries(outcomes).flatMap(([code, records]): Issue[] => {
      if (!codes.has(code)) {
        return [{ path: ['outcomes', code], message: 'there is no such outcome; check its code' }]
      }
      return records.flatMap(({ on }, place) =>
        records.findIndex((one) => one.on === on) < place
          ? [{ path: ['outcomes', code, place], message: `there is a light on ${on} already` }]
          : [],
      )
    }),
    ...counts.flatMap(({ on, inPlace }, place): Issue[] => [
      ...(inPlace > most
        ? [{ path: ['counts', place, 'inPlace'], message: `there are ${most} binding outcomes` }]
        : []),
      ...(counts.findIndex((one) => one.on === on) < place
        ? [
            {
              path: ['counts', place],
              message: `there is a count on ${on} already; keep one of them`,
            },
          ]
        : []),
    ]),
  ]
}
