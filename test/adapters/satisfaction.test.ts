import { describe, expect, it } from 'vitest'
import { checkAdapter, inLines } from '../../adapters/contract/kit.ts'
import { mappedTable } from '../../adapters/mapped-table/index.ts'
import { satisfaction } from '../../adapters/satisfaction/index.ts'
import { councilYear } from '../../fixtures/generate/council-year.ts'
import tableMapping from '../../fixtures/generate/mapped-table.mapping.json' with { type: 'json' }
import { tableAsCsv } from '../../fixtures/generate/mapped-table.ts'
import acrossMapping from '../../fixtures/generate/survey-across.mapping.json' with { type: 'json' }
import {
  FIVE_POINTS,
  surveyAcross,
  surveyDown,
  surveyResponses,
} from '../../fixtures/generate/survey-counts.ts'
import type { Measure } from '../../src/contacts/measure.ts'
import { satisfactionMeasures } from '../../src/contacts/opinions.ts'
import { partsBy, partsOf } from '../../src/contacts/part.ts'
import { emptyTally } from '../../src/contacts/tally.ts'
import { bytesOf, tellTalesIn } from '../support/council-ways.ts'

const period = '2025-04/2026-03'
const year = [...councilYear({ seed: 2025, size: 3000 })]

const { counts: _, score: __, ...byMonth } = acrossMapping.columns
const across = acrossMapping
const down = {
  ...acrossMapping,
  id: 'synthetic-faces',
  scale: 'faces',
  columns: { ...byMonth, answer: 'Face', count: 'Answers' },
}
const { month: ___, ...segments } = byMonth
const responses = {
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
function read(content: string | Iterable<string>, mapping: unknown, name = 'survey.csv') {
  const pieces = typeof content === 'string' ? [content] : content
  return satisfaction.read({ name, bytes: bytesOf(pieces) }, { mapping, period })
}

/** The measures of the only council, by name, segment, scale and method. */
async function measuresIn(reading: ReturnType<typeof read>): Promise<readonly Measure[]> {
  const { councils } = await reading
  return councils[0]?.measures ?? []
}

function called(measures: readonly Measure[], name: string, by?: object): Measure | undefined {
  return measures.find((one) => one.name === name && JSON.stringify(one.by) === JSON.stringify(by))
}

const small = (rows: string, mapping: object = {}) => {
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
const published = { channel: 'Channel', score: { column: 'Net' }, answers: 'N' }

describe('a survey of the seeded year', () => {
  const crm = async () => {
    const file = { name: 'contacts.csv', bytes: bytesOf(tableAsCsv(year)) }
    const { councils } = await mappedTable.read(file, { mapping: tableMapping, period })
    return partsOf(councils[0]?.tally ?? emptyTally(), undefined)
  }
  const essence = ({ value, numerator, denominator, method, scale }: Partial<Measure> = {}) => ({
    ...{ value, numerator, denominator, method, scale },
  })

  it.each([
    ['counts across', () => surveyAcross(year), across],
    ['one answer a row', () => surveyResponses(year), responses],
  ])('gives, from %s, what the cases of the CRM give', async (_name, written, mapping) => {
    const measures = await measuresIn(read(written(), mapping))
    const parts = await crm()
    const [whole] = satisfactionMeasures(parts, period)
    const share = 'satisfaction.shareSatisfied'
    expect(whole?.value).toBeGreaterThan(50)
    expect(essence(called(measures, share))).toEqual(essence(whole))
    let compared = 0
    for (const dimension of ['channel', 'customerType'] as const) {
      for (const [word, own] of partsBy(parts, dimension)) {
        const [expected] = satisfactionMeasures(own, period)
        if (expected?.withheld !== undefined) continue
        compared += 1
        const given = called(measures, share, { [dimension]: word })
        expect({ word, ...essence(given) }).toEqual({ word, ...essence(expected) })
      }
    }
    expect(compared).toBeGreaterThan(10)
  })

  it('gives on faces what a count of the contacts gives', async () => {
    const measures = await measuresIn(read(surveyDown(year), down))
    const answers = year
      .filter(({ role, opened }) => role === 'contact' && opened >= Date.UTC(2025, 2, 31, 23))
      .filter(({ opened }) => opened < Date.UTC(2026, 2, 31, 23))
      .flatMap(({ satisfaction: score = [] }) => score)
    const good = answers.filter((score) => score > 3).length
    const poor = answers.filter((score) => score < 3).length
    expect(called(measures, 'satisfaction.net')).toMatchObject({
      value: (good - poor) / answers.length,
      numerator: good - poor,
      denominator: answers.length,
      scale: 'faces',
      period,
    })
    expect(called(measures, 'satisfaction.shareSatisfied')).toMatchObject({
      value: (100 * good) / answers.length,
      scale: 'faces',
    })
  })

  it('uses every row but the total', async () => {
    const { reckoning } = await read(surveyAcross(year), across)
    expect(reckoning.excluded).toEqual({ 'row that the mapping skips': 1 })
    expect(reckoning.rejected).toEqual({})
    expect(reckoning.warnings).toEqual([])
  })
})

describe('a period', () => {
  const source =
    'Month,Channel,Customer group,Face,Answers\n2025-03,Web,,Good,1\n2025-04,Web,,Poor,1\n'

  it('leaves out what lies outside it', async () => {
    const { councils, reckoning } = await read(source, down)
    expect(reckoning.excluded).toEqual({ 'outside the period': 1 })
    expect(called(councils[0]?.measures ?? [], 'satisfaction.net')).toMatchObject({
      value: -1,
      period,
    })
  })

  it('is that of the answers where nobody asks for one', async () => {
    const file = { name: 'survey.csv', bytes: bytesOf([source]) }
    const { councils } = await satisfaction.read(file, { mapping: down })
    expect(called(councils[0]?.measures ?? [], 'satisfaction.net')?.period).toBe('2025-03/2025-04')
  })

  it('that the mapping names has to lie within the one that is asked for', async () => {
    const { reckoning } = await small('Phone,Resident,6,3,1,,\n', { period: '2024-04/2025-04' })
    expect(reckoning.excluded).toEqual({ 'outside the period': 1 })
  })
})

describe('answers on a scale', () => {
  it('on faces give a net figure from -1 to 1, and the share of good ones as another', async () => {
    const measures = await measuresIn(small('Phone,Resident,6,3,1,,'))
    expect(called(measures, 'satisfaction.net')).toMatchObject({ value: 0.5, denominator: 10 })
    expect(called(measures, 'satisfaction.shareSatisfied')).toMatchObject({ value: 60 })
    expect(called(measures, 'satisfaction.sharePoor')).toMatchObject({ numerator: 1 })
  })

  it('of recommending give promoters less detractors, from scores or from the three groups', async () => {
    const head = '0,1,2,3,4,5,6,7,8,9,10'
    const scores = Object.fromEntries(head.split(',').map((score) => [score, score]))
    const nps = { id: 'nps', version: '1.0.0', title: 'NPS', scale: 'nps', period }
    const source = { format: 'csv' }
    const long = await measuresIn(
      read(`${head}\n1,0,0,0,0,0,2,1,2,3,1\n`, { ...nps, source, columns: { counts: scores } }),
    )
    const counts = { detractor: 'D', passive: 'P', promoter: 'A' }
    const short = await measuresIn(read('D,P,A\n3,3,4\n', { ...nps, source, columns: { counts } }))
    expect(called(long, 'satisfaction.promoterScore')).toMatchObject({ value: 10, scale: 'nps' })
    expect(short).toEqual(long)
    expect(called(long, 'satisfaction.meanScore')).toBeUndefined()
  })

  it('from 0 to 100 give a mean, whatever order the rows have', async () => {
    const rows = ['33.3,3', '66.7,7', '0.1,11', '99.9,2']
    const mapping = {
      id: 'csat',
      version: '1.0.0',
      title: 'CSAT',
      source: { format: 'csv' },
      scale: 'percent',
      period,
      columns: { answer: 'Score', count: 'N' },
    }
    const [one, other] = await Promise.all(
      [rows, rows.toReversed()].map((lines) =>
        measuresIn(read(`Score,N\n${lines.join('\n')}\n`, mapping)),
      ),
    )
    expect(called(one ?? [], 'satisfaction.meanScore')).toMatchObject({
      value: expect.closeTo(33.4, 1),
      denominator: 23,
      scale: '0-100',
    })
    expect(other).toEqual(one)
  })

  it('are read by the words of the mapping, and an answer that is on no scale is rejected', async () => {
    const mapping = { ...down, values: { answer: { 'Happy face': 'good', Refused: 'exclude' } } }
    const head = 'Month,Channel,Customer group,Face,Answers\n'
    const rows = ['Happy face,4', 'Refused,9', 'Good,1', 'Furious,2', 'Poor,-', ',3'].map(
      (answer) => `2025-04,Phone,Resident,${answer}\n`,
    )
    const { councils, reckoning } = await read(head + rows.join(''), mapping)
    expect(called(councils[0]?.measures ?? [], 'satisfaction.answers')).toMatchObject({ value: 5 })
    expect(reckoning).toMatchObject({
      used: 2,
      excluded: { 'left out by its word in `answer`': 1, 'no answers are counted': 2 },
      rejected: { 'a word that the mapping does not name': { places: ['row 5, column "Face"'] } },
    })
  })
})

describe('a word of the mapping', () => {
  it('goes before the usual words for "not said", be it an empty one', async () => {
    const mapping = { ...down, values: { answer: { 'n/a': 'average', '': 'exclude' } } }
    const rows = ['N/A', '', '-'].map((answer) => `2025-04,Phone,Resident,${answer},1\n`)
    const { councils, reckoning } = await read(
      `Month,Channel,Customer group,Face,Answers\n${rows.join('')}`,
      mapping,
    )
    expect(called(councils[0]?.measures ?? [], 'satisfaction.shareAverage')?.value).toBe(100)
    expect(reckoning.excluded).toEqual({
      'left out by its word in `answer`': 1,
      'no answers are counted': 1,
    })
  })
})

describe('scores that somebody published', () => {
  it('are weighted by the answers behind them', async () => {
    const reading = small('Phone,,,,,0.5,"1,200"\nWeb,,,,,0.1,400\n', { columns: published })
    const measures = await measuresIn(reading)
    expect(called(measures, 'satisfaction.net')).toMatchObject({
      value: 0.4,
      denominator: 1600,
      method: 'good-less-poor, published-weighted',
    })
    expect(called(measures, 'satisfaction.sharePoor')).toMatchObject({
      withheld: 'scores are published, and not who gave which answer',
    })
  })

  it('without the number of answers are given each by itself and never pooled', async () => {
    const { answers: _answers, ...columns } = published
    const measures = await measuresIn(small('Phone,,,,,0.5,\nWeb,,,,,0.1,\n', { columns }))
    expect(called(measures, 'satisfaction.net')?.withheld).toMatch(/^2 of 2 scores are published/)
    const phone = called(measures, 'satisfaction.net', { channel: 'telephone' })
    expect(phone).toMatchObject({ value: 0.5, method: 'good-less-poor, published' })
    expect(phone).not.toHaveProperty('denominator')
  })

  it('of nought beside a number of answers that nobody gives are dropped', async () => {
    const { reckoning } = await small('Phone,,,,,0,-\nWeb,,,,,0.2,10\n', { columns: published })
    expect(reckoning).toMatchObject({
      used: 1,
      excluded: { 'a score of 0 of nobody knows how many answers': 1 },
    })
  })

  it('are not taken with counted ones, as the methods differ', async () => {
    const columns = {
      channel: 'Channel',
      counts: { good: 'Good', average: 'Average', poor: 'Poor' },
      score: { column: 'Net' },
      answers: 'N',
    }
    const reading = small('Phone,,6,3,1,0.5,\nWeb,,,,,0.2,10\n', { columns })
    const measures = await measuresIn(reading)
    expect(called(measures, 'satisfaction.net')?.withheld).toMatch(/two methods/)
    expect(called(measures, 'satisfaction.net', { channel: 'telephone' })?.value).toBe(0.5)
  })

  it('that the counts contradict are told, and the counts win; rounding is no contradiction', async () => {
    const columns = {
      counts: { good: 'Good', average: 'Average', poor: 'Poor' },
      score: { column: 'Net' },
    }
    const { councils, reckoning } = await small('a,,2,0,1,0.33,\nb,,6,3,1,0.9,\n', { columns })
    expect(reckoning.warnings).toEqual([
      'in 1 rows the published score is not what the answers give: counts win',
    ])
    expect(called(councils[0]?.measures ?? [], 'satisfaction.net')?.numerator).toBe(6)
  })

  const csat = (unit?: string) => ({
    scale: 'percent',
    columns: { score: { column: 'Net', ...(unit && { unit }) }, answers: 'N' },
  })

  it('of two units in one column are used for nothing', async () => {
    const measures = await measuresIn(small('a,,,,,0.85,10\nb,,,,,85,10\n', csat()))
    expect(called(measures, 'satisfaction.meanScore')?.withheld).toMatch(/some are fractions/)
  })

  it('that look like fractions are doubted, and are read as such where the mapping says so', async () => {
    const doubted = await small('a,,,,,0.85,10\n', csat())
    expect(doubted.reckoning.warnings).toEqual([expect.stringMatching(/is .* fraction\?/)])
    const measures = await measuresIn(small('a,,,,,0.85,10\n', csat('fraction')))
    expect(called(measures, 'satisfaction.meanScore')?.value).toBe(85)
  })

  it('outside the scale are rejected', async () => {
    const { reckoning } = await small('Phone,,,,,1.5,10\nWeb,,,,,0.2,10\n', { columns: published })
    expect(reckoning.rejected).toEqual({
      "no answer on the mapping's scale": { count: 1, places: ['row 2, column "Net"'] },
    })
  })
})

describe('a row', () => {
  it('that counts some answers and not others is rejected: a dash is no nought', async () => {
    const { reckoning } = await small('Phone,Resident,6,-,1,,\nWeb,Resident,5,2,1,,\n')
    expect(reckoning.rejected).toEqual({
      'not said, where other answers of the row are counted': {
        count: 1,
        places: ['row 2, column "Average"'],
      },
    })
  })

  it('whose channel or group is a total is left out', async () => {
    const { reckoning } = await small(
      'All channels,Resident,6,3,1,,\nWeb,All,5,2,1,,\nWeb,Resident,5,2,1,,\n',
    )
    expect(reckoning).toMatchObject({ used: 1, excluded: { 'a total of other rows': 2 } })
  })

  it('counts for its channel and the wider one, and an unknown channel for none', async () => {
    const rows = 'Email,Resident,6,3,1,,\nWebsite,Trader,5,5,0,,\nPigeon,Resident,1,0,0,,\n'
    const { councils, reckoning } = await small(rows)
    const measures = councils[0]?.measures ?? []
    const answersBy = (by?: object) => called(measures, 'satisfaction.answers', by)?.value
    expect(answersBy({ channel: 'email' })).toBe(10)
    expect(answersBy({ channel: 'self_service_electronic' })).toBe(20)
    expect(answersBy({ customerType: 'business' })).toBe(10)
    expect(reckoning.warnings).toEqual([
      '1 rows name a channel that neither the mapping nor the table knows',
    ])
  })

  it('that may hold the answers of another row once more leaves the whole unsaid', async () => {
    const measures = await measuresIn(small('Phone,,6,3,1,,\nWeb,,5,2,1,,\n,Resident,11,5,2,,\n'))
    expect(called(measures, 'satisfaction.net')?.withheld).toMatch(/the same answers twice/)
    expect(called(measures, 'satisfaction.net', { channel: 'telephone' })?.value).toBe(0.5)
  })

  it('that does not say when is left out where others do', async () => {
    const head = 'Month,Channel,Customer group,Face,Answers\n'
    const rows = ['April 2025', 'Sept 2025', '-', '01/04/2025'].map(
      (month) => `${month},Phone,Resident,Good,1\n`,
    )
    const { reckoning } = await read(head + rows.join(''), down)
    expect(reckoning).toMatchObject({ used: 2, excluded: { 'it does not say when': 1 } })
    expect(Object.keys(reckoning.rejected)).toHaveLength(1)
  })
})

describe('ways of asking', () => {
  const asked = (mapping: object = {}) => {
    const rows = ['Phone,agent,8,1,1', 'Web,pop-up,5,0,5'].join('\n')
    const columns = {
      channel: 'Channel',
      asked: 'Asked',
      counts: { good: 'Good', average: 'Average', poor: 'Poor' },
    }
    const values = { asked: { agent: 'agent-invited' } }
    return read(`Channel,Asked,Good,Average,Poor\n${rows}\n`, {
      ...{ id: 'asked', version: '1.0.0', title: 'Asked', source: { format: 'csv' } },
      ...{ scale: 'faces', period, columns, values, ...mapping },
    })
  }

  it('are never pooled, and each has figures of its own', async () => {
    const { councils, reckoning } = await asked()
    const nets = (councils[0]?.measures ?? []).filter(
      ({ name, by }) => name === 'satisfaction.net' && by === undefined,
    )
    expect(nets.map(({ value, method, withheld }) => withheld ?? [value, method])).toEqual([
      'customers were asked in 2 ways, never pooled',
      [0.7, 'good-less-poor, agent-invited'],
      [0, 'good-less-poor, pop-up'],
    ])
    expect(reckoning.warnings).toEqual([expect.stringMatching(/^agents chose whom to ask/)])
  })
})

describe('the facts of standard 17', () => {
  const declared = { surveyEnded: '2026-03-31', publishedOn: '2026-05-14', publishedAt: 'page 9' }

  it('come from what the mapping declares, and say so', async () => {
    const { councils } = await small('Phone,Resident,6,3,1,,\n', {
      declared: { ...declared, triggeredByContact: false },
    })
    expect(councils[0]?.facts).toMatchObject({
      'satisfaction.lastSurvey': { value: '2026-03-31', basis: 'self-declared', period },
      'satisfaction.triggeredByContact': { value: false, basis: 'self-declared' },
      'satisfaction.resultsPublished': { value: true, evidence: 'page 9' },
      'satisfaction.lastPublished': { value: '2026-05-14', evidence: 'page 9' },
    })
    expect(Object.keys(councils[0]?.withheld ?? {})).toEqual([
      'satisfaction.outcomeLeftOut',
      'satisfaction.brandLeftOut',
      'satisfaction.segmented',
    ])
  })

  it('are all withheld where nobody answered, whatever is declared', async () => {
    const { councils } = await small('Phone,Resident,0,0,0,,\n', { declared })
    expect(councils[0]?.facts).toEqual({})
    expect(Object.values(councils[0]?.withheld ?? {})).toContain('no answers are counted')
  })

  it('have the day of the last answer, which goes before the declared one', async () => {
    const rows = ['03/03/2026 10:00:00', '01/03/2026 09:00:00'].map(
      (at) => `${at},Phone,,Satisfied`,
    )
    const source = `Answered,Channel,Customer group,Answer\n${rows.join('\n')}\n`
    const { councils, reckoning } = await read(source, responses)
    expect(councils[0]?.facts['satisfaction.lastSurvey']).toMatchObject({
      value: '2026-03-03',
      basis: 'measured',
    })
    expect(reckoning.warnings).toEqual([expect.stringMatching(/the answers win$/)])
  })

  it('have months say nothing of the day on which a survey ended', async () => {
    const { declared: _declared, ...mapping } = down
    const source = 'Month,Channel,Customer group,Face,Answers\n2026-03,Phone,,Good,1\n'
    const { councils } = await read(source, mapping)
    expect(councils[0]?.withheld['satisfaction.lastSurvey']).toMatch(/declared.surveyEnded/)
  })

  const groups = (rows: string, mainGroups?: readonly string[]) =>
    small(rows, { ...(mainGroups && { mainGroups }) })

  it('have surveys broken down where each main group that the mapping names has answers', async () => {
    const rows = 'Phone,Resident,6,3,1,,\nPhone,Business,1,0,0,,\nWeb,Visitor,2,0,0,,\n'
    const { councils } = await groups(rows, ['Resident', 'business'])
    expect(councils[0]?.facts['satisfaction.segmented']).toMatchObject({
      value: true,
      denominator: 11,
    })
  })

  it.each([
    ['one group', 'Phone,Resident,6,3,1,,\n', ['resident', 'business'], /^no two groups/],
    ['no main groups', 'a,Resident,6,3,1,,\nb,Visitor,1,0,0,,\n', undefined, /the main ones/],
    [
      'a main group without answers',
      'a,Resident,6,3,1,,\nb,Visitor,1,0,0,,\n',
      ['resident', 'business'],
      /^a main group has no answers: business$/,
    ],
  ])('leave it open with %s: it is never false', async (_name, rows, mainGroups, reason) => {
    const { councils } = await groups(rows, mainGroups)
    expect(councils[0]?.facts).not.toHaveProperty('satisfaction.segmented')
    expect(councils[0]?.withheld['satisfaction.segmented']).toMatch(reason)
  })
})

describe('a mapping of answers', () => {
  const plain = { id: 'a', version: '1.0.0', title: 'A', source: { format: 'csv' }, scale: 'faces' }
  const counts = { good: 'G', average: 'A', poor: 'P' }

  it.each([
    ['no answers', { columns: {}, period }, 'columns: say where the answers are'],
    ['a face too few', { columns: { counts: { good: 'G', poor: 'P' } }, period }, 'columns.counts'],
    [
      'two shapes at once',
      { columns: { answer: 'X', counts }, period },
      'columns.answer: leave out',
    ],
    ['no months', { columns: { counts } }, 'period: say which months'],
    ['a day and no formats', { columns: { counts, day: 'D' } }, 'time: say how days are written'],
    ['no such period', { columns: { counts }, period: 'last year' }, 'period: `last year`'],
    [
      'answers of another scale',
      { columns: { answer: 'A' }, values: { answer: { ok: '4' } }, period },
      'values.answer.ok: use an answer of the scale faces',
    ],
    [
      'a channel of its own',
      { columns: { counts, channel: 'C' }, values: { channel: { P: 'pigeon' } }, period },
      'values.channel.P: there is no such channel',
    ],
    [
      'words of a column that it does not name',
      { columns: { counts }, values: { service: { a: 'b' } }, period },
      'values.service: there is no column',
    ],
    [
      'a day on which nothing was published',
      {
        columns: { counts },
        period,
        declared: { resultsPublished: false, publishedOn: '2026-01-01' },
      },
      'declared.publishedOn',
    ],
    [
      'percent counted by answer',
      { scale: 'percent', columns: { counts }, period },
      'columns.counts: answers from 0 to 100',
    ],
    [
      'a unit where there is none',
      { columns: { score: { column: 'S', unit: 'percent' } }, period },
      'columns.score.unit: leave it out',
    ],
  ])('with %s is refused', async (_name, said, message) => {
    const error = await read('G,A,P\n1,1,1\n', { ...plain, ...said }).catch((caught) => caught)
    expect(error).toMatchObject({ code: 'INVALID_MAPPING' })
    expect(error.message).toContain(message)
  })

  it('says what each fact lacks', () => {
    const { reaches, lacks } = satisfaction.covers?.(down) ?? { reaches: {}, lacks: {} }
    expect(Object.keys(reaches)).toHaveLength(7)
    expect(lacks).toEqual({})
    const { declared: _declared, mainGroups: _groups, ...bare } = down
    expect(Object.keys(satisfaction.covers?.(bare).lacks ?? {})).toHaveLength(7)
  })
})

describe('the kit', () => {
  const few = year.slice(0, 400)
  const fixtures = [
    { name: 'across.csv', source: [...surveyAcross(few)].join(''), mapping: across },
    { name: 'down.csv', source: [...surveyDown(few)].join(''), mapping: down },
  ]
  const facts = {
    'satisfaction.lastSurvey': '2026-03-31',
    'satisfaction.triggeredByContact': true,
    'satisfaction.outcomeLeftOut': true,
    'satisfaction.brandLeftOut': true,
    'satisfaction.resultsPublished': true,
    'satisfaction.lastPublished': '2026-05-14',
    'satisfaction.segmented': true,
  }
  checkAdapter(
    satisfaction,
    fixtures.map(({ mapping, name, source }) => ({
      name,
      source,
      facts,
      context: { mapping, period },
      ...inLines(source),
      planted: tellTalesIn(source).filter((word) => word.length > 4 && source.includes(word)),
    })),
    { test: it },
  )

  it('has people in its fixtures', () => {
    for (const { source } of fixtures) expect(tellTalesIn(source).length).toBeGreaterThan(5)
  })

  it('finds nobody in what comes of responses, where a column of comments is taken for answers', async () => {
    const mapping = { ...responses, columns: { ...responses.columns, answer: 'Comment' } }
    const { councils, reckoning } = await read(surveyResponses(few), mapping)
    expect(tellTalesIn(JSON.stringify({ councils, reckoning }))).toEqual([])
    expect(reckoning.used).toBe(0)
  })
})
