import { describe, expectTypeOf, it } from 'vitest'
import type { z } from 'zod'
import type { SatisfactionMapping } from '../../../adapters/satisfaction/mapping.ts'
import type { satisfactionMappingSchema } from '../../../adapters/satisfaction/mapping-schema.ts'

/** A schema's output is open to change; what is read isn't. */
type Readonlyed<Data> = Data extends object
  ? { readonly [Key in keyof Data]: Readonlyed<Data[Key]> }
  : Data

describe('a mapping of answers about satisfaction', () => {
  it('is what its schema says, member by member', () => {
    expectTypeOf<Readonlyed<z.output<typeof satisfactionMappingSchema>>>().toEqualTypeOf<
      Readonlyed<SatisfactionMapping>
    >()
  })
})
