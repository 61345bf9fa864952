import { scaleFault } from './figure-cell.ts'
import type { Indicator } from './mapping.ts'
import type { Series } from './series.ts'

/**
 * Why nothing can be made of an indicator's rows, whatever their figures are.
 *
 * @param better - which way the dictionary says is better
 */
export function reasonAgainst(
  better: string | undefined,
  indicator: Indicator,
  series: Series,
): string | undefined {
  const { label, numerator, denominator, underOne = false } = indicator
  const twice = [label, numerator, denominator].find((one) => series.isContradicted(one))
  if (twice !== undefined) {
    return `several rows are called "${twice}" and disagree; leave all but one out by \`filters\``
  }
  const own = [...series.of(label).values()]
  const fault = scaleFault(own, { underOne })
  if (fault !== undefined) return `it has ${fault}`
  const opposite = own.find((figure) => figure.better !== undefined && figure.better !== better)
  return better !== undefined && opposite !== undefined
    ? `the sheet says that ${opposite.better} is better, and it is ${better}: does the row measure the opposite?`
    : undefined
}

/**
 * Why rows that nothing is wrong with give no figure; it names those that are missed.
 *
 * @param unread - rows that could not be read, and may be its own
 */
export function noFigure(
  { label, numerator, denominator }: Indicator,
  series: Series,
  unread: number,
): string {
  const missed = [label, numerator, denominator].filter(
    (own) => own !== undefined && series.of(own).size === 0,
  )
  if (missed.length === 0) return NOT_TOGETHER
  const rows = `no row is called ${missed.map((own) => `"${own}"`).join(' or ')}, or it has no figure`
  return unread === 0
    ? `${rows}: write labels as the sheet does`
    : `${rows}; ${unread === 1 ? '1 row' : `${unread} rows`} of the sheet could not be read`
}

const NOT_TOGETHER = 'its rows have no figure that can be used, nor counts of one period together'
