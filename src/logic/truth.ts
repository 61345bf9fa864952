/** Whether a demand is held: Kleene's three values, `unknown` where it hangs on a fact that nobody knows. */
export type Truth = 'met' | 'unmet' | 'unknown'

/** The truth of what says the opposite. */
export const NEGATED: Readonly<Record<Truth, Truth>> = {
  met: 'unmet',
  unmet: 'met',
  unknown: 'unknown',
}
