import { describe, expect, it } from 'vitest'
import { complaints } from '../../../adapters/complaints/index.ts'
import type { ComplaintsMapping } from '../../../adapters/complaints/mapping.ts'
import { failureOf, readingOf } from '../reading-of.ts'
import { figuresIn, mapping, measuresIn, read } from './some-registers.ts'

const stageColumns = (prefix: string) => ({
  received: `${prefix} received`,
  acknowledged: `${prefix} acknowledged`,
  answered: `${prefix} answered`,
  outcome: `${prefix} outcome`,
})
const stages = { stage1: stageColumns('S1'), stage2: stageColumns('S2') }
const { stage: _, ...values } = mapping.values
const across = {
  ...mapping,
  columns: { reference: 'ref', stages },
  values,
} satisfies ComplaintsMapping
const HEADER = ['ref', ...Object.values(stages).flatMap((own) => Object.values(own))].join(',')
const readAcross = (rows: readonly string[], own: object = {}, context: object = {}) =>
  readingOf(complaints, [HEADER, ...rows, ''].join('\n'), {
    mapping: { ...across, ...own },
    ...context,
  })

const rows = [
  'a,2025-05-12,2025-05-13,2025-05-20,yes,,,,',
  'b,2025-05-13,2025-05-13,2025-05-21,no,2025-06-02,2025-06-03,2025-07-20,partly',
  'c,2025-06-02,,,,,,,',
]
const down = [
  'a,1,2025-05-12,2025-05-13,2025-05-20,yes',
  'b,1,2025-05-13,2025-05-13,2025-05-21,no',
  'b,2,2025-06-02,2025-06-03,2025-07-20,partly',
  'c,1,2025-06-02,,,',
]

describe('a register with all stages of a complaint in one row', () => {
  it('gives the figures of the same one with a row for each stage', async () => {
    const { reckoning, councils } = await readAcross(rows)
    const { stage, ...others } = mapping.values
    const told = await read(down, {
      values: { ...others, stage: { '1': 'stage1', '2': 'stage2' } },
    })
    expect(reckoning).toMatchObject({ read: 3, used: 3, excluded: {}, rejected: {} })
    expect(measuresIn(councils)).toEqual(measuresIn(told.councils))
    expect(figuresIn({ councils })).toMatchObject({
      'complaints.answeredInTime': '2 of 4',
      'complaints.escalated': '1 of 2',
    })
  })

  it('takes the stages that were asked for in the period', async () => {
    const { councils, reckoning } = await readAcross(rows, {}, { period: '2025-06/2025-06' })
    expect(figuresIn({ councils })).toMatchObject({
      'complaints.receivedStage1': 1,
      'complaints.receivedStage2': 1,
    })
    expect(reckoning).toMatchObject({ used: 2, excluded: { 'outside the period': 1 } })
  })

  it.each([
    ['x,,,,,,,,', 'no day of receipt is said'],
    ['x,2025-05-12,,,,,,2025-06-20,', 'a day of a stage that has no day of receipt'],
    ['x,2025-05-12,,,,2025-06-02,,2025-06-01,', 'answered before it was received'],
  ])('leaves a row out whole, and counts it: %s', async (row, reason) => {
    const { reckoning } = await readAcross([...rows, row])
    expect(reckoning).toMatchObject({ used: 3, excluded: { [reason]: 1 } })
  })

  it.each([
    [{ columns: { reference: 'ref' } }, 'columns.received: name the column of the day'],
    [
      { columns: { reference: 'ref', stages, received: 'S1 received' } },
      'columns.received: `columns.stages` says it already: leave one of them out',
    ],
    [{ constants: { stage: 'stage1' } }, 'constants.stage: `columns.stages` says it already'],
    [{ values: mapping.values }, 'values.stage: there is no column of `stage`'],
    [{ values: undefined }, 'values.outcome: say what each outcome means'],
    [
      { columns: { reference: 'ref', stages: { ...stages, stage2: { received: 'S2 received' } } } },
      'limits.stages.stage2: name the column of `answered`',
    ],
    [{ columns: { reference: 'ref', stages: {} } }, 'columns.stages'],
  ])('is refused with a mapping that does not fit: %j', async (own, reason) => {
    const given = JSON.parse(JSON.stringify({ ...across, ...own }))
    expect(await failureOf(complaints, HEADER, { mapping: given })).toContain(reason)
  })

  it('is refused where it lacks a column of a stage', async () => {
    const failure = await failureOf(complaints, `${HEADER.replace('S2 received', 'x')}\n`, {
      mapping: across,
    })
    expect(failure).toContain('`columns.stages.stage2.received` of the mapping')
  })
})
