/**
 * The last month of a period as people write it, `YYYY-MM`: of a year such as `2025`, of a financial
 * year such as `2025/26`, of months such as `2025-04/2026-03`; `undefined` of any other text.
 */
export function periodEnd(period: string | undefined): string | undefined {
  if (period === undefined) return undefined
  const [, month] = /^\d{4}-\d{2}\/(\d{4}-(?:0[1-9]|1[0-2]))$/.exec(period) ?? []
  if (month !== undefined) return month
  const [, year = '', next] = /^(\d{4})(?:\/(\d{2}|\d{4}))?$/.exec(period) ?? []
  if (next === undefined) return year === '' ? undefined : `${year}-12`
  const following = String(Number(year) + 1)
  return following.endsWith(next) ? `${following}-03` : undefined
}
