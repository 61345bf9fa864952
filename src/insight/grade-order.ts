import { NesdsError } from '../errors.ts'
import { type GradeInterval, NONE } from '../grading/grade.ts'
import type { AnyCatalogue } from './aim.ts'

/** What became of a standard's grade. */
export type ChangeKind =
  | 'floorRose'
  | 'floorFell'
  | 'ceilingRose'
  | 'ceilingFell'
  /** Floor and ceiling became one. */
  | 'becameKnown'
  /** Floor and ceiling were one and are so no longer. */
  | 'becameUnknown'
  /** It has grades, and had none: it was ungraded or declared not applicable. */
  | 'gainedGrades'
  /** It had grades, and has none. */
  | 'lostGrades'
  /** It had no grades and has none, for another reason. */
  | 'ungradedOtherwise'
  /** The catalogue has it, and had it not. */
  | 'added'
  /** The catalogue had it, and has it no more. */
  | 'removed'

/** The height of a grade by its name: 0 where none is held, more for higher ones, `undefined` where there is no grade to reach. */
export type HeightOf = (grade: string) => number | undefined

/**
 * The heights of the grades of two versions of a catalogue.
 *
 * @throws NesdsError `NOT_COMPARABLE` where neither version has all grades of the other in the same order
 */
export function heightsIn(before: AnyCatalogue, after: AnyCatalogue): HeightOf {
  const [one, other] = [before, after].map(({ grades }) => grades.map(({ id }) => id))
  const [few = [], many = []] = [one ?? [], other ?? []].toSorted((a, b) => a.length - b.length)
  const common = many.filter((id) => few.includes(id))
  if (few.join() !== common.join()) {
    throw new NesdsError(
      'NOT_COMPARABLE',
      `the grades ${one?.join(', ')} can't be put in one order with ${other?.join(', ')}`,
    )
  }
  return (grade) => {
    if (grade === NONE) return 0
    const place = many.indexOf(grade)
    return place < 0 ? undefined : place + 1
  }
}

/** What became of a standard's grade; nothing where it stayed. */
export function kindsOf(
  before: GradeInterval | undefined,
  after: GradeInterval | undefined,
  heightOf: HeightOf,
): readonly ChangeKind[] {
  if (before === undefined) return after === undefined ? [] : ['added']
  if (after === undefined) return ['removed']
  const [floor, ceiling] = [heightOf(before.floor), heightOf(before.ceiling)]
  const [newFloor, newCeiling] = [heightOf(after.floor), heightOf(after.ceiling)]
  if (floor === undefined || ceiling === undefined) {
    if (newFloor !== undefined) return ['gainedGrades']
    return before.floor === after.floor ? [] : ['ungradedOtherwise']
  }
  if (newFloor === undefined || newCeiling === undefined) return ['lostGrades']
  const kinds: readonly (readonly [ChangeKind, boolean])[] = [
    ['floorRose', newFloor > floor],
    ['floorFell', newFloor < floor],
    ['ceilingRose', newCeiling > ceiling],
    ['ceilingFell', newCeiling < ceiling],
    ['becameKnown', floor !== ceiling && newFloor === newCeiling],
    ['becameUnknown', floor === ceiling && newFloor !== newCeiling],
  ]
  return kinds.filter(([, isSo]) => isSo).map(([kind]) => kind)
}
