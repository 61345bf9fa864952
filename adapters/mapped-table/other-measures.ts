import { CONTACT_FACTS } from '../../src/contacts/facts-of.ts'
import type { Measure } from '../../src/contacts/measure.ts'
import type { Mapping } from './mapping.ts'

/**
 * The measures beside the facts: figures that no fact asks for, and parts of facts, such as a channel's.
 *
 * Why there is no figure is told of those that the mapping asks for, and parts of facts where the
 * adapter gives the fact.
 */
export function otherMeasures(
  measures: readonly Measure[],
  mapping: Pick<Mapping, 'columns' | 'queue'>,
  provides: readonly string[],
): readonly Measure[] {
  const contactFacts: readonly string[] = CONTACT_FACTS
  return measures.filter(({ name, by, withheld }) => {
    if (contactFacts.includes(name)) return by !== undefined && provides.includes(name)
    const asks = ASKS[name.split('.')[0] ?? '']
    return withheld === undefined || asks === undefined || asks(mapping)
  })
}

/** Whether a mapping asks for the measures of an area. */
const ASKS: Readonly<Record<string, (mapping: Pick<Mapping, 'columns' | 'queue'>) => boolean>> = {
  satisfaction: ({ columns }) => columns.satisfaction !== undefined,
  avoidableContact: ({ columns }) => (columns.avoidable ?? columns.counts?.avoidable) !== undefined,
  serviceLevel: ({ queue }) => queue !== undefined,
}
