import { Engine } from 'json-rules-engine'
import { describe, expectTypeOf, it } from 'vitest'
import { nesdsCustomerServices } from '../../src/catalogues.ts'
import { createEngine } from '../../src/rules-engine/create-engine.ts'
import { rulesOf } from '../../src/rules-engine/rules-of.ts'
import { valuesOf } from '../../src/rules-engine/values-of.ts'

const options = { asOf: '2026-03-31' }

describe('rules and values', () => {
  it('fit json-rules-engine’s own types', () => {
    const engine = new Engine(rulesOf(nesdsCustomerServices))
    expectTypeOf(valuesOf(nesdsCustomerServices, {}, options)).toExtend<
      NonNullable<Parameters<typeof engine.run>[0]>
    >()
  })
})

describe('an engine', () => {
  it('knows the names of its catalogue’s facts', () => {
    const engine = createEngine(nesdsCustomerServices, options)
    // @ts-expect-error a misspelt fact
    engine.run({ 'charter.exist': true })
    engine.run({ 'charter.exists': true })
  })

  it('asks for facts by those names, at once or later', () => {
    createEngine(nesdsCustomerServices, {
      ...options,
      fetch: (fact) => {
        expectTypeOf<'charter.exists'>().toExtend<typeof fact>()
        expectTypeOf<'charter.exist'>().not.toExtend<typeof fact>()
        return Promise.resolve(true)
      },
    })
    createEngine(nesdsCustomerServices, { ...options, fetch: (fact: string) => fact.length })
  })
})
