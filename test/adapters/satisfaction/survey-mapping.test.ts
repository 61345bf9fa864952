import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { satisfaction } from '../../../adapters/satisfaction/index.ts'
import { down, period, read } from './surveys.ts'

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

  it('stands in the guide as one that can be read by', () => {
    const guide = readFileSync('adapters/satisfaction/README.md', 'utf8')
    const [, example = ''] = /```json\n(.*?)```/s.exec(guide) ?? []
    const { lacks } = satisfaction.covers?.(JSON.parse(example)) ?? {}
    expect(Object.keys(lacks ?? {})).toEqual([
      'satisfaction.outcomeLeftOut',
      'satisfaction.brandLeftOut',
    ])
  })

  it('says what each fact lacks', () => {
    const { reaches, lacks } = satisfaction.covers?.(down) ?? { reaches: {}, lacks: {} }
    expect(Object.keys(reaches)).toHaveLength(7)
    expect(lacks).toEqual({})
    const { declared: _declared, mainGroups: _groups, ...bare } = down
    expect(Object.keys(satisfaction.covers?.(bare).lacks ?? {})).toHaveLength(7)
  })
})
