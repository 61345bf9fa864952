import { describe, expect, it } from 'vitest'
import { osmHours } from '../../../adapters/opening-hours/osm-hours.ts'
import { minutesOf } from '../../../adapters/opening-hours/week.ts'

/** Hours a week, or what is wrong. */
function read(text: string): number | string {
  const hours = osmHours(text)
  return 'fault' in hours ? hours.fault : minutesOf(hours.week) / 60
}

function holidays(text: string): boolean | undefined | string {
  const hours = osmHours(text)
  return 'fault' in hours ? hours.fault : hours.onHolidays
}

describe('hours of a week', () => {
  it.each([
    ['one rule', 'Mo-Fr 09:00-17:00', 40],
    ['a day that a later rule sets anew', 'Mo-Fr 09:00-17:00; We 10:00-19:00', 41],
    ['the guide to formats', 'Mo-Fr 08:30-17:00; We 10:00-19:00; Sa 09:00-12:00; PH off', 46],
    ['a rule that is added', 'Mo-Fr 09:00-12:00, We 14:00-18:00', 19],
    ['single days', 'Mo,We,Fr 09:00-10:00', 3],
    ['days over Sunday', 'Fr-Mo 10:00-11:00', 4],
    ['two spans of a day', 'Mo-Fr 09:00-12:30,13:30-17:00', 35],
    ['spans that overlap, which count once', 'Mo-Fr 09:00-13:00,12:00-17:00', 40],
    ['added rules that overlap', 'Mo 09:00-13:00, Mo 12:00-17:00', 8],
    ['a night', 'Fr 22:00-02:00', 4],
    ["Sunday's night, which is Monday's morning", 'Su 22:00-02:00, Mo 01:00-03:00', 5],
    ['midnight as 24:00', 'Mo-Fr 09:00-24:00', 75],
    ['midnight as 00:00', 'Mo-Fr 09:00-00:00', 75],
    ['always', '24/7', 168],
    ['always but Sundays', '24/7; Su off', 144],
    ['never', 'closed', 0],
    ['a day off', 'Mo-Fr 09:00-17:00; We off', 32],
    ['a day off that is added', 'Mo-Fr 09:00-17:00, We off', 32],
    ['an hour of one digit that can be no afternoon', 'Mo-Fr 9:00-17:00', 40],
    ['a remark that leaves it open', 'Mo-Fr 09:00-17:00 open "ring the bell"', 40],
    ['a remark on what is closed', 'Mo-Fr 09:00-17:00; Sa off "by post"', 40],
    ['lower case', 'mo-fr 09:00-17:00', 40],
    ['long dashes and spaces round them', 'Mo – Fr 09:00 – 17:00', 40],
    ['a semicolon at its end', ' Mo-Fr 09:00-17:00; ', 40],
    ['a night that an earlier rule follows', 'Sa 09:00-12:00; Fr 22:00-04:00', 9],
  ])('has %s: %s', (_, text, hours) => {
    expect(read(text)).toBe(hours)
  })
})

describe('what could be meant in two ways', () => {
  it.each([
    ['Mo-Fr 9-5', '09:00-17:00 (40 h a week) or 09:00-05:00 on the next day (100 h a week)'],
    [
      'Mo-Fr 09:00-05:00',
      '09:00-17:00 (40 h a week) or 09:00-05:00 on the next day (100 h a week)',
    ],
    ['Mo-Fr 12:00-01:00', '12:00-13:00 (5 h a week) or 12:00-01:00 on the next day (65 h a week)'],
    ['Mo-Fr 1:00-5:00', '13:00-17:00 (20 h a week) or 01:00-05:00 (20 h a week)'],
    ['Sa 7-11', '07:00-23:00 (16 h a week) or 07:00-11:00 (4 h a week)'],
    ['Mo-Fr 00:00-00:00', '00:00-24:00 (120 h a week) or no time at all (0 h a week)'],
    ['9:00 - 17:00', 'every day (56 h a week) or Monday to Friday (40 h a week)'],
    ['Mo-Fr 09:00-17:00; 10:00-12:00', 'every day (14 h a week) or Monday to Friday (10 h a week)'],
    ['Mo-Fr', 'all day (120 h a week) or have theirs left out'],
    ['Mo-Mo 09:00-10:00', 'that day or all seven'],
    ['Mo-Fr 09:00-12:00; Mo-Fr 13:00-17:00', '20 h a week, without it, or 35 h a week, with all'],
    ['Sa off; Mo-Su 09:00-10:00', '7 h a week, without it, or'],
    ['Fr 22:00-04:00; Sa off', '6 h a week, or 2 h a week if it ends at midnight'],
    ['Mo-Fr 22:00-02:00; We 22:00-23:00', '17 h a week, or 15 h a week if it ends at midnight'],
    ['Monday to Friday 9-5', '(40 h a week) or 09:00-05:00 on the next day (100 h a week)'],
    ['9am to 5pm', 'every day (56 h a week) or Monday to Friday (40 h a week)'],
    ['PH 9-5', '09:00-17:00 (8 h a day) or 09:00-05:00 on the next day (20 h a day)'],
  ])('is refused with both readings: %s', (text, readings) => {
    expect(read(text)).toContain(readings)
  })
})

describe('what a week does not hold', () => {
  it.each([
    ['SH', 'school holidays'],
    ['Mo-Fr 09:00-17:00; SH 10:00-16:00', 'school holidays'],
    ['Apr-Sep: Mo-Fr 09:00-17:00', 'months or dates'],
    ['Mo-Fr 09:00-17:00; Dec 25 off', 'months or dates'],
    ['week 1-53/2 Mo 09:00-12:00', 'weeks or days of the year'],
    ['easter off', 'weeks or days of the year'],
    ['Mo-Fr sunrise-sunset', 'times that follow the sun'],
    ['Mo-Fr 09:00-17:00 || "by appointment"', 'hours to fall back on'],
    ['Mo-Fr 09:00+', 'an open end'],
    ['Tu[1] 10:00-12:00', 'single weeks of a month'],
    ['Mo-Fr unknown', 'hours that are unknown'],
    ['Mo-Fr 09:00-17:00 "by appointment"', 'hours with a remark'],
    ['Mo-Fr 12:00-13:00 off', 'times at which it is closed'],
    ['Mo 24:00-02:00', 'a day that begins at 24:00'],
  ])('is refused by its name: %s', (text, name) => {
    expect(read(text)).toContain(name)
  })
})

describe('what is no such string', () => {
  it.each([
    ['Monday to Friday 9am to 5pm', 'Mo-Fr 09:00-17:00'],
    ['9am to 5pm, Monday to Friday', 'Mo-Fr 09:00-17:00'],
    ['Mon–Fri: 09.00–17.00', 'Mo-Fr 09:00-17:00'],
    ['Mo-Fr 0900-1700', 'Mo-Fr 09:00-17:00'],
    ['Weekdays from 8.45am until midnight', 'Mo-Fr 08:45-24:00'],
    ['Monday and Tuesday 9am to noon', 'Mo,Tu 09:00-12:00'],
    [
      'Monday to Thursday 8.45am-5pm, Friday 8.45am-4.30pm. Weekends closed; bank holidays closed',
      'Mo-Th 08:45-17:00; Fr 08:45-16:30; Sa-Su off; PH off',
    ],
    ['Sunday midnight to 6am', 'Su 00:00-06:00'],
    ['24 hours a day, 7 days a week', '24/7'],
    ['Open 24 hours', '24/7'],
    ['Monday to Friday, 8.30am to 5pm (except bank holidays)', 'Mo-Fr 08:30-17:00; PH off'],
    ['9am to 5pm, Monday to Friday, excluding public holidays', 'Mo-Fr 09:00-17:00; PH off'],
    ['Weekdays 9am to 5pm, closed on bank holidays', 'Mo-Fr 09:00-17:00; PH off'],
  ])('is refused with the string to write instead: %s', (text, proposal) => {
    expect(read(text)).toContain(`write \`${proposal}\`, if it says that`)
    expect(read(proposal)).toBeTypeOf('number')
  })

  it('is refused with the times to write, where they lack their minutes', () => {
    expect(read('Mo-Fr 9-17')).toContain('write 09:00-17:00 (40 h a week)')
  })

  it.each([
    'S = 09:00 - 15:00 W = 10:00 - 14:00',
    'Mo-Fr 25:00-26:00',
    'Mo-Fr 22:00-26:00',
    'Mo- 09:00-17:00',
    'Mo-Fr 09:00',
    'Mo-Fr 09:00-17:00,',
    '2025 Mo-Fr 09:00-17:00',
    'Monday 13am to 14pm',
    'toString',
    '“Mo-Fr”',
    '',
  ])('is refused: %s', (text) => {
    expect(read(text)).toBeTypeOf('string')
  })

  it('is refused without a word of what it says', () => {
    const fault = read('Mo-Fr: ask Ottilie Brackenbury, 01632 960 517')
    expect(fault).toContain('no `opening_hours` string')
    expect(fault).not.toMatch(/Ottilie|Brackenbury|01632|517/i)
  })

  it('is refused where it is too long to be hours', () => {
    expect(read(`Mo-Fr 09:00-17:00${'; We off'.repeat(200)}`)).toContain('more text than hours')
  })
})

describe('public holidays', () => {
  it.each([
    ['Mo-Fr 09:00-17:00; PH off', false],
    ['Mo-Fr 09:00-17:00, PH off', false],
    ['Mo-Fr 09:00-17:00; PH 10:00-12:00', true],
    ['Mo-Fr,PH 09:00-17:00', true],
    ['PH,Mo-Fr 09:00-17:00', true],
    ['Mo-Fr 09:00-17:00; PH,Sa off', false],
    ['24/7', true],
    ['24/7; PH off', false],
    ['Mo-Fr 09:00-17:00', undefined],
    ['PH off; Mo-Fr 09:00-17:00', undefined],
  ])('are known only where the rules say so: %s', (text, isOpen) => {
    expect(holidays(text)).toBe(isOpen)
  })

  it('add nothing to a usual week', () => {
    expect(read('Mo-Fr 09:00-17:00; PH 10:00-12:00')).toBe(40)
    expect(read('PH 10:00-12:00')).toBe(0)
  })
})
