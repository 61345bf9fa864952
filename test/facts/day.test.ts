import { describe, expect, it } from 'vitest'
import { ageInDays, isDay } from '../../src/facts/day.ts'

describe('a day', () => {
  it.each(['2006-04-01', '2004-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])(
    '%s is one',
    (given) => {
      expect(isDay(given)).toBe(true)
    },
  )

  it.each([
    ['of a month that is too short', '2006-02-30'],
    ['in a year without a leap', '2005-02-29'],
    ['in a century without a leap', '1900-02-29'],
    ['past the end of April', '2006-04-31'],
    ['of a thirteenth month', '2006-13-01'],
    ['zero of a month', '2006-04-00'],
    ['without zeros', '2006-4-1'],
    ['with a time', '2006-04-01T00:00:00Z'],
    ['after other words', 'on 2006-04-01'],
    ['before a line break', '2006-04-01\n'],
    ['in the order of people', '01-04-2006'],
    ['as nothing', ''],
    ['as a number', 20060401],
    ['as a list of itself', ['2006-04-01']],
    ['as a date object', new Date('2006-04-01')],
    ['that nobody gave', undefined],
  ])('is no day %s', (_, given) => {
    expect(isDay(given)).toBe(false)
  })
})

describe('the age of a day', () => {
  it.each([
    ['2006-04-01', '2006-04-01', 0],
    ['2006-03-31', '2006-04-01', 1],
    ['2005-03-31', '2006-04-01', 366],
    ['2004-02-28', '2004-03-01', 2],
    ['2005-02-28', '2005-03-01', 1],
    ['2006-04-03', '2006-04-01', -2],
  ])('of %s at %s is %i', (day, asOf, age) => {
    expect(ageInDays(day, asOf)).toBe(age)
  })

  it('counts whole days where the clocks change', () => {
    expect(ageInDays('2006-03-25', '2006-03-27')).toBe(2)
  })
})
