import { expect, it } from 'vitest'
import type { Comparison, Condition } from '../../src/logic/condition.ts'
import { decidingIn } from '../../src/logic/deciding.ts'
import type { Truth } from '../../src/logic/truth.ts'

const met: Comparison = { fact: 'met', operator: 'equal', value: true }
const unmet: Comparison = { fact: 'unmet', operator: 'equal', value: true }
const unknown: Comparison = { fact: 'unknown', operator: 'equal', value: true }

it.each<[string, Condition, readonly string[]]>([
  ['one that stands alone', unknown, ['unknown']],
  ['all of those that are met', { all: [met, met] }, ['met', 'met']],
  ['what is unmet, and not what is unknown', { all: [unknown, met, unmet] }, ['unmet']],
  ['what is unknown where nothing is unmet', { all: [met, unknown] }, ['unknown']],
  ['what is met, and not what is unknown', { any: [unknown, unmet, met] }, ['met']],
  ['what is unknown where nothing is met', { any: [unmet, unknown] }, ['unknown']],
  ['all of those that are unmet', { any: [unmet, unmet] }, ['unmet', 'unmet']],
  ['what stands inside a negation', { all: [met, { not: { any: [unmet, met] } }] }, ['met']],
  ['nothing of a part that is settled', { any: [unknown, { all: [unknown, unmet] }] }, ['unknown']],
])('a condition rests on %s', (_, condition, facts) => {
  const deciding = decidingIn(condition, ({ fact }) => fact as Truth)
  expect(deciding.map(({ fact }) => fact)).toEqual(facts)
})
