import { type Catalogue, criteriaOf, type Standard } from '../catalogue/catalogue.ts'
import { comparisonsIn } from '../logic/condition.ts'

/** Names of the facts that a standard is about: those its criteria read, then those it only measures. */
export function factsReadBy(
  catalogue: Pick<Catalogue, 'grades'>,
  standard: Standard,
): readonly string[] {
  const read = criteriaOf(catalogue, standard)
    .flatMap(({ conditions }) => comparisonsIn(conditions))
    .map(({ fact }) => fact)
  return [...new Set([...read, ...(standard.measures ?? [])])]
}
