import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { folderOf, nesdsLater } from './nesds.ts'

const mapping = {
  id: 'log',
  version: '1.0.0',
  title: 'A log',
  source: { format: 'csv', grain: 'case' },
  time: { zone: 'Europe/London', ambiguous: 'reject', formats: ['iso'], nation: 'england' },
  columns: { opened: 'Opened', channel: 'Channel' },
  filters: [{ column: 'Channel', in: ['test'], reason: 'a test case' }],
}
const files = {
  'm.json': mapping,
  'april.csv': 'Opened,Channel\n2025-04-01,phone\n2025-04-02,phone\n2025-04-03,test\n',
  'undated.csv': 'Opened,Channel\n,phone\n-,letter\n',
  'tests.csv': 'Opened,Channel\n2025-04-01,test\n',
  'other-dates.csv': 'Opened,Channel\n01/04/2025,phone\n',
  'bare.csv': 'Opened,Channel\n',
}

/** What becomes of exports of which facts are asked for, and whether a file was written. */
async function outcomeOf(names: readonly string[], ...options: readonly string[]) {
  const at = folderOf(files)
  const call = ['facts', ...names.map(at), '--adapter', 'mapped-table', '--mapping', at('m.json')]
  const outcome = await nesdsLater(...call, ...options, '--out', at('facts.json'))
  const last = outcome.stderr.trimEnd().split('\n').at(-1)
  return { code: outcome.code, last, written: existsSync(at('facts.json')) }
}

describe('exports of which no row counts', () => {
  it.each([
    [
      'outside the period',
      ['april.csv'],
      ['--period', '2026-04/2027-03'],
      'of 3 rows read none counts (2 outside the period, 1 a test case); does the export cover 2026-04/2027-03? check --period, and the formats of dates in the mapping',
    ],
    [
      'without a date',
      ['undated.csv'],
      ['--period', '2025-04/2026-03'],
      'of 2 rows read none counts (2 not known to be in the period); nothing says when they were opened: name that column under `opened` in the mapping, or leave --period out',
    ],
    [
      'left out by the mapping',
      ['tests.csv'],
      [],
      'of 1 rows read none counts (1 a test case); check the mapping against the export',
    ],
    [
      'over several exports together',
      ['april.csv', 'tests.csv', 'bare.csv'],
      ['--period', '2024-04/2024-04'],
      'of 4 rows read none counts (2 a test case, 2 outside the period); does the export cover 2024-04/2024-04? check --period, and the formats of dates in the mapping',
    ],
    [
      'because there are none',
      ['bare.csv'],
      [],
      'no export has any rows, so there is nothing to count; export them again, and check the filter of the report or view',
    ],
    [
      'rejected, as many as the person allows',
      ['other-dates.csv'],
      ['--max-rejected', '100'],
      "of 1 rows read none counts (1 not a date in the mapping's formats, iso); check the mapping against the export",
    ],
  ])('stop the command, which writes nothing: %s', async (_, names, options, message) => {
    const outcome = await outcomeOf(names, ...options)
    expect(outcome).toEqual({ code: 1, last: message, written: false })
  })

  it('are passed over beside one of which some rows do', async () => {
    const { code, written } = await outcomeOf(['april.csv', 'undated.csv', 'bare.csv'])
    expect({ code, written }).toEqual({ code: 0, written: true })
    const month = await outcomeOf(['april.csv', 'undated.csv'], '--period', '2025-04/2025-04')
    expect(month).toMatchObject({ code: 0, written: true })
  })
})
