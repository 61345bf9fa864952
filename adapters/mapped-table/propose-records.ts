/** The records of a JSON text, and where in it they stand. */
export interface FoundRecords {
  readonly records: readonly object[]
  /** Keys from the root, joined by dots; absent where they are the root. */
  readonly path?: string
}

/** Finds the list of records in the text of a document, or of JSON lines; `undefined` where there is none. */
export function recordsIn(text: string, format: 'json' | 'ndjson'): FoundRecords | undefined {
  if (format === 'json') return listIn(parsed(text), 0)
  const records = text.split('\n').map(parsed).filter(isRecord)
  return records.length > 0 ? { records } : undefined
}

/** How deep a list of records may lie. */
const DEPTH = 3

function listIn(data: unknown, depth: number, path?: string): FoundRecords | undefined {
  if (Array.isArray(data)) {
    const records = data.filter(isRecord)
    return records.length > 0 ? { records, ...(path !== undefined && { path }) } : undefined
  }
  if (!isRecord(data) || depth === DEPTH) return undefined
  for (const [key, inner] of Object.entries(data)) {
    const found = listIn(inner, depth + 1, path === undefined ? key : `${path}.${key}`)
    if (found !== undefined) return found
  }
  return undefined
}

/** Records as a table whose columns are the paths to what isn't a record itself. */
export function tableOfRecords(records: readonly object[]): {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly unknown[])[]
} {
  const flat = records.map((record) => new Map(leavesOf(record, '', 0)))
  const columns = [...new Set(flat.flatMap((leaves) => [...leaves.keys()]))]
  return { columns, rows: flat.map((leaves) => columns.map((column) => leaves.get(column))) }
}

function leavesOf(record: object, prefix: string, depth: number): readonly [string, unknown][] {
  return Object.entries(record).flatMap(([key, value]): readonly [string, unknown][] => {
    if (Array.isArray(value)) return []
    if (isRecord(value)) {
      return depth < DEPTH ? leavesOf(value, `${prefix}${key}.`, depth + 1) : []
    }
    return [[`${prefix}${key}`, value]]
  })
}

function isRecord(data: unknown): data is object {
  return typeof data === 'object' && data !== null && !Array.isArray(data)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
