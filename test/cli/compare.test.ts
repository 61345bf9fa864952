import { existsSync, readFileSync } from 'node:fs'
import { stripVTControlCharacters } from 'node:util'
import { describe, expect, it } from 'vitest'
import { folderOf, nesds, nesdsOnTerminal } from './nesds.ts'

const MIXED = 'fixtures/councils/synthetic-mixed.json'
const EXCELLENT = 'fixtures/councils/synthetic-excellent.json'
const words = (text: string) => text.replace(/\s+/g, ' ')

/** The mixed council half a year on: a figure fell, one thing was found out, reviews grew older. */
function later(other: Readonly<Record<string, unknown>> = {}) {
  const council = JSON.parse(readFileSync(MIXED, 'utf8'))
  Object.assign(council.facts['firstContact.resolutionRate'], { value: 79, numerator: 32_548 })
  council.facts['firstContact.partnersCounted'] = true
  council.facts['charter.exists'] = true
  return { ...council, asOf: '2026-09-30', ...other }
}

describe('compare', () => {
  const path = folderOf
  const told = () => words(nesds('compare', MIXED, path({ 'a.json': later() })('a.json')).stdout)

  it('says what fell, what made it fall, and which facts and criteria', () => {
    expect(told()).toContain(
      'Fell: 2 2 Most interactions are resolved at first contact: Minimum to Excellent before, none now - Made by the facts alone. - interactions resolved at first contact: 83.1 % before, 79 % now - 2.minimum.1: met before, unmet now',
    )
    expect(told()).toContain(
      'Made by the day alone. - date of the latest figures on complaints: 2025-07-22 (252 days old) before, 2025-07-22 (435 days old) now',
    )
  })

  it('says what rose, and what is known no longer', () => {
    expect(told()).toContain('Rose: 1 16 Staff have the means')
    expect(told()).toContain('Known no longer: 1 9 A customer charter')
  })

  it('names both sides, and how many grades changed', () => {
    expect(told()).toMatch(
      /^Midshire District Council \(synthetic\): 4 grades changed Before: as of 2026-03-31, standards of version 1\.0\.0 Now: as of 2026-09-30, /,
    )
  })

  it('says that nothing changed where nothing did', () => {
    const { code, stdout } = nesds('compare', MIXED, MIXED, '--fail-on-drop')
    expect(code).toBe(0)
    expect(stdout).toMatch(/: no grade changed\n/)
  })

  it('tells a profile from the facts', () => {
    const profile = {
      id: 'own',
      version: '1.0.0',
      title: 'Our own targets',
      catalogue: 'nesds-customer-services',
      thresholds: [
        {
          criterion: '2.minimum.1',
          fact: 'firstContact.resolutionRate',
          value: 90,
          reason: 'Agreed.',
        },
      ],
    }
    const at = folderOf({ 'profile.json': profile })
    const { code, stdout, stderr } = nesds(
      ...['compare', EXCELLENT, EXCELLENT, '--profile-after', at('profile.json')],
      '--fail-on-drop',
    )
    expect(words(stdout)).toContain('tailored by "Our own targets", version 1.0.0')
    expect(words(stdout)).toContain(
      'Excellent before, none now - Made by the profile alone. - 2.minimum.1: met before, unmet now that it asks something else',
    )
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: `against the baseline ${EXCELLENT}: fell: standard 2\n`,
    })
    const both = nesds('compare', EXCELLENT, EXCELLENT, '--profile', at('profile.json'))
    expect(both.stdout).toMatch(/: no grade changed\n/)
  })

  it('is data too', () => {
    const { stdout } = nesds(
      ...['compare', MIXED, path({ 'a.json': later() })('a.json'), '--format', 'json'],
    )
    const { council, standards, drops } = JSON.parse(stdout)
    expect(council).toBe('Midshire District Council (synthetic)')
    expect(standards[0]).toMatchObject({ ref: '2', blame: [['facts']] })
    expect(drops).toEqual({ fell: ['2', '7'], becameUnknown: ['9'], lost: [] })
  })

  it('is a page in Markdown', () => {
    const { stdout } = nesds(
      ...['compare', MIXED, path({ 'a.json': later() })('a.json'), '--format', 'markdown'],
    )
    expect(stdout).toMatch(/^# Midshire District Council \(synthetic\): 4 grades changed$/m)
    expect(stdout).toMatch(/^## Fell: 2\n\n\*\*2 Most .*\*\*\n\n- Made by the facts alone\.$/m)
  })

  it('keeps to the lines of a terminal', () => {
    const { stdout } = nesdsOnTerminal(['compare', MIXED, path({ 'a.json': later() })('a.json')])
    const tooLong = stdout.split('\n').filter((line) => stripVTControlCharacters(line).length > 80)
    expect(tooLong).toEqual([])
  })

  it('takes each side by a catalogue of its own, if it is one catalogue', () => {
    const { code, stderr } = nesds(
      ...['compare', MIXED, MIXED, '--catalogue-after', 'no-such-catalogue'],
    )
    expect({ code, stderr }).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('there is no catalogue no-such-catalogue'),
    })
    const same = nesds(
      ...['compare', MIXED, MIXED, '--catalogue-after', 'rules/nesds-customer-services'],
    )
    expect(same.stdout).toMatch(/: no grade changed\n/)
  })

  it('refuses files about two councils', () => {
    const { code, stderr } = nesds('compare', MIXED, EXCELLENT)
    expect(code).toBe(1)
    expect(stderr).toMatch(
      /synthetic-mixed\.json is about Midshire .*, .*excellent\.json about Exemplar /,
    )
  })
})

describe('compare --fail-on-drop', () => {
  it('ends with 1 and names what fell apart from what is known no longer', () => {
    const at = folderOf({ 'a.json': later() })
    const { code, stdout, stderr } = nesds('compare', MIXED, at('a.json'), '--fail-on-drop')
    expect(code).toBe(1)
    expect(stdout).toContain('4 grades changed')
    expect(stderr).toBe(
      `against the baseline ${MIXED}: fell: standards 2, 7; known no longer: standard 9\n`,
    )
  })

  it('ends with 0 without it', () => {
    const at = folderOf({ 'a.json': later() })
    expect(nesds('compare', MIXED, at('a.json'))).toMatchObject({ code: 0, stderr: '' })
  })

  it('looks at the standards that are asked for alone', () => {
    const at = folderOf({ 'a.json': later() })
    const outcome = nesds(...['compare', MIXED, at('a.json'), '--fail-on-drop', '--standard', '16'])
    expect(outcome).toMatchObject({ code: 0, stderr: '' })
    expect(outcome.stdout).toContain('one grade changed')
  })

  it('writes the report to its file all the same', () => {
    const at = folderOf({ 'a.json': later() })
    const outcome = nesds(
      ...['compare', MIXED, at('a.json'), '--fail-on-drop', '--out', at('changes.txt')],
    )
    expect(outcome).toMatchObject({ code: 1, stdout: '' })
    expect(outcome.stderr).toContain('fell: standards 2, 7')
    expect(existsSync(at('changes.txt'))).toBe(true)
  })

  it('names what was held and is graded no longer', () => {
    const profile = {
      id: 'own',
      version: '1.0.0',
      title: 'Own',
      catalogue: 'nesds-customer-services',
      notApplicable: [{ standard: '8', reason: 'No counters.' }],
    }
    const at = folderOf({ 'profile.json': profile })
    const { code, stderr } = nesds(
      ...['compare', EXCELLENT, EXCELLENT, '--profile-after', at('profile.json')],
      '--fail-on-drop',
    )
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: `against the baseline ${EXCELLENT}: held and gone: standard 8\n`,
    })
  })
})
