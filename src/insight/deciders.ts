import type { Comparison, Condition } from '../logic/condition.ts'
import type { Truth } from '../logic/truth.ts'

/** Whether a demand is held and, while that is open, which facts it hangs on. */
export interface Standing {
  readonly truth: Truth
  /** Unknown facts that it can still hang on; empty once it is settled. */
  readonly hangsOn: ReadonlySet<string>
  /** Those that could make it met, whatever the others are. */
  readonly canMeet: ReadonlySet<string>
  /** Those that could make it unmet, whatever the others are. */
  readonly canMiss: ReadonlySet<string>
}

/**
 * Finds the unknown facts that a condition hangs on, in one walk that passes settled branches over.
 *
 * Each comparison counts as one that can turn out either way, whatever is found of others: exact where
 * a condition reads each fact once and its thresholds lie within the facts' bounds, else rather too many facts than too few.
 */
export function standingOf(
  condition: Condition,
  truthOf: (comparison: Comparison) => Truth,
): Standing {
  if ('fact' in condition) return comparisonStanding(condition, truthOf(condition))
  if ('not' in condition) return negated(standingOf(condition.not, truthOf))
  if ('all' in condition) return allOf(condition.all.map((part) => standingOf(part, truthOf)))
  return negated(allOf(condition.any.map((part) => negated(standingOf(part, truthOf)))))
}

/** Where all of several demands are asked at once. */
export function allOf(parts: readonly Standing[]): Standing {
  if (parts.some(({ truth }) => truth === 'unmet')) return UNMET
  const open = parts.filter(({ truth }) => truth === 'unknown')
  const [first, ...others] = open
  if (first === undefined) return MET
  if (others.length === 0) return first
  return {
    truth: 'unknown',
    hangsOn: new Set(open.flatMap(({ hangsOn }) => [...hangsOn])),
    canMeet: new Set(
      [...first.canMeet].filter((fact) => others.every(({ canMeet }) => canMeet.has(fact))),
    ),
    canMiss: new Set(open.flatMap(({ canMiss }) => [...canMiss])),
  }
}

const NOTHING: ReadonlySet<string> = new Set()
const settled = (truth: Truth): Standing => ({
  truth,
  hangsOn: NOTHING,
  canMeet: NOTHING,
  canMiss: NOTHING,
})
const MET = settled('met')
const UNMET = settled('unmet')

function comparisonStanding({ fact }: Comparison, truth: Truth): Standing {
  if (truth !== 'unknown') return truth === 'met' ? MET : UNMET
  const only = new Set([fact])
  return { truth, hangsOn: only, canMeet: only, canMiss: only }
}

function negated({ truth, hangsOn, canMeet, canMiss }: Standing): Standing {
  if (truth === 'unknown') return { truth, hangsOn, canMeet: canMiss, canMiss: canMeet }
  return truth === 'met' ? UNMET : MET
}
