import { describe, expect, it } from 'vitest'
import { satisfaction } from '../../../adapters/satisfaction/index.ts'
import { FIVE_POINTS } from '../../../fixtures/generate/survey-counts.ts'
import { bytesOf } from '../../support/council-ways.ts'
import { called, down, measuresIn, period, read, responses, small } from './surveys.ts'

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

  it('is told by any times in its months, however many', async () => {
    const mapping = {
      ...responses,
      time: { ...responses.time, formats: ['iso'] },
      columns: { month: 'When', answer: 'Answer' },
    }
    const two = (number: number) => String(number).padStart(2, '0')
    const times = Array.from(
      { length: 5001 },
      (_, index) => `2025-05-01 ${two(index % 24)}:${two(index % 60)}:00.${1000 + index}`,
    )
    const rows = times.map((time) => `${time},${FIVE_POINTS[4]}\n`).join('')
    const { councils, reckoning } = await read(`When,Answer\n${rows}`, mapping)
    expect(reckoning).toMatchObject({ used: 5001, rejected: {} })
    expect(called(councils[0]?.measures ?? [], 'satisfaction.answers')?.value).toBe(5001)
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

  it('of a survey with very many of them is counted as rows of counts are', async () => {
    const { count: _, month: __, ...single } = down.columns
    const many = { ...down, period, columns: single }
    const kinds = ['Phone,Resident,Good', 'Web,Resident,Poor', 'Pigeon,Trader,Average']
    const rows = Array.from({ length: 50_001 }, (_, index) => `${kinds[index % 3]}\n`)
    const one = await read(['Channel,Customer group,Face\n', ...rows], many)
    const counted = kinds.map((kind) => `${kind},16667\n`)
    const columns = { ...single, count: 'Answers' }
    const few = await read(['Channel,Customer group,Face,Answers\n', ...counted], {
      ...many,
      columns,
    })
    expect(one.councils[0]?.measures).toEqual(few.councils[0]?.measures)
    expect(one.reckoning.warnings).toEqual([
      'rows of a channel that neither the mapping nor the table knows: 16667; name it under `values.channel`',
    ])
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
      'rows of a channel that neither the mapping nor the table knows: 1; name it under `values.channel`',
    ])
  })

  it('that may hold the answers of another row once more leaves the whole unsaid', async () => {
    const measures = await measuresIn(small('Phone,,6,3,1,,\nWeb,,5,2,1,,\n,Resident,11,5,2,,\n'))
    expect(called(measures, 'satisfaction.net')?.withheld).toMatch(/the same answers twice/)
    expect(called(measures, 'satisfaction.net', { channel: 'telephone' })?.value).toBe(0.5)
  })

  it('says its month in any of the ways that sheets have', async () => {
    const head = 'Month,Channel,Customer group,Face,Answers\n'
    const months = ['2025-04', 'April 2025', 'Apr-25', 'apr 25', "Apr '25", 'Apr.2025', '04/2025']
    const rows = months.map((month) => `${month},Phone,Resident,Good,1\n`)
    const file = { name: 'survey.csv', bytes: bytesOf([head, ...rows]) }
    const { councils, reckoning } = await satisfaction.read(file, { mapping: down })
    expect(reckoning).toMatchObject({ used: months.length, rejected: {} })
    expect(called(councils[0]?.measures ?? [], 'satisfaction.net')?.period).toBe('2025-04/2025-04')
    const others = ['13/2025', '25', 'Q1 2025', 'Ap-5', 'm 2025', 'Apr-125']
    const strange = others.map((month) => `${month},Phone,Resident,Good,1\n`)
    const outcome = await read([head, ...strange], down)
    expect(outcome.reckoning.rejected).toEqual({
      'no month, such as 2025-04, April 2025 or Apr-25, nor a day by formats that `time` of the mapping gives':
        { count: others.length, places: expect.anything() },
    })
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

describe('answers as JSON lines', () => {
  it('may be numbers, with days in their months', async () => {
    const lines = ['2025-05-20', '2025-06-01'].map((Month, index) =>
      JSON.stringify({ Month, Score: 4 + index, N: 1 + index }),
    )
    const mapping = {
      ...down,
      source: { format: 'ndjson' },
      time: { ...responses.time, formats: ['iso'] },
      scale: 'five-point',
      columns: { month: 'Month', answer: 'Score', count: 'N' },
    }
    const measures = await measuresIn(read(`${lines.join('\n')}\n`, mapping))
    expect(called(measures, 'satisfaction.meanScore')).toMatchObject({
      numerator: 14,
      denominator: 3,
    })
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
