import { describe, expect, it } from 'vitest'
import { NesdsError } from '../../src/errors.ts'
import { type FactChecks, parseFacts } from '../../src/facts/parse.ts'
import { smallCatalogue } from '../support/small-catalogue.ts'

/** What is wrong with something given as facts: `place: message`, one a line; empty where nothing is. */
function faultsIn(given: unknown, checks: FactChecks = smallCatalogue): readonly string[] {
  try {
    parseFacts(checks, given)
    return []
  } catch (error) {
    if (!(error instanceof NesdsError)) throw error
    const lines = error.issues.map(({ path, message }) => `${path.join('/')}: ${message}`)
    expect([error.code, error.message]).toEqual(['INVALID_FACTS', lines.join('\n')])
    return lines
  }
}

/** What is wrong with something given for one fact. */
function faultsOf(fact: string, given: unknown): readonly string[] {
  return faultsIn({ [fact]: given }).map((line) => line.replace(`${fact}: `, ''))
}

describe('facts that somebody wrote', () => {
  it('are taken as they are, with the council, the day and a note', () => {
    const given = {
      $schema: 'facts.schema.json',
      council: 'Smalltown',
      asOf: '2006-04-01',
      note: 'From the desk.',
      facts: { 'desk.open': true, 'calls.answered': null },
    }
    const { $schema, ...rest } = given
    expect(parseFacts(smallCatalogue, given)).toStrictEqual(rest)
  })

  it('may stand alone, without a council', () => {
    expect(parseFacts(smallCatalogue, { 'desk.open': true })).toStrictEqual({
      facts: { 'desk.open': true },
    })
    expect(parseFacts(smallCatalogue, {})).toStrictEqual({ facts: {} })
  })

  it('may have every kind of value and of record', () => {
    const given = {
      'desk.open': { value: true, basis: 'examined', evidence: 'p. 3', collected: '2006-03-01' },
      'desk.queue': { notApplicable: 'there is no desk' },
      'desk.channels': ['phone', 'web'],
      'calls.answered': { value: 0.8, unit: 'ratio', numerator: 8, denominator: 10 },
      'calls.wait': { error: 'the exchange does not answer' },
      'plan.reviewed': { conflict: [{ value: '2006-01-01' }, { value: '2005-01-01' }] },
      'calls.abandoned': { value: null, note: 'nobody counts' },
    }
    expect(parseFacts(smallCatalogue, given)).toStrictEqual({ facts: given })
  })

  it.each([
    ['a list', [], ': write an object { }, not a list'],
    ['a text', 'facts', ': write an object { }, not text'],
    ['nothing', null, ': write an object { }, not null'],
    ['facts that are a list', { facts: [] }, 'facts: write an object of facts by name'],
    [
      'an unknown key beside',
      { facts: {}, contry: 'x' },
      'contry: no such key belongs here; check its spelling or take it out',
    ],
    ['a day that is none', { facts: {}, asOf: '2006-02-30' }, 'asOf: write a day as "YYYY-MM-DD"'],
    [
      'a council without a name',
      { facts: {}, council: '' },
      'council: it is empty; write something or take it out',
    ],
  ])('are refused as %s', (_, given, line) => {
    expect(faultsIn(given)).toEqual([line])
  })

  it('are refused with every fault at once, each with its place', () => {
    const facts = { 'desk.open': 1, 'desk.queue': 'no', 'calls.wait': 12 }
    expect(faultsIn({ facts })).toEqual([
      'facts/desk.open: write true, false or null, not the number 1',
      'facts/desk.queue: write true, false or null, not text',
    ])
    expect(faultsIn(facts)[0]).toBe('desk.open: write true, false or null, not the number 1')
  })
})

describe('an unknown name', () => {
  it('is reported with the nearest one', () => {
    expect(faultsOf('desk.opne', true)).toEqual([
      'there is no such fact; did you mean `desk.open`?',
    ])
  })

  it('is reported alone where nothing is near', () => {
    expect(faultsOf('zzzzzzzzzzzzzzzz', true)).toEqual(['there is no such fact'])
  })

  it.each(['constructor', 'toString', 'hasOwnProperty'])('may be %s', (name) => {
    expect(faultsOf(name, true)[0]).toMatch(/^there is no such fact/)
  })

  it('is reported even where it is __proto__', () => {
    const given = JSON.parse('{ "facts": { "__proto__": true, "desk.open": true } }')
    expect(faultsIn(given)).toEqual([
      expect.stringMatching(/^facts\/__proto__: there is no such fact/),
    ])
  })

  it('is compared with the names that there are fifty times, then only reported', () => {
    const misspelt = Array.from({ length: 51 }, (_, index) => [`desk.opne${index}`, true])
    const faults = faultsIn(Object.fromEntries(misspelt))
    expect(faults.filter((fault) => fault.includes('did you mean'))).toHaveLength(50)
    expect(faults).toHaveLength(51)
  })
})

describe('a statement', () => {
  it.each([true, false, null, { value: false }])('may be %j', (given) => {
    expect(faultsOf('desk.open', given)).toEqual([])
  })

  it.each([
    ['yes', 'text'],
    [1, 'the number 1'],
    [[true], 'a list'],
  ])('is not %j', (given, kind) => {
    expect(faultsOf('desk.open', given)).toEqual([`write true, false or null, not ${kind}`])
  })

  it('is not a text in a record either', () => {
    expect(faultsOf('desk.open', { value: 'yes' })).toEqual(['write true, false or null, not text'])
  })

  it('has no unit', () => {
    expect(faultsOf('desk.open', { value: true, unit: 'percent' })).toEqual([
      'the unit "percent" does not fit: leave the unit out',
    ])
  })
})

describe('a number', () => {
  it.each([0, 79.9, 100, { value: 1, unit: 'ratio' }, { value: 80, unit: 'percent' }])(
    'may be %j',
    (given) => {
      expect(faultsOf('calls.answered', given)).toEqual([])
    },
  )

  it.each([
    ['82', '82'],
    ['82%', '82'],
    [' 82 % ', '82'],
    ['82.5 per cent', '82.5'],
    ['82percent', '82'],
    ['-3', '-3'],
    ['1,234.5', '1234.5'],
  ])('written as the text %j belongs without quotes', (given, number) => {
    expect(faultsOf('calls.answered', given)).toEqual([
      `write the number ${number} without quotes, in percent, not the text ${JSON.stringify(given)}`,
    ])
  })

  it.each([
    ['most', 'text'],
    ['82 of 100', 'text'],
    ['about 82', 'text'],
    ['82.', 'text'],
    [true, 'the boolean true'],
    [[82], 'a list'],
  ])('is not %j', (given, kind) => {
    expect(faultsOf('calls.answered', given)).toEqual([`write a number, in percent, not ${kind}`])
  })

  it.each([
    [100.1, '100.1'],
    [-1, '-1'],
    [{ value: 1.1, unit: 'ratio' }, '110'],
  ])('out of bounds is told with the bounds: %j', (given, value) => {
    expect(faultsOf('calls.answered', given)).toEqual([`${value} is not between 0 and 100`])
  })

  it.each([
    ['calls.answered', 'hours', 'use percent or ratio'],
    ['calls.wait', 'days', 'use seconds or minutes or hours'],
  ])('of %s does not come in %s', (fact, unit, remedy) => {
    expect(faultsOf(fact, { value: 1, unit })).toEqual([
      `the unit "${unit}" does not fit: ${remedy}`,
    ])
  })

  it('cannot rest on more than the whole', () => {
    expect(faultsOf('calls.answered', { value: 80, numerator: 11, denominator: 10 })).toEqual([
      'the numerator 11 is greater than the denominator 10',
    ])
    expect(faultsOf('calls.answered', { value: 100, numerator: 10, denominator: 10 })).toEqual([])
    expect(faultsOf('calls.answered', { value: 100, numerator: 10 })).toEqual([])
    expect(faultsOf('calls.answered', { value: 100, denominator: 10 })).toEqual([])
  })

  it('may rest on fewer cases than the dictionary asks for: assess says so', () => {
    const answered = smallCatalogue.facts['calls.answered']
    const facts = { 'calls.answered': { ...answered, minimumDenominator: 30 } }
    const checks = { ...smallCatalogue, facts } as typeof smallCatalogue
    expect(faultsIn({ 'calls.answered': 80 }, checks)).toEqual([])
    expect(faultsIn({ 'calls.answered': { value: 80, denominator: 2 } }, checks)).toEqual([])
    expect(faultsIn({ 'calls.answered': 180 }, checks)).toEqual([
      'calls.answered: 180 is not between 0 and 100',
    ])
  })
})

describe('a date', () => {
  it.each(['2006-04-01', '9999-12-31', { value: '2004-02-29' }])('may be %j', (given) => {
    expect(faultsOf('plan.reviewed', given)).toEqual([])
  })

  it.each([
    ['2006-02-30', 'text'],
    [2006, 'the number 2006'],
    [true, 'the boolean true'],
  ])('is not %j', (given, kind) => {
    expect(faultsOf('plan.reviewed', given)).toEqual([`write a day as "YYYY-MM-DD", not ${kind}`])
  })

  it('says what it is not, where an object stands for its value', () => {
    expect(faultsOf('plan.reviewed', { value: {} })).toEqual([
      'value: write true or false or a number or text in quotes or a list [ ]',
    ])
  })
})

describe('a set', () => {
  it.each([[[]], [['phone', 'online', 'web']], [{ value: ['web'] }]])('may be %j', (given) => {
    expect(faultsOf('desk.channels', given)).toEqual([])
  })

  it.each([[['pigeon']], ['phone'], [true]])('is not %j', (given) => {
    expect(faultsOf('desk.channels', given)).toEqual(['write a list of codes: phone, online, web'])
  })
})

describe('a record', () => {
  const kinds = 'a record has exactly one of value, notApplicable, error, conflict'

  it.each([{}, { note: 'x' }, { value: true, error: 'x' }])('is of one kind: %j', (given) => {
    expect(faultsOf('desk.open', given)).toEqual([kinds])
  })

  it.each([
    [
      { value: true, sauce: 'x' },
      'sauce: no such key belongs here; check its spelling or take it out',
    ],
    [{ value: true, collected: 'May' }, 'collected: write a day as "YYYY-MM-DD"'],
    [{ value: true, basis: 'guessed' }, /^basis: write "measured" or/],
    [{ value: true, denominator: -1 }, 'denominator: write at least 0'],
    [{ error: '' }, 'error: it is empty; write something or take it out'],
    [{ notApplicable: true }, 'notApplicable: write text in quotes, not the boolean true'],
    [{ conflict: [{ value: 1 }] }, 'conflict: write at least 2 entries'],
  ])('is checked key by key: %j', (given, message) => {
    const faults = faultsOf('desk.open', given)
    expect(faults).toEqual([message instanceof RegExp ? expect.stringMatching(message) : message])
  })

  it('of a conflict is checked in each of its parts', () => {
    const conflict = [
      { value: true },
      { value: 'no' },
      { conflict: [{ value: 1 }, { value: true }] },
    ]
    expect(faultsOf('desk.open', { conflict })).toEqual([
      'write true, false or null, not text',
      'write true, false or null, not the number 1',
    ])
  })
})
