import { describe, expect, it } from 'vitest'
import { mappedTable } from '../../../adapters/mapped-table/index.ts'
import { parseMapping } from '../../../adapters/mapped-table/parse-mapping.ts'
import { proposeMapping } from '../../../adapters/mapped-table/propose-mapping.ts'
import { sampleTable } from '../../../adapters/mapped-table/propose-sample.ts'
import { failureOf, readingOf } from '../reading-of.ts'
import { rowsBy } from '../tally-of.ts'
import { sourceOf } from './source-of.ts'
import { messageOf, smallMapping } from './support.ts'
import { rowsXml, workbook } from './workbook.ts'

/** Days that no one can misread by chance, as their parts, and what else a row says. */
const ROWS = [
  { day: [2025, 3, 4], channel: 'Phone', service: 'Ynys Môn', fcr: 'yes' },
  { day: [2025, 4, 13], channel: 'E-mail', service: 'St Helen’s', fcr: 'no' },
  { day: [2025, 12, 25], channel: 'Letter', service: 'Ynys Môn', fcr: 'yes' },
] as const

const two = (number: number) => String(number).padStart(2, '0')
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')

type Day = readonly [year: number, month: number, day: number]

/** Ways to write a day, by the format that reads it. */
const DAYS: Readonly<Record<string, (day: Day) => string>> = {
  iso: ([year, month, day]) => `${year}-${two(month)}-${two(day)}`,
  'DD/MM/YYYY': ([year, month, day]) => `${two(day)}/${two(month)}/${year}`,
  'MM/DD/YYYY': ([year, month, day]) => `${two(month)}/${two(day)}/${year}`,
  'D MMM YYYY': ([year, month, day]) => `${day} ${MONTHS[month - 1]} ${year}`,
  excel: ([year, month, day]) => String(25_569 + Date.UTC(year, month - 1, day) / 86_400_000),
}

const SPECIAL: Readonly<Record<string, number>> = { '’': 0x92 }
const utf16 = (text: string) =>
  Uint8Array.from(new Uint8Array(Uint16Array.from(codes(text)).buffer))
const codes = (text: string) => [...text].map((character) => character.charCodeAt(0))

/** Ways to write a text as bytes. */
const ENCODINGS: Readonly<Record<string, (text: string) => Uint8Array>> = {
  'UTF-8': (text) => new TextEncoder().encode(text),
  'UTF-8 with a byte order mark': (text) => new TextEncoder().encode(`\uFEFF${text}`),
  'UTF-16': (text) => utf16(`\uFEFF${text}`),
  'Windows-1252': (text) =>
    Uint8Array.from([...text].map((one) => SPECIAL[one] ?? one.charCodeAt(0))),
}

const mapping = {
  ...smallMapping,
  source: { format: 'csv', grain: 'case' },
  columns: {
    opened: 'Opened',
    channel: 'Channel',
    service: 'Service',
    resolvedAtFirstContact: 'FCR',
  },
  firstContact: { method: 'agent-logged', kind: 'native' },
} as const

const withFormat = (format: string) => ({
  ...mapping,
  time: { ...mapping.time, formats: [format] },
})

function csvBy(format: string): string {
  const write = DAYS[format] as (day: Day) => string
  const lines = ROWS.map(({ day, channel, service, fcr }) =>
    [write(day), channel, service, fcr].join(','),
  )
  return ['Opened,Channel,Service,FCR', ...lines, ''].join('\r\n')
}

/** The counts behind the facts, which no mapping's name is part of. */
async function talliesOf(content: string | Uint8Array, given: unknown) {
  const { councils } = await readingOf(mappedTable, content, { mapping: given })
  return councils.map(({ tally }) => tally)
}

describe('the same records', () => {
  it.each(Object.keys(DAYS))('give the same counts with days written as %s', async (format) => {
    const expected = await talliesOf(csvBy('iso'), withFormat('iso'))
    expect(await talliesOf(csvBy(format), withFormat(format))).toEqual(expected)
    expect(Object.keys(expected[0]?.groups ?? {})).toHaveLength(3)
  })

  it.each(Object.entries(ENCODINGS))('give the same counts in %s', async (_, encode) => {
    const expected = await talliesOf(csvBy('iso'), mapping)
    expect(await talliesOf(encode(csvBy('iso')), mapping)).toEqual(expected)
    expect(JSON.stringify(expected)).toContain('ynys môn')
  })
})

describe('days that two readings fit', () => {
  const text = 'Opened\n01/02/2025\n03/04/2025\n'
  const monthsIn = async (format: string) => {
    const { time } = withFormat(format)
    const [tally] = await talliesOf(text, { ...smallMapping, time })
    return Object.keys(tally?.groups ?? {}).map((key) => JSON.parse(key).period)
  }

  it('are read as the mapping says, and not otherwise', async () => {
    expect(await monthsIn('DD/MM/YYYY')).toEqual(['2025-02', '2025-04'])
    expect(await monthsIn('MM/DD/YYYY')).toEqual(['2025-01', '2025-03'])
  })

  it('leave a proposal without a format, which is refused even when its guesses are struck out', async () => {
    const { mapping: proposed, guesses } = proposeMapping(await sampleTable(sourceOf(text)))
    expect(proposed.time.formats).toEqual([])
    expect(guesses).toContainEqual({
      place: 'time.formats',
      why: 'left out: no day in "Opened" is over 12, so both readings fit',
      readings: ['DD/MM/YYYY', 'MM/DD/YYYY'],
    })
    expect(messageOf('INVALID_MAPPING', () => parseMapping(proposed))).toContain('time.formats')
  })

  it('are contradicted by a single day over 12, which is rejected with its place', async () => {
    const { reckoning } = await readingOf(mappedTable, `${text}25/12/2025\n`, {
      mapping: { ...smallMapping, time: withFormat('MM/DD/YYYY').time },
    })
    expect(Object.values(reckoning.rejected)).toEqual([
      { count: 1, places: ['row 4, column "Opened"'] },
    ])
  })
})

describe('rows by channel', () => {
  it('add up to all that were read, less those left out, whatever the channels', async () => {
    const words = ['Phone', 'Walk-in', 'API', 'Pigeon', '', 'Web', 'Fax', 'Other agency']
    const lines = Array.from({ length: 200 }, (_, row) => `2025-04-01,${words[(row * 7) % 8]}`)
    const reading = await readingOf(mappedTable, ['Opened,Channel', ...lines, ''].join('\n'), {
      mapping: { ...smallMapping, columns: { opened: 'Opened', channel: 'Channel' } },
    })
    const { read, excluded, rejected } = reading.reckoning
    const left = Object.values(excluded).reduce((sum, count) => sum + count, 0)
    const byChannel = rowsBy('channel', reading)
    const sum = Object.values(byChannel).reduce((all, count) => all + count, 0)
    expect({ read, left, rejected }).toEqual({ read: 200, left: 50, rejected: {} })
    expect(sum).toBe(read - left)
    expect(byChannel).toMatchObject({ unknown: 50, fax: 25 })
  })
})

describe('cells of a workbook that are merged', () => {
  it('say what they say once, and nothing in the rows that they reach into', async () => {
    const sheet = rowsXml([
      ['Opened', 'Channel'],
      [{ date: 45_810.5 }, 'Phone'],
      [{ date: 45_811.5 }, null],
      [{ date: 45_812.5 }, null],
    ])
    const after = '<mergeCells count="1"><mergeCell ref="B2:B4"/></mergeCells>'
    const reading = await readingOf(mappedTable, workbook({ Cases: sheet }, { after }), {
      mapping: {
        ...smallMapping,
        source: { format: 'xlsx', grain: 'case' },
        columns: { opened: 'Opened', channel: 'Channel' },
      },
    })
    expect(rowsBy('channel', reading)).toEqual({ telephone: 1, unknown: 2 })
  })
})

describe('clock changes', () => {
  const times = ['2026-03-29 01:30', '2026-10-25 01:30', '2026-10-25 02:30']
  const text = ['Opened', ...times, ''].join('\n')

  it('reject the rows whose time they skip or repeat, with their places, unless the mapping decides', async () => {
    const { reckoning } = await readingOf(mappedTable, text, { mapping: smallMapping })
    expect(reckoning).toMatchObject({ read: 3, used: 1 })
    expect(reckoning.rejected).toEqual({
      'a time that a clock change skips or repeats': {
        count: 2,
        places: ['row 2, column "Opened"', 'row 3, column "Opened"'],
      },
    })
    const time = { ...smallMapping.time, ambiguous: 'earlier' as const }
    const decided = await readingOf(mappedTable, text, { mapping: { ...smallMapping, time } })
    expect(decided.reckoning).toMatchObject({ used: 3, rejected: {} })
  })

  it('are told with how many times were settled, since durations across them may be an hour off', async () => {
    const time = { ...smallMapping.time, ambiguous: 'later' as const }
    const { reckoning } = await readingOf(mappedTable, text, {
      mapping: { ...smallMapping, time },
    })
    expect(reckoning.warnings).toEqual([
      'column "Opened" has 2 times in an hour that a clock change skips or repeats, taken as the later: durations from or to them may be an hour off',
    ])
  })

  it('are not told of times that state their offset, or of other hours of those days', async () => {
    const clear = ['2026-10-25T01:30:00+01:00', '2026-10-25T01:30:00Z', '2026-10-25 00:59']
    const time = { ...smallMapping.time, ambiguous: 'later' as const }
    const { reckoning } = await readingOf(mappedTable, ['Opened', ...clear, ''].join('\n'), {
      mapping: { ...smallMapping, time },
    })
    expect(reckoning).toMatchObject({ used: 3, warnings: [] })
  })
})

describe('a file that is none', () => {
  it.each([
    ['is empty', ''],
    ['has white space alone', ' \r\n\r\n'],
    ['is cut inside a quoted cell', 'Opened\n"2025-04-01'],
    ['is one line of 50 MB', 'x'.repeat(50_000_000)],
  ])('is refused by its name, with what to do, where it %s', async (_, content) => {
    expect(await failureOf(mappedTable, content, { mapping: smallMapping })).toMatch(
      /^UNREADABLE_EXPORT export\.csv: .{10,}/,
    )
  })
})
