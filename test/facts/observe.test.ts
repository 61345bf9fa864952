import { describe, expect, it } from 'vitest'
import type { BooleanRule, DateRule, NumberRule, SetRule } from '../../src/facts/dictionary.ts'
import { codeKeysOf, isRecord, observe } from '../../src/facts/observe.ts'

const statement: BooleanRule = { type: 'boolean' }
const share: NumberRule = { type: 'number', unit: 'percent', minimum: 0, maximum: 100 }
const thick: NumberRule = { ...share, minimumDenominator: 30 }
const date: DateRule = { type: 'date' }
const set: SetRule = { type: 'set', codes: 'channels' }

const codeKeys = codeKeysOf({
  channels: { codes: [{ key: 'phone' }, { key: 'online', children: [{ key: 'web' }] }] },
  colours: { codes: [{ key: 'red' }] },
})
const asOf = '2006-04-01'
type AnyRule = BooleanRule | NumberRule | DateRule | SetRule
const seen = (given: unknown, rule: AnyRule) => observe(given, rule, codeKeys, asOf)
const unknown = (reason: string, detail: string) => ({ unknown: reason, detail })
const missing = unknown('missing', '')

describe('the keys of a code list', () => {
  it('are those of narrower codes too, list by list', () => {
    expect(codeKeys).toEqual(
      new Map([
        ['channels', new Set(['phone', 'online', 'web'])],
        ['colours', new Set(['red'])],
      ]),
    )
  })
})

describe('a record is told from a bare value', () => {
  it.each([
    [{}, true],
    [{ value: 1 }, true],
    [[], false],
    [null, false],
    [undefined, false],
    ['value', false],
    [1, false],
  ])('%j: %s', (given, expected) => {
    expect(isRecord(given)).toBe(expected)
  })
})

describe('nothing given is missing', () => {
  it.each([undefined, null, {}, { value: null }, { value: undefined }, { note: 'asked' }])(
    '%j',
    (given) => {
      expect(seen(given, statement)).toEqual(missing)
      expect(seen(given, share)).toEqual(missing)
    },
  )
})

describe('a statement', () => {
  it.each([true, false])('%s is known, bare or in a record', (value) => {
    expect(seen(value, statement)).toEqual({ known: value })
    expect(seen({ value }, statement)).toEqual({ known: value })
  })

  it.each(['true', 'yes', 1, 0, '', [true]])('%j is neither true nor false', (given) => {
    expect(seen(given, statement)).toEqual(unknown('wrongType', 'not true or false'))
    expect(seen({ value: given }, statement)).toEqual(unknown('wrongType', 'not true or false'))
  })

  it('has no unit to be converted from', () => {
    expect(seen({ value: true, unit: 'ratio' }, statement)).toEqual({ known: true })
  })
})

describe('a number', () => {
  it.each([0, 79.9, 100])('%d lies within its bounds, which count as within', (value) => {
    expect(seen(value, share)).toEqual({ known: value })
    expect(seen({ value }, share)).toEqual({ known: value })
  })

  it.each([-0.1, 100.1, 1e9, 1 / 0, -1 / 0])('%d lies outside', (value) => {
    expect(seen(value, share)).toEqual(unknown('outOfBounds', `${value} is not between 0 and 100`))
  })

  it.each(['82', '82%', '', true, [82], Number.NaN])('%j is none', (given) => {
    expect(seen(given, share)).toEqual(unknown('wrongType', 'not a number of percent'))
    expect(seen({ value: given }, share)).toEqual(unknown('wrongType', 'not a number of percent'))
  })

  it('is converted to the dictionary’s unit before it is held against the bounds', () => {
    expect(seen({ value: 0.829, unit: 'ratio' }, share)).toEqual({ known: 82.9 })
    expect(seen({ value: 82.9, unit: 'percent' }, share)).toEqual({ known: 82.9 })
    expect(seen({ value: 82.9, unit: 'ratio' }, share)).toEqual(
      unknown('outOfBounds', '8290 is not between 0 and 100'),
    )
  })

  it.each(['hours', '', 'toString', 7, null, { toString: 'percent' }])(
    'in the unit %j cannot be read',
    (unit) => {
      expect(seen({ value: 80, unit }, share)).toEqual(
        unknown('wrongType', 'not a number of percent'),
      )
    },
  )

  it('as text stays text in another unit', () => {
    expect(seen({ value: '0.8', unit: 'ratio' }, share)).toEqual(
      unknown('wrongType', 'not a number of percent'),
    )
  })
})

describe('a date', () => {
  it.each([
    ['2006-04-01', 0],
    ['2005-03-31', 366],
  ])('%s is known by its age in days', (value, age) => {
    expect(seen(value, date)).toEqual({ known: age })
    expect(seen({ value }, date)).toEqual({ known: age })
  })

  it('still to come is not known yet', () => {
    expect(seen('2006-04-02', date)).toEqual(unknown('afterAsOf', '2006-04-02 is still to come'))
  })

  it.each(['2006-02-30', '1 April 2006', 2006, true])('%j is none', (given) => {
    expect(seen(given, date)).toEqual(unknown('wrongType', 'not a date written YYYY-MM-DD'))
  })
})

describe('a set', () => {
  it.each([[[]], [['phone']], [['web', 'phone']], [['phone', 'phone']]])('%j is known', (value) => {
    expect(seen(value, set)).toEqual({ known: value })
    expect(seen({ value }, set)).toEqual({ known: value })
  })

  it.each([[['red']], [['phone', 'pigeon']], ['phone'], [{ 0: 'phone' }], [[1]], [true]])(
    '%j is no list of its codes',
    (value) => {
      expect(seen({ value }, set)).toEqual(unknown('wrongType', 'not a list of codes of channels'))
    },
  )

  it('of a code list that is not there is unreadable, unless empty', () => {
    const lost: SetRule = { type: 'set', codes: 'lost' }
    expect(seen(['phone'], lost)).toEqual(unknown('wrongType', 'not a list of codes of lost'))
    expect(seen([], lost)).toEqual({ known: [] })
  })
})

describe('a record that gives no value says why', () => {
  it.each([
    [{ conflict: [{ value: true }, { value: false }] }, 'conflict', 'the sources disagree'],
    [{ error: 'no answer' }, 'adapterError', 'no answer'],
    [{ notApplicable: 'no post room' }, 'declaredNotApplicable', 'no post room'],
    [{ error: 3 }, 'adapterError', ''],
    [{ notApplicable: true }, 'declaredNotApplicable', ''],
    [{ error: { toString: 1 } }, 'adapterError', ''],
  ])('%j', (given, reason, detail) => {
    expect(seen(given, statement)).toEqual(unknown(reason, detail))
  })

  it('even where a value stands beside', () => {
    expect(seen({ value: true, conflict: [] }, statement)).toMatchObject({ unknown: 'conflict' })
    expect(seen({ value: true, error: 'x' }, statement)).toMatchObject({ unknown: 'adapterError' })
    expect(seen({ value: true, notApplicable: 'x' }, statement)).toMatchObject({
      unknown: 'declaredNotApplicable',
    })
  })
})

describe('a value ages', () => {
  it('is known to the last day on which it is valid', () => {
    expect(seen({ value: true, validUntil: asOf }, statement)).toEqual({ known: true })
    expect(seen({ value: true, validUntil: '2006-03-31' }, statement)).toEqual(
      unknown('stale', 'valid until 2006-03-31'),
    )
  })

  it('is known from the day on which it was collected', () => {
    expect(seen({ value: true, collected: asOf }, statement)).toEqual({ known: true })
    expect(seen({ value: true, collected: '2006-04-02' }, statement)).toEqual(
      unknown('afterAsOf', 'collected on 2006-04-02'),
    )
  })

  it('is stale once older than the dictionary allows', () => {
    const ageing: BooleanRule = { type: 'boolean', maximumAgeDays: 30 }
    expect(seen({ value: true, collected: '2006-03-02' }, ageing)).toEqual({ known: true })
    expect(seen({ value: true, collected: '2006-03-01' }, ageing)).toEqual(
      unknown('stale', 'collected on 2006-03-01, more than 30 days before'),
    )
  })

  it('may not even be a day old where the dictionary allows none', () => {
    const fresh: BooleanRule = { type: 'boolean', maximumAgeDays: 0 }
    expect(seen({ value: true, collected: asOf }, fresh)).toEqual({ known: true })
    expect(seen({ value: true, collected: '2006-03-31' }, fresh)).toMatchObject({
      unknown: 'stale',
    })
  })

  it('does not age where nobody said when it was collected', () => {
    const ageing: BooleanRule = { type: 'boolean', maximumAgeDays: 30 }
    expect(seen({ value: true }, ageing)).toEqual({ known: true })
    expect(seen(true, ageing)).toEqual({ known: true })
  })

  it.each([
    { collected: 'last week' },
    { validUntil: '2007' },
    { collected: null },
    { validUntil: 1 },
  ])('cannot be judged by %j', (dates) => {
    expect(seen({ value: true, ...dates }, statement)).toEqual(
      unknown('wrongType', 'a date of its record is not written YYYY-MM-DD'),
    )
  })
})

describe('a value that rests on too few cases', () => {
  it('is known from the least number on', () => {
    expect(seen({ value: 80, denominator: 30 }, thick)).toEqual({ known: 80 })
    expect(seen({ value: 80, denominator: 29 }, thick)).toEqual(
      unknown('belowMinimumDenominator', 'rests on 29 cases, at least 30 are asked for'),
    )
  })

  it.each([80, { value: 80 }, { value: 80, denominator: '3000' }])(
    'is unknown where nobody said on how many: %j',
    (given) => {
      expect(seen(given, thick)).toEqual(
        unknown(
          'belowMinimumDenominator',
          'rests on nobody knows how many cases, at least 30 are asked for',
        ),
      )
    },
  )

  it('is known where the dictionary asks for no number', () => {
    expect(seen({ value: 80, denominator: 1 }, share)).toEqual({ known: 80 })
  })
})
