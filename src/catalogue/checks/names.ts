import type { Issue } from '../../errors.ts'
import { keysOf } from '../../facts/dictionary.ts'
import type { CatalogueSource } from '../parse.ts'
import type { Linter } from './linter.ts'

/** Looks for names that stand for nothing. */
export const namesExist: Linter = {
  name: 'names-exist',
  says: 'The themes, classifications, grades, measures, outcomes and (as codes of the list `channels`) channels that a standard names exist.',
  check(source) {
    const known = namesOf(source)
    return source.standards.flatMap((standard, index) => {
      const named: readonly [kind: keyof typeof known, name: string, path: Issue['path']][] = [
        ['theme', standard.theme, ['theme']],
        ['classification', standard.classification, ['classification']],
        ...Object.keys(standard.grades).map((grade) => at('grade', grade, 'grades', grade)),
        ...(standard.setAside ?? []).map(({ grade }, place) =>
          at('grade', grade, 'setAside', place, 'grade'),
        ),
        ...(standard.aspects ?? []).map(({ channel }, place) =>
          at('channel', channel, 'aspects', place, 'channel'),
        ),
        ...(standard.measures ?? []).map((fact, place) => at('fact', fact, 'measures', place)),
        ...(['prose', 'appendixB'] as const).flatMap((where) =>
          standard.outcomes[where].map((code, place) =>
            at('outcome', code, 'outcomes', where, place),
          ),
        ),
      ]
      return named
        .filter(([kind, name]) => !known[kind].includes(name))
        .map(([kind, name, path]) => ({
          path: ['standards', index, ...path],
          message: `there is no ${kind} \`${name}\`; ${remedyFor(known[kind])}`,
        }))
    })
  },
}

function at<Kind extends string>(
  kind: Kind,
  name: string,
  ...path: Issue['path']
): [Kind, string, Issue['path']] {
  return [kind, name, path]
}

function namesOf({ head, facts, codeLists, outcomes }: CatalogueSource) {
  const channels = Object.hasOwn(codeLists, 'channels') ? codeLists.channels?.codes : undefined
  return {
    theme: head.themes.map(({ id }) => id),
    classification: head.classifications.map(({ id }) => id),
    grade: head.grades.map(({ id }) => id),
    channel: keysOf(channels ?? []),
    fact: Object.keys(facts),
    outcome: (outcomes?.outcomes ?? []).map(({ code }) => code),
  }
}

/** A long list helps nobody. */
const LISTED = 20

function remedyFor(names: readonly string[]): string {
  if (names.length === 0) return 'the catalogue has none'
  return names.length > LISTED ? 'check its spelling' : `use one of ${names.join(', ')}`
}
