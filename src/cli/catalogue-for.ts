import type { Catalogue, Standard } from '../catalogue/catalogue.ts'
import { parseProfile } from '../catalogue/parse.ts'
import { tailor } from '../catalogue/tailor.ts'
import { nesdsCustomerServices } from '../catalogues.ts'
import { type Call, optionOf } from './command.ts'
import { InputError } from './input-error.ts'
import { readJsonFile, withPlaces } from './json-file.ts'

/**
 * The catalogue that a call asks for, tailored by its profile.
 *
 * @throws InputError where the profile can't be read, is wrong, or changes nothing
 */
export function catalogueFor(call: Call): Catalogue {
  // Facts come from files here, so that their names are checked when they are read, not when we compile.
  const catalogue: Omit<Catalogue, 'values'> = nesdsCustomerServices
  const path = optionOf(call, 'profile')
  if (path === undefined) return catalogue
  return withPlaces(readJsonFile(path), (data) => {
    const profile = parseProfile(data)
    const { thresholds = [], criteria = [], notApplicable = [], maximumAgeDays } = profile
    const changes = thresholds.length + criteria.length + notApplicable.length
    if (changes === 0 && maximumAgeDays === undefined) {
      throw new InputError(
        `${path}: the profile changes nothing; give it thresholds, criteria, notApplicable or maximumAgeDays`,
      )
    }
    return tailor(catalogue, profile)
  })
}

/**
 * The standards that a call asks for, all of them if it names none.
 *
 * @throws InputError where one of them doesn't exist
 */
export function standardsFor<Given extends Pick<Standard, 'ref'>>(
  standards: readonly Given[],
  refs: readonly string[] = [],
): readonly Given[] {
  const known = standards.map(({ ref }) => ref)
  const strange = refs.find((ref) => !known.includes(ref))
  if (strange !== undefined) {
    throw new InputError(`there is no standard ${strange}; there are ${known.join(', ')}`)
  }
  return refs.length === 0 ? standards : standards.filter(({ ref }) => refs.includes(ref))
}
