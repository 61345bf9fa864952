/** A table as CSV by RFC 4180: commas, lines that end in CR LF, quotes where a cell needs them. */
export function csv(rows: readonly (readonly (string | number)[])[]): string {
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')
}

/** What a spreadsheet takes for the beginning of a formula; apostrophes before it are told from ours by one more. */
const FORMULA = /^'*[=+\-@\t\r]/

/** A cell that is text to a spreadsheet, whatever it begins with, and one cell to a reader of CSV; a number is no formula. */
function cell(given: string | number): string {
  if (typeof given === 'number' || given === '') return String(given)
  const safe = FORMULA.test(given) ? `'${given}` : given
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
