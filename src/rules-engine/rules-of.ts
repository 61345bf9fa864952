import type { Catalogue } from '../catalogue/catalogue.ts'
import type { EngineRule } from './rule.ts'
import { runnableCriteriaOf } from './runnable.ts'
import { surely } from './surely.ts'

/**
 * The rules of a catalogue as json-rules-engine runs them: two for each criterion, in the
 * catalogue's order, one that holds where it is surely met and one where it is surely unmet.
 *
 * Where neither holds the criterion is unknown. Run them over the values that `valuesOf` gives, in
 * an engine that allows undefined facts.
 *
 * @throws NesdsError `INVALID_CATALOGUE` where json-rules-engine couldn't run a rule, or would
 * read it in another way
 */
export function rulesOf<Values>(catalogue: Catalogue<Values>): EngineRule[] {
  return runnableCriteriaOf(catalogue).flatMap(
    ({ standard, grade, criterion: { id, conditions } }) =>
      (['met', 'unmet'] as const).map((truth) => ({
        name: `${id} ${truth}`,
        conditions: surely(truth, conditions),
        event: { type: truth, params: { standard, grade, criterion: id, truth } },
      })),
  )
}
