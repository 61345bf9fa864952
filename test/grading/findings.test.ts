import { describe, expect, it } from 'vitest'
import type { Catalogue } from '../../src/catalogue/catalogue.ts'
import { assess } from '../../src/grading/assess.ts'
import { type ComparisonFinding, createFinder } from '../../src/grading/findings.ts'
import type { Comparison } from '../../src/logic/condition.ts'
import { smallCatalogue } from '../support/small-catalogue.ts'

const asOf = '2006-04-01'

/** What an assessment finds when one comparison holds a fact against a threshold. */
function findingOf(
  fact: string,
  given: unknown,
  comparison: Omit<Comparison, 'fact'>,
  facts: Partial<Catalogue['facts']> = {},
): ComparisonFinding {
  const criterion = { id: '1.low.1', asks: 'It.', conditions: { all: [{ fact, ...comparison }] } }
  const catalogue = {
    ...smallCatalogue,
    facts: { ...smallCatalogue.facts, ...facts },
    standards: [{ ...smallCatalogue.standards[0], grades: { low: [criterion] } }],
  } as Catalogue
  const [standard] = assess(catalogue, { [fact]: given } as never, { asOf }).standards
  return standard?.criteria[0]?.because[0] as ComparisonFinding
}

const isOpen = { operator: 'equal', value: true } as const
const atLeast80 = { operator: 'greaterThanInclusive', value: 80 } as const
const said = { denominator: 100, period: '2005/06', method: 'counted' }

describe('what is known', () => {
  it('is a number in the dictionary’s unit', () => {
    const given = { ...said, value: 0.8, unit: 'ratio' }
    expect(findingOf('calls.answered', given, atLeast80)).toStrictEqual({
      fact: 'calls.answered',
      title: 'calls answered',
      type: 'number',
      unit: 'percent',
      value: 80,
      provenance: said,
      operator: 'greaterThanInclusive',
      threshold: 80,
      truth: 'met',
      margin: 0,
    })
  })

  it.each(['2006-03-31', { value: '2006-03-31' }])('is a date as its day: %j', (given) => {
    const found = findingOf('plan.reviewed', given, { operator: 'lessThan', value: 366 })
    expect(found).toStrictEqual({
      fact: 'plan.reviewed',
      title: 'date of the last review of the plan',
      type: 'date',
      value: '2006-03-31',
      operator: 'lessThan',
      threshold: 366,
      truth: 'met',
      margin: 365,
    })
  })

  it('may be what looks like nothing', () => {
    expect(findingOf('desk.open', false, isOpen)).toMatchObject({ value: false, truth: 'unmet' })
    const some = { operator: 'greaterThan', value: 0 } as const
    expect(findingOf('calls.wait', 0, some)).toMatchObject({ value: 0, truth: 'unmet', margin: 0 })
    const web = { operator: 'doesNotContain', value: 'web' } as const
    expect(findingOf('desk.channels', [], web)).toMatchObject({ value: [], truth: 'met' })
  })
})

describe('what is unknown says why', () => {
  const aged = { ...smallCatalogue.facts['desk.open'], maximumAgeDays: 30 }
  const thick = { ...smallCatalogue.facts['calls.answered'], minimumDenominator: 30 }
  const facts = { 'desk.open': aged, 'calls.answered': thick } as Catalogue['facts']

  it.each([
    ['desk.open', null, 'missing', undefined],
    ['desk.open', { value: true, validUntil: '2006-01-01' }, 'stale', 'valid until 2006-01-01'],
    [
      'desk.open',
      { value: true, collected: '2006-01-01' },
      'stale',
      'collected on 2006-01-01, more than 30 days before',
    ],
    ['desk.open', { conflict: 'both' }, 'conflict', 'the sources disagree'],
    [
      'calls.answered',
      { value: 80, denominator: 3 },
      'belowMinimumDenominator',
      'rests on 3 cases, at least 30 are asked for',
    ],
    ['desk.open', { error: 'no answer' }, 'adapterError', 'no answer'],
    ['desk.open', { notApplicable: 'no desk' }, 'declaredNotApplicable', 'no desk'],
    ['desk.open', 'yes', 'wrongType', 'not true or false'],
    ['calls.wait', 9999, 'outOfBounds', '9999 is not between 0 and 3600'],
    ['plan.reviewed', '2006-05-01', 'afterAsOf', '2006-05-01 is still to come'],
  ] as const)('%s, given %j: %s', (fact, given, unknown, detail) => {
    const { provenance, ...found } = findingOf(fact, given, isOpen, facts)
    const { title, type } = smallCatalogue.facts[fact] as Catalogue['facts'][string]
    const unit = { 'calls.answered': 'percent', 'calls.wait': 'seconds' }[fact as string]
    expect(found).toStrictEqual({
      fact,
      title,
      type,
      ...(unit && { unit }),
      unknown,
      ...(detail && { detail }),
      operator: 'equal',
      threshold: true,
      truth: 'unknown',
    })
  })

  it('and gives what the sources gave, where they disagree', () => {
    const conflict = [{ value: true, source: 'the desk' }, { value: false }]
    expect(findingOf('desk.open', { conflict }, isOpen)).toMatchObject({
      unknown: 'conflict',
      given: conflict,
    })
  })

  it('and keeps what its record says of where it comes from', () => {
    const record = { value: true, validUntil: '2006-01-01', source: 'the desk' }
    expect(findingOf('desk.open', record, isOpen)).toMatchObject({
      unknown: 'stale',
      provenance: { validUntil: '2006-01-01', source: 'the desk' },
    })
  })
})

describe('a share that somebody set as a target', () => {
  it('need not say of how many it speaks', () => {
    const { 'calls.answered': counted } = smallCatalogue.facts
    const target = {
      ...smallCatalogue,
      facts: { target: { ...counted, isTarget: true } },
    } as Catalogue
    const { find } = createFinder(target, { target: { value: 80, denominator: 40 } }, '2006-04-01')
    expect(find('target')).not.toHaveProperty('unsaid')
  })
})

describe('a fact that the dictionary lacks', () => {
  it('is a statement by its own name', () => {
    expect(findingOf('desk.coffee', true, isOpen)).toStrictEqual({
      fact: 'desk.coffee',
      title: 'desk.coffee',
      type: 'boolean',
      value: true,
      operator: 'equal',
      threshold: true,
      truth: 'met',
    })
  })
})

describe('a share says how it was found', () => {
  it.each([
    [80, ['denominator', 'period', 'method']],
    [{ value: 80 }, ['denominator', 'period', 'method']],
    [{ value: 80, denominator: 100 }, ['period', 'method']],
    [{ value: 80, period: '2005/06', method: 'counted' }, ['denominator']],
    [{ value: 80, ...said }, undefined],
  ])('or is marked for what it leaves unsaid: %j', (given, unsaid) => {
    const found = findingOf('calls.answered', given, atLeast80)
    expect([found.truth, found.unsaid]).toEqual(['met', unsaid])
  })

  it('but nothing is marked where nothing is known, or where it is no share', () => {
    expect(findingOf('calls.answered', null, atLeast80)).not.toHaveProperty('unsaid')
    expect(findingOf('calls.wait', 90, atLeast80)).not.toHaveProperty('unsaid')
    expect(findingOf('desk.open', true, isOpen)).not.toHaveProperty('unsaid')
  })
})

describe('provenance', () => {
  it('is everything that a record says of where a value comes from, and nothing else', () => {
    const provenance = {
      numerator: 80,
      denominator: 100,
      period: '2005/06',
      method: 'counted',
      basis: 'measured',
      source: 'the desk',
      collected: '2006-03-01',
      validUntil: '2007-03-01',
      evidence: 'p. 3',
      note: 'checked',
    }
    const record = { ...provenance, value: 80, unit: 'percent', overruled: [], sauce: 'x' }
    const found = findingOf('calls.answered', record, atLeast80)
    expect(found.provenance).toStrictEqual(provenance)
    expect(Object.keys(found.provenance ?? {})).toEqual(Object.keys(provenance))
  })

  it('is absent where a record says nothing of it', () => {
    expect(findingOf('desk.open', { value: true }, isOpen)).not.toHaveProperty('provenance')
    expect(findingOf('desk.open', true, isOpen)).not.toHaveProperty('provenance')
  })
})

describe('the margin', () => {
  it.each([
    ['greaterThan', 83.1, 3.1],
    ['greaterThanInclusive', 83.1, 3.1],
    ['greaterThan', 79.9, -0.1],
    ['greaterThanInclusive', 80, 0],
    ['lessThan', 83.1, -3.1],
    ['lessThanInclusive', 83.1, -3.1],
    ['lessThan', 79.9, 0.1],
    ['lessThanInclusive', 80, 0],
  ] as const)('by %s of %d and 80 is %d', (operator, value, margin) => {
    expect(findingOf('calls.answered', value, { operator, value: 80 }).margin).toBe(margin)
  })

  it.each([
    ['equal', 80],
    ['notEqual', 80],
    ['in', [80]],
    ['notIn', [80]],
  ] as const)('is not there by %s', (operator, value) => {
    expect(findingOf('calls.answered', 83.1, { operator, value })).not.toHaveProperty('margin')
  })

  it.each([
    ['greaterThan', 80 - 1e-12],
    ['lessThan', 80 + 1e-12],
  ] as const)('by %s of %d is a zero that JSON knows', (operator, value) => {
    const { margin, truth } = findingOf('calls.answered', value, { operator, value: 80 })
    expect([margin, truth]).toStrictEqual([0, 'unmet'])
  })

  it('is not there where the threshold is no number, or the value is none', () => {
    const text = { operator: 'greaterThan', value: '80' } as const
    expect(findingOf('calls.answered', 83.1, text)).not.toHaveProperty('margin')
    expect(findingOf('calls.answered', null, atLeast80)).not.toHaveProperty('margin')
    expect(findingOf('desk.open', true, atLeast80)).not.toHaveProperty('margin')
  })
})
