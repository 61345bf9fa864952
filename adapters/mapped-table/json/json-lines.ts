import type { TableRow } from '../table.ts'
import { unreadable } from '../unreadable.ts'

/** Counts what stands between the records and is none. */
export type LeaveOut = (reason: string) => void

/** Reads records of JSON lines, line by line; the rows' numbers are those of the lines. */
export async function* jsonLines(
  texts: AsyncIterable<string>,
  rowOf: (record: unknown, number: number) => TableRow,
  leaveOut: LeaveOut,
  name: string,
): AsyncGenerator<readonly TableRow[]> {
  let open = ''
  let number = 0
  let found = false
  const rowsOf = (line: string): readonly TableRow[] => {
    number++
    if (line.trim() === '') {
      leaveOut('blank row')
      return []
    }
    found = true
    const records = recordsIn(line)
    return (
      records?.map((record) => rowOf(record, number)) ?? [{ number, values: [], fault: NO_JSON }]
    )
  }
  for await (const text of texts) {
    const lines = `${open}${text}`.split('\n')
    open = lines.pop() ?? ''
    const rows = lines.flatMap(rowsOf)
    if (rows.length > 0) yield rows
    if (open.length > LONGEST_LINE) {
      throw unreadable(name, `line ${number + 1} is longer than ${LONGEST_LINE} characters`)
    }
  }
  if (open.trim() !== '') {
    const rows = rowsOf(open)
    if (rows.some(({ fault }) => fault === NO_JSON)) {
      throw unreadable(
        name,
        `line ${number}, the last, is no whole JSON: the file may be cut short`,
      )
    }
    yield rows
  }
  if (!found) throw unreadable(name, 'it is empty; export it again')
}

const LONGEST_LINE = 1_048_576
const NO_JSON = 'no JSON'

function recordsIn(line: string): readonly unknown[] | undefined {
  // Where files were put one below the other, a byte order mark may stand before a line.
  const record = parsed(line) ?? (line.startsWith('\uFEFF') ? parsed(line.slice(1)) : undefined)
  if (record !== undefined) return [record]
  const joints = line.match(JOINT)?.length ?? 0
  const records = joints > 0 ? parsed(`[${line.replace(JOINT, '},{')}]`) : undefined
  // Were one of the joints within a text, there would be fewer records than joints say.
  return Array.isArray(records) && records.length === joints + 1 ? records : undefined
}

/** Where an object follows another without a line between them. */
const JOINT = /\}\s*\{/g

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
