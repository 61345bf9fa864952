import Holidays from 'date-holidays'
import { describe, expect, it } from 'vitest'
import {
  BANK_HOLIDAY_YEARS,
  bankHolidaysOf,
  type Nation,
} from '../../src/contacts/bank-holidays.ts'

const NATIONS = {
  england: 'ENG',
  wales: 'WLS',
  scotland: 'SCT',
  'northern-ireland': 'NIR',
} as const
const nations = Object.keys(NATIONS) as Nation[]
const { first, last } = BANK_HOLIDAY_YEARS
const years = Array.from({ length: last - first + 1 }, (_, index) => first + index)

/** Where date-holidays 3.37 is wrong, and what is right. */
const WRONG: Readonly<Record<string, { drop?: readonly string[]; add?: readonly string[] }>> = {
  // The Act that makes St Andrew's Day one is of 2007.
  'scotland 2004': { drop: ['2004-11-30'] },
  'scotland 2005': { drop: ['2005-11-30'] },
  'scotland 2006': { drop: ['2006-11-30'] },
  // The wedding of Prince William was one in all four nations.
  ...Object.fromEntries(nations.map((nation) => [`${nation} 2011`, { add: ['2011-04-29'] }])),
  // The holiday of late May was moved to go with the Diamond Jubilee.
  ...Object.fromEntries(
    nations.map((nation) => [`${nation} 2012`, { drop: ['2012-05-28'], add: ['2012-06-04'] }]),
  ),
  // Proclaimed on 4 February 2026 for the football World Cup.
  'scotland 2026': { add: ['2026-06-15'] },
}

function theirs(nation: Nation, year: number): readonly string[] {
  const { drop = [], add = [] } = WRONG[`${nation} ${year}`] ?? {}
  const days = new Holidays('GB', NATIONS[nation])
    .getHolidays(year)
    .filter(({ type }) => type === 'public' || type === 'bank')
    .map(({ date }) => date.slice(0, 10))
    .filter((day) => ![0, 6].includes(new Date(day).getUTCDay()))
  return [...new Set([...days, ...add])].filter((day) => !drop.includes(day)).sort()
}

describe('bank holidays', () => {
  it.each(nations.flatMap((nation) => years.map((year) => [nation, year] as const)))(
    'of %s in %i are those that date-holidays knows, its faults set right',
    (nation, year) => {
      expect(bankHolidaysOf(nation, year)).toEqual(theirs(nation, year))
    },
  )

  it.each([
    ['the royal wedding of 2011', '2011-04-29', true],
    ['the Diamond Jubilee', '2012-06-05', true],
    ['the holiday that was moved to it', '2012-06-04', true],
    ['the day from which it was moved', '2012-05-28', false],
    ['75 years of peace in Europe', '2020-05-08', true],
    ['the Monday that gave way to it', '2020-05-04', false],
    ['the Platinum Jubilee', '2022-06-03', true],
    ['the state funeral', '2022-09-19', true],
    ['the coronation', '2023-05-08', true],
  ])('in all nations: %s, %s, is one: %s', (_, day, is) => {
    const year = Number(day.slice(0, 4))
    expect(nations.map((nation) => bankHolidaysOf(nation, year)?.includes(day))).toEqual([
      is,
      is,
      is,
      is,
    ])
  })

  it.each([
    ['2 January', '2025-01-02', ['scotland']],
    ["St Patrick's Day", '2025-03-17', ['northern-ireland']],
    ['Easter Monday', '2025-04-21', ['england', 'wales', 'northern-ireland']],
    ['12 July, by the Monday after it', '2026-07-13', ['northern-ireland']],
    ['the first Monday of August', '2025-08-04', ['scotland']],
    ['the last Monday of August', '2025-08-25', ['england', 'wales', 'northern-ireland']],
    ["St Andrew's Day, by the Monday after it", '2025-12-01', ['scotland']],
  ])('%s is one in some: %s in %j', (_, day, where) => {
    const year = Number(day.slice(0, 4))
    expect(nations.filter((nation) => bankHolidaysOf(nation, year)?.includes(day))).toEqual(where)
  })

  it.each([2003, 2036])('of %i are not known', (year) => {
    expect(bankHolidaysOf('england', year)).toBeUndefined()
  })
})
