import { describe, expectTypeOf, it } from 'vitest'
import type { z } from 'zod'
import type * as schemas from '../src/catalogue/schema.ts'
import { cpaKloe33, nationalIndicators } from '../src/catalogues.ts'
import type { factRecordSchema, factValueSchema } from '../src/facts/record-schema.ts'
import { customerServicesRules } from '../src/grader.ts'
import {
  type Assessment,
  assess,
  type Catalogue,
  type CatalogueHead,
  type CodeLists,
  type Criterion,
  type CustomerServicesFacts,
  createGrader,
  type FactDictionary,
  type FactRecord,
  type Facts,
  type FactValue,
  type GradingRules,
  mergeFacts,
  nesdsCustomerServices,
  type Outcomes,
  type Profile,
  tailor,
} from '../src/index.ts'
import { type FactsFile, parseCatalogue, parseFacts, type StandardFile } from '../src/parse.ts'

/** A type without `readonly`, all the way down: schemas give data that nobody else holds. */
type Plain<Type> = Type extends readonly (infer Item)[]
  ? Plain<Item>[]
  : Type extends object
    ? { -readonly [Key in keyof Type]: Plain<Type[Key]> }
    : Type

/** What a schema gives, without the key that tells an editor which schema it is. */
type Given<Schema extends z.ZodType> = Plain<Omit<z.output<Schema>, '$schema'>>

const options = { asOf: '2006-04-01' }

describe('a schema gives what its interface says, no more and no less', () => {
  it('a standard’s file has all of a standard but what a profile alone adds', () => {
    type Written = Omit<StandardFile, 'notApplicable' | 'grades'> & {
      readonly grades: Readonly<Record<string, readonly Omit<Criterion, 'profile'>[]>>
    }
    expectTypeOf<Given<typeof schemas.standardFileSchema>>().toEqualTypeOf<Plain<Written>>()
  })

  it('a profile', () => {
    expectTypeOf<Given<typeof schemas.profileSchema>>().toEqualTypeOf<Plain<Profile>>()
  })

  it('a catalogue’s head', () => {
    expectTypeOf<Given<typeof schemas.catalogueFileSchema>>().toEqualTypeOf<Plain<CatalogueHead>>()
  })

  it('a fact dictionary', () => {
    type File = Given<typeof schemas.factsFileSchema>
    expectTypeOf<File>().toEqualTypeOf<{ facts: Plain<FactDictionary> }>()
  })

  it('code lists', () => {
    type File = Given<typeof schemas.codesFileSchema>
    expectTypeOf<File>().toEqualTypeOf<{ codeLists: Plain<CodeLists> }>()
  })

  it('outcomes', () => {
    expectTypeOf<Given<typeof schemas.outcomesFileSchema>>().toEqualTypeOf<Plain<Outcomes>>()
  })

  it('values and records of facts', () => {
    expectTypeOf<Plain<z.output<typeof factValueSchema>>>().toEqualTypeOf<Plain<FactValue>>()
    expectTypeOf<z.output<typeof factRecordSchema>>().toEqualTypeOf<FactRecord>()
  })
})

describe('facts of the other catalogues', () => {
  it('may not be misspelt, nor be those of another', () => {
    assess(
      cpaKloe33,
      { 'outcomes.requiredAchieved': 100, 'equality.championedTo': ['staff'] },
      options,
    )
    // @ts-expect-error there is no such fact
    assess(cpaKloe33, { 'outcomes.requiredAchievd': 100 }, options)
    // @ts-expect-error there is no such audience
    assess(cpaKloe33, { 'equality.championedTo': ['pigeons'] }, options)
    // @ts-expect-error it is a fact of another catalogue
    assess(nationalIndicators, { 'outcomes.requiredAchieved': 100 }, options)
  })
})

describe('facts of the Customer Services standards', () => {
  it('are taken as bare values, as records, and as null', () => {
    const facts: Facts<CustomerServicesFacts> = {
      'firstContact.resolutionRate': { value: 83.1, numerator: 831, denominator: 1000 },
      'firstContact.partnersCounted': null,
      'firstContact.channels': ['telephone', 'post'],
      'charter.lastReviewed': '2006-01-31',
      'access.newMediaChannels': { notApplicable: 'nobody has them here' },
    }
    expectTypeOf(assess(nesdsCustomerServices, facts, options)).toEqualTypeOf<Assessment>()
    createGrader(customerServicesRules, options).grade(facts)
  })

  it('may not be misspelt', () => {
    // @ts-expect-error there is no such fact
    assess(nesdsCustomerServices, { 'firstContact.resolutionRat': 80 }, options)
    // @ts-expect-error there is no such fact
    createGrader(customerServicesRules, options).grade({ 'firstContact.resolutionRat': 80 })
  })

  it('may not be of another type', () => {
    // @ts-expect-error a number belongs here
    assess(nesdsCustomerServices, { 'firstContact.resolutionRate': '80' }, options)
    // @ts-expect-error a number belongs here
    assess(nesdsCustomerServices, { 'firstContact.resolutionRate': { value: true } }, options)
    // @ts-expect-error a statement belongs here
    assess(nesdsCustomerServices, { 'firstContact.partnersCounted': 1 }, options)
    // @ts-expect-error there is no such channel
    assess(nesdsCustomerServices, { 'firstContact.channels': ['pigeon'] }, options)
    // @ts-expect-error a number belongs here
    createGrader(customerServicesRules, options).grade({ 'firstContact.resolutionRate': '80' })
  })

  it('stay what they are in a tailored catalogue and in a parsed file', () => {
    expectTypeOf(tailor<CustomerServicesFacts>).returns.toEqualTypeOf<
      Catalogue<CustomerServicesFacts>
    >()
    expectTypeOf(parseFacts(nesdsCustomerServices, {})).toEqualTypeOf<
      FactsFile<CustomerServicesFacts>
    >()
  })

  it('are the same for the catalogue and for its rules alone', () => {
    expectTypeOf(nesdsCustomerServices).toEqualTypeOf<Catalogue<CustomerServicesFacts>>()
    expectTypeOf(customerServicesRules).toEqualTypeOf<GradingRules<CustomerServicesFacts>>()
  })

  it('need a day to be judged at', () => {
    // @ts-expect-error the day is missing
    assess(nesdsCustomerServices, {})
    // @ts-expect-error the day is missing
    createGrader(customerServicesRules, {})
  })
})

describe('a catalogue of one’s own', () => {
  const own = parseCatalogue({ catalogue: {}, facts: {}, codes: {}, standards: [] })

  it('takes facts of any name', () => {
    expectTypeOf(own).toEqualTypeOf<Catalogue>()
    assess(own, { 'desk.open': true, 'desk.queue': { value: 3, source: 'the desk' } }, options)
    createGrader(own, options).grade(mergeFacts([{ 'desk.open': true }, { 'desk.open': null }]))
  })

  it('takes no value that a fact can’t have', () => {
    // @ts-expect-error an object is no value
    assess(own, { 'desk.open': { is: true } }, options)
    // @ts-expect-error a date object is no value
    assess(own, { 'desk.open': new Date() }, options)
  })
})

describe('results', () => {
  it('are read, not written', () => {
    const assessment = assess(nesdsCustomerServices, {}, options)
    // @ts-expect-error an assessment is read-only
    assessment.asOf = '2007-04-01'
    const [standard] = assessment.standards
    // @ts-expect-error a grade is read-only
    if (standard) standard.floor = 'excellent'
  })
})
