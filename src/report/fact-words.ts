import type { CodeKey, CodeLists, FactEntry } from '../facts/dictionary.ts'
import { UNIT_WORDS } from '../facts/unit.ts'

/** What kind of value a fact takes, in words: `true or false`, `a number from 0 to 100, in percent`. */
export function valueWords(entry: FactEntry, codeLists: CodeLists): string {
  switch (entry.type) {
    case 'boolean':
      return 'true or false'
    case 'number':
      return `a number from ${entry.minimum} to ${entry.maximum}${unitWords(entry.unit)}`
    case 'date':
      return 'a day, "YYYY-MM-DD"'
    case 'set':
      return `a list [ ] of the codes ${codeLists[entry.codes]?.codes.map(codeWords).join(', ')}`
  }
}

function unitWords(unit: keyof typeof UNIT_WORDS): string {
  if (unit === 'count') return ''
  return `, in ${unit === 'percent' ? unit : UNIT_WORDS[unit].trim()}`
}

/** A code in quotes, with the narrower ones in brackets. */
function codeWords({ key, children = [] }: CodeKey): string {
  const narrower = children.map(codeWords).join(', ')
  return narrower ? `"${key}" (and within it ${narrower})` : `"${key}"`
}
