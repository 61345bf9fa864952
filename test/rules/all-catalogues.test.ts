import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { wholeCases } from '../../src/catalogue/cases.ts'
import { criteriaOf } from '../../src/catalogue/catalogue.ts'
import { gradesOf } from '../../src/catalogue/grading-rules.ts'
import { publish } from '../../src/catalogue/parse.ts'
import * as catalogues from '../../src/catalogues.ts'
import { SHIPPED } from '../../src/cli/catalogue-for.ts'
import known from '../../src/cli/known-documents.json' with { type: 'json' }
import { factsOf } from '../../src/contacts/facts-of.ts'
import { shareOf } from '../../src/contacts/measure.ts'
import type { Facts } from '../../src/facts/fact.ts'
import { assess } from '../../src/grading/assess.ts'
import { explain } from '../../src/grading/explain.ts'
import { NONE, UNGRADED } from '../../src/grading/grade.ts'
import { benchmark } from '../../src/insight/benchmark.ts'
import { gap } from '../../src/insight/gap.ts'
import { nextFacts } from '../../src/insight/next-facts.ts'
import { comparisonsIn } from '../../src/logic/condition.ts'
import { benchmarkText } from '../../src/report/benchmark-text.ts'
import { all, grid, YES } from '../adapters/access-grid/grids.ts'
import { folderOf, nesds } from '../cli/nesds.ts'
import { readShipped, shippedIds } from '../support/shipped.ts'

/** Words of one catalogue, which nothing may say of another. */
const OF_THE_FIRST = /\b(?:Minimum|Progressing|Excellent)\b|undefined|NaN/

describe('the catalogues', () => {
  it('are all shipped, the customer service standards first', () => {
    const folders = readdirSync('rules', { withFileTypes: true }).filter((one) => one.isDirectory())
    expect(SHIPPED.map(({ id }) => id).toSorted()).toEqual(folders.map(({ name }) => name).sort())
    expect(SHIPPED[0]).toBe(catalogues.nesdsCustomerServices)
  })

  it('mean the same where they name a fact alike', () => {
    const strays = SHIPPED.flatMap((one, place) =>
      SHIPPED.slice(place + 1).flatMap((other) =>
        Object.entries(one.facts)
          .filter(([name, { question }]) => (other.facts[name]?.question ?? question) !== question)
          .map(([name]) => `${name}: ${one.id}, ${other.id}`),
      ),
    )
    expect(strays).toEqual([])
  })
})

describe.each(shippedIds)('%s', (id) => {
  const source = readShipped(id)
  const catalogue = publish(source)
  const { standards, grades } = catalogue
  const graded = standards.filter((one) => gradesOf(catalogue, one).length > 0)
  const ungraded = standards.filter((one) => !graded.includes(one)).map(({ ref }) => ref)
  const read = graded.flatMap((one) =>
    criteriaOf(catalogue, one).flatMap(({ conditions }) => comparisonsIn(conditions)),
  )
  const names = [...new Set(read.map(({ fact }) => fact))]
  /** What the first cases of its standards have, each of which meets all. */
  const best: Facts = Object.assign(
    {},
    ...source.standards.map(({ cases }) => wholeCases(cases)[0]?.facts),
  )
  const asOf = source.standards.flatMap(({ cases }) => cases[0]?.asOf ?? [])[0] ?? '2006-03-31'

  it('grades from nothing known to everything met, by its own grades', () => {
    const highest = new Map(standards.map((one) => [one.ref, gradesOf(catalogue, one).at(-1)]))
    for (const { ref, floor, ceiling } of assess(catalogue, {}, { asOf }).standards) {
      const top = highest.get(ref) ?? UNGRADED
      const lowest = top === UNGRADED ? UNGRADED : NONE
      expect({ ref, floor, ceiling }).toEqual({ ref, floor: lowest, ceiling: top })
    }
    for (const { ref, floor } of assess(catalogue, best, { asOf }).standards) {
      expect({ ref, floor }).toEqual({ ref, floor: highest.get(ref) ?? UNGRADED })
    }
  })

  it('explains each standard: what it reaches, and why not the rest', () => {
    const assessment = assess(catalogue, {}, { asOf })
    for (const { ref, ungraded } of standards) {
      expect(explain(assessment, ref)).toContain(ungraded ?? `to reach ${grades[0]?.title}`)
    }
  })

  it('says what is missing to each of its grades, and what to find out', () => {
    for (const { id: target } of grades) {
      const found = gap(catalogue, {}, { asOf, target })
      expect(found.left.map(({ standard }) => standard)).toEqual(ungraded)
      expect(found.steps.flatMap((step) => step.standards).toSorted()).toEqual(
        graded.map(({ ref }) => ref).toSorted(),
      )
    }
    const { next } = nextFacts(catalogue, {}, { asOf })
    expect(next.map(({ fact }) => fact).toSorted()).toEqual(names.toSorted())
  })

  it('compares councils by its own grades', () => {
    const councils = Array.from({ length: 12 }, (_, place) => ({
      council: `Council ${place}`,
      assessment: assess(catalogue, place < 6 ? best : {}, { asOf }),
    }))
    const found = benchmark(councils, { minimumCohort: 5 })
    const text = benchmarkText(found, catalogue, { width: 200 })
    expect(found.standards).toHaveLength(standards.length)
    if (graded.length > 0) for (const { title } of grades) expect(text).toContain(title)
    if (id !== 'nesds-customer-services') expect(text).not.toMatch(OF_THE_FIRST)
  })

  const tables = ['table', 'markdown', 'json'].map((format) => ['--format', format])
  const calls: readonly Call[] = [
    {
      command: 'standards',
      formats: [
        ['--format', 'text'],
        ['--format', 'json'],
      ],
    },
    { command: 'template', formats: [[]] },
    { command: 'assess', reads: ['now.json'], formats: tables },
    { command: 'explain', reads: ['now.json'], operands: [standards[0]?.ref ?? ''], formats: [[]] },
    { command: 'next', reads: ['now.json'], formats: tables },
    { command: 'compare', reads: ['then.json', 'now.json'], formats: tables },
    { command: 'robustness', reads: ['now.json'], formats: tables },
    ...(grades.length > 0 ? [{ command: 'gap', reads: ['now.json'], formats: tables }] : []),
  ]
  it.each(calls)('is told by nesds $command in words of its own', (call) => {
    const { command, reads = [], operands = [], formats } = call
    const now = { council: 'Anytown', asOf, facts: {} }
    const place = folderOf({ 'now.json': now, 'then.json': { ...now, facts: best } })
    const given = [...reads.map(place), ...operands]
    for (const format of formats) {
      const { code, stdout, stderr } = nesds(command, ...given, '--catalogue', id, ...format)
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
      if (id !== 'nesds-customer-services') expect(stdout).not.toMatch(OF_THE_FIRST)
    }
  })
})

describe('CPA key line of enquiry 3.3', () => {
  const strong = Object.assign(
    {},
    ...readShipped('cpa-kloe-3-3').standards.map(({ cases }) => wholeCases(cases)[0]?.facts),
  )
  const reached = (facts: object) =>
    assess(catalogues.cpaKloe33, { ...strong, ...facts }, { asOf: '2006-08-29' }).standards[0]

  it('is capped at Level 2 by priority outcomes, as Sedgefield was with 41 of 54', () => {
    const share = { value: (100 * 41) / 54, numerator: 41, denominator: 54 }
    expect(reached({})).toMatchObject({ floor: 'level-3' })
    expect(reached({ 'outcomes.requiredAndGoodAchieved': share })).toMatchObject({
      floor: 'level-2',
      ceiling: 'level-2',
    })
    expect(reached({ 'outcomes.requiredAndGoodAchieved': null })).toMatchObject({
      floor: 'level-2',
      ceiling: 'level-3',
    })
  })

  it('says that its source contradicts itself', () => {
    const [{ notes = [] } = {}] = catalogues.cpaKloe33.standards
    expect(notes.join(' ')).toMatch(/3\.14.*required and the good ones only/)
  })
})

describe('the national indicators', () => {
  it('take what adapters measure, under its own names', async () => {
    const { measures } = await grid(all(YES))
    const rate = { name: 'avoidableContact.rate', unit: 'percent', unusable: 0 } as const
    const both = [...measures, shareOf({ ...rate, method: 'council-assessed' }, 30, 120)]
    const names = Object.keys(catalogues.nationalIndicators.facts)
    const { facts, withheld } = factsOf(both, 'a grid', names)
    const { standards } = assess(catalogues.nationalIndicators, facts, { asOf: '2026-04-01' })
    const found = standards.flatMap(({ measures = [] }) => measures)
    const enabled = found.find(({ fact }) => fact === 'bvpi157.enabled')
    const avoidable = found.find(({ fact }) => fact === 'avoidableContact.rate')
    expect([enabled?.value, avoidable?.value]).toEqual([100, 25])
    expect(Object.keys(withheld)).not.toContain('bvpi157.exempt')
  })
})

it.each(shippedIds)('the page of the catalogues counts %s as it is', (id) => {
  const { head, standards, facts } = readShipped(id)
  const criteria = standards.flatMap((standard) => criteriaOf(head, standard))
  const counts = [standards.length, criteria.length, Object.keys(facts).length].join(' | ')
  const grades = head.grades.map(({ title }) => title).join(', ') || 'none: measures'
  expect(readFileSync('docs/catalogues.md', 'utf8')).toContain(
    `\`${id}\` | ${grades} | ${counts} |`,
  )
})

describe('documents without criteria at hand', () => {
  it('are told with the catalogues, and none is made up', () => {
    const { stdout } = nesds('catalogue', 'list')
    expect(stdout).toMatch(/Known, no criteria at hand: the NeSDS documents Highways, Trees, ICT/)
    expect(known.documents).toHaveLength(12)
    const page = readFileSync('docs/catalogues.md', 'utf8')
    for (const { title } of known.documents) expect(page).toMatch(new RegExp(`[:,] ${title}[,;.]`))
    expect(Object.keys(Object.assign({}, ...known.documents)).sort()).toEqual([
      'by',
      'keptBy',
      'title',
    ])
  })
})

interface Call {
  readonly command: string
  /** The files of facts that it reads: of nothing known, and of everything met. */
  readonly reads?: readonly string[]
  readonly operands?: readonly string[]
  readonly formats: readonly (readonly string[])[]
}
