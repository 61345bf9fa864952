/** A share's interval, each end from 0 to 1. */
export interface ShareInterval {
  readonly low: number
  readonly high: number
}

/** Standard deviations that a 95 % interval spans to each side. */
export const Z_95 = 1.959963984540054

/**
 * The Wilson score interval of a share that was counted in a sample: E. B. Wilson, 1927; method 3 of R. G. Newcombe, 1998.
 *
 * @param numerator - from 0 to the denominator
 * @param denominator - cases in the sample, more than 0
 * @param z - standard deviations to each side, more than 0
 */
export function wilsonInterval(
  numerator: number,
  denominator: number,
  z: number = Z_95,
): ShareInterval {
  const share = numerator / denominator
  const weight = z ** 2 / denominator
  const centre = share + weight / 2
  const spread = z * Math.sqrt((share * (1 - share) + weight / 4) / denominator)
  return {
    low: Math.max(0, (centre - spread) / (1 + weight)),
    high: Math.min(1, (centre + spread) / (1 + weight)),
  }
}
