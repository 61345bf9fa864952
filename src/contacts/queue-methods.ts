import type { QueueEnds } from './queue-ends.ts'

/** The published formulas of a service level; `docs/measures.md` gives each. */
export const SERVICE_LEVEL_FORMULAS = [
  'all-handled-within',
  'answered-only',
  'offered',
  'ignore-early-abandons',
  'short-abandon-credit',
] as const

/** A share of calls that were answered in time, by one of the published formulas. */
export interface ServiceLevel {
  readonly formula: (typeof SERVICE_LEVEL_FORMULAS)[number]
  /** A call is in time that waited no longer. */
  readonly seconds: number
  /** For `short-abandon-credit`: a call given up sooner counts as one in time. */
  readonly shortAbandonSeconds?: number
}

/** A share of calls that were given up. */
export interface Abandonment {
  /** What it is a share of: all calls offered, or those that were answered or given up. */
  readonly base: 'offered' | 'answered-and-abandoned'
  /** A call given up sooner doesn't count as given up; in the base it stays. */
  readonly shortAbandonSeconds?: number
}

/** How calls are measured; whatever isn't named is not counted. */
export interface QueueMethods {
  readonly serviceLevels?: readonly ServiceLevel[]
  /** Goes before the usual share, of all calls offered. */
  readonly abandonment?: Abandonment
}

/** How a service level is called in a measure. */
export function serviceLevelMethod(level: ServiceLevel): string {
  return `${level.formula}, ${level.seconds} seconds${shortPart(level.shortAbandonSeconds)}`
}

/** How a share of calls given up is called in a measure. */
export function abandonmentMethod({ base, shortAbandonSeconds }: Abandonment): string {
  return `${ABANDONED}${base}${shortPart(shortAbandonSeconds)}`
}

/** Whether a method is one of the shares of calls given up. */
export function isAbandonment(method: string): boolean {
  return method.startsWith(ABANDONED)
}

const ABANDONED = 'abandoned-of-'

/** Whether a method asks of calls given up how soon they were. */
export function hasShortCalls(method: string): boolean {
  return method.includes(SHORT)
}

/** Whether a service level is of answered calls alone; any other has those given up in it, some of them without a wait. */
export function isOfAnsweredAlone(method: string): boolean {
  return method.startsWith('answered-only,')
}

function shortPart(seconds: number | undefined): string {
  return seconds === undefined ? '' : `${SHORT}${seconds}`
}

const SHORT = ', short below '

/** Some calls of all that a method speaks of; NaN where it isn't known. */
interface Fraction {
  readonly part: number
  readonly whole: number
}

/** A method by its name, as a function of how calls left their queue. */
export interface QueueMethod {
  readonly name: string
  of(ends: QueueEnds): Fraction
}

/** The methods that are to be counted beside the usual ones. */
export function queueMethods({
  serviceLevels = [],
  abandonment,
}: QueueMethods): readonly QueueMethod[] {
  const levels = serviceLevels.map(serviceLevel)
  if (abandonment === undefined) return levels
  // The usual share is counted anyway.
  const isUsual = abandonment.base === 'offered' && abandonment.shortAbandonSeconds === undefined
  return isUsual ? levels : [...levels, abandonedShare(abandonment)]
}

/** The names of methods as one word, for the groups that they counted in. */
export function methodNames(methods: readonly QueueMethod[]): string | undefined {
  const names = methods.map(({ name }) => name).sort()
  return names.length === 0 ? undefined : names.join('; ')
}

function serviceLevel(level: ServiceLevel): QueueMethod {
  const { formula, seconds, shortAbandonSeconds = 0 } = level
  const name = serviceLevelMethod(level)
  return { name, of: (ends) => FORMULAS[formula](ends, seconds, shortAbandonSeconds) }
}

const FORMULAS: Readonly<
  Record<
    ServiceLevel['formula'],
    (ends: QueueEnds, seconds: number, shortSeconds: number) => Fraction
  >
> = {
  'all-handled-within': (ends, seconds) => ({
    part: ends.answeredWithin(seconds) + ends.abandonedWithin(seconds),
    whole: ends.answered + ends.abandoned,
  }),
  'answered-only': (ends, seconds) => ({
    part: ends.answeredWithin(seconds),
    whole: ends.answered,
  }),
  offered: (ends, seconds) => ({
    part: ends.answeredWithin(seconds),
    whole: ends.answered + ends.abandoned,
  }),
  'ignore-early-abandons': (ends, seconds) => ({
    part: ends.answeredWithin(seconds),
    whole: ends.answered + ends.abandoned - ends.abandonedWithin(seconds),
  }),
  'short-abandon-credit': (ends, seconds, shortSeconds) => ({
    part: ends.answeredWithin(seconds) + ends.abandonedBefore(shortSeconds),
    whole: ends.answered + ends.abandoned,
  }),
}

function abandonedShare(abandonment: Abandonment): QueueMethod {
  const { base, shortAbandonSeconds } = abandonment
  return {
    name: abandonmentMethod(abandonment),
    of: (ends) => ({
      part:
        shortAbandonSeconds === undefined
          ? ends.abandoned
          : ends.abandoned - ends.abandonedBefore(shortAbandonSeconds),
      whole: base === 'offered' ? ends.offered : ends.answered + ends.abandoned,
    }),
  }
}
