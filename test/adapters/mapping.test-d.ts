import { describe, expectTypeOf, it } from 'vitest'
import type { z } from 'zod'
import type { AvoidableContactMapping } from '../../adapters/avoidable-contact/mapping.ts'
import type { avoidableContactMappingSchema } from '../../adapters/avoidable-contact/mapping-schema.ts'
import type { ComplaintsMapping } from '../../adapters/complaints/mapping.ts'
import type { complaintsMappingSchema } from '../../adapters/complaints/mapping-schema.ts'
import type { IndicatorMapping } from '../../adapters/indicators/mapping.ts'
import type { indicatorMappingSchema } from '../../adapters/indicators/mapping-schema.ts'
import type { Mapping } from '../../adapters/mapped-table/mapping.ts'
import type { mappingSchema } from '../../adapters/mapped-table/mapping-schema.ts'
import type { OpeningHoursMapping } from '../../adapters/opening-hours/mapping.ts'
import type { openingHoursMappingSchema } from '../../adapters/opening-hours/mapping-schema.ts'

/** A schema's output is open to change; what is read isn't. */
type Readonlyed<Data> = Data extends object
  ? { readonly [Key in keyof Data]: Readonlyed<Data[Key]> }
  : Data

describe('a mapping', () => {
  it('is what its schema says, member by member', () => {
    expectTypeOf<Readonlyed<z.output<typeof mappingSchema>>>().toEqualTypeOf<Readonlyed<Mapping>>()
  })

  it('of judged contacts likewise', () => {
    expectTypeOf<Readonlyed<z.output<typeof avoidableContactMappingSchema>>>().toEqualTypeOf<
      Readonlyed<AvoidableContactMapping>
    >()
  })

  it('of a register of complaints likewise', () => {
    expectTypeOf<Readonlyed<z.output<typeof complaintsMappingSchema>>>().toEqualTypeOf<
      Readonlyed<ComplaintsMapping>
    >()
  })

  it('of a sheet of indicators likewise', () => {
    expectTypeOf<Readonlyed<z.output<typeof indicatorMappingSchema>>>().toEqualTypeOf<
      Readonlyed<IndicatorMapping>
    >()
  })

  it('of opening hours likewise', () => {
    expectTypeOf<Readonlyed<z.output<typeof openingHoursMappingSchema>>>().toEqualTypeOf<
      Readonlyed<OpeningHoursMapping>
    >()
  })
})
