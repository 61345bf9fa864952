import type { Criterion, Standard } from '../catalogue/catalogue.ts'
import { gradesOf } from '../catalogue/grading-rules.ts'
import { fixedGradeOf } from '../grading/grade.ts'
import { type Comparison, comparisonsIn } from '../logic/condition.ts'
import type { Truth } from '../logic/truth.ts'
import type { AnyCatalogue } from './aim.ts'
import { allOf, type Standing, standingOf } from './deciders.ts'

/** Why a fact that somebody could still find out makes no difference where it is read. */
export type WhySpent =
  /** What asks for it is met or unmet already, by what other facts say. */
  | 'settled'
  /** It is asked for a grade that can't be reached any more. */
  | 'outOfReach'
  /** The standard was declared not applicable. */
  | 'notApplicable'
  /** The standard is about it, and no criterion reads it. */
  | 'onlyMeasured'

/** One place where a standard reads a fact. */
export interface FactReading {
  readonly fact: string
  readonly standard: string
  /** Identifier of the criterion; absent where the fact is only measured. */
  readonly criterion?: string
  readonly grade?: string
  /** Why it makes no difference there; absent where it can. */
  readonly why?: WhySpent
  /** Identifier of a criterion whose being unmet put the grade out of reach. */
  readonly missed?: string
}

/** What a standard's grade still hangs on. */
export interface OpenStandard {
  readonly readings: readonly FactReading[]
  /** The unknown facts that can still change the grade. */
  readonly hangsOn: ReadonlySet<string>
  /** Of each criterion that can still change the grade, the facts that could settle it alone. */
  readonly criteria: readonly ReadonlySet<string>[]
  /** Of each grade that is neither held nor out of reach, likewise. */
  readonly grades: readonly ReadonlySet<string>[]
  /** The facts that could settle the standard's grade alone. */
  readonly deciders: ReadonlySet<string>
}

/** Finds what a standard's grade still hangs on, from the first grade not surely held up to the ceiling. */
export function openStandardOf(
  catalogue: AnyCatalogue,
  standard: Standard,
  truthOf: (comparison: Comparison) => Truth,
): OpenStandard {
  const isFixed = fixedGradeOf(standard) !== undefined
  const readings: FactReading[] = []
  const criteria: ReadonlySet<string>[] = []
  const open: Standing[] = []
  let missed: string | undefined
  for (const grade of gradesOf(catalogue, standard)) {
    const asked = (standard.grades[grade] ?? []).map((criterion) => ({
      criterion,
      standing: standingOf(criterion.conditions, truthOf),
    }))
    missed ??= asked.find(({ standing }) => standing.truth === 'unmet')?.criterion.id
    for (const { criterion, standing } of asked) {
      for (const fact of factsIn(criterion)) {
        const reading = { fact, standard: standard.ref, criterion: criterion.id, grade }
        if (isFixed) readings.push({ ...reading, why: 'notApplicable' })
        else if (!standing.hangsOn.has(fact)) readings.push({ ...reading, why: 'settled' })
        else if (missed === undefined) readings.push(reading)
        else readings.push({ ...reading, why: 'outOfReach', missed })
      }
      if (!isFixed && missed === undefined && standing.truth === 'unknown') {
        criteria.push(settlersOf(standing))
      }
    }
    const whole = allOf(asked.map(({ standing }) => standing))
    if (!isFixed && missed === undefined && whole.truth === 'unknown') open.push(whole)
  }
  for (const fact of standard.measures ?? []) {
    readings.push({ fact, standard: standard.ref, why: 'onlyMeasured' })
  }
  return {
    readings,
    hangsOn: new Set(open.flatMap(({ hangsOn }) => [...hangsOn])),
    criteria,
    grades: open.map(settlersOf),
    deciders: decidersOf(open),
  }
}

function factsIn({ conditions }: Criterion): ReadonlySet<string> {
  return new Set(comparisonsIn(conditions).map(({ fact }) => fact))
}

function settlersOf({ canMeet, canMiss }: Standing): ReadonlySet<string> {
  return new Set([...canMeet, ...canMiss])
}

/** Those that meet every open grade below one and miss that, or meet all of them. */
function decidersOf(open: readonly Standing[]): ReadonlySet<string> {
  const deciders: string[] = []
  let through: readonly string[] | undefined
  for (const { canMeet, canMiss } of open) {
    deciders.push(...(through ?? [...canMiss]).filter((fact) => canMiss.has(fact)))
    through = (through ?? [...canMeet]).filter((fact) => canMeet.has(fact))
  }
  return new Set([...deciders, ...(through ?? [])])
}
