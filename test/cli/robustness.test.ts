import { readFileSync } from 'node:fs'
import { stripVTControlCharacters } from 'node:util'
import { describe, expect, it } from 'vitest'
import { folderOf, nesds, nesdsOnTerminal } from './nesds.ts'

const MIXED = 'fixtures/councils/synthetic-mixed.json'
const EXCELLENT = 'fixtures/councils/synthetic-excellent.json'
const words = (text: string) => text.replace(/\s+/g, ' ')

describe('robustness', () => {
  const told = words(nesds('robustness', MIXED).stdout)

  it('tells each margin, and what a sample leaves open', () => {
    expect(told).toContain('No grade hangs on chance, as far as counts are known.')
    expect(told).toContain(
      '2.minimum.1: 83.1 % of 41,200 interactions resolved at first contact (2025/26, agent-logged), where 80 % is asked for: 3.1 points to spare. A sample leaves 82.7 % to 83.5 % open: it is so at both ends.',
    )
    expect(told).toContain('where 100 % is asked for: 8.6 points short.')
    expect(told).toContain('where at most 366 days ago is asked for: 114 days to spare.')
    expect(told).toContain('16.minimum.5: unknown, for what was said of')
  })

  it('says that a full count has no error of this kind', () => {
    expect(told).toContain('A figure that counts every case of its period has no such error')
  })

  it('says which grade chance can tip, and to what', () => {
    const excellent = JSON.parse(readFileSync(EXCELLENT, 'utf8'))
    Object.assign(excellent.facts['firstContact.resolutionRate'], {
      value: 84,
      numerator: 84,
      denominator: 100,
    })
    const path = folderOf({ 'few.json': excellent })
    const { stdout } = nesds('robustness', path('few.json'))
    expect(words(stdout)).toContain('Chance alone can tip one grade: by 2.minimum.1.')
    expect(words(stdout)).toContain(
      'A sample leaves 75.6 % to 89.9 % open: chance can tip the grade. It is Excellent now, and none at an end.',
    )
  })

  it('counts a grade once that several figures can tip', () => {
    const excellent = JSON.parse(readFileSync(EXCELLENT, 'utf8'))
    const few = { value: 81, numerator: 81, denominator: 100 }
    Object.assign(excellent.facts['firstContact.resolutionRate'], few)
    Object.assign(excellent.facts['firstContact.resolutionRateWithPartners'], few)
    const { stdout } = nesds('robustness', folderOf({ 'few.json': excellent })('few.json'))
    expect(words(stdout)).toContain(
      'Chance alone can tip one grade: by 2.minimum.1, 2.excellent.1.',
    )
    expect(words(stdout)).toContain('where 80 % is asked for: 1 point to spare.')
  })

  it('says so where there are no figures', () => {
    const path = folderOf({ 'none.json': { facts: {} } })
    const { stdout } = nesds('robustness', path('none.json'), '--catalogue', 'ieg-statement')
    expect(stdout).toContain('They hold no figure and no date against a threshold.')
  })

  it('is data too', () => {
    expect(nesds('robustness', MIXED, '--z', '100').code).toBe(0)
    const { stdout } = nesds('robustness', MIXED, '--format', 'json', '--standard', '2', '--z', '3')
    const { council, z, standards } = JSON.parse(stdout)
    expect(council).toBe('Midshire District Council (synthetic)')
    expect(z).toBe(3)
    expect(standards[0].thresholds[0]).toMatchObject({ criterion: '2.minimum.1', margin: 3.1 })
  })

  it('is a page in Markdown', () => {
    const { stdout } = nesds('robustness', MIXED, '--format', 'markdown', '--standard', '2')
    expect(stdout).toMatch(/^# Midshire District Council \(synthetic\), as of/)
    expect(stdout).toMatch(/^## 2 Most interactions .*: Minimum to Excellent$/m)
    expect(stdout).toMatch(/^- 2\.minimum\.1: 83\.1 % of /m)
  })

  it('keeps to the lines of a terminal', () => {
    const { stdout } = nesdsOnTerminal(['robustness', MIXED])
    const tooLong = stdout.split('\n').filter((line) => stripVTControlCharacters(line).length > 80)
    expect(tooLong).toEqual([])
  })

  it.each([
    [['--standard', '99'], 1, /there is no standard "99"/],
    [['--z', '0'], 2, /--z 0: write a number more than 0/],
    [['--z', '100.1'], 2, /--z 100\.1: write a number more than 0 and at most 100/],
    [['--z', 'wide'], 2, /--z wide: write a number/],
  ])('refuses %j', (args, code, message) => {
    const outcome = nesds('robustness', MIXED, ...args)
    expect(outcome.code).toBe(code)
    expect(outcome.stderr).toMatch(message)
  })
})
