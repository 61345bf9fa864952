import { type DocumentNode, type ObjectNode, parse, type ValueNode } from '@humanwhocodes/momoa'
import { type Issue, NesdsError } from '../errors.ts'
import { plain } from '../report/plain.ts'
import { InputError } from './input-error.ts'
import { jsonFaultOf } from './json-fault.ts'
import { readTextFile } from './text-file.ts'

/** A JSON file read whole, which can say where in its text each part of the data stands. */
export interface JsonFile {
  readonly path: string
  readonly data: unknown
  /** Says which line and column a part of the data stands at, or the nearest part around it. */
  placeOf(path: Issue['path']): string
}

/**
 * Reads a JSON file.
 *
 * @throws InputError where it is missing, too large, not JSON, or has one key twice in an object
 */
export function readJsonFile(path: string): JsonFile {
  const text = readTextFile(path)
  const [document, data] = parseText(path, text)
  const twice = duplicatesIn(document.body)
  if (twice.length > 0) throw new InputError(listed(twice.map((line) => `${path}:${line}`)))
  return { path, data, placeOf: (keys) => placeOf(document.body, keys) }
}

/** Does something with a file's data; what is wrong with it is reported with the file and the place. */
export function withPlaces<Result>(file: JsonFile, use: (data: unknown) => Result): Result {
  try {
    return use(file.data)
  } catch (error) {
    if (!(error instanceof NesdsError) || error.issues.length === 0) throw error
    throw new InputError(listed(error.issues.map((issue) => placed(file, issue))), { cause: error })
  }
}

/** An issue as a line: file, line and column, what it is about, what is wrong. */
export function placed(file: JsonFile, { path, message }: Issue): string {
  const name = path.findLast((key) => typeof key === 'string')
  const subject = name === undefined ? '' : `\`${name}\`: `
  return `${file.path}:${file.placeOf(path)}: ${plain(subject + message)}`
}

/** More faults than this make no error clearer. */
const MOST_LISTED = 10

/** Joins faults to one error: each on a line, and after ten only how many more there are. */
function listed(faults: readonly string[]): string {
  const more = faults.length - MOST_LISTED
  return [...faults.slice(0, MOST_LISTED), ...(more > 0 ? [`and ${more} more`] : [])].join('\n')
}

function parseText(path: string, text: string): readonly [DocumentNode, unknown] {
  try {
    return [parse(text, { mode: 'json' }), JSON.parse(text)]
  } catch (error) {
    const { line, column, message } = jsonFaultOf(text, error)
    throw new InputError(`${path}:${line}:${column}: not valid JSON: ${plain(message)}`, {
      cause: error,
    })
  }
}

function duplicatesIn(node: ValueNode): readonly string[] {
  if (node.type === 'Array') return node.elements.flatMap(({ value }) => duplicatesIn(value))
  if (node.type !== 'Object') return []
  const first = new Map<string, number>()
  return node.members.flatMap((member) => {
    const { line, column } = member.name.loc.start
    const key = keyOf(member)
    const before = first.get(key)
    if (before === undefined) first.set(key, line)
    const message = `\`${plain(key)}\` is there already, on line ${before}; keep one of them`
    const twice = before === undefined ? [] : [`${line}:${column}: ${message}`]
    return [...twice, ...duplicatesIn(member.value)]
  })
}

function placeOf(root: ValueNode, path: Issue['path']): string {
  let node = root
  let start = root.loc.start
  for (const key of path) {
    if (node.type === 'Array') {
      const element = node.elements[Number(key)]
      if (!element) break
      node = element.value
      start = node.loc.start
    } else if (node.type === 'Object') {
      const member = node.members.find((one) => keyOf(one) === String(key))
      if (!member) break
      node = member.value
      start = member.name.loc.start
    } else break
  }
  return `${start.line}:${start.column}`
}

function keyOf({ name }: ObjectNode['members'][number]): string {
  return name.type === 'String' ? name.value : name.name
}
