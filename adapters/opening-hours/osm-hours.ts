import { type Fault, isFault } from '../mapped-table/values/fault.ts'
import { beyondAWeek } from './beyond-a-week.ts'
import type { Hours } from './hours.ts'
import { hoursInWords, isAroundTheClock } from './hours-in-words.ts'
import { type Rule, take, takeRule } from './osm-rule.ts'
import { tokensOf } from './osm-tokens.ts'
import { inForce } from './rules-in-force.ts'

/**
 * Reads an OpenStreetMap `opening_hours` string that says the hours of a usual week.
 *
 * Whatever could be meant in two ways is a fault that shows both, and what no week holds, such as
 * months, is one too; no fault repeats words of the string.
 */
export function osmHours(text: string): Hours | Fault {
  if (text.length > LONGEST) return { fault: 'more text than hours have: give those of one place' }
  const tokens = tokensOf(text)
  const beyond = beyondAWeek(tokens)
  if (beyond !== undefined && !isAroundTheClock(text)) return { fault: beyond }
  const rules = rulesIn(text)
  if (rules !== undefined) return isFault(rules) ? rules : inForce(rules)
  const proposal = hoursInWords(text)
  const proposed = proposal === undefined ? undefined : rulesIn(proposal)
  if (proposed === undefined) return { fault: NO_HOURS }
  return isFault(proposed)
    ? proposed
    : { fault: `${NO_HOURS}: write \`${proposal}\`, if it says that` }
}

const LONGEST = 1000

const NO_HOURS = 'no `opening_hours` string, such as `Mo-Fr 09:00-17:00; Sa 09:00-12:00`'

/** The rules of a string; `undefined` where it isn't made of rules. */
function rulesIn(text: string): readonly Rule[] | Fault | undefined {
  const cursor = { tokens: tokensOf(text), at: 0 }
  const rules: Rule[] = []
  let isAdded = false
  while (cursor.at < cursor.tokens.length) {
    const rule = takeRule(cursor, isAdded)
    if (rule === undefined || isFault(rule)) return rule
    rules.push(rule)
    isAdded = take(cursor, 'sign', ',') !== undefined
    const isThrough = cursor.at === cursor.tokens.length && !isAdded
    if (!isAdded && !isThrough && !take(cursor, 'sign', ';')) return undefined
  }
  return rules.length === 0 || isAdded ? undefined : rules
}
