import { casesBelong } from '../catalogue/checks/cases.ts'
import { comparisonsFit, thresholdsInSteps } from '../catalogue/checks/comparisons.ts'
import { negationsExplained, nothingEmpty } from '../catalogue/checks/conditions.ts'
import { thresholdsOrdered, towardsBetter } from '../catalogue/checks/direction.ts'
import {
  criteriaEarned,
  gradesEarned,
  gradesReachable,
  partsNeeded,
} from '../catalogue/checks/earned.ts'
import { factsSound, factsUsed, readersStated } from '../catalogue/checks/facts.ts'
import type { Linter } from '../catalogue/checks/linter.ts'
import { namesExist } from '../catalogue/checks/names.ts'
import { outcomesAgree } from '../catalogue/checks/outcomes.ts'
import { idsKept } from '../catalogue/checks/published-ids.ts'
import { criteriaNumbered, ungradedExplained } from '../catalogue/checks/standards.ts'
import { namesUnique } from '../catalogue/checks/unique.ts'
import type { CatalogueSource } from '../catalogue/parse.ts'
import type { Issue } from '../errors.ts'
import { casesHold, caseValuesRead } from './check-cases.ts'
import { criteriaShown, gradesShown, thresholdsTried } from './check-cover.ts'
import { gradesNamed } from './check-names.ts'

/**
 * Checks what a catalogue says, where `readCatalogue` checked its shape: that its files agree, that
 * its rules make sense, and that its cases hold and show every criterion.
 *
 * @param publishedIds - names that were published once and have to stay
 * @returns what is wrong, the file's name first in each path; empty for a sound catalogue
 */
export function checkCatalogue(
  source: CatalogueSource,
  publishedIds: readonly string[] = [],
): readonly Issue[] {
  return lintersFor(publishedIds).flatMap((linter) => linter.check(source))
}

/** Everything that a catalogue is checked for. */
export function lintersFor(publishedIds: readonly string[]): readonly Linter[] {
  return [
    factsSound,
    factsUsed,
    readersStated,
    namesExist,
    namesUnique,
    gradesNamed,
    criteriaNumbered,
    ungradedExplained,
    outcomesAgree,
    nothingEmpty,
    comparisonsFit,
    thresholdsInSteps,
    towardsBetter,
    thresholdsOrdered,
    negationsExplained,
    gradesReachable,
    gradesEarned,
    criteriaEarned,
    partsNeeded,
    casesBelong,
    caseValuesRead,
    casesHold,
    gradesShown,
    criteriaShown,
    thresholdsTried,
    idsKept(publishedIds),
  ]
}
