import { describe, expect, it } from 'vitest'
import { indicators } from '../../../adapters/indicators/index.ts'
import { failureOf } from '../reading-of.ts'
import { alone, failure, lines, RATE } from './some-sheets.ts'

describe('a mapping', () => {
  it.each([
    [
      { fact: 'firstContact.resolutionRat' },
      /no such fact of numbers; did you mean `firstContact.resolutionRate`/,
    ],
    [{ fact: 'firstContact.channels' }, /no such fact of numbers/],
    [{ unit: 'seconds' }, /the fact is in percent: use percent, fraction/],
    [{ better: 'lower' }, /of this fact higher is better: does the row measure the opposite/],
    [{ measure: 'a.b' }, /either `fact` or `measure`/],
    [{ fact: undefined, measure: RATE }, /this is a fact of the dictionary/],
    [{ label: undefined }, /name `label`, or `numerator` and `denominator`/],
    [{ numerator: 'N' }, /name `denominator` too/],
    [{ numerator: 'N', denominator: 'FCR' }, /the row "FCR" is read as percent elsewhere/],
    [{ fact: undefined, measure: 'a.b', unit: 'count', denominator: 'N' }, /only shares and times/],
  ])('that can’t be meant is refused: %j', async (indicator, reason) => {
    const given = JSON.parse(JSON.stringify(alone(indicator)))
    expect(await failure(lines('Indicator,Apr-25', 'FCR,50%'), given)).toMatch(reason)
  })

  it.each([
    [{ periods: { year: '2025' } }, /write a financial year, such as 2025\/26/],
    [{ periods: { named: { YTD: '2025' } } }, /write first and last month, such as/],
    [
      { columns: { label: 'KPI', period: 'Month' } },
      /name `value`, or `numerator` and `denominator`/,
    ],
    [{ columns: { label: 'KPI', value: 'Value' } }, /name `period` too/],
    [{ source: { format: 'json' } }, /needs csv or xlsx/],
  ])('whose shape can’t be meant is refused: %j', async (more, reason) => {
    expect(await failure(lines('Indicator,Apr-25', 'FCR,50%'), alone({}, more))).toMatch(reason)
  })

  it('is needed: no two sheets are alike', async () => {
    expect(await failureOf(indicators, 'Indicator,Apr-25\n')).toMatch(
      /^INVALID_MAPPING indicators needs a mapping/,
    )
  })
})
