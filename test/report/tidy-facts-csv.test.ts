import { describe, expect, it } from 'vitest'
import { nesdsCustomerServices as catalogue } from '../../src/catalogues.ts'
import type { FactRecord, Facts } from '../../src/facts/fact.ts'
import { TIDY_COLUMNS } from '../../src/facts/tidy-columns.ts'
import { tidyFactsCsv } from '../../src/report/tidy-facts-csv.ts'

const RATE = 'firstContact.resolutionRate'
const HEADER =
  'council,period,fact,value,numerator,denominator,method,source,evidence,note,notApplicable,unit,basis,collected,validUntil'

const write = (facts: Facts, council?: string) =>
  tidyFactsCsv([{ ...(council !== undefined && { council }), facts }], catalogue).split('\r\n')

const fault = (facts: object): string => {
  try {
    write(facts as Facts, 'Ham')
    return ''
  } catch (error) {
    const { code, message } = error as { readonly code: string; readonly message: string }
    return `${code} ${message}`
  }
}

describe('tidyFactsCsv', () => {
  it('writes a row a fact, with where it comes from', () => {
    const record: FactRecord = {
      value: 82.5,
      numerator: 33,
      denominator: 40,
      period: '2025-04/2026-03',
      method: 'agent-logged',
      basis: 'measured',
      source: 'CRM, live',
      collected: '2026-04-02',
    }
    expect(write({ [RATE]: record, 'charter.exists': true }, 'E07000999')).toEqual([
      HEADER,
      'E07000999,2025-04/2026-03,firstContact.resolutionRate,82.5,33,40,agent-logged,"CRM, live",,,,,measured,2026-04-02,',
      'E07000999,,charter.exists,true,,,,,,,,,,,',
      '',
    ])
  })

  it('writes values of every type, and none of the codes as something else than nothing', () => {
    const lines = write({
      'charter.exists': false,
      'charter.lastReviewed': '2026-01-31',
      'firstContact.channels': ['telephone', 'post'],
      'quality.channelsMeasured': [],
    })
    expect(lines.slice(1, 5).map((line) => line.split(',')[3])).toEqual([
      'false',
      '2026-01-31',
      'telephone post',
      '[]',
    ])
  })

  it('keeps what nobody knows, and that a question does not arise, apart from values', () => {
    expect(
      write({
        'charter.exists': null,
        'charter.lastReviewed': { value: null, note: 'asked' },
        [RATE]: { notApplicable: 'no contact centre' },
      }),
    ).toEqual([
      HEADER,
      ',,charter.lastReviewed,,,,,,,asked,,,,,',
      ',,firstContact.resolutionRate,,,,,,,,no contact centre,,,,',
      '',
    ])
  })

  it('writes each side of a conflict', () => {
    const conflict = [{ value: 80 }, { value: 70, source: 'survey' }]
    expect(write({ [RATE]: { conflict } }).slice(1, 3)).toEqual([
      ',,firstContact.resolutionRate,80,,,,,,,,,,,',
      ',,firstContact.resolutionRate,70,,,,survey,,,,,,,',
    ])
  })

  it('lets no spreadsheet take a text for a formula', () => {
    const [, row = ''] = write(
      { 'charter.exists': { value: true, source: '=HYPERLINK("x")' } },
      '@A',
    )
    expect(row).toContain(`"'=HYPERLINK(""x"")"`)
    expect(row.startsWith("'@A,")).toBe(true)
  })

  it.each([
    [{ 'charter.exist': true }, 'Ham/charter.exist: there is no such fact'],
    [{ [RATE]: { error: 'timeout' } }, 'a row has no place for an error: leave the fact out'],
    [
      { [RATE]: { value: 1, overruled: [{ value: 2 }] } },
      'a row has no place for values that were passed over: write what each source says',
    ],
    [{ [RATE]: Number.NaN }, 'its value is no number'],
    [{ [RATE]: '80' }, 'its value is no number'],
    [{ 'charter.exists': 'true' }, 'its value is no true or false'],
    [{ 'charter.lastReviewed': 'last May' }, 'its value is no day'],
    [{ 'firstContact.channels': ['a b'] }, 'its value is no list of codes'],
    [
      { [RATE]: { value: 1, source: 'a\u0000b' } },
      'its source is no text, or has control characters',
    ],
    [{ [RATE]: { value: 1, method: '' } }, 'its method is no text'],
    [{ [RATE]: { value: 1, denominator: -1 } }, 'its denominator is no number from 0 up'],
    [{ [RATE]: { value: 1, collected: '1 May' } }, 'its collected is no day'],
    [
      { [RATE]: { conflict: [{ value: 1 }, { value: 1 }] } },
      'the records of the conflict do not all say different things',
    ],
    [
      { [RATE]: { conflict: [{ value: 1 }, { value: null }] } },
      'the records of the conflict do not all say different things',
    ],
    [
      { [RATE]: { note: 'x', conflict: [{ value: 1 }, { value: 2 }] } },
      'a row has no place for what is said of a conflict itself',
    ],
    [
      {
        [RATE]: {
          conflict: [{ value: 1 }, { conflict: [{ value: 2 }, { value: 3 }] }],
        },
      },
      'a row has no place for a conflict within a conflict',
    ],
    [
      {
        [RATE]: {
          conflict: [
            { value: 1, period: '2024/25' },
            { value: 2, period: '2025/26' },
          ],
        },
      },
      'records of several periods are no conflict in a table that keeps periods apart',
    ],
  ])('refuses what a row can’t carry, and says where: %j', (facts, message) => {
    expect(fault(facts)).toMatch(/^INVALID_FACTS Ham\//)
    expect(fault(facts)).toContain(message)
  })

  it('has the columns in the order that the table’s description gives', () => {
    expect(TIDY_COLUMNS.map(({ name }) => name).join()).toBe(HEADER)
  })
})
