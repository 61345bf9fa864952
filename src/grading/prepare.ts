import { type Catalogue, type Criterion, gradesOf, type Standard } from '../catalogue/catalogue.ts'
import { type Reader, readerOf } from '../facts/observe.ts'
import { compile, type Slots } from '../logic/compile.ts'
import type { Truth } from '../logic/truth.ts'
import { NOT_APPLICABLE, UNGRADED } from './grade.ts'

/** A catalogue made ready to grade with: facts in slots, criteria as closures over them. */
export interface Prepared {
  /** The facts that the catalogue knows, in the dictionary's order; the place is the slot. */
  readonly facts: readonly PreparedFact[]
  readonly slotOf: (fact: string) => number
  readonly standards: readonly PreparedStandard[]
}

interface PreparedFact {
  readonly name: string
  readonly read: Reader
  /** Whether a bare `true` or `false` is all there is to read. */
  readonly isStatement: boolean
}

/** One standard, made ready. */
export interface PreparedStandard {
  readonly standard: Standard
  /** What stands for its grade whatever the facts are; `undefined` where they decide. */
  readonly fixed: string | undefined
  readonly grades: readonly {
    readonly grade: string
    readonly criteria: readonly {
      readonly criterion: Criterion
      readonly truthIn: (slots: Slots) => Truth
    }[]
  }[]
}

/** Makes a catalogue ready to grade with. */
export function prepare(catalogue: Catalogue<unknown>): Prepared {
  const names = Object.keys(catalogue.facts)
  const slots = new Map(names.map((name, slot) => [name, slot]))
  const slotOf = (fact: string) => slots.get(fact) ?? -1
  return {
    facts: Object.entries(catalogue.facts).map(([name, entry]) => ({
      name,
      read: readerOf(entry, catalogue.codeLists),
      isStatement: entry.type === 'boolean',
    })),
    slotOf,
    standards: catalogue.standards.map((standard) => ({
      standard,
      fixed: fixedGradeOf(standard),
      grades: gradesOf(catalogue, standard).map((grade) => ({
        grade,
        criteria: (standard.grades[grade] ?? []).map((criterion) => ({
          criterion,
          truthIn: compile(criterion.conditions, slotOf),
        })),
      })),
    })),
  }
}

function fixedGradeOf({ notApplicable, grades }: Standard): string | undefined {
  if (notApplicable !== undefined) return NOT_APPLICABLE
  return Object.keys(grades).length === 0 ? UNGRADED : undefined
}
