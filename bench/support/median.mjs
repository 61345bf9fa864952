/** The middle of numbers. */
export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

/** The spread of the middle half of numbers, as `lower to upper`. */
export function quartiles(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b)
  return [0.25, 0.75].map((share) => sorted[Math.round(share * (sorted.length - 1))])
}
