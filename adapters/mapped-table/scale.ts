/** The least and the greatest score of a scale such as `1-5`; nothing where it is no scale. */
export function scaleOf(scale: string): readonly number[] {
  return (/^(-?\d+)-(-?\d+)$/.exec(scale) ?? []).slice(1).map(Number)
}
