import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { booleanReader } from '../../../../adapters/mapped-table/values/boolean-reader.ts'
import { isFault } from '../../../../adapters/mapped-table/values/fault.ts'
import { isNull } from '../../../../adapters/mapped-table/values/null-words.ts'
import { numberReader } from '../../../../adapters/mapped-table/values/number-reader.ts'

const fault = (text: string) => ({ fault: expect.stringContaining(text) })

describe('isNull', () => {
  it.each([
    undefined,
    null,
    '',
    '   ',
    '?',
    '-',
    '–',
    'N/A',
    'n/a',
    '#N/A',
    'NULL',
    'null',
    'None',
    '--None--',
    'TBC',
    'Not available',
    'not  available',
    ' Not Recorded ',
    'NaN',
    Number.NaN,
  ])('takes %j for nothing said', (cell) => {
    expect(isNull(cell)).toBe(true)
  })

  it.each(['0', 0, false, 'No', 'nobody', 'Nottingham', [], {}, '-1', 'a'.repeat(100)])(
    'takes %j for something said',
    (cell) => {
      expect(isNull(cell)).toBe(false)
    },
  )

  it("takes the mapping's own words, without regard to case and spaces", () => {
    expect(isNull(' Awaiting   data', ['awaiting data'])).toBe(true)
    expect(isNull(9999, ['9999'])).toBe(true)
    expect(isNull('x'.repeat(60), ['X'.repeat(60)])).toBe(true)
    expect(isNull('awaiting', ['awaiting data'])).toBe(false)
  })
})

describe('numberReader', () => {
  it.each([
    ['12,345', 12_345],
    [' 1,234.50 ', 1234.5],
    ['1 234 567', 1_234_567],
    ['1\u00a0234', 1234],
    ['-5', -5],
    ['+5.25', 5.25],
    ['007', 7],
    ['1.5E+3', 1500],
    [42, 42],
  ])('reads %j', (cell, number) => {
    expect(numberReader()(cell)).toBe(number)
  })

  it.each([
    '1.234,50',
    '12,34',
    '1,2345',
    ',123',
    '1,23',
    'twelve',
    '0x10',
    '1 2',
    '£5',
    '5 %',
    '1e999',
    '12345678901234567890',
    true,
    [],
    {},
    Number.POSITIVE_INFINITY,
  ])('does not read %j', (cell) => {
    expect(numberReader()(cell)).toEqual(fault('no number'))
  })

  it('reads counts, which are whole and not negative', () => {
    const read = numberReader('count')
    expect(read('12,345')).toBe(12_345)
    expect(read(0)).toBe(0)
    for (const cell of ['-1', '1.5', 1e20]) expect(read(cell)).toEqual(fault('no count'))
  })

  it('reads rates in the unit that the mapping names, as percent', () => {
    expect(numberReader('percent')('85%')).toBe(85)
    expect(numberReader('percent')(' 85.5 % ')).toBe(85.5)
    expect(numberReader('percent')('85')).toBe(85)
    expect(numberReader('percent')(0.5)).toBe(0.5)
    expect(numberReader('fraction')('0.25')).toBe(25)
    expect(numberReader('fraction')(1)).toBe(100)
  })

  it('refuses a rate out of the bounds of its unit, and two units in one column', () => {
    expect(numberReader('percent')('100.1')).toEqual(fault('outside 0 to 100'))
    expect(numberReader('percent')('-1%')).toEqual(fault('outside 0 to 100'))
    expect(numberReader('fraction')('85')).toEqual(fault('outside 0 to 1'))
    expect(numberReader('fraction')('85%')).toEqual(fault('percentage in a column of fractions'))
    expect(numberReader('number')('85%')).toEqual(fault('no number'))
  })

  it.each(['', '-', 'N/A', '#N/A', null])('reads %j as nothing said, never as 0', (cell) => {
    for (const unit of ['number', 'count', 'percent', 'fraction'] as const) {
      expect(numberReader(unit)(cell)).toBeUndefined()
    }
  })

  test.prop([fc.integer({ min: 1 - 1e15, max: 1e15 - 1 })])(
    'reads back a number that British hands wrote',
    (number) => {
      expect(numberReader()(number.toLocaleString('en-GB'))).toBe(number)
    },
  )
})

describe('booleanReader', () => {
  it.each([
    ['Yes', true],
    ['yes ', true],
    ['TRUE', true],
    ['Y', true],
    ['1', true],
    [1, true],
    [true, true],
    ['No', false],
    ['false', false],
    ['n', false],
    ['0', false],
    [0, false],
    [false, false],
  ])('reads %j', (cell, expected) => {
    expect(booleanReader()(cell)).toBe(expected)
  })

  it('does not take anything else for yes or no', () => {
    for (const cell of ['maybe', '2', 2, [], {}, 'constructor']) {
      expect(booleanReader()(cell)).toEqual(fault('neither yes nor no'))
    }
  })

  it('reads nothing said as nothing said, never as no', () => {
    for (const cell of ['', '-', 'N/A', null, undefined])
      expect(booleanReader()(cell)).toBeUndefined()
  })

  it("puts the mapping's words before its own", () => {
    const read = booleanReader({
      'Resolved  at once': true,
      Passed: false,
      No: 'unknown',
      '-': false,
    })
    expect(read('resolved at ONCE')).toBe(true)
    expect(read('passed')).toBe(false)
    expect(read('no')).toBeUndefined()
    expect(read('-')).toBe(false)
    expect(read('yes')).toBe(true)
  })
})

describe('isFault', () => {
  it('tells a fault from what was read', () => {
    expect(isFault(numberReader()('x'))).toBe(true)
    for (const reading of [0, false, undefined, '', null]) expect(isFault(reading)).toBe(false)
  })
})
