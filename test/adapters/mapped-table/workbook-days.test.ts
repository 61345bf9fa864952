import { describe, expect, it } from 'vitest'
import { mappedTable } from '../../../adapters/mapped-table/index.ts'
import type { Mapping } from '../../../adapters/mapped-table/mapping.ts'
import { readingOf } from '../reading-of.ts'
import { smallMapping } from './support.ts'
import { type Cell, rowsXml, workbook } from './workbook.ts'

const DAY: Cell = { date: 45810.5 }

/** What is accounted for in a sheet whose columns are opened, closed and imported. */
async function reckoningOf(...rows: readonly (readonly Cell[])[]) {
  return reckoningBy({}, rows)
}

async function reckoningBy(own: Partial<Mapping>, rows: readonly (readonly Cell[])[]) {
  const mapping: Mapping = {
    ...smallMapping,
    ...own,
    source: { format: 'xlsx', grain: 'case' },
    columns: { opened: 'Opened', closed: 'Closed', imported: 'Imported' },
  }
  const sheet = rowsXml([['Opened', 'Closed', 'Imported'], ...rows])
  const { councils, reckoning } = await readingOf(mappedTable, workbook({ Cases: sheet }), {
    mapping,
  })
  const groups = Object.values(councils[0]?.tally?.groups ?? {})
  const { warnings, rejected } = reckoning
  return { warnings, rejected, rates: groups.flatMap(({ contacts }) => contacts ?? []) }
}

const about = (warnings: readonly string[], name: string) =>
  warnings.filter((warning) => warning.includes(name))

describe('days that a workbook marks as such', () => {
  it('are no column that says nothing', async () => {
    const { warnings } = await reckoningOf([DAY, DAY, 'no'], [DAY, null, 'no'])
    expect(warnings).toEqual([])
  })

  it('are counted beside those that are written as text', async () => {
    const { warnings } = await reckoningOf([DAY, '2025-06-03', 'no'], [DAY, DAY, 'no'])
    expect(about(warnings, 'Closed')).toEqual([
      expect.stringContaining('1 as iso, 1 as days of the workbook'),
    ])
  })

  it('leave a column that is empty one that says nothing', async () => {
    const { warnings } = await reckoningOf([DAY, null, 'no'])
    expect(about(warnings, 'Closed')).toEqual([expect.stringContaining('says nothing in any row')])
  })

  it('mark a row as imported, as a day in a text does', async () => {
    const marked = await reckoningOf([DAY, DAY, DAY], [DAY, DAY, null])
    const written = await reckoningOf([DAY, DAY, '2025-07-01'], [DAY, DAY, null])
    expect(marked).toEqual(written)
    expect(about(marked.warnings, 'Imported')).toEqual([])
  })

  it.each([
    ['31/12/1949', 18_263],
    ['01/01/1900', 1],
  ])('mark no row as imported where `nulls` names them, as %s is named', async (word, date) => {
    const marked = await reckoningBy({ nulls: [word] }, [
      [DAY, DAY, { date }],
      [DAY, DAY, DAY],
    ])
    expect(marked.rates.reduce((sum, contacts) => sum + contacts, 0)).toBe(1)
  })

  it.each([
    ['31/12/1949', 18_263],
    ['1949-12-31', 18_263],
    ['01/01/1900', 1],
    ['1900-02-28', 59],
    ['1900-03-01', 61],
  ])('say nothing where `nulls` names them, as %s is named', async (word, date) => {
    const rows = [
      [DAY, { date }, 'no'],
      [DAY, DAY, 'no'],
    ]
    const { rejected, warnings } = await reckoningBy({ nulls: [word] }, rows)
    expect(rejected).toEqual({})
    expect(about(warnings, 'Closed')).toEqual([expect.stringContaining('1 cell says nothing')])
    const others = await reckoningBy({ nulls: ['01/01/1950', '1900-01-02'] }, rows)
    expect(Object.values(others.rejected)).toMatchObject([{ count: 1 }])
  })

  it('say something at another time than midnight', async () => {
    const { rejected } = await reckoningBy({ nulls: ['1949-12-31'] }, [
      [DAY, { date: 18_263.5 }, 'no'],
    ])
    expect(Object.values(rejected)).toMatchObject([{ count: 1 }])
  })
})
