import { describe, expect, it } from 'vitest'
import { mappedTable } from '../../../adapters/mapped-table/index.ts'
import { tableAdapter } from '../../../adapters/mapped-table/table-adapter.ts'
import { readingOf } from '../reading-of.ts'

const mapping = {
  id: 'log',
  version: '1.0.0',
  title: 'A log',
  source: { format: 'csv', grain: 'case' },
  time: { zone: 'Europe/London', ambiguous: 'earlier', formats: ['iso'], nation: 'england' },
  columns: { opened: 'on', channel: 'by', resolvedAtFirstContact: 'first', avoidable: 'avoidable' },
  firstContact: { method: 'agent-logged', kind: 'native' },
} as const
const rows = ['2025-06-02,phone,yes,no', '2025-06-02,phone,no,yes', '2025-06-03,post,yes,']
const log = `on,by,first,avoidable\n${rows.join('\n')}\n`

const told = async (adapter = mappedTable, given: object = mapping) => {
  const { councils } = await readingOf(adapter, log, { mapping: given })
  return (councils[0]?.measures ?? []).map(({ name, by, value, withheld }) => [
    name,
    ...Object.values(by ?? {}),
    value ?? withheld,
  ])
}

describe('the measures of a table of contacts', () => {
  it('are the figures that no fact asks for, and the parts of those that one does', async () => {
    const measures = await told()
    expect(measures).toContainEqual(['volume.contacts', 3])
    expect(measures).toContainEqual(['volume.contacts', 'telephone', 2])
    expect(measures).toContainEqual(['avoidableContact.rate', 50])
    expect(measures).toContainEqual(['firstContact.resolutionRate', 'telephone', 50])
    const whole = measures.filter((measure) => measure.length === 2).map(([name]) => name)
    expect(whole).toEqual(['volume.contacts', 'avoidableContact.rate'])
  })

  it('are withheld with the reason where the mapping asks for them', async () => {
    const columns = { ...mapping.columns, satisfaction: { column: 'score', scale: '1-5' } }
    expect(await told(mappedTable, { ...mapping, columns })).toContainEqual([
      'satisfaction.shareSatisfied',
      'no contact has an answer',
    ])
  })

  it('have no part of a fact that the adapter does not give', async () => {
    const volume = tableAdapter({ name: 'v', version: '1.0.0', provides: ['volume.dimensions'] })
    const names = (await told(volume)).map(([name]) => name)
    expect(new Set(names)).toEqual(new Set(['volume.contacts', 'avoidableContact.rate']))
  })

  it('are concluded from counts as they are read from rows', async () => {
    const { councils } = await readingOf(mappedTable, log, { mapping })
    const [only] = councils
    expect(only?.measures?.length).toBeGreaterThan(3)
    expect(only?.tally && mappedTable.conclude?.(only.tally, { mapping }).measures).toEqual(
      only?.measures,
    )
  })
})
