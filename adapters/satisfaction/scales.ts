import type { Unit } from '../../src/facts/dictionary.ts'
import type { SurveyScale } from './mapping.ts'

/** What can be said of the answers on one scale, and of no other. */
export interface Scale {
  /** Name of the scale in measures; that of contacts where they have it too. */
  readonly name: string
  /** The answers and the score of each; absent where any number between the bounds is one. */
  readonly scores?: Readonly<Record<string, number>>
  /** Sets of answers that say all there is to say; across columns, a sheet has one of them. */
  readonly wholes: readonly (readonly string[])[]
  /** Least and greatest figure that can be published on it. */
  readonly bounds: readonly [least: number, greatest: number]
  /** What rounding may account for between a published figure and that of its counts. */
  readonly rounding: number
  /** Its figures; the first is the one that is published under the scale's name. */
  readonly figures: readonly [Figure, ...Figure[]]
}

/** A figure that is a sum over answers, so many times for each score, divided by their number. */
export interface Figure {
  readonly name: string
  readonly unit: Unit | 'none'
  readonly method: string
  /** What one answer of a score adds: 1 or 0 where the figure is a share. */
  readonly worth: (score: number) => number
}

/** The scales by the names that mappings have for them. */
export const SCALES: Readonly<Record<SurveyScale, Scale>> = {
  // GovMetric: the net figure and the share of good answers are two numbers.
  faces: {
    name: 'faces',
    scores: { good: 1, average: 0, poor: -1 },
    wholes: [['good', 'average', 'poor']],
    bounds: [-1, 1],
    rounding: 0.005,
    figures: [
      { name: 'satisfaction.net', unit: 'none', method: 'good-less-poor', worth: asItIs },
      share('satisfaction.shareSatisfied', 'share-satisfied', 1, 1),
      share('satisfaction.shareAverage', 'share-of-answers', 0, 0),
      share('satisfaction.sharePoor', 'share-of-answers', -1, -1),
    ],
  },
  'five-point': {
    name: '1-5',
    scores: wholeNumbers(1, 5),
    wholes: [Object.keys(wholeNumbers(1, 5))],
    bounds: [1, 5],
    rounding: 0.05,
    figures: [
      { name: 'satisfaction.meanScore', unit: 'none', method: 'mean-of-answers', worth: asItIs },
      share('satisfaction.shareSatisfied', 'share-satisfied', 4, 5),
      ...[1, 2, 3, 4, 5].map((score) =>
        share(`satisfaction.shareScoring${score}`, 'share-of-answers', score, score),
      ),
    ],
  },
  nps: {
    name: 'nps',
    // A sheet that has only the three groups says no score within them, and no figure asks for one.
    scores: { ...wholeNumbers(0, 10), detractor: 0, passive: 7, promoter: 9 },
    wholes: [['detractor', 'passive', 'promoter'], Object.keys(wholeNumbers(0, 10))],
    bounds: [-100, 100],
    rounding: 0.5,
    figures: [
      {
        name: 'satisfaction.promoterScore',
        unit: 'none',
        method: 'promoters-less-detractors',
        worth: (score) => (score >= 9 ? 100 : score <= 6 ? -100 : 0),
      },
      share('satisfaction.sharePromoters', 'share-of-answers', 9, 10),
      share('satisfaction.sharePassives', 'share-of-answers', 7, 8),
      share('satisfaction.shareDetractors', 'share-of-answers', 0, 6),
    ],
  },
  percent: {
    name: '0-100',
    wholes: [],
    bounds: [0, 100],
    rounding: 0.5,
    figures: [
      { name: 'satisfaction.meanScore', unit: 'none', method: 'mean-of-answers', worth: asItIs },
    ],
  },
}

function asItIs(score: number): number {
  return score
}

function share(name: string, method: string, from: number, to: number): Figure {
  return {
    name,
    unit: 'percent',
    method,
    worth: (score) => (score >= from && score <= to ? 1 : 0),
  }
}

function wholeNumbers(from: number, to: number): Readonly<Record<string, number>> {
  return Object.fromEntries(
    Array.from({ length: to - from + 1 }, (_, index) => [String(from + index), from + index]),
  )
}
