import { complaints } from '../../../adapters/complaints/index.ts'
import type { ComplaintsMapping } from '../../../adapters/complaints/mapping.ts'
import type { CouncilReading, ReadContext, Reading } from '../../../adapters/contract/adapter.ts'
import { readingOf } from '../reading-of.ts'

/** A mapping of the columns `ref,stage,received,acknowledged,answered,outcome`. */
export const mapping = {
  id: 'register',
  version: '1.0.0',
  title: 'A register',
  source: { format: 'csv' },
  time: { zone: 'Europe/London', ambiguous: 'earlier', formats: ['iso'], nation: 'england' },
  columns: {
    reference: 'ref',
    received: 'received',
    stage: 'stage',
    acknowledged: 'acknowledged',
    answered: 'answered',
    outcome: 'outcome',
  },
  values: {
    stage: {
      '0': 'serviceRequest',
      E: 'earlyResolution',
      '1': 'stage1',
      '2': 'stage2',
      O: 'ombudsman',
      x: 'exclude',
    },
    outcome: {
      yes: 'upheld',
      partly: 'partlyUpheld',
      no: 'notUpheld',
      gone: 'withdrawn',
      '???': 'unknown',
    },
  },
  limits: {
    source: 'a code',
    stages: {
      stage1: { acknowledge: 5, answer: { workingDays: 10, from: 'acknowledged' } },
      stage2: { acknowledge: 5, answer: { workingDays: 20, from: 'acknowledged' } },
    },
  },
} as const satisfies ComplaintsMapping

/** The mapping with other members. */
function mappingWith(own: Partial<ComplaintsMapping>): ComplaintsMapping {
  return { ...mapping, ...own }
}

/** Rows as a register, under the columns of {@link mapping} or others. */
export function register(
  rows: readonly string[],
  header = 'ref,stage,received,acknowledged,answered,outcome',
): string {
  return [header, ...rows, ''].join('\n')
}

/** What is read out of rows. */
export function read(
  rows: readonly string[],
  own: Partial<ComplaintsMapping> = {},
  context: ReadContext = {},
  header?: string,
): Promise<Reading> {
  return readingOf(complaints, register(rows, header), { mapping: mappingWith(own), ...context })
}

/** The figures of a reading's only council by name: what each is, or why it isn't. */
export function figuresIn({
  councils,
}: Pick<Reading, 'councils'>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    measuresIn(councils)
      .filter(({ by }) => by === undefined)
      .map(({ name, value, numerator, denominator, withheld }) => [
        name,
        withheld ?? (numerator === undefined ? value : `${numerator} of ${denominator}`),
      ]),
  )
}

/** The measures of a reading's councils. */
export function measuresIn(councils: readonly CouncilReading[]) {
  return councils.flatMap(({ measures = [] }) => measures)
}
