import {
  type Adapter,
  defineAdapter,
  type Reading,
  type Source,
} from '../../adapters/contract/adapter.ts'
import { type Fixture, inLines } from '../../adapters/contract/kit.ts'
import type { Measure } from '../../src/contacts/measure.ts'
import { NesdsError } from '../../src/errors.ts'

export const CALLER = 'Ottilie Brackenbury'
export const CALLS = `channel,first,caller
telephone,yes,${CALLER}
telephone,no,Peregrine Featherstonehaugh
post,yes,${CALLER}
telephone,yes,01632 960 517
`

export const fixture: Fixture = {
  name: 'calls.csv',
  source: CALLS,
  facts: {
    'firstContact.resolutionRate': { value: 75, numerator: 3, denominator: 4 },
    'firstContact.channels': ['telephone', 'post'],
  },
  ...inLines(CALLS),
  planted: [CALLER, '01632 960 517'],
}

/** An adapter in a few lines that keeps every promise. */
export const good = defineAdapter({
  name: 'calls',
  version: '1.0.0',
  provides: ['firstContact.resolutionRate', 'firstContact.channels', 'volume.dimensions'],
  async read(source) {
    const [header = '', ...lines] = (await textOf(source)).split('\n')
    if (header !== 'channel,first,caller' || lines.pop() !== '') {
      const remedy = 'it has no header of calls, or is cut short; export it again'
      throw new NesdsError('UNREADABLE_EXPORT', `${source.name}: ${remedy}`)
    }
    return readingOf(lines.map((line) => line.split(',')))
  },
})

function readingOf(rows: readonly (readonly string[])[]): Reading {
  const numerator = rows.filter(([, first]) => first === 'yes').length
  const provenance = { period: '2025/26', source: 'calls 1.0.0', method: 'agent-logged' }
  const channels = ['telephone', 'post'].filter((key) => rows.some(([one]) => one === key))
  const value = (100 * numerator) / rows.length
  return {
    councils: [
      {
        council: '',
        facts: {
          'firstContact.resolutionRate': {
            value,
            numerator,
            denominator: rows.length,
            ...provenance,
          },
          'firstContact.channels': { value: channels, ...provenance },
        },
        withheld: { 'volume.dimensions': 'calls are of one kind' },
      },
    ],
    reckoning: { read: rows.length, used: rows.length, excluded: {}, rejected: {}, warnings: [] },
  }
}

export async function textOf({ bytes }: Source): Promise<string> {
  const decoder = new TextDecoder()
  let text = ''
  for await (const piece of bytes) text += decoder.decode(piece, { stream: true })
  return text
}

export const altered = (
  change: (reading: Reading, source: Source) => Reading | Promise<Reading>,
): Adapter => ({
  ...good,
  read: async (source, context) => change(await good.read(source, context), source),
})

export const withFact = (fact: string, given: unknown): Adapter =>
  altered((reading) => ({
    ...reading,
    councils: reading.councils.map((one) => {
      const { [fact]: _, ...withheld } = one.withheld
      return { ...one, withheld, facts: { ...one.facts, [fact]: given as never } }
    }),
  }))

/** Measures of lost calls, one for each change to it. */
export const withMeasure = (...changes: readonly object[]): Adapter =>
  altered((reading) => ({
    ...reading,
    councils: reading.councils.map((one) => ({
      ...one,
      measures: changes.map((change) => ({ ...LOST, ...change })),
    })),
  }))

const LOST: Measure = {
  name: 'calls.lost',
  unit: 'percent',
  period: '2025-04/2026-03',
  method: 'abandoned-of-offered',
  value: 25,
  numerator: 1,
  denominator: 4,
  unusable: 0,
}

export const withReckoning = (own: Partial<Reading['reckoning']>): Adapter =>
  altered((reading) => ({ ...reading, reckoning: { ...reading.reckoning, ...own } }))

export const rate = (own: object): Adapter =>
  withFact('firstContact.resolutionRate', {
    ...{ value: 75, numerator: 3, denominator: 4, period: '2025/26', source: 'calls' },
    method: 'agent-logged',
    ...own,
  })

/** An adapter that reads whatever comes, as the hasty do. */
export const careless: Adapter = {
  ...good,
  async read(source) {
    const text = await textOf(source).catch(() => CALLS)
    const rows = text.split('\n').slice(1, -1)
    return readingOf(rows.length > 0 ? rows.map((line) => line.split(',')) : [['post', 'yes']])
  },
}

export async function* lastOf({ bytes }: Source) {
  let last = new Uint8Array()
  for await (const piece of bytes) last = new Uint8Array(piece)
  yield last
}

export async function lastRowCounts(source: Source): Promise<Reading> {
  const lines = (await textOf(source)).trimEnd().split('\n')
  return readingOf([(lines.at(-1) ?? '').split(',')])
}

export async function scribble(source: Source): Promise<Reading> {
  const pieces: Uint8Array[] = []
  for await (const piece of source.bytes) pieces.push(piece)
  const bytes = pieces.map((piece) => piece.slice())
  for (const piece of pieces) piece.fill(0)
  return good.read({ ...source, bytes: ReadableStream.from(bytes) }, {})
}

export async function quoting(source: Source): Promise<Reading> {
  const text = await textOf(source)
  try {
    return await good.read(
      { ...source, bytes: ReadableStream.from([new TextEncoder().encode(text)]) },
      {},
    )
  } catch (error) {
    throw new Error('it failed', { cause: { line: text.split('\n')[1], error } })
  }
}
