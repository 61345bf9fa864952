import type { FactRecord, FactValue } from '../facts/fact.ts'
import type { Truth } from '../logic/truth.ts'
import type { Standard } from './catalogue.ts'

/** A case that explains a standard to a reader, and tests it. */
export interface Case {
  /** What happens, in a sentence. */
  readonly name: string
  /** Name of the case above whose facts it starts from. */
  readonly given?: string
  /** Day at which facts are judged; that of the case it starts from, if absent. */
  readonly asOf?: string
  /** Facts on top of those it starts from; `null` where nobody knows. */
  readonly facts: Readonly<Record<string, FactValue | FactRecord | null>>
  readonly floor: string
  readonly ceiling: string
  /** Truths that the case shows, by criterion; all are met where it starts from nothing. */
  readonly truths?: Readonly<Record<string, Truth>>
}

/** A standard as its file gives it: with the cases that a published catalogue leaves out. */
export interface StandardFile extends Standard {
  readonly cases: readonly Case[]
}

/** A case with the facts of those that it starts from. */
export interface WholeCase extends Case {
  readonly asOf: string
}

/** The cases of a standard, each with the facts that it starts from. */
export function wholeCases(cases: readonly Case[]): readonly WholeCase[] {
  const whole = new Map<string, WholeCase>()
  for (const one of cases) {
    const start = one.given === undefined ? undefined : whole.get(one.given)
    whole.set(one.name, {
      ...one,
      asOf: one.asOf ?? start?.asOf ?? '',
      facts: { ...start?.facts, ...one.facts },
    })
  }
  return [...whole.values()]
}
