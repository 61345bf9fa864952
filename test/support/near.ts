/** Whether two values are numbers so near each other that sources giving them may be taken to agree. */
export function areNear(one: unknown, other: unknown): boolean {
  return Math.abs(Number(one) / Number(other) - 1) < 1e-8
}
