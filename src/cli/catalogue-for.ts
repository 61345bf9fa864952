import { existsSync } from 'node:fs'
import type { Catalogue, Standard } from '../catalogue/catalogue.ts'
import { parseProfile } from '../catalogue/parse.ts'
import type { CheckedProfile } from '../catalogue/profile.ts'
import { tailor } from '../catalogue/tailor.ts'
import * as catalogues from '../catalogues.ts'
import { catalogueIn } from './catalogue-folder.ts'
import { type Call, optionOf } from './command.ts'
import { InputError } from './input-error.ts'
import { readJsonFile, withPlaces } from './json-file.ts'
import { suggestion } from './parse-call.ts'

/**
 * The catalogue that a call asks for, tailored by its profile; the first one shipped if it names none.
 *
 * @throws InputError where there is no such catalogue or it has faults, and where the profile can't be read, is wrong, or changes nothing
 */
export function catalogueFor(call: Call): Catalogue {
  const catalogue = chosenIn(call)
  const path = optionOf(call, 'profile')
  if (path === undefined) return catalogue
  return withPlaces(readJsonFile(path), (data) => tailor(catalogue, profileIn(data, path)))
}

/**
 * The catalogue that a call asks for, and its profile beside it.
 *
 * @throws InputError as {@link catalogueFor} does
 */
export function rulesFor(call: Call): {
  readonly catalogue: Catalogue
  readonly profile?: CheckedProfile
} {
  const catalogue = chosenIn(call)
  const path = optionOf(call, 'profile')
  if (path === undefined) return { catalogue }
  return {
    catalogue,
    profile: withPlaces(readJsonFile(path), (data) => profileIn(data, path)),
  }
}

function profileIn(data: unknown, path: string): CheckedProfile {
  const profile = parseProfile(data)
  const { thresholds = [], criteria = [], notApplicable = [], maximumAgeDays } = profile
  const changes = thresholds.length + criteria.length + notApplicable.length
  if (changes > 0 || maximumAgeDays !== undefined) return profile
  throw new InputError(
    `${path}: the profile changes nothing; give it thresholds, criteria, notApplicable or maximumAgeDays`,
  )
}

const { nesdsCustomerServices, ...others } = catalogues

/** The catalogues that are shipped; the first is meant where a call names none. */
// Facts come from files here, so that their names are checked when they are read, not when we compile.
export const SHIPPED: readonly Omit<Catalogue, 'values'>[] = [
  nesdsCustomerServices,
  ...Object.values(others),
]

/** The catalogue that a call names: a shipped one by its identifier, or that of a folder. */
function chosenIn(call: Call): Catalogue {
  const [first, ...others] = SHIPPED as readonly [Catalogue, ...Catalogue[]]
  const given = optionOf(call, 'catalogue')
  if (given === undefined) return first
  const shipped = [first, ...others].find(({ id }) => id === given)
  if (shipped) return shipped
  if (existsSync(given)) return catalogueIn(given)
  const known = SHIPPED.map(({ id }) => id)
  throw new InputError(
    `there is no catalogue ${given}${suggestion(given, known)}; shipped are ${known.join(', ')}; or give the folder of one`,
  )
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
