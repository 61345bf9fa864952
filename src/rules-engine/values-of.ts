import type { Catalogue } from '../catalogue/catalogue.ts'
import type { Facts } from '../facts/fact.ts'
import { codeKeysOf, isRecord, observe } from '../facts/observe.ts'
import { checkedAsOf } from '../grading/as-of.ts'
import type { Known } from '../logic/condition.ts'

/** A value as the rules compare it: a date is its age in days. */
export type EngineValue = Known

/**
 * The values that a catalogue's rules can be run over in an engine of one's own: checked, each in
 * its dictionary's unit, a date as its age in days at the as-of date.
 *
 * What is unknown is left out, whatever the reason: json-rules-engine would compare the text "82".
 *
 * @throws NesdsError `INVALID_AS_OF` where the date isn't written `YYYY-MM-DD`
 */
export function valuesOf<Values>(
  catalogue: Pick<Catalogue<Values>, 'facts' | 'codeLists' | 'values'>,
  facts: Facts<Values>,
  options: { readonly asOf: string },
): Record<string, EngineValue> {
  const asOf = checkedAsOf(options.asOf)
  const codeKeys = codeKeysOf(catalogue.codeLists)
  const given: Readonly<Record<string, unknown>> = isRecord(facts) ? facts : {}
  const known = Object.entries(catalogue.facts).flatMap(([name, entry]) => {
    const value = observe(given[name], entry, codeKeys, asOf).known
    return value === undefined ? [] : [[name, value] as const]
  })
  return Object.fromEntries(known)
}
