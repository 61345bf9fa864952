import type { Fault } from '../mapped-table/values/fault.ts'
import { type Hours, perWeek } from './hours.ts'
import type { Rule } from './osm-rule.ts'
import { ALL_DAYS, DAY, minutesOf, onDays, type Span, unionOf } from './week.ts'

/**
 * The hours that rules say together: each takes the place of those before it on its days, unless it is added.
 *
 * A rule that later ones leave nothing of was hardly meant so, and is a fault, as is a night that
 * runs on into a day which a later rule sets anew.
 */
export function inForce(rules: readonly Rule[]): Hours | Fault {
  const held = ALL_DAYS.flatMap((day) => rulesOn(day, rules).map((rule) => ({ day, rule })))
  const spans = held.flatMap(spansOf)
  const week = unionOf(spans)
  const isDead = rules.some(
    (rule) => rule.days.length > 0 && !held.some((one) => one.rule === rule),
  )
  if (isDead) {
    const all = unionOf(rules.flatMap((rule) => rule.days.flatMap((day) => spansOf({ day, rule }))))
    return overridden(minutesOf(week), minutesOf(all))
  }
  if (held.some((one) => isCutShort(one, rules))) {
    const cut = held.flatMap((one) => (isCutShort(one, rules) ? toMidnight(one) : spansOf(one)))
    return nightCut(minutesOf(week), minutesOf(unionOf(cut)))
  }
  const onHolidays = isOpenOnHolidays(rules)
  return { week, ...(onHolidays !== undefined && { onHolidays }) }
}

/** A rule that is in force on a day. */
interface Held {
  readonly day: number
  readonly rule: Rule
}

/** Whether a rule takes the place of those before it. */
function setsAnew({ isAdded, spans }: Rule): boolean {
  return !isAdded || spans.length === 0
}

function rulesOn(day: number, rules: readonly Rule[]): readonly Rule[] {
  const own = rules.filter(({ days }) => days.includes(day))
  return own.slice(Math.max(0, own.findLastIndex(setsAnew)))
}

function spansOf({ day, rule }: Held): readonly Span[] {
  return rule.spans.flatMap((span) => onDays([day], span))
}

/** Whether a night of the rule runs on into a day that a later rule sets anew. */
function isCutShort({ day, rule }: Held, rules: readonly Rule[]): boolean {
  const next = (day + 1) % 7
  const later = rules.slice(rules.indexOf(rule) + 1)
  return (
    rule.spans.some(({ to }) => to > DAY) &&
    later.some((other) => setsAnew(other) && other.days.includes(next))
  )
}

function toMidnight(held: Held): readonly Span[] {
  const end = (held.day + 1) * DAY
  return spansOf(held).map(({ from, to }) => ({ from, to: Math.min(to, end) }))
}

function overridden(asWritten: number, joined: number): Fault {
  return {
    fault: `a rule that later ones leave nothing of: could be ${perWeek(asWritten)}, without it, or ${perWeek(joined)}, with all: take it out, or join the rules with a comma`,
  }
}

function nightCut(whole: number, cut: number): Fault {
  return {
    fault: `a night that runs on into a day which a later rule sets anew: could be ${perWeek(whole)}, or ${perWeek(cut)} if it ends at midnight: put that rule first, or give what is past midnight to its day`,
  }
}

/** What the last rule about public holidays says, unless a later one about other days may have been meant to. */
function isOpenOnHolidays(rules: readonly Rule[]): boolean | undefined {
  const last = rules.findLastIndex(({ hasHolidays }) => hasHolidays)
  const isLeftOpen = rules.slice(last + 1).some((rule) => !rule.isAdded)
  return last === -1 || isLeftOpen ? undefined : (rules[last]?.spans.length ?? 0) > 0
}
