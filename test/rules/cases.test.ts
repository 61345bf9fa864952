import { readdirSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Case, wholeCases } from '../../src/catalogue/cases.ts'
import type { Catalogue } from '../../src/catalogue/catalogue.ts'
import { type CatalogueSource, publish } from '../../src/catalogue/parse.ts'
import { assess } from '../../src/grading/assess.ts'
import { FOLDER, readCustomerServices } from '../support/customer-services.ts'

// Only the names are looked at while tests are collected: a bad file fails under its own name.
const files = readdirSync(`${FOLDER}/standards`).map((file) => {
  const { ref, cases } = JSON.parse(readFileSync(`${FOLDER}/standards/${file}`, 'utf8'))
  return { file, ref: String(ref), names: (cases as Case[]).map(({ name }) => name) }
})

let source: CatalogueSource
let catalogue: Catalogue
beforeAll(() => {
  source = readCustomerServices()
  catalogue = publish(source)
})

describe.each(files.filter(({ names }) => names.length > 0))('$file', ({ ref, names }) => {
  it.each(names)('%s', (name) => {
    const file = source.standards.find((one) => one.ref === ref)
    const whole = wholeCases(file?.cases ?? []).find((one) => one.name === name)
    if (!whole) throw new Error(`standard ${ref} has no such case`)
    const { asOf, facts, floor, ceiling, given, truths } = whole
    const standards = catalogue.standards.filter((one) => one.ref === ref)
    const [found] = assess({ ...catalogue, standards }, facts, { asOf }).standards
    const all = found?.criteria.map(({ id, truth }) => [id, truth] as const) ?? []
    const expected = given === undefined ? all.map(([id]) => [id, 'met'] as const) : []
    const shown = { ...Object.fromEntries(expected), ...truths }
    expect({
      floor: found?.floor,
      ceiling: found?.ceiling,
      truths: Object.fromEntries(all.filter(([id]) => id in shown)),
    }).toEqual({ floor, ceiling, truths: shown })
  })
})

it('every standard is here but those without cases: the ungraded ones', () => {
  const without = files.filter(({ names }) => names.length === 0).map(({ ref }) => ref)
  const ungraded = catalogue.standards.filter((one) => one.ungraded !== undefined)
  expect([files.length, without]).toEqual([25, ungraded.map(({ ref }) => ref)])
})

it('no two cases of a standard have one name', () => {
  const twice = files.flatMap(({ names }) => names.filter((name, at) => names.indexOf(name) < at))
  expect(twice).toEqual([])
})
