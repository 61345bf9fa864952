/** What a fact dictionary says of its facts. */

/** What decides whether a value of a fact can be used. */
export type FactRule = BooleanRule | NumberRule | DateRule | SetRule

interface Ageing {
  /** Days after which a collected value is stale; without it only `validUntil` ends a value. */
  readonly maximumAgeDays?: number
}

/** A statement that is true or false of a council. */
export interface BooleanRule extends Ageing {
  readonly type: 'boolean'
}

/** A number in a unit, with bounds. */
export interface NumberRule extends Ageing {
  readonly type: 'number'
  readonly unit: Unit
  /** Least value that makes sense, inclusive. */
  readonly minimum: number
  /** Greatest value that makes sense, inclusive. */
  readonly maximum: number
  /** Least number of cases that a value must rest on; a value on fewer, or on nobody knows how many, is unknown. */
  readonly minimumDenominator?: number
}

/** The day on which something was last done; rules read its age in days at the as-of date. */
export interface DateRule extends Ageing {
  readonly type: 'date'
}

/** A choice of codes from a code list. */
export interface SetRule extends Ageing {
  readonly type: 'set'
  /** Name of the code list. */
  readonly codes: string
}

/** What the dictionary tells people about a fact. */
export interface FactWords {
  /**
   * What the fact says: for a statement a clause that can follow "whether" ("partner services are
   * counted"), else a noun phrase; for a share, the thing counted ("interactions resolved at first contact").
   */
  readonly title: string
  /** The question put to an officer. */
  readonly question: string
  /** What counts as evidence for the answer. */
  readonly evidence: string
  /** References of the standards that read it, in the catalogue's order. */
  readonly readBy: readonly string[]
}

/** What the dictionary says of one fact, which way is better included. */
export type FactEntry = FactWords &
  (
    | (BooleanRule & { readonly better: 'true' | 'false' })
    | (NumberRule & {
        /** Smallest difference that is told apart. */
        readonly step: number
        /** Whether somebody set the figure; one that was counted should say of how many. */
        readonly isTarget?: true
        readonly better: 'higher' | 'lower'
      })
    | (DateRule & { readonly better: 'later' })
    | (SetRule & { readonly better: 'more' })
  )

/** The facts that a catalogue's rules may read, by name. */
export type FactDictionary = Readonly<Record<string, FactEntry>>

/** Units of numbers. */
export type Unit =
  | 'percent'
  | 'count'
  | 'seconds'
  | 'minutes'
  | 'hours'
  | 'days'
  | 'minutes-per-week'

/** One code of a code list. */
export interface Code {
  /** Name of the code in this library's data. */
  readonly key: string
  readonly title: string
  /** Letter of the aspect of a standard that the code stands for. */
  readonly aspect?: string
  /** Identifier in the Local Government Interaction List. */
  readonly lgil?: number
  /** Identifier in the Local Government Channel List. */
  readonly lgchl?: number
  /** Place in the source's own list, from 1. */
  readonly position?: number
  /** Narrower codes. */
  readonly children?: readonly Code[]
}

/** A list of codes that sets choose from. */
export interface CodeList {
  readonly title: string
  readonly note?: string
  readonly codes: readonly Code[]
}

/** Code lists by name. */
export type CodeLists = Readonly<Record<string, CodeList>>

/** The keys of a code list and how they nest, without the words. */
export interface CodeKey {
  readonly key: string
  readonly children?: readonly CodeKey[]
}

/** The keys of a code list, narrower codes after the code that they belong to. */
export function keysOf(codes: readonly CodeKey[]): readonly string[] {
  return codes.flatMap((code) => [code.key, ...keysOf(code.children ?? [])])
}
