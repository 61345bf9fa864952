/** Reads the table of Appendix B: which outcomes a standard is linked to. */

/** A row of the table: an outcome, and the standards that a cross links it to. */
export interface MatrixRow {
  readonly code: string
  readonly standards: readonly string[]
}

/** The rows of the source's Appendix B, in its order, with the labels that are damaged there repaired. */
export function matrixIn(text: string): readonly MatrixRow[] {
  return text
    .slice(text.lastIndexOf('Appendix B Links'))
    .split('\n')
    .map((line) => line.split('\t'))
    .filter(([label = '', ...cells]) => cells.length === STANDARDS && ROW.test(label))
    .map(([label = '', ...cells], at) => ({
      code: REPAIRED[at]?.damaged === label ? REPAIRED[at].code : label,
      standards: cells.flatMap((cell, index) => (isCross(cell) ? [String(index + 1)] : [])),
    }))
}

const STANDARDS = 25
const ROW = /^[RGEK]\d/

/** Rows whose label is damaged in the text that we have, by their place: what it says, and what was meant. */
const REPAIRED: Readonly<Record<number, { readonly damaged: string; readonly code: string }>> = {
  8: { damaged: 'E1 R3 R4 G2 E2 R5 R6 G3 G4 E3', code: 'R5' },
  21: { damaged: 'R8 G5 G6 G7 E4 R9 G8 G9 E5 E6', code: 'G9' },
  29: { damaged: 'E8 E9 E10', code: 'E8' },
  61: { damaged: 'E17 R25', code: 'E17' },
  62: { damaged: 'K25', code: 'R25' },
  66: { damaged: 'G22 G23 E18', code: 'E18' },
  67: { damaged: 'R27 R28', code: 'R27' },
  71: { damaged: 'G24 G25', code: 'G25' },
}

/** Crosses are capital or small, Latin or Cyrillic; dots and commas are dirt on the page. */
function isCross(cell: string): boolean {
  return /^[xX\u0445\u0425]$/.test(cell.trim())
}
