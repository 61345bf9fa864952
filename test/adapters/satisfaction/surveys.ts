import { satisfaction } from '../../../adapters/satisfaction/index.ts'
import { councilYear } from '../../../fixtures/generate/council-year.ts'
import acrossMapping from '../../../fixtures/generate/survey-across.mapping.json' with {
  type: 'json',
}
import { FIVE_POINTS } from '../../../fixtures/generate/survey-counts.ts'
import type { Measure } from '../../../src/contacts/measure.ts'
import { bytesOf } from '../../support/council-ways.ts'

/** Months that the seeded year has. */
export const period = '2025-04/2026-03'
/** The seeded year, of which some answered. */
export const year = [...councilYear({ seed: 2025, size: 3000 })]

const { counts: _, score: __, ...byMonth } = acrossMapping.columns
/** Counts across the columns, on five points. */
export const across = acrossMapping
/** Counts down the rows, on faces. */
export const down = {
  ...acrossMapping,
  id: 'synthetic-faces',
  scale: 'faces',
  columns: { ...byMonth, answer: 'Face', count: 'Answers' },
}
const { month: ___, ...segments } = byMonth
/** One answer a row. */
export const responses = {
  ...acrossMapping,
  id: 'synthetic-responses',
  time: {
    zone: 'Europe/London',
    ambiguous: 'earlier',
    formats: ['DD/MM/YYYY HH:mm:ss'],
    nation: 'england',
  },
  columns: { ...segments, day: 'Answered', answer: 'Answer' },
  values: { answer: Object.fromEntries(FIVE_POINTS.map((word, index) => [word, `${index + 1}`])) },
}

/** Reads lines of text by a mapping. */
export function read(content: string | Iterable<string>, mapping: unknown, name = 'survey.csv') {
  const pieces = typeof content === 'string' ? [content] : content
  return satisfaction.read({ name, bytes: bytesOf(pieces) }, { mapping, period })
}

/** The measures of the only council, by name, segment, scale and method. */
export async function measuresIn(reading: ReturnType<typeof read>): Promise<readonly Measure[]> {
  const { councils } = await reading
  return councils[0]?.measures ?? []
}

/** The measure of a name, of all answers or of a part. */
export function called(
  measures: readonly Measure[],
  name: string,
  by?: object,
): Measure | undefined {
  return measures.find((one) => one.name === name && JSON.stringify(one.by) === JSON.stringify(by))
}

/** Reads rows of channel, group, three faces, a net score and its number of answers. */
export const small = (rows: string, mapping: object = {}) => {
  const source = `Channel,Group,Good,Average,Poor,Net,N\n${rows}`
  const plain = {
    id: 'faces',
    version: '1.0.0',
    title: 'Faces',
    source: { format: 'csv' },
    scale: 'faces',
    period,
    columns: {
      channel: 'Channel',
      customerType: 'Group',
      counts: { good: 'Good', average: 'Average', poor: 'Poor' },
    },
  }
  return read(source, { ...plain, ...mapping })
}
/** Columns of scores alone. */
export const published = { channel: 'Channel', score: { column: 'Net' }, answers: 'N' }
