import type { Standard } from '../catalogue/catalogue.ts'
import { NesdsError } from '../errors.ts'
import { checkedAsOf } from '../grading/as-of.ts'
import type { GradeInterval } from '../grading/grade.ts'
import { blameFor, factsToBlame, isSame } from './blame.ts'
import type {
  AssessmentChanges,
  ComparedSide,
  GradeDrops,
  SideStamp,
  StandardChange,
} from './changes.ts'
import { type Corners, createCorners, PARTS, type Side } from './corners.ts'
import {
  type CriterionDifference,
  criteriaBetween,
  type FactDifference,
  factsBetween,
  factsReadIn,
  isOther,
  type View,
  viewOf,
} from './differences.ts'
import { type HeightOf, heightsIn, kindsOf } from './grade-order.ts'

/**
 * Compares two assessments of a council: what rose, fell, became known or unknown, and whether facts, the
 * day, the standards or the profile are to blame.
 *
 * Every mixture of old and new parts is graded until the blame is found, so that it is never guessed.
 *
 * @throws NesdsError `NOT_COMPARABLE` for two catalogues, for grades that can't be put in one order and for
 * a profile beside a catalogue that was tailored already; `INVALID_AS_OF`; `INVALID_PROFILE` where a
 * profile doesn't fit its own side's catalogue
 */
export function compare<Before, After>(
  before: ComparedSide<Before>,
  after: ComparedSide<After>,
): AssessmentChanges {
  checkSides(before, after)
  const heightOf = heightsIn(before.catalogue, after.catalogue)
  const scene: Scene = {
    before,
    after,
    views: { before: viewOf(before), after: viewOf(after) },
    corners: createCorners(before, after),
    heightOf,
  }
  const { views } = scene
  const now = views.after.rules.standards
  const gone = views.before.rules.standards.filter(({ ref }) => now.every((one) => one.ref !== ref))
  const standards = [...now, ...gone].flatMap((standard) => changeOf(standard, scene))
  const { id, title } = after.catalogue
  return {
    catalogue: { id, title },
    before: stampOf(before, views.before),
    after: stampOf(after, views.after),
    standards,
    drops: dropsIn(standards, heightOf),
  }
}

interface Scene {
  readonly before: Side
  readonly after: Side
  readonly views: { readonly before: View; readonly after: View }
  readonly corners: Corners
  readonly heightOf: HeightOf
}

function checkSides(before: Side, after: Side): void {
  for (const { catalogue, profile, asOf } of [before, after]) {
    checkedAsOf(asOf)
    if (profile && catalogue.profile) {
      throw notComparable(`the catalogue was tailored by ${catalogue.profile.id} already`)
    }
  }
  const [one, other] = [before.catalogue.id, after.catalogue.id]
  if (one !== other) throw notComparable(`${one} and ${other} are two catalogues`)
}

function notComparable(message: string): NesdsError {
  return new NesdsError('NOT_COMPARABLE', message)
}

function stampOf({ asOf }: Side, { rules: { version, hash, profile } }: View): SideStamp {
  return { version, hash, ...(profile && { profile }), asOf }
}

/** What changed of one standard; nothing where nothing did. */
function changeOf({ ref, title }: Standard, scene: Scene): readonly StandardChange[] {
  const { corners, heightOf, views } = scene
  const before = corners.gradesWith([])?.get(ref)
  const after = corners.gradesWith(PARTS)?.get(ref)
  const kinds = kindsOf(before, after, heightOf)
  const criteria = criteriaBetween(ref, views.before, views.after)
  if (kinds.length === 0 && criteria.length === 0) return []
  const blame = kinds.length === 0 ? [] : blameFor(ref, corners)
  return [
    {
      ref,
      title,
      ...(before && { before }),
      ...(after && { after }),
      kinds,
      blame,
      alone: aloneFor(ref, before, corners),
      criteria,
      facts: factsBehind(ref, blame, criteria, scene),
    },
  ]
}

function aloneFor(
  ref: string,
  before: GradeInterval | undefined,
  corners: Corners,
): StandardChange['alone'] {
  const found = PARTS.map((part) => [part, corners.gradesWith([part])?.get(ref)] as const)
  return Object.fromEntries(found.filter(([, grade]) => grade && !isSame(grade, before)))
}

function factsBehind(
  ref: string,
  blame: StandardChange['blame'],
  criteria: readonly CriterionDifference[],
  { before, after, views, corners }: Scene,
): readonly FactDifference[] {
  const both = [views.before, views.after]
  const between = (names: readonly string[]) => factsBetween(names, views.before, views.after)
  const parts = blame.find((one) => one.includes('facts'))
  if (parts === undefined) {
    const changed = criteria.map(({ id }) => id)
    return between(factsReadIn(ref, both, changed)).filter(isOther)
  }
  const given = { before: before.facts, after: after.facts }
  return between(factsToBlame(ref, factsReadIn(ref, both), parts, { corners, ...given }))
}

function dropsIn(standards: readonly StandardChange[], heightOf: HeightOf): GradeDrops {
  const refsOf = (isMeant: (standard: StandardChange) => boolean) =>
    standards.filter(isMeant).map(({ ref }) => ref)
  return {
    fell: refsOf(({ kinds }) => kinds.includes('floorFell')),
    becameUnknown: refsOf(({ kinds }) => kinds.includes('becameUnknown')),
    lost: refsOf(
      ({ kinds, before }) =>
        (kinds.includes('removed') || kinds.includes('lostGrades')) &&
        (heightOf(before?.floor ?? '') ?? 0) > 0,
    ),
  }
}
