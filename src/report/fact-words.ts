import { type CodeLists, type FactEntry, keysOf } from '../facts/dictionary.ts'
import { UNIT_WORDS } from '../facts/unit.ts'

/** What kind of value a fact takes, in words: `true or false`, `a number from 0 to 100, in percent`. */
export function valueWords(entry: FactEntry, codeLists: CodeLists): string {
  switch (entry.type) {
    case 'boolean':
      return 'true or false'
    case 'number':
      return `a number from ${entry.minimum} to ${entry.maximum}${entry.unit === 'count' ? '' : `, in ${unitWords(entry.unit)}`}`
    case 'date':
      return 'a day, written YYYY-MM-DD'
    case 'set':
      return `a list of ${keysOf(codeLists[entry.codes]?.codes ?? []).join(', ')}`
  }
}

function unitWords(unit: keyof typeof UNIT_WORDS): string {
  return unit === 'percent' ? 'percent' : UNIT_WORDS[unit].trim()
}
