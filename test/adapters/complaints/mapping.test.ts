import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { complaints } from '../../../adapters/complaints/index.ts'
import { failureOf, readingOf } from '../reading-of.ts'
import { figuresIn, mapping, measuresIn, register } from './some-registers.ts'

const failure = (own: object) =>
  failureOf(complaints, register(['a,1,2025-06-02,,,']), { mapping: { ...mapping, ...own } })
const { stage, ...withoutStage } = mapping.columns
const { acknowledged, ...withoutAcknowledged } = mapping.columns
const stage1 = (limits: object) => ({ limits: { source: 'a code', stages: { stage1: limits } } })

describe('the mapping of a register', () => {
  it.each([
    [
      'names no stage',
      { columns: withoutStage, values: {} },
      'columns.stage: name the column of stages',
    ],
    [
      'names a stage twice',
      { constants: { stage: 'stage1' } },
      'constants.stage: a column says it already',
    ],
    ['leaves words of stages open', { values: { outcome: {} } }, 'values.stage: say which word'],
    ['leaves words of outcomes open', { values: { stage: {} } }, 'values.outcome: say what each'],
    [
      'has words of a column that it does not name',
      { values: { ...mapping.values, channel: {} } },
      'values.channel: there is no column of `channel`',
    ],
    [
      'names a channel that there is not',
      {
        columns: { ...mapping.columns, channel: 'how' },
        values: { ...mapping.values, channel: { tel: 'pigeon' } },
      },
      'values.channel.tel: there is no such channel; use telephone',
    ],
    [
      'has a limit without the column that it needs',
      { columns: withoutAcknowledged },
      'limits.stages.stage1: name the column of `acknowledged`, or leave the limit out',
    ],
    ['takes due days that there are not', stage1({ answer: 'due' }), 'name the column of `due`'],
    [
      'starts a clock that nothing need ever start',
      stage1({ answer: { workingDays: 10, from: 'acknowledged' } }),
      'limits.stages.stage1.acknowledge: give this limit too',
    ],
    ['has limits that nobody set', { limits: { stages: {} } }, 'limits.source'],
    ['gives days that do not exist', { extractedOn: '2026-02-30' }, 'extractedOn'],
    [
      'reads days in two ways',
      { time: { ...mapping.time, formats: ['DD/MM/YYYY', 'MM/DD/YYYY'] } },
      'time.formats.1',
    ],
    ['misspells a member', { outcomes: {} }, 'outcomes'],
    [
      'skips records of JSON by a first cell',
      { source: { format: 'json', skip: ['Total'] } },
      'source.skip: JSON records have no first cell',
    ],
  ])('is refused where it %s', async (_, own, message) => {
    expect(await failure(own)).toContain(`INVALID_MAPPING ${message}`.slice(0, 16))
    expect(await failure(own)).toContain(message)
  })

  it('is asked for, as no two registers are alike', async () => {
    expect(await failureOf(complaints, register([]))).toBe(
      'INVALID_MAPPING complaints needs a mapping: its guide, adapters/complaints/README.md, shows one to start from',
    )
  })

  it('may give the stage of all rows', async () => {
    const { stage: words, ...values } = mapping.values
    const own = { columns: withoutStage, values, constants: { stage: 'stage1' }, ...stage1({}) }
    expect(await failure(own)).toBe('')
  })

  it('is as the guide shows it', async () => {
    const guide = readFileSync('adapters/complaints/README.md', 'utf8')
    const [, shown = ''] = /```json\n(.*?)```/s.exec(guide) ?? []
    const header = 'Reference,Stage,Received,Acknowledged,Response sent,Outcome,Service'
    const rows = ['a,Stage 1,02/06/2025,03/06/2025,10/06/2025,Partly,Parking']
    const reading = await readingOf(complaints, register(rows, header), {
      mapping: JSON.parse(shown),
    })
    expect(figuresIn(reading)).toMatchObject({
      'complaints.answeredInTime': '1 of 1',
      'complaints.partlyUpheldStage1': '1 of 1',
    })
    const names = new Set(measuresIn(reading.councils).map(({ name }) => name.split('.')[1]))
    const told = [...names].map((name = '') => name.replace(/(?:Stage2|Ombudsman)$/, 'Stage1'))
    expect(told.filter((name) => !guide.includes(`.${name}\``))).toEqual([])
  })

  it('says what can be decided by it', () => {
    const published = { on: '2025-09-30', evidence: 'the website' }
    expect(Object.keys(complaints.covers?.({ ...mapping, published }).reaches ?? {})).toEqual(
      complaints.provides,
    )
    const { reaches, lacks } = complaints.covers?.(mapping) ?? {}
    expect(reaches).toEqual({})
    expect(Object.keys(lacks ?? {})).toEqual(complaints.provides)
  })

  it('whose register lacks a column that it needs is told which', async () => {
    const columns = { ...mapping.columns, reference: 'Reference' }
    expect(await failure({ columns })).toMatch(/^UNREADABLE_EXPORT export.csv: .*Reference/)
  })
})
