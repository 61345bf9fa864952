import { type CodeLists, type FactDictionary, type FactEntry, keysOf } from '../facts/dictionary.ts'
import type { Comparison, Operator } from '../logic/condition.ts'

const NUMERIC: readonly Operator[] = [
  'lessThan',
  'lessThanInclusive',
  'greaterThan',
  'greaterThanInclusive',
]

/** The operators that make sense for a type of fact. */
const FITTING: Readonly<Record<FactEntry['type'], readonly Operator[]>> = {
  boolean: ['equal', 'notEqual'],
  number: [...NUMERIC, 'equal', 'notEqual', 'in', 'notIn'],
  date: NUMERIC,
  set: ['contains', 'doesNotContain'],
}

/** What is wrong with a comparison, by the fact dictionary: the fact, its operator, or the threshold. */
export function issuesOfComparison(
  { fact, operator, value }: Comparison,
  facts: FactDictionary,
  codeLists: CodeLists,
): readonly string[] {
  const entry = Object.hasOwn(facts, fact) ? facts[fact] : undefined
  if (!entry) return [`reads \`${fact}\`, which is not in the fact dictionary`]
  if (!FITTING[entry.type].includes(operator)) {
    const fitting = FITTING[entry.type].join(', ')
    return [`compares \`${fact}\`, a ${entry.type}, by \`${operator}\`; use one of ${fitting}`]
  }
  const isList = operator === 'in' || operator === 'notIn'
  if (isList !== Array.isArray(value)) {
    return [`\`${operator}\` needs ${isList ? 'a list' : 'one value'} as threshold for \`${fact}\``]
  }
  return [value].flat().flatMap((one) => {
    const fault = faultOf(one, entry, codeLists)
    return fault ? [`the threshold ${JSON.stringify(one)} of \`${fact}\` ${fault}`] : []
  })
}

function faultOf(value: unknown, entry: FactEntry, codeLists: CodeLists): string | undefined {
  switch (entry.type) {
    case 'boolean':
      return typeof value === 'boolean' ? undefined : 'is not true or false'
    case 'number':
      return typeof value === 'number' && value >= entry.minimum && value <= entry.maximum
        ? undefined
        : `is not a number between ${entry.minimum} and ${entry.maximum}`
    case 'date':
      return typeof value === 'number' && value >= 0 ? undefined : 'is not an age in days'
    case 'set':
      return keysOf(codeLists[entry.codes]?.codes ?? []).includes(String(value))
        ? undefined
        : `is not a code of \`${entry.codes}\``
  }
}
