import type { Catalogue } from '../catalogue/catalogue.ts'
import type { FactRule, Unit } from '../facts/dictionary.ts'
import type { Facts } from '../facts/fact.ts'
import type { UnknownReason } from '../facts/observe.ts'
import { checkedAsOf } from '../grading/as-of.ts'
import { createFinder, type Finder } from '../grading/findings.ts'
import { type AimOptions, aimedStandards } from './aim.ts'
import { type FactReading, type OpenStandard, openStandardOf } from './open-standard.ts'

/** Which standards are meant, and when facts are judged. */
export interface NextFactsOptions extends AimOptions {
  /** The day at which facts are judged, `YYYY-MM-DD`. */
  readonly asOf: string
}

/** What to find out next, and what not to look for any more. */
export interface NextFacts {
  readonly asOf: string
  /** Unknown facts that can still change a grade, the most useful first. */
  readonly next: readonly NextFact[]
  /** Unknown facts that the standards are about and that can change no grade any more, in the catalogue's order. */
  readonly spent: readonly SpentFact[]
}

/** A fact that nobody knows. */
export interface UnknownFact {
  readonly fact: string
  /** The dictionary's words for the fact. */
  readonly title: string
  readonly type: FactRule['type']
  readonly unit?: Unit
  /** Why it is unknown. */
  readonly unknown: UnknownReason
}

/** An unknown fact that can still change a grade. */
export interface NextFact extends UnknownFact {
  /** How many of each it could settle alone, as one of its values may turn out. */
  readonly settles: {
    readonly standards: number
    readonly grades: number
    readonly criteria: number
  }
  /** References of the standards whose grade it can still change. */
  readonly standards: readonly string[]
  /** Identifiers of the criteria by which it can. */
  readonly criteria: readonly string[]
  /** Fewest unknown facts, itself included, that the grade of one of these standards hangs on. */
  readonly left: number
}

/** An unknown fact that can change no grade any more. */
export interface SpentFact extends UnknownFact {
  /** Where it is read, and why it makes no difference there. */
  readonly readings: readonly FactReading[]
}

/**
 * Says which unknown facts can still change a grade, the most useful first, and which no longer can.
 *
 * A fact that is named as spent changes no floor and no ceiling, whatever it and the others turn out to
 * be. One that is named as next can, wherever standards read each fact once, by a threshold within its
 * bounds; where they read it several times it may be named although what those readings ask is settled
 * between them (`any` of "at least 80" and "less than 80"). What it settles is told as far as it could
 * alone, each comparison taken by itself; among those that settle as much, standards with the least left
 * to find out come first.
 *
 * @throws NesdsError `INVALID_AS_OF`, or `INVALID_AIM` for a standard or theme that the catalogue doesn't have
 */
export function nextFacts<Values>(
  catalogue: Catalogue<Values>,
  facts: Facts<Values>,
  options: NextFactsOptions,
): NextFacts {
  const asOf = checkedAsOf(options.asOf)
  const finder = createFinder(catalogue, facts, asOf)
  const open = aimedStandards(catalogue, options).map((standard) =>
    openStandardOf(catalogue, standard, (comparison) => finder.compare(comparison).truth),
  )
  const unknown = unknownFactsOf(open, finder)
  const use = useIn(open)
  return {
    asOf,
    next: unknown
      .filter(({ readings }) => readings.some(isOpen))
      .map(({ told, readings }) => nextFact(told, readings, use))
      .sort(byUse),
    spent: unknown
      .filter(({ readings }) => !readings.some(isOpen))
      .map(({ told, readings }) => ({ ...told, readings })),
  }
}

interface UnknownReadings {
  readonly told: UnknownFact
  readonly readings: readonly FactReading[]
}

/** The unknown facts that standards read, in the order in which they do. */
function unknownFactsOf(
  open: readonly OpenStandard[],
  { find }: Finder,
): readonly UnknownReadings[] {
  const byFact = new Map<string, FactReading[]>()
  for (const reading of open.flatMap(({ readings }) => readings)) {
    const own = byFact.get(reading.fact)
    if (own) own.push(reading)
    else byFact.set(reading.fact, [reading])
  }
  return [...byFact].flatMap(([name, readings]) => {
    const { fact, title, type, unit, unknown } = find(name)
    if (unknown === undefined) return []
    return [{ told: { fact, title, type, ...(unit && { unit }), unknown }, readings }]
  })
}

function isOpen({ why }: FactReading): boolean {
  return why === undefined
}

/** How much each fact could settle, and how little is left beside it. */
interface Use {
  readonly standards: ReadonlyMap<string, number>
  readonly grades: ReadonlyMap<string, number>
  readonly criteria: ReadonlyMap<string, number>
  readonly left: ReadonlyMap<string, number>
}

function useIn(open: readonly OpenStandard[]): Use {
  const left = new Map<string, number>()
  for (const { hangsOn } of open) {
    for (const fact of hangsOn) {
      left.set(fact, Math.min(left.get(fact) ?? hangsOn.size, hangsOn.size))
    }
  }
  return {
    standards: countsIn(open.map(({ deciders }) => deciders)),
    grades: countsIn(open.flatMap(({ grades }) => grades)),
    criteria: countsIn(open.flatMap(({ criteria }) => criteria)),
    left,
  }
}

/** In how many groups each fact is. */
function countsIn(groups: readonly ReadonlySet<string>[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const fact of groups.flatMap((group) => [...group])) {
    counts.set(fact, (counts.get(fact) ?? 0) + 1)
  }
  return counts
}

function nextFact(told: UnknownFact, readings: readonly FactReading[], use: Use): NextFact {
  const { fact } = told
  const own = readings.filter(isOpen)
  return {
    ...told,
    settles: {
      standards: use.standards.get(fact) ?? 0,
      grades: use.grades.get(fact) ?? 0,
      criteria: use.criteria.get(fact) ?? 0,
    },
    standards: [...new Set(own.map(({ standard }) => standard))],
    criteria: own.flatMap(({ criterion }) => criterion ?? []),
    left: use.left.get(fact) ?? 0,
  }
}

function byUse(a: NextFact, b: NextFact): number {
  return (
    b.settles.standards - a.settles.standards ||
    b.settles.grades - a.settles.grades ||
    b.settles.criteria - a.settles.criteria ||
    b.criteria.length - a.criteria.length ||
    a.left - b.left
  )
}
