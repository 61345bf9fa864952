import { describe, expect, it } from 'vitest'
import { reasonOf } from '../../src/grading/explain.ts'
import {
  assess,
  type Catalogue,
  type Conditions,
  explain,
  type Facts,
  tailor,
} from '../../src/index.ts'
import { parseProfile } from '../../src/parse.ts'
import { smallCatalogue } from '../support/small-catalogue.ts'

const asOf = '2006-04-01'

/** What is said of the first standard of the small catalogue. */
function explained(facts: Facts, ref = '1', catalogue: Catalogue = smallCatalogue): string {
  return explain(assess(catalogue, facts, { asOf }), ref)
}

const low: Facts = { 'desk.open': true, 'calls.answered': 80, 'calls.wait': 21 }
const high: Facts = { ...low, 'desk.queue': false, 'desk.channels': ['phone', 'web'] }

/** The small catalogue whose first standard asks for statements alone. */
function askingFor(...statements: readonly (readonly [string, boolean])[]): Catalogue {
  const criteria = statements.map(([fact, value], index) => ({
    id: `1.low.${index + 1}`,
    asks: 'Something.',
    conditions: { all: [{ fact, operator: 'equal' as const, value }] },
  }))
  const [first, ...others] = smallCatalogue.standards
  if (!first) throw new Error('the small catalogue has standards')
  return { ...smallCatalogue, standards: [{ ...first, grades: { low: criteria } }, ...others] }
}

describe('an explained grade', () => {
  it('rests on the figures that hold it, and leaves the others out', () => {
    const first = 'Standard 1 reaches Low: calls answered: 80 %; Low asks for 80 %.'
    expect(explained({ ...high, 'desk.queue': true })).toMatch(first)
  })

  it('ends with the highest grade: there is no next one', () => {
    expect(explained(high)).toBe('Standard 1 reaches High: all 2 demands of High are met.')
  })

  it('says so where one demand is all that there is', () => {
    const one = askingFor(['desk.open', true])
    expect(explained(low, '1', one)).toBe('Standard 1 reaches Low: the one demand of Low is met.')
  })

  it('names three figures, and counts the rest only where there are more', () => {
    const reach = (count: number) => {
      const leaf = { fact: 'calls.answered', operator: 'greaterThanInclusive' as const }
      const parts = Array.from({ length: count }, (_, index) => ({ ...leaf, value: 80 - index }))
      const [criterion] = askingFor(['desk.open', true]).standards[0]?.grades.low ?? []
      if (!criterion) throw new Error('the catalogue has a criterion')
      const [first] = smallCatalogue.standards
      if (!first) throw new Error('the small catalogue has standards')
      const standards = [
        { ...first, grades: { low: [{ ...criterion, conditions: { all: parts } }] } },
      ]
      return explained(low, '1', { ...smallCatalogue, standards })
    }
    const figure = (least: number) => `calls answered: 80 %; Low asks for ${least} %`
    const three = [figure(80), figure(79), figure(78)].join('; ')
    expect(reach(3)).toBe(`Standard 1 reaches Low: ${three}.`)
    expect(reach(4)).toBe(`Standard 1 reaches Low: ${three}; and 1 more.`)
  })

  it.each(['there is no desk', 'there is no desk, e.g. for visitors.'])(
    'says of a standard that does not apply why: %s',
    (reason) => {
      const profile = parseProfile({
        id: 'ours',
        version: '1.0.0',
        title: 'Ours',
        catalogue: 'small',
        notApplicable: [{ standard: '1', reason }],
      })
      expect(explained(high, '1', tailor(smallCatalogue, profile))).toBe(
        `Standard 1 was declared not applicable: ${reason.replace(/[.]$/, '')}.`,
      )
    },
  )
})

describe('an explained shortfall', () => {
  it('says that what should not be so is so', () => {
    const catalogue = askingFor(['desk.queue', false])
    expect(explained({ 'desk.queue': true }, '1', catalogue)).toBe(
      'Standard 1 does not reach Low: it is so that there is a queue.',
    )
  })

  it('falls back on what is asked where no comparison decides by itself', () => {
    // The criterion is unmet because what stands inside its `not` is met.
    expect(explained({ ...high, 'desk.queue': true })).toMatch(
      / High is not reached: what is asked is unmet, namely "There is no queue"[.;]/,
    )
  })

  it('joins what several comparisons of one criterion say', () => {
    const facts = { ...low, 'calls.answered': null, 'calls.wait': null }
    expect(explained(facts)).toBe(
      'Standard 1 is not known to reach Low: ' +
        'nobody gave a figure for calls answered; nobody gave a figure for waiting time.',
    )
  })
})

describe('an explained criterion of alternatives', () => {
  const [first] = smallCatalogue.standards
  const criterionWith = (conditions: Conditions, facts: Facts) => {
    const criterion = { id: '1.low.1', asks: 'Something.', conditions }
    const standard = { ...first, grades: { low: [criterion] } } as Catalogue['standards'][number]
    const catalogue = { ...smallCatalogue, standards: [standard] }
    const assessment = assess(catalogue, facts, { asOf })
    const [found] = assessment.standards[0]?.criteria ?? []
    if (!found) throw new Error('the standard has a criterion')
    return { truth: found.truth, reason: reasonOf(found), words: explain(assessment, '1') }
  }
  const open = { fact: 'desk.open', operator: 'equal', value: true } as const
  const queue = { fact: 'desk.queue', operator: 'equal', value: true } as const
  const answered = { fact: 'calls.answered', operator: 'greaterThanInclusive', value: 80 } as const

  it('names nobody’s answer where it makes no difference any more', () => {
    const conditions: Conditions = { any: [open, { all: [answered, queue] }] }
    expect(criterionWith(conditions, { 'calls.answered': 79 })).toMatchObject({
      truth: 'unknown',
      reason: 'nobody said whether the desk is open',
    })
  })

  it('blames what stands in the way, and not what another makes up for', () => {
    const conditions: Conditions = { all: [{ any: [open, answered] }, { not: queue }] }
    const facts = { 'desk.open': true, 'calls.answered': 79, 'desk.queue': true }
    expect(criterionWith(conditions, facts)).toMatchObject({
      truth: 'unmet',
      reason: 'what is asked is unmet, namely "Something"',
    })
  })

  it('is not said to be held by a figure that holds nothing', () => {
    const conditions: Conditions = { any: [open, { all: [answered, queue] }] }
    const facts = { 'desk.open': true, 'calls.answered': 81, 'desk.queue': false }
    expect(criterionWith(conditions, facts)).toMatchObject({
      truth: 'met',
      reason: 'the desk is open',
      words: 'Standard 1 reaches Low: the one demand of Low is met.',
    })
  })
})

describe('an explained criterion', () => {
  it('that is met says what each comparison rests on', () => {
    const [standard] = assess(smallCatalogue, { ...low, 'calls.wait': 20 }, { asOf }).standards
    const told = standard?.criteria.map((criterion) => [criterion.id, reasonOf(criterion)])
    expect(told?.slice(0, 2)).toEqual([
      ['1.low.1', 'the desk is open'],
      ['1.low.2', 'calls answered: 80 %; waiting time: 20 seconds'],
    ])
  })
})
