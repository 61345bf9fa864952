/** Points of a percentage that rounding may account for. */
export const POINTS = 0.5

/** Whether a percentage is not what counts beside it give, by more than rounding; of what isn't known nothing is. */
export function isOffItsCounts(percent: number, part: number, whole: number): boolean {
  const difference = Math.abs(percent - (100 * part) / whole)
  // Nine decimals, so that half a point exactly is no more than half a point.
  return whole > 0 && Math.round(difference * 1e9) > POINTS * 1e9
}
