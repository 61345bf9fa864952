import {
  type GivenHead,
  type Measure,
  shareOf,
  valueAlone,
  valueOver,
  withhold,
} from '../../src/contacts/measure.ts'
import type { Said } from './row-answers.ts'
import type { Figure, Scale } from './scales.ts'

/** What a set of rows is, for its figures. */
export type FiguresHead = Partial<Pick<GivenHead, 'period' | 'by'>> & {
  /** Rows that could not be read. */
  readonly unusable: number
  /** How the customers came to be asked. */
  readonly asked?: string | undefined
}

/**
 * How many answers rows have, and the figures of their scale: counted where the rows have counts,
 * else weighted by the answers behind each published score, else as published, where there is one only.
 */
export function surveyFigures(
  rows: readonly Said[],
  scale: Scale,
  { asked, ...head }: FiguresHead,
): readonly Measure[] {
  const methodOf = (method: string) => (asked === undefined ? method : `${method}, ${asked}`)
  const pool = poolOf(rows)
  const figures = scale.figures.map((figure, index) => {
    const { name, unit, method } = figure
    const own: GivenHead = { ...head, name, unit, scale: scale.name }
    if (pool.reason !== undefined) return withhold(own, pool.reason)
    if (pool.how === 'counted') {
      return quotient({ ...own, method: methodOf(method) }, ...counted(rows, figure))
    }
    if (index > 0) return withhold(own, 'scores are published, and not who gave which answer')
    const ownMethod = methodOf(`${method}, ${pool.how}`)
    return quotient({ ...own, method: ownMethod }, ...published(rows))
  })
  return [answersOf(rows, pool, { ...head, scale: scale.name }), ...figures]
}

/** How rows can be taken together, or why they can't. */
type Pool =
  | { readonly how: 'counted' | 'published' | 'published-weighted'; readonly reason?: never }
  | { readonly reason: string; readonly how?: never }

function poolOf(rows: readonly Said[]): Pool {
  const bare = rows.filter(({ counts, published: one }) => !counts && one?.answers === undefined)
  const someCounted = rows.some(({ counts }) => counts)
  if (rows.length === 0) return { reason: 'no answers are counted' }
  if (rows.length === 1 && bare.length === 1) return { how: 'published' }
  if (bare.length > 0) {
    return {
      reason: `${bare.length} of ${rows.length} scores are published without the number of answers, and can't be pooled`,
    }
  }
  if (!someCounted) return { how: 'published-weighted' }
  if (rows.every(({ counts }) => counts)) return { how: 'counted' }
  return { reason: 'some answers are counted, others published as scores: two methods' }
}

function counted(rows: readonly Said[], { worth }: Figure): [number, number] {
  const answers = rows.flatMap(({ counts = [] }) => counts)
  return [
    sumOf(answers.map(([score, count]) => worth(score) * count)),
    sumOf(answers.map(([, count]) => count)),
  ]
}

/** A score that nobody says the answers of counts once, alone. */
function published(rows: readonly Said[]): [number, number | undefined] {
  const scores = rows.flatMap(({ published: one = [] }) => one)
  const [first, ...others] = scores
  if (others.length === 0 && first?.answers === undefined) return [first?.score ?? 0, undefined]
  return [
    sumOf(scores.map(({ score, answers = 0 }) => score * answers)),
    sumOf(scores.map(({ answers = 0 }) => answers)),
  ]
}

function quotient(head: GivenHead, sum: number, count: number | undefined): Measure {
  if (count === undefined) return valueAlone(head, sum)
  if (head.unit === 'percent') return shareOf(head, sum, count)
  return { ...valueOver(head, sum / count, count), numerator: sum }
}

function answersOf(
  rows: readonly Said[],
  { reason, how }: Pool,
  head: Omit<FiguresHead, 'asked'> & Pick<GivenHead, 'scale'>,
): Measure {
  const own: GivenHead = { ...head, name: 'satisfaction.answers', unit: 'count' }
  if (how === 'published' || (reason !== undefined && rows.length > 0)) {
    return withhold(own, reason ?? 'the score is published without the number of answers')
  }
  const count = sumOf(
    rows.flatMap(({ counts, published: one }) =>
      counts ? counts.map(([, of]) => of) : [one?.answers ?? 0],
    ),
  )
  return quotient(own, count, undefined)
}

/** The same in whatever order the rows stand, to the last digit. */
function sumOf(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b).reduce((sum, number) => sum + number, 0)
}
