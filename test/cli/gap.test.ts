import { stripVTControlCharacters } from 'node:util'
import { describe, expect, it } from 'vitest'
import { nesds, nesdsOnTerminal } from './nesds.ts'

const MIXED = 'fixtures/councils/synthetic-mixed.json'

describe('gap', () => {
  it('says what to change, the most useful first', () => {
    const { code, stdout } = nesds('gap', MIXED, '--budget', '8')
    expect(code).toBe(0)
    expect(stdout).toMatch(/^Midshire District Council \(synthetic\), as of 2026-03-31: 8 changes/)
    expect(stdout).toContain('Reached already: 7, 15.')
    expect(stdout).toMatch(/raise users targeted for quality evaluation from 3\.1 % to 5 %/)
    expect(stdout).toMatch(/^Standard 3 is left out: /m)
    expect(stdout).toMatch(/^Standard 9 is left for later: it takes 18 changes\.$/m)
  })

  it('aims at one standard and a lower grade', () => {
    const { stdout } = nesds('gap', MIXED, '--standard', '9', '--target', 'minimum')
    expect(stdout).toContain('to Minimum on 1 standard\n')
  })

  it('says that nothing is left to do where all is in place', () => {
    const { stdout } = nesds('gap', 'fixtures/councils/synthetic-excellent.json')
    expect(stdout).toMatch(/as of 2026-03-31: nothing to change for Excellent\n/)
    const none = nesds('gap', MIXED, '--budget', '0').stdout
    expect(none).toMatch(/as of 2026-03-31: no step to Excellent\n/)
    const ungraded = nesds('gap', MIXED, '--standard', '3').stdout
    expect(ungraded).toMatch(/as of 2026-03-31: no step to Excellent\n/)
  })

  it('names each standard with its grade and who has to act', () => {
    const { stdout } = nesds('gap', MIXED, '--standard', '13', '--target', 'minimum')
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain(
      '1. Standard 13: All council staff are trained and developed in customer service. To Minimum; Service / Corporate; 1 change, 1 so far',
    )
  })

  it('is data too', () => {
    const { stdout } = nesds('gap', MIXED, '--format', 'json', '--standard', '18')
    const { council, standards } = JSON.parse(stdout)
    expect(council).toBe('Midshire District Council (synthetic)')
    expect(standards).toHaveLength(1)
    expect(standards[0].changes[0]).toMatchObject({ fact: 'volume.dimensions', type: 'set' })
  })

  it('is a page in Markdown', () => {
    const { stdout } = nesds('gap', MIXED, '--format', 'markdown', '--budget', '1')
    expect(stdout).toMatch(/^# Midshire District Council \(synthetic\), as of/)
    expect(stdout).toMatch(/^\*\*1\. Standard 2: /m)
  })

  it('keeps to the lines of a terminal', () => {
    const { stdout } = nesdsOnTerminal(['gap', MIXED])
    const tooLong = stdout.split('\n').filter((line) => stripVTControlCharacters(line).length > 80)
    expect(tooLong).toEqual([])
  })

  it.each([
    [['--target', 'best'], 1, /there is no grade "best"/],
    [['--standard', '99'], 1, /there is no standard "99"/],
    [['--budget', 'ten'], 2, /--budget ten: write a whole number/],
  ])('refuses %j', (args, code, message) => {
    const outcome = nesds('gap', MIXED, ...args)
    expect(outcome.code).toBe(code)
    expect(outcome.stderr).toMatch(message)
  })
})
