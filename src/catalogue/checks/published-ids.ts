import { keysOf } from '../../facts/dictionary.ts'
import type { CatalogueSource } from '../parse.ts'
import type { Linter } from './linter.ts'
import { criteriaIn } from './places.ts'

/**
 * Holds a catalogue against the names that were published.
 *
 * @param publishedIds - as `idsOf` gave them when the catalogue was published
 */
export function idsKept(publishedIds: readonly string[]): Linter {
  return {
    name: 'ids-kept',
    says: 'Every name that was published once is still there.',
    check(source) {
      const ids = new Set(idsOf(source))
      return publishedIds.flatMap((id, index) =>
        ids.has(id)
          ? []
          : {
              path: ['published-ids.json', 'ids', index],
              message: `\`${id}\` was published and is gone; bring it back: facts, profiles and earlier results name it`,
            },
      )
    },
  }
}

/** Every name of a catalogue that facts, profiles and results may use: grades, codes, facts, standards, criteria. */
export function idsOf(source: CatalogueSource): readonly string[] {
  return [
    ...source.head.grades.map(({ id }) => id),
    ...Object.entries(source.codeLists).flatMap(([list, { codes }]) =>
      keysOf(codes).map((key) => `${list}/${key}`),
    ),
    ...Object.keys(source.facts),
    ...source.standards.map(({ ref }) => ref),
    ...criteriaIn(source).map(({ criterion }) => criterion.id),
  ]
}
