import type { Comparison, Condition } from '../../src/logic/condition.ts'
import type { Truth } from '../../src/logic/truth.ts'
import type { Reaches } from '../contract/mapping-coverage.ts'

/**
 * The truths that a condition may have where every fact in reach is given and every other is unknown.
 *
 * Comparisons are taken one by one, so that of two over one fact each may hold.
 */
export function truthsOf(condition: Condition, reaches: Reaches): ReadonlySet<Truth> {
  if ('fact' in condition) return comparisonTruths(condition, reaches)
  if ('all' in condition) return joined('unmet', 'met', condition.all, reaches)
  if ('any' in condition) return joined('met', 'unmet', condition.any, reaches)
  return new Set([...truthsOf(condition.not, reaches)].map((truth) => NEGATED[truth]))
}

const NEGATED: Readonly<Record<Truth, Truth>> = { met: 'unmet', unmet: 'met', unknown: 'unknown' }

/** One part settles a group; else all have to agree, and one that is unknown leaves it open. */
function joined(
  settling: Truth,
  otherwise: Truth,
  conditions: readonly Condition[],
  reaches: Reaches,
): ReadonlySet<Truth> {
  const parts = conditions.map((part) => truthsOf(part, reaches))
  const unsettled = parts.every((part) => part.has(otherwise) || part.has('unknown'))
  const truths: readonly (Truth | false)[] = [
    parts.some((part) => part.has(settling)) && settling,
    parts.every((part) => part.has(otherwise)) && otherwise,
    unsettled && parts.some((part) => part.has('unknown')) && 'unknown',
  ]
  return new Set(truths.filter((truth) => truth !== false))
}

function comparisonTruths({ fact, operator, value }: Comparison, reaches: Reaches) {
  const reach = Object.hasOwn(reaches, fact) ? reaches[fact] : undefined
  if (reach === undefined) return new Set<Truth>(['unknown'])
  const { codes, always } = reach
  const isOut = codes !== undefined && !codes.some((code) => code === value)
  if (isOut && operator === 'contains') return new Set<Truth>(['unmet'])
  if (isOut && operator === 'doesNotContain') return new Set<Truth>(['met'])
  if (always !== undefined && operator === 'equal') {
    return new Set<Truth>([always === value ? 'met' : 'unmet'])
  }
  return new Set<Truth>(['met', 'unmet'])
}
