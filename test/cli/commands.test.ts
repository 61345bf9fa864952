import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { nesdsCustomerServices } from '../../src/catalogues.ts'
import { parseFacts } from '../../src/facts/parse.ts'
import { folderOf, nesds } from './nesds.ts'

const MIXED = 'fixtures/councils/synthetic-mixed.json'
const words = (text: string) => text.replace(/\s+/g, ' ')

describe('explain', () => {
  const explained = words(nesds('explain', MIXED, '2').stdout)

  it('gives each criterion its truth, what it asks, why, where, and how it is read', () => {
    expect(explained).toContain(
      'met 2.minimum.1 At least 80 % of interactions, pooled over all channels, are resolved at first contact. because 83.1 % of 41,200 interactions resolved at first contact (2025/26, agent-logged) source section 4.2, "An average of" to "point of contact" reading The source says an average over channels;',
    )
    expect(explained).toContain(
      'unknown 2.excellent.4 Services that partners provide are counted in that rate. because nobody said whether partner services are counted',
    )
  })

  it('names the evidence', () => {
    expect(words(nesds('explain', MIXED, '7').stdout)).toContain(
      'evidence Annual complaints report 2024/25',
    )
  })

  it('tells what was measured where there is no grade', () => {
    const { stdout } = nesds('explain', MIXED, '3')
    expect(words(stdout)).toContain('Standard 3 is not graded.')
    expect(stdout).toContain('72.4 % of 12,800 e-mails answered within one working day')
    expect(words(stdout)).toContain('The queue system gave no rows for the year.')
  })

  it('takes several files, the standard last', () => {
    const path = folderOf({ 'more.json': { facts: { 'firstContact.partnersCounted': true } } })
    expect(nesds('explain', MIXED, path('more.json'), '2').stdout).toContain(
      'Standard 2 reaches Excellent',
    )
    expect(nesds('explain', MIXED, '26')).toMatchObject({ code: 1, stdout: '' })
  })
})

describe('standards', () => {
  it('lists 25 lines, with the number of criteria of each grade', () => {
    const { stdout } = nesds('standards')
    expect(stdout.split('\n').filter((line) => /^ ?\d+ {2}\w/.test(line))).toHaveLength(25)
    expect(stdout).toMatch(/^ 3 {2}Response times .* +- +- +-$/m)
    expect(stdout).toMatch(/^ 7 {2}There is one place .* +10 +- +-$/m)
  })

  it('shows one with its reason, criteria, places, reading, outcomes and facts', () => {
    const { stdout } = nesds('standards', '2')
    expect(stdout).toMatch(/^2 {2}Most interactions are resolved at first contact\n/)
    expect(words(stdout)).toContain('Theme: Customer Experience. Classification: Customer focused.')
    expect(words(stdout)).toContain(
      '2.excellent.2 That rate covers every service. Source: section 4.2, "for all services" to "all services". Reading: All is read as 100 %',
    )
    expect(words(stdout)).toContain('firstContact.resolutionRate: Of all customer interactions')
  })

  it('keeps the two lists of outcomes apart and names their differences', () => {
    const { stdout } = nesds('standards', '3')
    expect(stdout).toContain('By the rationale: R29')
    expect(stdout).toContain('By Appendix B: R26, R28, R29')
    expect(stdout).toContain('In Appendix B only: R26, R28')
    expect(stdout).not.toContain('In the rationale only')
  })

  it('gives JSON: an array of all, or of one', () => {
    const all = JSON.parse(nesds('standards', '--format', 'json').stdout)
    const one = JSON.parse(nesds('standards', '2', '--format', 'json').stdout)
    expect(all).toHaveLength(25)
    expect(one).toEqual([all[1]])
    expect(one[0]).toMatchObject({
      ref: '2',
      title: 'Most interactions are resolved at first contact',
      theme: 'customer-experience',
      classification: 'customer-focused',
      grades: {
        minimum: [
          {
            id: '2.minimum.1',
            asks: expect.any(String),
            source: { section: '4.2', from: 'An average of', to: 'point of contact' },
          },
          { id: '2.minimum.2' },
        ],
      },
      outcomes: { prose: ['R27', 'E19'], appendixB: ['R27', 'E19'] },
    })
  })

  it('marks what a profile changed', () => {
    const path = folderOf({
      'profile.json': {
        id: 'p',
        version: '1.0.0',
        title: 'Targets',
        catalogue: 'nesds-customer-services',
        notApplicable: [{ standard: '8', reason: 'No counters.' }],
      },
    })
    expect(nesds('standards', '8', '--profile', path('profile.json')).stdout).toContain(
      'Not applicable: No counters.',
    )
    expect(nesds('standards', '--profile', path('profile.json')).stdout).toContain(
      'Tailored by the profile "Targets", version 1.0.0',
    )
  })
})

describe('template', () => {
  const template = JSON.parse(nesds('template').stdout)

  it('asks for every fact of the dictionary, and knows none', () => {
    const { facts } = parseFacts(nesdsCustomerServices, template)
    expect(Object.keys(facts).toSorted()).toEqual(
      Object.keys(nesdsCustomerServices.facts).toSorted(),
    )
    const path = folderOf({ 'facts.json': template })
    expect(nesds('assess', path('facts.json')).stdout).toContain('Facts: 0 known, 351 unknown')
  })

  it('has the question beside the answer, how to answer, and a place for evidence', () => {
    expect(template.facts['firstContact.partnersCounted']).toEqual({
      note: 'Standard 2. Are services that partners provide counted in the first-contact rate with partners? Answer: true or false.',
      value: null,
      evidence: 'To add: The partners and services counted, by name of service.',
    })
    expect(template.facts['firstContact.channels'].note).toContain(
      'a list [ ] of the codes "telephone", "face_to_face", "self_service_electronic" (and within it "web"',
    )
  })

  it('can be limited to some standards', () => {
    const { facts } = JSON.parse(nesds('template', '--standard', '24').stdout)
    expect(Object.keys(facts)).toHaveLength(4)
  })

  it('can be printed as a questionnaire', () => {
    const { stdout } = nesds('template', '--standard', '24', '--format', 'markdown')
    expect(stdout).toContain(
      '## 24 Work passes automatically from the first contact to the service',
    )
    expect(stdout.match(/^- \[ \] \*\*/gm)).toHaveLength(4)
  })
})

describe('check', () => {
  const published = 'rules/nesds-customer-services'
  const copyOf = (change: (path: (name: string) => string) => void) => {
    const path = folderOf({})
    cpSync(published, path('rules'), { recursive: true })
    change((name) => path(`rules/${name}`))
    const call = nesds('check', path('rules'))
    return { ...call, stderr: call.stderr.replaceAll(path('rules'), 'rules') }
  }
  const replaceIn = (file: string, from: string, to: string) =>
    writeFileSync(file, readFileSync(file, 'utf8').replace(from, to))

  it('finds no fault in what we publish', () => {
    expect(nesds('check', published)).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(
        /^25 standards, \d+ criteria, \d+ facts, \d+ cases: no faults\n$/,
      ),
    })
  })

  it('places a fault of shape in its file', () => {
    const { code, stdout, stderr } = copyOf((path) =>
      replaceIn(path('standards/24-automated-hand-off.json'), '"ref": "24"', '"ref": 24'),
    )
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toMatch(/^rules\/standards\/24-automated-hand-off\.json:3:3: `ref`: /)
  })

  it('places a fault of sense in its file, and counts the faults', () => {
    const { code, stderr } = copyOf((path) =>
      replaceIn(path('catalogue.json'), '"id": "progressing"', '"id": "advancing"'),
    )
    expect(code).toBe(1)
    expect(stderr).toMatch(/^rules\/standards\/04-[^:]+:\d+:\d+: /m)
    expect(stderr).toMatch(/\n\d+ faults\n$/)
  })

  it('holds the catalogue against the names that were published', () => {
    const { stderr } = copyOf((path) =>
      writeFileSync(path('published-ids.json'), '{ "ids": ["2.minimum.1",\n"2.minimum.99"] }'),
    )
    expect(stderr).toMatch(/^rules\/published-ids\.json:2:1: .*`2\.minimum\.99`/)
    expect(stderr).toMatch(/\n1 fault\n$/)
  })

  it('refuses published names that are no list of texts', () => {
    const { stderr } = copyOf((path) =>
      writeFileSync(path('published-ids.json'), '["2.minimum.1"]'),
    )
    expect(stderr).toBe(
      'rules/published-ids.json:1:1: write { "ids": [...] } with the names as texts\n',
    )
  })

  it.each(['fixtures', 'package.json'])('says what %s lacks to be a catalogue', (path) => {
    expect(nesds('check', path)).toEqual({
      code: 1,
      stdout: '',
      stderr: `${path}: no catalogue: it needs catalogue.json, facts.json, codes.json and standards/\n`,
    })
  })
})
