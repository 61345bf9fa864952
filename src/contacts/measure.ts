import type { Unit } from '../facts/dictionary.ts'
import type { Basis, FactValue } from '../facts/fact.ts'
import type { Dimensions } from './tally.ts'

/** One figure out of a tally, or why there is none. */
export type Measure = Measured | Withheld

/** What a figure is called and what it speaks of. */
interface MeasureHead {
  /** Name of the fact that it gives, or one of this library's where no fact asks for it. */
  readonly name: string
  /** Unit of the value; `none` for statements and lists of codes. */
  readonly unit: Unit | 'none'
  /** First and last month, such as `2025-04/2026-03`. */
  readonly period?: string
  /** How it was counted; figures of two methods are never pooled. */
  readonly method?: string
  /** What part of the contacts it speaks of, narrower channels included, or which site of a channel; all if absent. */
  readonly by?: Dimensions & { readonly site?: string }
  /** Scale of the answers, for satisfaction. */
  readonly scale?: string
  /** How somebody came to know it; measured if absent. */
  readonly basis?: Basis
  /** Where the evidence is, for what somebody declares. */
  readonly evidence?: string
  /** Contacts that belong here and could not be used. */
  readonly unusable: number
  /** What else is to be known of the figure, instead of how many contacts could not be used. */
  readonly note?: string
}

/** A figure with what it was made from: for a rate or an average, numerator ÷ denominator in its unit. */
export interface Measured extends MeasureHead {
  readonly value: FactValue
  readonly numerator?: number
  readonly denominator?: number
  readonly withheld?: never
}

/** A figure that the contacts don't give. */
export interface Withheld extends MeasureHead {
  readonly value?: never
  readonly numerator?: never
  readonly denominator?: never
  /** Why not, as a clause. */
  readonly withheld: string
}

/** A head some of whose members may turn out not to be known. */
export type GivenHead = {
  readonly [Name in keyof MeasureHead]: MeasureHead[Name] | undefined
} & Pick<MeasureHead, 'name' | 'unit' | 'unusable'>

/** A share in percent: how many of how many. */
export function shareOf(head: GivenHead, numerator: number, denominator: number): Measured {
  // Multiplied first, so that 4 of 5 are 80 and not 80.00000000000001.
  return { ...headOf(head), value: (100 * numerator) / denominator, numerator, denominator }
}

/** An average of whole seconds in another unit, of which one has so many. */
export function averageOf(
  head: GivenHead,
  seconds: number,
  count: number,
  secondsOfUnit: number,
): Measured {
  return {
    ...headOf(head),
    value: seconds / (count * secondsOfUnit),
    numerator: seconds / secondsOfUnit,
    denominator: count,
  }
}

/** A value that rests on so many contacts. */
export function valueOver(head: GivenHead, value: FactValue, denominator: number): Measured {
  return { ...headOf(head), value, denominator }
}

/** A value of which nobody says how many contacts it rests on. */
export function valueAlone(head: GivenHead, value: FactValue): Measured {
  return { ...headOf(head), value }
}

/** Says why there is no figure. */
export function withhold(head: GivenHead, reason: string): Withheld {
  return { ...headOf(head), withheld: reason }
}

function headOf({
  name,
  unit,
  period,
  method,
  by,
  scale,
  basis,
  evidence,
  unusable,
  note,
}: GivenHead): MeasureHead {
  return {
    name,
    unit,
    ...(period !== undefined && { period }),
    ...(method !== undefined && { method }),
    ...(by !== undefined && { by }),
    ...(scale !== undefined && { scale }),
    ...(basis !== undefined && { basis }),
    ...(evidence !== undefined && { evidence }),
    // A summary of an interval may count a call as answered that an earlier one had offered.
    unusable: Math.max(0, unusable),
    ...(note !== undefined && { note }),
  }
}
