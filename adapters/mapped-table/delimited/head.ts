import Papa from 'papaparse'

/** The header of delimited text, and the delimiter that it was read by. */
export interface DelimitedHead {
  readonly delimiter: string
  readonly header: readonly string[]
}

/**
 * Reads the header of delimited text; `undefined` where the text ends before it does.
 *
 * @param text - the start of the text, whose last character ends a line
 * @param given - the delimiter, or `auto` for the one that the header has most of
 */
export function delimitedHead(
  text: string,
  headerRow: number,
  given = 'auto',
): DelimitedHead | undefined {
  const heads = (given === 'auto' ? DELIMITERS : [given]).flatMap((delimiter) => {
    const parser = new Papa.Parser({ delimiter, newline: '\n' })
    const { data, errors } = parser.parse(text, 0, true) as Papa.ParseResult<string[]>
    const header = data[headerRow - 1]
    if (!header || errors.some(({ row }) => row === headerRow - 1)) return []
    // A quote in a name is one that never closed, or text read by the wrong delimiter.
    if (header.some((name) => name.includes('"'))) return []
    return [{ delimiter, header: header.map((name) => name.trim()) }]
  })
  const most = Math.max(...heads.map(({ header }) => header.length))
  return heads.find(({ header }) => header.length === most)
}

const DELIMITERS: readonly string[] = [',', ';', '\t', '|']
