import { markdownTable } from '../../src/report/markdown.ts'
import type { Coverage, StandardCoverage } from './coverage.ts'

/** All adapters side by side: what each can decide of each standard, and which facts it can give. */
export function coverageMatrix(coverages: readonly Coverage[]): string {
  const refs = [...new Set(coverages.flatMap(({ standards }) => standards.map(({ ref }) => ref)))]
  const facts = [...new Set(coverages.flatMap((one) => one.facts.map(({ fact }) => fact)))]
  return [
    markdownTable(
      ['Adapter', 'First contact', ...refs.map((ref) => `Standard ${ref}`)],
      coverages.map(({ adapter, firstContact = '', standards }) => [
        adapter.name,
        firstContact,
        ...refs.map((ref) => standardCell(standards.find((one) => one.ref === ref))),
      ]),
    ),
    markdownTable(
      ['Fact', ...coverages.map(({ adapter }) => adapter.name)],
      facts.map((fact) => [
        fact,
        ...coverages.map((one) =>
          one.facts.some((own) => own.fact === fact && own.given) ? 'yes' : '',
        ),
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
