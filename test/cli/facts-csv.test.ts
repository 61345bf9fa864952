import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { folderOf, nesdsLater } from './nesds.ts'

const TABLE = `council,fact,value,period
B,firstContact.resolutionRate,80,2025/26
A,firstContact.resolutionRate,70,2025/26
A,charter.exists,yes,
`

describe('nesds facts --format csv', () => {
  it('writes a row a fact of every council that the exports speak of', async () => {
    const place = folderOf({ 'facts.csv': TABLE })
    const { code, stdout, stderr } = await nesdsLater(
      ...['facts', place('facts.csv'), '--adapter', 'tidy-facts', '--format', 'csv'],
    )
    expect(code).toBe(0)
    expect(stdout.split('\r\n').map((line) => line.split(',').slice(0, 4).join())).toEqual([
      'council,period,fact,value',
      'A,2025/26,firstContact.resolutionRate,70',
      'A,,charter.exists,true',
      'B,2025/26,firstContact.resolutionRate,80',
      '',
    ])
    expect(stderr).not.toContain('Not given')
  })

  it('writes one council where that is wanted, and its JSON is read from the table', async () => {
    const place = folderOf({ 'facts.csv': TABLE })
    const call = ['facts', place('facts.csv'), '--adapter', 'tidy-facts', '--council', 'B']
    const { stdout } = await nesdsLater(...call, '--format', 'csv')
    expect(stdout.split('\r\n')).toHaveLength(3)
    const json = await nesdsLater(...call, '--out', place('facts.json'))
    expect(json).toMatchObject({ code: 0, stdout: '' })
    expect(JSON.parse(readFileSync(place('facts.json'), 'utf8'))).toEqual({
      council: 'B',
      facts: { 'firstContact.resolutionRate': { value: 80, period: '2025/26' } },
    })
  })

  it('makes a table of what any adapter gives', async () => {
    const place = folderOf({
      'kpis.csv': 'Indicator,Apr-25,May-25\nNumber,40,50\nAll,50,50\n',
      'kpis.json': {
        id: 'kpis',
        version: '1.0.0',
        title: 'KPIs',
        source: { format: 'csv' },
        columns: { label: 'Indicator' },
        indicators: [
          {
            fact: 'firstContact.resolutionRate',
            unit: 'percent',
            numerator: 'Number',
            denominator: 'All',
            over: 'all',
            method: 'agent-logged',
          },
        ],
      },
    })
    const { stdout } = await nesdsLater(
      ...['facts', place('kpis.csv'), '--adapter', 'indicators', '--mapping', place('kpis.json')],
      ...['--council', 'E07000999', '--format', 'csv'],
    )
    expect(stdout).toMatch(
      /\r\nE07000999,2025-04\/2025-05,firstContact\.resolutionRate,90,90,100,agent-logged,indicators 1\.0\.0 with mapping kpis 1\.0\.0 \(sha256 [0-9a-f]{64}\),,,,,measured,,\r\n$/,
    )
  })
})
