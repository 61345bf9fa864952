import { markdownTable } from '../../src/report/markdown.ts'
import type { Coverage, StandardCoverage } from './coverage.ts'

/**
 * All adapters side by side: what each can decide of each standard, and which facts it can give.
 *
 * @param standards - the catalogue's, in its order
 */
export function coverageMatrix(
  coverages: readonly Coverage[],
  standards: readonly Pick<StandardCoverage, 'ref'>[],
): string {
  const read = new Set(coverages.flatMap((one) => one.standards.map(({ ref }) => ref)))
  const refs = standards.map(({ ref }) => ref).filter((ref) => read.has(ref))
  const facts = [...new Set(coverages.flatMap((one) => one.facts.map(({ fact }) => fact)))]
  return [
    markdownTable(
      ['Adapter', 'First contact', ...refs.map((ref) => `Standard ${ref}`)],
      coverages.map(({ adapter, firstContact = '', standards: own }) => [
        adapter.name,
        firstContact,
        ...refs.map((ref) => standardCell(own.find((one) => one.ref === ref))),
      ]),
    ),
    markdownTable(
      ['Fact', 'Given by'],
      facts.map((fact) => [
        fact,
        coverages
          .filter((one) => one.facts.some((own) => own.fact === fact && own.given))
          .map(({ adapter }) => adapter.name)
          .join(', '),
      ]),
    ),
  ].join('\n\n')
}

function standardCell(standard: StandardCoverage | undefined): string {
  if (standard === undefined) return ''
  const { grades, measures } = standard
  const criteria = grades.flatMap((grade) => grade.criteria)
  if (measures) return `${measures.given.length} of ${measures.all} measures`
  const met = criteria.filter(({ canBeMet }) => canBeMet).length
  const decided = criteria.filter((one) => one.decided).length
  return `${decided} of ${criteria.length} decided, ${met} can be met`
}
