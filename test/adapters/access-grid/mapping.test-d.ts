import { describe, expectTypeOf, it } from 'vitest'
import type { z } from 'zod'
import type { AccessGridMapping } from '../../../adapters/access-grid/mapping.ts'
import type { accessGridMappingSchema } from '../../../adapters/access-grid/mapping-schema.ts'

/** A schema's output is open to change; what is read isn't. */
type Readonlyed<Data> = Data extends object
  ? { readonly [Key in keyof Data]: Readonlyed<Data[Key]> }
  : Data

describe('a mapping of a grid of access', () => {
  it('is what its schema says, member by member', () => {
    expectTypeOf<Readonlyed<z.output<typeof accessGridMappingSchema>>>().toEqualTypeOf<
      Readonlyed<AccessGridMapping>
    >()
  })
})
