/** Text that Markdown shows as it is: no markup, no HTML, no border of a cell. */
export function markdownText(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/[\\`*_[\]|~]/g, '\\$&')
}

/**
 * A table in GitHub's Markdown, of text that is shown as it is.
 *
 * @param numbers - columns whose cells stand to the right
 */
export function markdownTable(
  header: readonly string[],
  rows: readonly (readonly (string | number)[])[],
  numbers: readonly number[] = [],
): string {
  const rule = header.map((_, column) => (numbers.includes(column) ? '---:' : '---'))
  const lines = [header, ...rows].map((row) => row.map((cell) => markdownText(String(cell))))
  return lines
    .toSpliced(1, 0, rule)
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n')
}
