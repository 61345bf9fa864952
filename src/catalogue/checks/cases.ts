import { comparisonsIn } from '../../logic/condition.ts'
import type { Linter } from './linter.ts'

/** Looks for cases that start from nowhere, and for facts and criteria in them that belong elsewhere. */
export const casesBelong: Linter = {
  name: 'cases-belong',
  says: 'A case starts from an earlier one or says its own day, gives facts that its standard reads or measures, and states truths of its criteria.',
  check: ({ standards }) =>
    standards.flatMap((standard, index) => {
      const criteria = Object.values(standard.grades).flat()
      const ids = criteria.map(({ id }) => id)
      const facts = new Set([
        ...criteria.flatMap(({ conditions }) => comparisonsIn(conditions).map(({ fact }) => fact)),
        ...(standard.measures ?? []),
      ])
      const days = new Map<string, string | undefined>()
      return standard.cases.flatMap(({ name, given, asOf, facts: own, truths = {} }, place) => {
        const path = ['standards', index, 'cases', place]
        const isKnown = given === undefined || days.has(given)
        const day = asOf ?? (given === undefined ? undefined : days.get(given))
        days.set(name, day)
        return [
          ...(isKnown
            ? []
            : [{ path: [...path, 'given'], message: 'there is no earlier case of this name' }]),
          ...(isKnown && day === undefined
            ? [{ path, message: 'says no day at which its facts are judged; give it `asOf`' }]
            : []),
          ...Object.keys(own)
            .filter((fact) => !facts.has(fact))
            .map((fact) => ({
              path: [...path, 'facts', fact],
              message: `standard ${standard.ref} does not read it; take it out, or check its spelling`,
            })),
          ...Object.keys(truths)
            .filter((id) => !ids.includes(id))
            .map((id) => ({
              path: [...path, 'truths', id],
              message: `standard ${standard.ref} has no such criterion`,
            })),
        ]
      })
    }),
}
