/**
 * Breaks text at spaces into lines that hang from a lead.
 *
 * @param width - most characters in a line, the lead included; a longer word stands alone on its line
 * @param indent - places that the lead takes, and that later lines start with as spaces
 * @param lead - what stands before the first line; spaces, if absent
 */
export function wrap(
  text: string,
  width: number,
  indent = 0,
  lead: string = ' '.repeat(indent),
): string {
  const lines: string[] = []
  let line = ''
  // A number and its percent sign stay together.
  for (const word of text.split(/ +(?!%)/).filter(Boolean)) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line === '' || lengthOf(longer) <= width - indent) line = longer
    else {
      lines.push(line)
      line = word
    }
  }
  return lead + [...lines, line].join(`\n${' '.repeat(indent)}`)
}

/** How many places text takes; an accented letter is one, however it is written. */
export function lengthOf(text: string): number {
  return [...text.normalize('NFC')].length
}
