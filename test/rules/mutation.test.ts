import { readdirSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CatalogueSource } from '../../src/catalogue/parse.ts'
import { mutantsOf, survives } from '../support/mutants.ts'
import { readShipped, shippedIds } from '../support/shipped.ts'

/** A standard and its mutants. */
function mutated(ref: string, source: CatalogueSource = readShipped('nesds-customer-services')) {
  const standard = source.standards.find((one) => one.ref === ref)
  if (!standard) throw new Error(`there is no standard ${ref}`)
  return { standard, mutants: mutantsOf(source, standard) }
}

/** What was changed, where no case of the standard shows it. */
function survivorsOf({ standard, mutants }: ReturnType<typeof mutated>): readonly string[] {
  return mutants.filter(({ rules }) => survives(rules, standard)).map(({ says }) => says)
}

// Only the references are looked at while tests are collected: a bad file fails under its own name.
describe.each(shippedIds)('%s: a changed rule fails a case of its standard', (id) => {
  const score = { made: 0, noticed: 0 }
  const folder = `rules/${id}/standards`
  const graded = readdirSync(folder)
    .map((file) => JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')))
    .filter(({ ungraded }) => ungraded === undefined)
    .map(({ ref, id }) => ({ ref: String(ref), id: String(id) }))
  let source: CatalogueSource
  beforeAll(() => {
    source = readShipped(id)
  })

  it.skipIf(graded.length === 0).each(graded)('standard $ref, $id', ({ ref }) => {
    const { standard, mutants } = mutated(ref, source)
    const survivors = survivorsOf({ standard, mutants })
    score.made += mutants.length
    score.noticed += mutants.length - survivors.length
    expect(mutants).not.toEqual([])
    expect(survivors).toEqual([])
  })

  it('rules as they are fail none: the mutants leave the cases alone', () => {
    const failing = source.standards.filter(
      (standard) =>
        !survives({ ...source, grades: source.head.grades, standards: [standard] }, standard),
    )
    expect(failing.map(({ ref }) => ref)).toEqual([])
  })

  afterAll(() => {
    const { made, noticed } = score
    if (made === 0) return
    // Rounded down: 100 % is said of all of them only.
    const percent = Math.floor((noticed / made) * 1000) / 10
    console.log(
      `rule mutation, ${id}: ${noticed.toLocaleString('en')} of ${made.toLocaleString('en')} mutants fail a shipped case (${percent} %)`,
    )
  })
})

describe('the mutants', () => {
  it('are all different', () => {
    const { mutants } = mutated('2')
    const rules = mutants.map(({ rules }) => JSON.stringify([rules.grades, rules.standards]))
    expect(rules).toEqual([...new Set(rules)])
  })

  it('change every operator, threshold, group, criterion and grade of a standard', () => {
    const { mutants } = mutated('21')
    const about = (id: string) =>
      mutants.map(({ says }) => says).filter((says) => says.startsWith(`${id}: `))
    const [planned, monitored] = [
      'resources.telephoneManagementPlanned',
      'resources.telephoneMonitoringPlanned',
    ]
    expect(about('21.minimum.3')).toEqual([
      '21.minimum.3: dropped',
      '21.minimum.3: moved to progressing',
      '21.minimum.3: moved to excellent',
      '21.minimum.3: not all of 2',
      '21.minimum.3: any of 2 for all of 2',
      `21.minimum.3: without ${planned} equal true`,
      `21.minimum.3: without ${monitored} equal true`,
      ...[planned, monitored].flatMap((fact) => [
        `21.minimum.3: not ${fact} equal true`,
        `21.minimum.3: ${fact} notEqual true for ${fact} equal true`,
        `21.minimum.3: ${fact} equal false for ${fact} equal true`,
      ]),
    ])
    expect(about('21')).toEqual([
      '21: minimum and progressing change places',
      '21: minimum and excellent change places',
      '21: progressing and excellent change places',
    ])
  })

  it('move a threshold one step each way, and leave out what says the same within the bounds', () => {
    const about = (id: string) =>
      mutated(id.split('.')[0] ?? '')
        .mutants.map(({ says }) => says)
        .filter((says) => says.startsWith(`${id}: `) && says.includes(' for '))
        .map((says) => says.split(' ').slice(2, 4).join(' '))
    expect(about('1.minimum.3')).toEqual([
      ...['equal 0', 'lessThan 0', 'lessThanInclusive 0', 'greaterThanInclusive 0'],
      ...['greaterThan -1', 'greaterThan 1'],
    ])
    expect(about('2.excellent.2')).toEqual([
      ...['notEqual 100', 'lessThan 100', 'lessThanInclusive 100', 'greaterThan 100'],
      ...['greaterThanInclusive 99.9', 'greaterThanInclusive 100.1'],
    ])
    expect(about('7.minimum.8')).toEqual([
      ...['lessThan 366', 'greaterThan 366', 'greaterThanInclusive 366'],
      ...['lessThanInclusive 365', 'lessThanInclusive 367'],
    ])
    expect(about('18.minimum.1')).toEqual([
      'doesNotContain "channel"',
      ...['contains "service"', 'contains "interaction"', 'contains "customer_type"'],
    ])
  })

  it('go unnoticed where the case that shows them is missing', () => {
    const { standard, mutants } = mutated('2')
    const cases = standard.cases.filter(
      ({ facts }) => facts['firstContact.resolutionRate'] !== 79.9,
    )
    const rate = 'firstContact.resolutionRate greaterThanInclusive'
    expect(survivorsOf({ standard: { ...standard, cases }, mutants })).toEqual([
      `2.minimum.1: ${rate} 79.9 for ${rate} 80`,
    ])
  })
})
