import { readFileSync } from 'node:fs'
import { stripVTControlCharacters } from 'node:util'
import { describe, expect, it } from 'vitest'
import { folderOf, nesds, nesdsOnTerminal } from './nesds.ts'

const MIXED = 'fixtures/councils/synthetic-mixed.json'
const NOTHING = 'fixtures/councils/sedgefield-2006.json'
const words = (text: string) => text.replace(/\s+/g, ' ')

describe('next', () => {
  it('asks the most useful question first, and says what its answer is good for', () => {
    const { code, stdout } = nesds('next', MIXED)
    expect(code).toBe(0)
    expect(words(stdout)).toContain(
      'as of 2026-03-31: 33 unknown facts can still change a grade 1. Are services that partners provide counted in the first-contact rate with partners? (firstContact.partnersCounted) Standard 2. It is the last that is unknown there. Now: not given.',
    )
  })

  it('names what can no longer matter, and why', () => {
    expect(words(nesds('next', MIXED).stdout)).toContain(
      '28 unknown facts can change no grade any more: - 25 asked for grades that are out of reach: access.hoursInformallyConsulted (1.excellent.3 is unmet),',
    )
  })

  it('ends after 20 questions, unless all are asked for', () => {
    const { stdout } = nesds('next', MIXED)
    expect(stdout.match(/^ ?\d+\. /gm)).toHaveLength(20)
    expect(stdout).toContain(`13 more can change a grade.`)
    expect(stdout).toContain(`All of them: nesds next ${MIXED} --all\n`)
    const theme = ['--theme', 'people', '--as-of', '2026-03-30']
    expect(nesds('next', NOTHING, ...theme).stdout).toContain(
      `All of them: nesds next ${NOTHING} ${theme.join(' ')} --all\n`,
    )
    const all = nesds('next', MIXED, '--all').stdout
    expect(all.match(/^ ?\d+\. /gm)).toHaveLength(33)
    expect(all).not.toContain('--all')
  })

  it.each(['next', 'gap', 'robustness'])('does not speak of no standard: %s', (command) => {
    expect(nesds(command, MIXED, '--standard', '2', '--theme', 'people')).toEqual({
      code: 1,
      stdout: '',
      stderr: 'the theme "people" does not have standard 2: leave the one or the other out\n',
    })
  })

  it('is data too, with all of them', () => {
    const { council, next, spent } = JSON.parse(nesds('next', MIXED, '--format', 'json').stdout)
    expect(council).toBe('Midshire District Council (synthetic)')
    expect([next.length, spent.length]).toEqual([33, 28])
  })

  it('is a page in Markdown', () => {
    const { stdout } = nesds(
      'next',
      NOTHING,
      '--format',
      'markdown',
      '--theme',
      'customer-experience',
    )
    expect(stdout).toMatch(/^# Sedgefield/)
    expect(stdout).toMatch(/^1\. \*\*.+\?.*\*\* {2}\n {3}Standard \d+\. /m)
  })

  it('keeps to the lines of a terminal', () => {
    const { stdout } = nesdsOnTerminal(['next', NOTHING])
    const tooLong = stdout.split('\n').filter((line) => stripVTControlCharacters(line).length > 80)
    expect(tooLong.filter((line) => !line.startsWith('All of them'))).toEqual([])
  })

  it.each([
    [['--standard', '99'], /there is no standard "99"/],
    [['--theme', 'luck'], /there is no theme "luck"/],
  ])('refuses %j', (args, message) => {
    const { code, stderr } = nesds('next', MIXED, ...args)
    expect(code).toBe(1)
    expect(stderr).toMatch(message)
  })
})

describe('template --facts', () => {
  it('asks what can still matter and nothing else, in the order of next', () => {
    const { council, facts } = JSON.parse(nesds('template', '--facts', MIXED).stdout)
    const { next } = JSON.parse(nesds('next', MIXED, '--format', 'json').stdout)
    expect(council).toBe('Midshire District Council (synthetic)')
    expect(Object.keys(facts)).toEqual(next.map(({ fact }: { fact: string }) => fact))
  })

  it('says what stands there now', () => {
    const { facts } = JSON.parse(nesds('template', '--facts', MIXED).stdout)
    expect(facts['inclusion.consultationAcrossCommunity'].note).toMatch(/Now it is out of date\.$/)
    expect(facts['firstContact.partnersCounted'].note).toMatch(/Answer: true or false\.$/)
  })

  it('makes a file that goes beside the first', () => {
    const template = JSON.parse(nesds('template', '--facts', MIXED).stdout)
    template.facts['firstContact.partnersCounted'].value = true
    const path = folderOf({ 'more.json': template })
    expect(nesds('explain', MIXED, path('more.json'), '2').stdout).toContain('reaches Excellent')
    const { next } = JSON.parse(nesds('next', MIXED, path('more.json'), '--format', 'json').stdout)
    expect(next).toHaveLength(32)
  })

  it('can be printed, the standard beside each question', () => {
    const { stdout } = nesds('template', '--facts', MIXED, '--format', 'markdown')
    expect(stdout).toMatch(/^- \[ \] 2: \*\*Are services that partners provide/m)
    expect(stdout.match(/^- \[ \] /gm)).toHaveLength(33)
    expect(stdout).not.toMatch(/^## /m)
  })

  it('is not written over the facts', () => {
    const path = folderOf({ 'facts.json': readFileSync(MIXED, 'utf8') })
    const { code, stderr } = nesds(
      ...['template', '--facts', MIXED, '--facts', path('facts.json'), '--out', path('facts.json')],
    )
    expect(code).toBe(2)
    expect(stderr).toContain('would write over what is read')
  })
})
