import type { Condition } from '../../logic/condition.ts'
import type { StandardFile } from '../cases.ts'
import { gradesOf } from '../grading-rules.ts'
import type { CatalogueSource } from '../parse.ts'

/** A standard with the grades that it has, from the lowest to the highest. */
export interface Ladder {
  readonly standard: StandardFile
  /** The standard's place in the catalogue. */
  readonly index: number
  readonly grades: readonly string[]
}

/** Every standard of a catalogue with its grades. */
export function laddersOf({ head, standards }: CatalogueSource): readonly Ladder[] {
  return standards.map((standard, index) => ({ standard, index, grades: gradesOf(head, standard) }))
}

/** All that some grades of a standard ask for. */
export function conditionsAt(
  { standard }: Ladder,
  grades: readonly string[],
): readonly Condition[] {
  return grades.flatMap((grade) => standard.grades[grade] ?? []).map((one) => one.conditions)
}
