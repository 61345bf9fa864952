import { describe, expect, it } from 'vitest'
import { hashOf } from '../../src/catalogue/hash.ts'
import {
  type CatalogueFiles,
  parseCatalogue,
  parseProfile,
  publish,
  readCatalogue,
} from '../../src/catalogue/parse.ts'
import { type ErrorCode, NesdsError } from '../../src/errors.ts'
import { smallCatalogue } from '../support/small-catalogue.ts'
import { smallFiles } from '../support/small-files.ts'

/** The faults that a parser reports, `place: message`, one a line. */
function faultsIn(code: ErrorCode, parse: () => unknown): readonly string[] {
  try {
    parse()
    return []
  } catch (error) {
    if (!(error instanceof NesdsError)) throw error
    const lines = error.issues.map(({ path, message }) =>
      [path.join('.'), message].filter(Boolean).join(': '),
    )
    expect(error.code).toBe(code)
    expect(error.message.split('\n').map((line) => line.replace(/^: /, ''))).toEqual(lines)
    return lines
  }
}

const faultsOf = (files: CatalogueFiles) =>
  faultsIn('INVALID_CATALOGUE', () => readCatalogue(files))

/** The faults of the small catalogue with other members in its first standard. */
function standardFaults(members: object): readonly string[] {
  const files = smallFiles()
  return faultsOf({ ...files, standards: [{ ...files.standards[0], ...members }] })
}

/** The faults of the small catalogue with other conditions in its first criterion. */
function conditionFaults(conditions: unknown): readonly string[] {
  const criterion = { id: '1.low.1', asks: 'Something.', conditions }
  return standardFaults({ grades: { low: [criterion] } })
}

describe('a catalogue', () => {
  it('is made of its files, without cases and schema keys, with the hash of all that it says', () => {
    const { hash, ...said } = smallCatalogue
    expect(parseCatalogue(smallFiles())).toStrictEqual({ ...said, hash: hashOf(said) })
  })

  it('has outcomes where there is a file of them', () => {
    const outcomes = {
      title: 'Outcomes',
      note: 'Made up.',
      obligations: [
        { id: 'required', title: 'Required', means: 'Must.', deadline: null, source: 'A paper' },
      ],
      areaNote: 'Guessed.',
      areas: [{ number: 1, inferred: true }],
      outcomes: [{ code: 'R1', obligation: 'required', deadline: '2005-12-31', area: 1 }],
    }
    const catalogue = parseCatalogue({ ...smallFiles(), outcomes: { $schema: 'x', ...outcomes } })
    expect(catalogue.outcomes).toStrictEqual(outcomes)
    expect(parseCatalogue(smallFiles())).not.toHaveProperty('outcomes')
  })

  it('has another hash as soon as one word differs, and the same where only a case does', () => {
    const source = readCatalogue(smallFiles())
    const [first, ...others] = source.standards
    const base = publish(source).hash
    const cases = [{ name: 'x', asOf: '2006-04-01', facts: {}, floor: 'none', ceiling: 'high' }]
    const hashWith = (members: object) =>
      publish({ ...source, standards: [{ ...first, ...members }, ...others] } as typeof source).hash
    expect(hashWith({ title: 'The desk answers!' })).not.toBe(base)
    expect(hashWith({ cases })).toBe(base)
  })

  it('is read with its cases', () => {
    const cases = [
      {
        name: 'x',
        asOf: '2006-04-01',
        facts: { 'desk.open': null },
        floor: 'none',
        ceiling: 'high',
      },
    ]
    const files = smallFiles()
    const standards = [{ ...files.standards[0], cases }]
    expect(readCatalogue({ ...files, standards }).standards[0]?.cases).toEqual(cases)
  })
})

describe('a fault is reported with its file and its place', () => {
  it.each([
    ['catalogue', 'catalogue.json'],
    ['facts', 'facts.json'],
    ['codes', 'codes.json'],
    ['outcomes', 'outcomes.json'],
  ] as const)('in %s', (file, name) => {
    expect(faultsOf({ ...smallFiles(), [file]: 'nothing' })).toEqual([
      `${name}: write an object { }, not text`,
    ])
  })

  it('in a standard, by its place', () => {
    const files = smallFiles()
    const standards = [files.standards[0], { ...files.standards[1], title: '', titel: 'x' }]
    expect(faultsOf({ ...files, standards })).toEqual([
      'standards.1.title: it is empty; write something or take it out',
      'standards.1.titel: no such key belongs here; check its spelling or take it out',
    ])
  })
})

describe('names', () => {
  it.each(['Desk', '1desk', 'the desk', 'desk_1', ''])('of a standard cannot be %j', (id) => {
    expect(standardFaults({ id })).toEqual([
      'standards.0.id: use lower-case letters, digits and hyphens',
    ])
  })

  it.each([
    'desk',
    'Desk.open',
    'desk.Open',
    'desk.open.now',
    'desk.open-now',
    'constructor',
    '.open',
  ])('of a fact cannot be %j', (name) => {
    const { 'desk.open': entry } = smallCatalogue.facts
    expect(faultsOf({ ...smallFiles(), facts: { facts: { [name]: entry } } })).toHaveLength(1)
    expect(standardFaults({ measures: [name] })).toEqual([
      'standards.0.measures.0: use area.measure, such as `charter.exists`',
    ])
  })

  it.each(['1.0', 'v1.0.0', '1.0.0-beta', 'one'])('of a version cannot be %j', (version) => {
    const files = smallFiles()
    expect(faultsOf({ ...files, catalogue: { ...files.catalogue, version } })).toEqual([
      'catalogue.json.version: use three numbers, such as 1.0.0',
    ])
  })
})

describe('the words that a criterion points to', () => {
  const place = (from: string) => ({
    grades: {
      low: [
        {
          ...smallCatalogue.standards[0]?.grades.low?.[0],
          source: { section: '1', from, to: 'x' },
        },
      ],
    },
  })

  it.each(['one', 'one two three', '  one  two\nthree '])('may be %j', (from) => {
    expect(standardFaults(place(from))).toEqual([])
  })

  it('are three at most', () => {
    expect(standardFaults(place('one two three four'))).toEqual([
      'standards.0.grades.low.0.source.from: use three words at most',
    ])
  })
})

describe('conditions', () => {
  const leaf = { fact: 'desk.open', operator: 'equal', value: true }

  it.each([
    { all: [leaf] },
    { any: [leaf, { not: leaf }] },
    { not: { all: [{ any: [leaf] }] } },
    { all: [{ fact: 'calls.answered', operator: 'in', value: [1, 2] }] },
  ])('may be groups in groups: %j', (conditions) => {
    expect(conditionFaults(conditions)).toEqual([])
  })

  it.each([
    ['a bare comparison', leaf],
    ['an empty all', { all: [] }],
    ['an empty any', { any: [leaf, { any: [] }] }],
    ['a not of nothing', { not: null }],
    ['two kinds of group', { all: [leaf], any: [leaf] }],
    ['an operator that is none', { all: [{ ...leaf, operator: 'equals' }] }],
    ['an inherited operator', { all: [{ ...leaf, operator: 'toString' }] }],
    ['a path', { all: [{ ...leaf, path: '$.x' }] }],
    ['params', { all: [{ ...leaf, params: {} }] }],
    ['a priority', { all: [leaf], priority: 2 }],
    ['another fact as threshold', { all: [{ ...leaf, value: { fact: 'desk.queue' } }] }],
    ['an empty list as threshold', { all: [{ ...leaf, operator: 'in', value: [] }] }],
    ['no threshold', { all: [{ fact: 'desk.open', operator: 'equal' }] }],
    ['nothing', {}],
  ])('cannot be %s', (_, conditions) => {
    expect(conditionFaults(conditions)).not.toEqual([])
  })

  it('nested deeper than any of ours are refused before anybody walks into them', () => {
    let conditions: unknown = leaf
    for (let depth = 0; depth < 30; depth++) conditions = { not: conditions }
    expect(conditionFaults(conditions)).toEqual(['standards.0: nested more than 20 levels deep'])
  })
})

describe('data nested', () => {
  const nested = (levels: number) => JSON.parse(`${'['.repeat(levels)}${']'.repeat(levels)}`)

  it('twenty levels deep is looked at, one level more is not', () => {
    expect(faultsIn('INVALID_PROFILE', () => parseProfile(nested(20)))).toEqual([
      'write an object { }, not a list',
    ])
    expect(faultsIn('INVALID_PROFILE', () => parseProfile(nested(21)))).toEqual([
      'nested more than 20 levels deep',
    ])
  })
})

describe('a profile', () => {
  const profile = {
    id: 'smalltown',
    version: '1.0.0',
    title: 'Smalltown',
    catalogue: 'small',
    thresholds: [{ criterion: '1.low.2', fact: 'calls.wait', value: 10, reason: 'We are quick.' }],
  }

  it('is what it says, with the hash of that', () => {
    expect(parseProfile({ $schema: 'profile.schema.json', ...profile })).toStrictEqual({
      ...profile,
      hash: hashOf(profile),
    })
  })

  it('is checked key by key', () => {
    const faults = faultsIn('INVALID_PROFILE', () =>
      parseProfile({ ...profile, maximumAgeDays: -1, thresholds: [{ criterion: '1.low.2' }] }),
    )
    expect(faults.map((line) => line.split(':')[0])).toEqual([
      'thresholds.0.fact',
      'thresholds.0.value',
      'thresholds.0.reason',
      'maximumAgeDays',
    ])
  })

  it('needs a reason for a standard that does not apply', () => {
    const notApplicable = [{ standard: '1', reason: '' }]
    expect(faultsIn('INVALID_PROFILE', () => parseProfile({ ...profile, notApplicable }))).toEqual([
      'notApplicable.0.reason: it is empty; write something or take it out',
    ])
  })

  it('keeps the first error as the cause', () => {
    expect(() => parseProfile({})).toThrow(expect.objectContaining({ cause: expect.anything() }))
  })
})

describe('a name', () => {
  it('that every object has is refused, wherever data is kept by name', () => {
    expect(standardFaults({ theme: 'constructor' })).toEqual([
      'standards.0.theme: every object has a property of this name; use another',
    ])
  })
})
