import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import type { DurationColumn } from '../../../../adapters/mapped-table/mapping.ts'
import { durationReader } from '../../../../adapters/mapped-table/values/duration-reader.ts'
import { sharedText } from '../../../support/shared.ts'

const read = (cell: unknown, unit: DurationColumn['unit']) => durationReader(unit)(cell)
const fault = (text: string) => ({ fault: expect.stringContaining(text) })

describe('durationReader', () => {
  it.each([
    ['milliseconds', 125_499, 125],
    ['milliseconds', '125500', 126],
    ['seconds', '280', 280],
    ['seconds', ' 1,280.4 ', 1280],
    ['minutes', 4.5, 270],
    ['hours', '0.5', 1800],
    ['days', 2, 172_800],
    ['day-fraction', 0.001446759259, 125],
    ['day-fraction', '1.5', 129_600],
  ] as const)('reads a bare number in %s: %j', (unit, cell, seconds) => {
    expect(read(cell, unit)).toBe(seconds)
  })

  it.each([
    ['4m 40s', 280],
    ['4m40s', 280],
    ['2 minutes 5 seconds', 125],
    ['2 Minutes, 5 Seconds', 125],
    ['1 hour and 1 minute', 3660],
    ['1 Day 9 Hours 46 Minutes', 121_560],
    ['1.5 hrs', 5400],
    ['125 seconds', 125],
    ['90 sec.', 90],
    ['2500 ms', 3],
    ['00:02:05', 125],
    ['0:02:05.6', 126],
    ['26:10:05', 94_205],
    ['1.02:03:04', 93_784],
    ['1 day 02:03:04', 93_784],
    ['1 02:03:04', 93_784],
    ['PT5M', 300],
    ['P1DT2H3M4.4S', 93_784],
    ['P2W', 1_209_600],
  ])('reads %s', (cell, seconds) => {
    expect(read(cell, 'text')).toBe(seconds)
    expect(read(cell, 'minutes')).toBe(seconds)
  })

  it.each([
    ['1970-01-02 09:46:18', 121_578],
    ['1970-01-01 00:00:00', 0],
    ['1970-01-01T00:04:40Z', 280],
    [new Date('1970-01-02T09:46:18Z'), 121_578],
  ])('reads a date since 1970: %s', (cell, seconds) => {
    expect(read(cell, 'since-1970')).toBe(seconds)
  })

  it('does not take a bare number where the unit is in the text', () => {
    expect(read('280', 'text')).toEqual(fault('without a unit'))
    expect(read(280, 'text')).toEqual(fault('without a unit'))
    expect(read(280, 'since-1970')).toEqual(fault('no date since 1970'))
  })

  it('does not guess whether two parts are hours or minutes', () => {
    expect(read('04:40', 'text')).toEqual(fault('hours or minutes'))
    expect(read('04:40', 'seconds')).toEqual(fault('hours or minutes'))
  })

  it('refuses what is negative', () => {
    expect(read(-1, 'seconds')).toEqual(fault('negative'))
    expect(read('-00:02:05', 'text')).toEqual(fault('negative'))
    expect(read('1969-12-31 23:59:00', 'since-1970')).toEqual(fault('negative'))
  })

  it('refuses what lasts longer than anyone waits, as a wrong unit makes it', () => {
    expect(read(1e12, 'days')).toEqual(fault('100 years'))
    expect(read(Number.MAX_VALUE, 'hours')).toEqual(fault('100 years'))
  })

  it.each([
    '4x',
    'P1M',
    'P1Y',
    'PT',
    'P',
    '5 seconds 2 minutes',
    '2 minutes 2 minutes',
    '00:61:00',
    '00:00:61',
    '5 parsecs',
    'minutes',
    '1970-01-02 09:46:18',
    'constructor',
    '5 constructor',
  ])('does not read %s', (cell) => {
    expect(read(cell, 'text')).toEqual(fault('no duration'))
  })

  it.each([true, {}, [], Number.NaN, Number.POSITIVE_INFINITY])(
    'never gives anything but seconds: %j',
    (cell) => {
      for (const unit of ['seconds', 'text', 'since-1970'] as const) {
        const found = read(cell, unit)
        expect(found === undefined || typeof found === 'object').toBe(true)
      }
    },
  )

  it.each(['', '-', 'N/A', undefined, null])('reads %j as nothing said', (cell) => {
    for (const unit of ['seconds', 'text', 'since-1970'] as const)
      expect(read(cell, unit)).toBeUndefined()
  })

  test.prop([fc.integer({ min: 0, max: 10_000_000 })])(
    'reads the same seconds however they are written',
    (seconds) => {
      const [hours, minutes, rest] = [
        Math.floor(seconds / 3600),
        Math.floor(seconds / 60) % 60,
        seconds % 60,
      ]
      const two = (number: number) => String(number).padStart(2, '0')
      for (const cell of [
        `${hours}:${two(minutes)}:${two(rest)}`,
        `${hours}h ${minutes}m ${rest}s`,
        `${hours} hours, ${minutes} minutes and ${rest} seconds`,
        `PT${hours}H${minutes}M${rest}S`,
      ]) {
        expect(read(cell, 'text')).toBe(seconds)
      }
      const since1970 = new Date(seconds * 1000).toISOString().slice(0, 19).replace('T', ' ')
      expect(read(since1970, 'since-1970')).toBe(seconds)
      expect(read(seconds / 86_400, 'day-fraction')).toBe(seconds)
    },
  )

  test.prop([fc.string()])('never repeats what a cell holds', (cell) => {
    expect(JSON.stringify(read(`Mary Jones ${cell}`, 'text'))).not.toContain('Mary')
  })

  const slas = sharedText('data/vendor-schema-seeds/servicenow/task_sla_data.csv')
  it.skipIf(slas === undefined)("reads the durations of ServiceNow's seed", () => {
    const [header = '', row = ''] = (slas ?? '').split(/\r?\n/)
    const cellOf = (name: string) => row.split(',')[header.split(',').indexOf(name)]
    expect(read(cellOf('duration'), 'since-1970')).toBe(2 * 3600 + 37 * 60 + 3)
    expect(read(cellOf('business_time_left'), 'since-1970')).toBe(86_400)
    expect(read(cellOf('pause_duration'), 'since-1970')).toBeUndefined()
  })
})
