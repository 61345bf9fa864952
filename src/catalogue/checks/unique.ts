import type { Issue } from '../../errors.ts'
import type { Code } from '../../facts/dictionary.ts'
import type { CatalogueSource } from '../parse.ts'
import type { Linter } from './linter.ts'
import { criteriaIn } from './places.ts'

/** Looks for names that stand for two things. */
export const namesUnique: Linter = {
  name: 'names-unique',
  says: 'No two grades, themes, classifications, standards, criteria, aspects, cases of a standard, codes of a list, outcomes, obligations or areas share a name.',
  check: (source) => [...headNames(source), ...standardNames(source), ...listNames(source)],
}

type Named = readonly [name: string | number, path: Issue['path']]

function headNames({ head }: CatalogueSource): readonly Issue[] {
  return (['grades', 'themes', 'classifications'] as const).flatMap((key) =>
    repeatsIn(head[key].map(({ id }, place) => [id, ['catalogue.json', key, place, 'id']])),
  )
}

function standardNames(source: CatalogueSource): readonly Issue[] {
  const placed = source.standards.map((standard, index) => ({
    standard,
    path: ['standards', index],
  }))
  return [
    ...repeatsIn(placed.map(({ standard, path }) => [standard.ref, [...path, 'ref']])),
    ...repeatsIn(placed.map(({ standard, path }) => [standard.id, [...path, 'id']])),
    ...repeatsIn(criteriaIn(source).map(({ criterion, path }) => [criterion.id, [...path, 'id']])),
    ...placed.flatMap(({ standard, path }) => [
      ...repeatsIn(
        (standard.aspects ?? []).map(({ ref }, place) => [ref, [...path, 'aspects', place, 'ref']]),
      ),
      ...repeatsIn(
        standard.cases.map(({ name }, place) => [name, [...path, 'cases', place, 'name']]),
      ),
    ]),
  ]
}

function listNames({ codeLists, outcomes }: CatalogueSource): readonly Issue[] {
  const lists = Object.entries(codeLists).flatMap(([list, { codes }]) =>
    repeatsIn(codeNames(codes, ['codes.json', 'codeLists', list, 'codes'])),
  )
  if (!outcomes) return lists
  const path = (...keys: Issue['path']) => ['outcomes.json', ...keys]
  return [
    ...lists,
    ...repeatsIn(
      outcomes.obligations.map(({ id }, place) => [id, path('obligations', place, 'id')]),
    ),
    ...repeatsIn(
      outcomes.areas.map(({ number }, place) => [number, path('areas', place, 'number')]),
    ),
    ...repeatsIn(
      outcomes.outcomes.map(({ code }, place) => [code, path('outcomes', place, 'code')]),
    ),
  ]
}

function codeNames(codes: readonly Code[], path: Issue['path']): readonly Named[] {
  return codes.flatMap(({ key, children }, place): readonly Named[] => [
    [key, [...path, place, 'key']],
    ...codeNames(children ?? [], [...path, place, 'children']),
  ])
}

function repeatsIn(names: readonly Named[]): readonly Issue[] {
  const seen = new Set<string | number>()
  return names.flatMap(([name, path]) => {
    if (seen.has(name)) return { path, message: `\`${name}\` is taken already; choose another` }
    seen.add(name)
    return []
  })
}
