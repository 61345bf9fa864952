import { gradesOf } from '../../src/catalogue/grading-rules.ts'
import { comparisonsIn } from '../../src/logic/condition.ts'
import type { Adapter } from '../contract/adapter.ts'
import type { Reach, Reaches } from '../contract/mapping-coverage.ts'
import type { CoveredCatalogue } from './coverage.ts'
import { reachesOf } from './reaches-of.ts'
import { truthsOf } from './truths.ts'

/** What several sources decide together, and what is left to ask people. */
export interface CombinedCoverage {
  /** The sources' names, in the order given. */
  readonly sources: readonly string[]
  /** Every fact that a source can give, with the names of all that can: where several do, they may contradict one another. */
  readonly facts: readonly { readonly fact: string; readonly from: readonly string[] }[]
  /** Facts that criteria read and no source gives: the questionnaire's part. */
  readonly asked: readonly string[]
  /** Every standard of the catalogue, in its order. */
  readonly standards: readonly CombinedStandard[]
}

/** What of a standard is decided. */
interface CombinedStandard {
  readonly ref: string
  readonly title: string
  /** Empty for a standard without grades. */
  readonly grades: readonly {
    readonly grade: string
    readonly criteria: number
    /** Criteria that the sources decide, whatever their figures are. */
    readonly bySources: number
    /** Criteria that they decide together with the questionnaire, all of it answered. */
    readonly withAnswers: number
  }[]
}

/** One source: an adapter, and a mapping where it isn't its own. */
export interface CombinedSource {
  readonly adapter: Pick<Adapter, 'name' | 'provides' | 'covers'>
  /** As JSON has it. */
  readonly mapping?: unknown
}

/**
 * Tells what sources decide together, where each export has all that its mapping names.
 *
 * @throws NesdsError `INVALID_MAPPING`
 */
export function combinedCoverage(
  sources: readonly CombinedSource[],
  catalogue: CoveredCatalogue,
): CombinedCoverage {
  const given = sources.map(({ adapter, mapping }) => ({
    name: adapter.name,
    reaches: reachesOf(adapter, mapping).reaches,
  }))
  const bySources = joined(given.map(({ reaches }) => reaches))
  const asked = readIn(catalogue).filter((fact) => !Object.hasOwn(bySources, fact))
  const withAnswers = joined([bySources, Object.fromEntries(asked.map((fact) => [fact, {}]))])
  return {
    sources: given.map(({ name }) => name),
    facts: Object.keys(bySources)
      .sort()
      .map((fact) => ({
        fact,
        from: given.filter(({ reaches }) => Object.hasOwn(reaches, fact)).map(({ name }) => name),
      })),
    asked,
    standards: catalogue.standards.map((standard) => ({
      ref: standard.ref,
      title: standard.title,
      grades: gradesOf(catalogue, standard).map((grade) => {
        const criteria = standard.grades[grade] ?? []
        const decidedBy = (reaches: Reaches) =>
          criteria.filter(({ conditions }) => !truthsOf(conditions, reaches).has('unknown')).length
        return {
          grade,
          criteria: criteria.length,
          bySources: decidedBy(bySources),
          withAnswers: decidedBy(withAnswers),
        }
      }),
    })),
  }
}

/** The facts that any criterion reads, in order. */
function readIn({ standards }: CoveredCatalogue): readonly string[] {
  const facts = standards.flatMap(({ grades }) =>
    Object.values(grades).flatMap((criteria) =>
      criteria.flatMap(({ conditions }) => comparisonsIn(conditions).map(({ fact }) => fact)),
    ),
  )
  return [...new Set(facts)].sort()
}

/** What any of several sources can give; a fact of two may be what either makes of it. */
function joined(all: readonly Reaches[]): Reaches {
  const reaches = new Map<string, Reach>()
  for (const [fact, reach] of all.flatMap((one) => Object.entries(one))) {
    const known = reaches.get(fact)
    reaches.set(fact, known === undefined ? reach : either(known, reach))
  }
  return Object.fromEntries(reaches)
}

function either(a: Reach, b: Reach): Reach {
  const codes = a.codes && b.codes && [...new Set([...a.codes, ...b.codes])]
  const always = a.always === b.always ? a.always : undefined
  return { ...(codes && { codes }), ...(always !== undefined && { always }) }
}
