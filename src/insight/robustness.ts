import type { Catalogue, Standard } from '../catalogue/catalogue.ts'
import { gradesOf } from '../catalogue/grading-rules.ts'
import type { Facts } from '../facts/fact.ts'
import { checkedAsOf } from '../grading/as-of.ts'
import { type ComparisonFinding, createFinder, type Finder } from '../grading/findings.ts'
import type { GradeInterval } from '../grading/grade.ts'
import { createGrader, type Grader } from '../grading/grader.ts'
import type { Comparison } from '../logic/condition.ts'
import { type AimOptions, type AnyCatalogue, aimedStandards, aimFault } from './aim.ts'
import { type SampledShare, sampledShareOf, type WhyUnweighed, withFigure } from './chance.ts'
import { type Situation, situationOf } from './change.ts'
import { figuresAsked, marginTo } from './margin.ts'
import { Z_95 } from './wilson.ts'

/** Which standards are meant, when facts are judged, and how sure to be. */
export interface RobustnessOptions extends AimOptions {
  /** The day at which facts are judged, `YYYY-MM-DD`. */
  readonly asOf: string
  /** Standard deviations that the interval spans to each side, more than 0 and at most 100; 1.96 if absent: 95 %. */
  readonly z?: number
}

/** How firmly grades stand on figures. */
export interface Robustness {
  readonly asOf: string
  readonly z: number
  /** The standards that hold a number or a date against a threshold, in the catalogue's order. */
  readonly standards: readonly StandardRobustness[]
}

/** How firmly one standard's grade stands. */
export interface StandardRobustness extends GradeInterval {
  readonly ref: string
  readonly title: string
  /** Each threshold that it holds a number or a date against, from the lowest grade to the highest. */
  readonly thresholds: readonly ThresholdRobustness[]
}

/** How far a figure lies from a threshold, as it is asked: what stands under `not` is turned over. */
export interface ThresholdRobustness extends ComparisonFinding {
  readonly criterion: string
  readonly grade: string
  /** How far the figure lies on the good side, in its unit or in days of age; negative on the other side. */
  readonly margin?: number
  /** What chance alone could make of the figure, if its cases are a sample. */
  readonly chance?: Chance
  /** Why chance can't be weighed for a figure that is known. */
  readonly unweighed?: WhyUnweighed
}

/** What hangs on the chance by which cases came into a sample. */
export interface Chance extends SampledShare {
  /** Whether the threshold lies within the interval: at an end of it what is asked turns out otherwise. */
  readonly straddles: boolean
  /** Whether the criterion turns out otherwise at an end of the interval, all else being as it is. */
  readonly criterion: boolean
  /** Whether the standard's floor or ceiling does. */
  readonly standard: boolean
  /** The standard's grade at either end. */
  readonly atLow: GradeInterval
  readonly atHigh: GradeInterval
}

/**
 * Says how far each figure lies from its thresholds and, where it is known of how many, whether chance alone could tip it.
 *
 * The interval says what a sample leaves open about all cases that it was drawn from. A figure that counts all
 * cases of its period has no such error. Each figure is moved to the ends of its interval by itself, and
 * the standard is graded again.
 *
 * @throws NesdsError `INVALID_AS_OF`, or `INVALID_AIM` for a standard or theme that the catalogue doesn't
 * have and for a `z` out of bounds
 */
export function robustness<Values>(
  catalogue: Catalogue<Values>,
  facts: Facts<Values>,
  options: RobustnessOptions,
): Robustness {
  const asOf = checkedAsOf(options.asOf)
  const { z = Z_95 } = options
  if (!(z > 0 && z <= 100)) throw aimFault(`z is a number more than 0, at most 100, not ${z}`)
  const look: Look = {
    catalogue,
    facts,
    asOf,
    z,
    finder: createFinder(catalogue, facts, asOf),
    situation: situationOf(catalogue, facts, asOf),
  }
  const standards = aimedStandards(catalogue, options).map((standard) =>
    standardRobustness(standard, look),
  )
  return { asOf, z, standards: standards.filter(({ thresholds }) => thresholds.length > 0) }
}

interface Look {
  readonly catalogue: AnyCatalogue
  readonly facts: unknown
  readonly asOf: string
  readonly z: number
  readonly finder: Finder
  readonly situation: Situation
}

function standardRobustness(standard: Standard, look: Look): StandardRobustness {
  const { catalogue, facts, asOf } = look
  const { ref, title } = standard
  const grader = createGrader({ ...catalogue, standards: [standard] }, { asOf })
  const thresholds = gradesOf(catalogue, standard).flatMap((grade) =>
    (standard.grades[grade] ?? []).flatMap(({ id, conditions }) =>
      figuresAsked(conditions, catalogue.facts).map((asked) => ({
        criterion: id,
        grade,
        ...thresholdRobustness(asked, id, grader, look),
      })),
    ),
  )
  const { floors, ceilings } = grader.grade(facts as Facts)
  return { ref, title, floor: floors[0] ?? '', ceiling: ceilings[0] ?? '', thresholds }
}

function thresholdRobustness(
  asked: Comparison,
  criterion: string,
  grader: Grader<unknown>,
  { catalogue, facts, asOf, z, finder, situation }: Look,
): Omit<ThresholdRobustness, 'criterion' | 'grade'> {
  const finding = finder.compare(asked)
  const margin = marginTo(asked, situation.knownOf(asked.fact))
  const told = { ...finding, ...(margin !== undefined && { margin }) }
  const entry = catalogue.facts[asked.fact]
  if (entry === undefined || finding.unknown) return told
  const sampled = sampledShareOf(finding, entry, z)
  if (typeof sampled === 'string') return { ...told, unweighed: sampled }
  const place = grader.criteria.indexOf(criterion)
  const lookAt = (moved: unknown) => {
    const { floors, ceilings, truths } = grader.grade(moved as Facts)
    return {
      grade: { floor: floors[0] ?? '', ceiling: ceilings[0] ?? '' },
      criterion: truths[place],
      threshold: createFinder(catalogue, moved, asOf).compare(asked).truth,
    }
  }
  const now = lookAt(facts)
  const low = lookAt(withFigure(facts, asked.fact, sampled.low))
  const high = lookAt(withFigure(facts, asked.fact, sampled.high))
  const someEnd = (differs: (end: typeof low) => boolean) => [low, high].some(differs)
  return {
    ...told,
    chance: {
      ...sampled,
      straddles: someEnd(({ threshold }) => threshold !== now.threshold),
      criterion: someEnd((end) => end.criterion !== now.criterion),
      standard: someEnd(
        ({ grade: { floor, ceiling } }) =>
          floor !== now.grade.floor || ceiling !== now.grade.ceiling,
      ),
      atLow: low.grade,
      atHigh: high.grade,
    },
  }
}
