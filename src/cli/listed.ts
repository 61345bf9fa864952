import { plain } from '../report/plain.ts'

/** More lines than this nobody reads. */
const MOST_LINES = 20

/** Lines under a title, for the standard error; nothing where there are none. */
export function listed(title: string, lines: readonly string[]): string {
  const more = lines.length > MOST_LINES ? [`and ${lines.length - MOST_LINES} more`] : []
  const all = [...lines.slice(0, MOST_LINES), ...more].map((line) => `  ${plain(line)}\n`)
  return all.length === 0 ? '' : `${title}:\n${all.join('')}`
}
