import type { Standard } from '../../src/catalogue/catalogue.ts'
import { type GradingRules, gradesOf } from '../../src/catalogue/grading-rules.ts'
import { comparisonsIn } from '../../src/logic/condition.ts'
import type { Adapter } from '../contract/adapter.ts'
import type { MappingCoverage, Reaches } from '../contract/mapping-coverage.ts'
import { type MoreColumn, moreColumns } from './more-columns.ts'
import { listed, reachesOf } from './reaches-of.ts'
import { truthsOf } from './truths.ts'

/** The part of a catalogue that coverage is told by. */
export type CoveredCatalogue = Pick<GradingRules, 'grades'> & {
  readonly standards: readonly Pick<Standard, 'ref' | 'title' | 'grades' | 'measures'>[]
}

/** What an adapter with a mapping can decide alone: a vendor's data sheet. */
export interface Coverage extends Pick<MappingCoverage, 'mapping' | 'firstContact'> {
  readonly adapter: { readonly name: string; readonly version: string }
  /** Every fact that the adapter lists. */
  readonly facts: readonly FactCoverage[]
  /** The standards that read one of these facts, in the catalogue's order. */
  readonly standards: readonly StandardCoverage[]
  /** What one column more would add, the most first. */
  readonly more: readonly MoreColumn[]
}

/** Whether a fact can be given. */
interface FactCoverage {
  readonly fact: string
  readonly given: boolean
  /** Codes that it may have, where not all. */
  readonly codes?: readonly string[]
  /** What the mapping lacks for it. */
  readonly lacks?: string
}

/** What of a standard can be decided. */
export interface StandardCoverage {
  readonly ref: string
  readonly title: string
  readonly grades: readonly GradeCoverage[]
  /** The highest grade that the source may show alone; absent where it is none. */
  readonly reaches?: string
  /** Of the facts that it is about and no criterion reads, those that can be given. */
  readonly measures?: { readonly all: number; readonly given: readonly string[] }
}

/** What of a grade can be decided. */
export interface GradeCoverage {
  readonly grade: string
  readonly criteria: readonly CriterionCoverage[]
}

/** Whether a criterion can be decided: surely, or only against the council, or not at all. */
interface CriterionCoverage {
  readonly id: string
  /** Whether it is known to be met or not, whatever the figures are. */
  readonly decided: boolean
  readonly canBeMet: boolean
}

/**
 * Tells what an adapter can decide alone, where its exports have all columns that the mapping names.
 *
 * @param mapping - as JSON has it; the adapter's own if absent
 * @throws NesdsError `INVALID_MAPPING`
 */
export function coverageOf(
  adapter: Pick<Adapter, 'name' | 'version' | 'provides' | 'covers'>,
  mapping: unknown,
  catalogue: CoveredCatalogue,
): Coverage {
  const { name, version, provides } = adapter
  const covered = reachesOf(adapter, mapping)
  const { reaches } = covered
  const decidedBy = (given: Reaches) => ({
    facts: Object.keys(given),
    standards: standardsCovered(catalogue, provides, given),
  })
  const now = decidedBy(reaches)
  return {
    adapter: { name, version },
    ...(covered.mapping && { mapping: covered.mapping }),
    ...(covered.firstContact && { firstContact: covered.firstContact }),
    facts: provides.map((fact) => factCoverage(fact, reaches, covered.lacks[fact])),
    standards: now.standards,
    more: moreColumns(covered.additions, now, (then) => decidedBy(listed(then, provides))),
  }
}

function factCoverage(fact: string, reaches: Reaches, lacks: string | undefined): FactCoverage {
  const reach = reaches[fact]
  if (reach === undefined) return { fact, given: false, ...(lacks !== undefined && { lacks }) }
  return { fact, given: true, ...(reach.codes && { codes: reach.codes }) }
}

/** The standards that read a fact which the adapter lists. */
function standardsCovered(
  catalogue: CoveredCatalogue,
  provides: readonly string[],
  reaches: Reaches,
): readonly StandardCoverage[] {
  return catalogue.standards.flatMap((standard) => {
    const { ref, title, grades, measures = [] } = standard
    const read = Object.values(grades).flatMap((criteria) =>
      criteria.flatMap(({ conditions }) => comparisonsIn(conditions).map(({ fact }) => fact)),
    )
    if (![...read, ...measures].some((fact) => provides.includes(fact))) return []
    const covered = gradesOf(catalogue, standard).map((grade) => ({
      grade,
      criteria: (grades[grade] ?? []).map(({ id, conditions }) => {
        const truths = truthsOf(conditions, reaches)
        return { id, decided: !truths.has('unknown'), canBeMet: truths.has('met') }
      }),
    }))
    const shown = covered.findIndex(({ criteria }) => criteria.some(({ canBeMet }) => !canBeMet))
    const highest = covered.at(shown < 0 ? -1 : shown - 1)
    const reached = shown === 0 ? undefined : highest?.grade
    const given = measures.filter((fact) => fact in reaches)
    return {
      ref,
      title,
      grades: covered,
      ...(reached !== undefined && { reaches: reached }),
      ...(measures.length > 0 && { measures: { all: measures.length, given } }),
    }
  })
}
