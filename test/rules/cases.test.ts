import { readdirSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Case, wholeCases } from '../../src/catalogue/cases.ts'
import type { Catalogue } from '../../src/catalogue/catalogue.ts'
import { type CatalogueSource, publish } from '../../src/catalogue/parse.ts'
import { assess } from '../../src/grading/assess.ts'
import { readShipped, shippedIds } from '../support/shipped.ts'

// Only the names are looked at while tests are collected: a bad file fails under its own name.
const files = shippedIds.flatMap((id) =>
  readdirSync(`rules/${id}/standards`).map((file) => {
    const { ref, cases } = JSON.parse(readFileSync(`rules/${id}/standards/${file}`, 'utf8'))
    return { id, file, ref: String(ref), names: (cases as Case[]).map(({ name }) => name) }
  }),
)

const sources = new Map<string, CatalogueSource>()
const catalogues = new Map<string, Catalogue>()
beforeAll(() => {
  for (const id of shippedIds) {
    const source = readShipped(id)
    sources.set(id, source)
    catalogues.set(id, publish(source))
  }
})

describe.each(files.filter(({ names }) => names.length > 0))('$id $file', (one) => {
  const { id, ref, names } = one
  it.each(names)('%s', (name) => {
    const file = sources.get(id)?.standards.find((one) => one.ref === ref)
    const catalogue = catalogues.get(id)
    const whole = wholeCases(file?.cases ?? []).find((one) => one.name === name)
    if (!whole || !catalogue) throw new Error(`standard ${ref} has no such case`)
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

it.each(shippedIds)('%s: every standard has cases but the ungraded ones', (id) => {
  const without = files.filter((one) => one.id === id && one.names.length === 0)
  const { standards } = catalogues.get(id) ?? { standards: [] }
  const ungraded = standards.filter((one) => one.ungraded !== undefined)
  expect(standards).not.toEqual([])
  expect(without.map(({ ref }) => ref)).toEqual(ungraded.map(({ ref }) => ref))
})

it('no two cases of a standard have one name', () => {
  const twice = files.flatMap(({ names }) => names.filter((name, at) => names.indexOf(name) < at))
  expect(twice).toEqual([])
})
