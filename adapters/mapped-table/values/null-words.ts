/** Whether a cell says nothing: empty, a dash, `N/A` and the like, or one of the mapping's own words. */
export function isNull(cell: unknown, extraNulls: readonly string[] = []): boolean {
  return cell === undefined || cell === null || cell === '' || extraNulls.includes(String(cell))
}
