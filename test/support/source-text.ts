/** Reads the published text of the Customer Services standards: section 4, a table of standards. */

/** What the source's table says of one standard. */
export interface SourceStandard {
  readonly ref: string
  /** Number of the section that it stands in, such as `4.2`. */
  readonly section: string
  /** The text of each grade that it has, by the grade's name in data. */
  readonly grades: Readonly<Record<string, string>>
  /** The text of the last column: why the standard matters. */
  readonly rationale: string
}

/** The standards of the source's section 4, in its order. */
export function standardsIn(text: string): readonly SourceStandard[] {
  const rows = new Map<string, Row>()
  let section = ''
  let last = '0'
  for (const line of tableIn(text).split('\n')) {
    section = /^4\.\d(?= )/.exec(line)?.[0] ?? section
    const columns = line.split('\t')
    if (columns.length === 1 || columns.some((column) => column.startsWith(LAST_HEADING))) continue
    const [ref = '', , grades = '', rationale = ''] = withReference(columns, last)
    if (ref !== '') last = ref
    const row = rows.get(last) ?? { section, grades: '', rationale: '' }
    rows.set(last, {
      ...row,
      grades: `${row.grades} ${grades}`,
      rationale: `${row.rationale} ${rationale}`,
    })
  }
  return [...rows].map(([ref, row]) => ({ ref, ...row, grades: gradesIn(row.grades) }))
}

/** The words of a text, without signs and capitals. */
export function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[a-z0-9%]+/g) ?? []
}

/**
 * The places of the words from the first of `from` to the last of the nearest `to`; `undefined` where they
 * don't stand in the text in this order.
 */
export function spanIn(
  words: readonly string[],
  { from, to }: { readonly from: string; readonly to: string },
): readonly number[] | undefined {
  const start = placeOf(wordsOf(from), words, 0)
  const end = start < 0 ? -1 : placeOf(wordsOf(to), words, start)
  if (end < 0) return undefined
  const length = end + wordsOf(to).length - start
  return Array.from({ length }, (_, index) => start + index)
}

/** The runs of words of a text that are one longer than may stand as they do in the source: eight. */
export function runsIn(given: string): ReadonlySet<string> {
  const words = wordsOf(given)
  const starts = words.slice(0, Math.max(0, words.length - RUN + 1))
  return new Set(starts.map((_, at) => words.slice(at, at + RUN).join(' ')))
}

const RUN = 8

interface Row {
  readonly section: string
  readonly grades: string
  readonly rationale: string
}

const LAST_HEADING = 'Why this standard is important'

function tableIn(text: string): string {
  return text.slice(text.indexOf('4.2 Customer Experience'), text.indexOf('Appendix A - List'))
}

/** The row of one standard lost its first column: it begins with the title, and is the next in number. */
function withReference(columns: readonly string[], last: string): readonly string[] {
  const [first = ''] = columns
  return first === '' || /^\d+$/.test(first) ? columns : [String(Number(last) + 1), ...columns]
}

/** One label is shortened in the source. */
const LABELS: Readonly<Record<string, string>> = {
  Minimum: 'minimum',
  Progressing: 'progressing',
  Progress: 'progressing',
  Excellent: 'excellent',
}

function gradesIn(text: string): Readonly<Record<string, string>> {
  // Two items of a list ran together in the text that we have.
  const repaired = text.replace('planningresource', 'planning resource')
  const [, ...parts] = repaired.split(/\b(Minimum|Progressing|Progress|Excellent) – /)
  const grades: Record<string, string> = {}
  for (let index = 0; index < parts.length; index += 2) {
    grades[LABELS[parts[index] ?? ''] ?? ''] = (parts[index + 1] ?? '').trim()
  }
  return grades
}

function placeOf(wanted: readonly string[], words: readonly string[], start: number): number {
  return words.findIndex(
    (_, place) => place >= start && wanted.every((word, offset) => words[place + offset] === word),
  )
}
