import { type DocumentNode, type ObjectNode, parse, type ValueNode } from '@humanwhocodes/momoa'
import { type Issue, isNesdsError } from '../errors.ts'
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
  const faults = faultsIn(document.body)
  if (faults.length > 0) throw new InputError(listed(faults, (fault) => `${path}:${fault}`))
  return { path, data, placeOf: (keys) => placeOf(document.body, keys) }
}

/** Does something with a file's data; what is wrong with it is reported with the file and the place. */
export function withPlaces<Result>(file: JsonFile, use: (data: unknown) => Result): Result {
  try {
    return use(file.data)
  } catch (error) {
    if (!isNesdsError(error) || error.issues.length === 0) throw error
    throw new InputError(
      listed(error.issues, (issue) => placed(file, issue)),
      { cause: error },
    )
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
function listed<Fault>(faults: readonly Fault[], words: (fault: Fault) => string): string {
  const more = faults.length - MOST_LISTED
  const lines = faults.slice(0, MOST_LISTED).map(words)
  return [...lines, ...(more > 0 ? [`and ${more} more`] : [])].join('\n')
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

/** Deeper than any file of ours, and shallow enough to walk into. */
const DEPTH = 100

/** What JSON allows and we don't: a key that an object has twice, and data nested too deeply. */
function faultsIn(node: ValueNode, depth = 0): readonly string[] {
  const { line, column } = node.loc.start
  if (depth > DEPTH) return [`${line}:${column}: nested more than ${DEPTH} levels deep`]
  if (node.type === 'Array') {
    return node.elements.flatMap(({ value }) => faultsIn(value, depth + 1))
  }
  if (node.type !== 'Object') return []
  const first = new Map<string, number>()
  return node.members.flatMap((member) => {
    const { line, column } = member.name.loc.start
    const key = keyOf(member)
    const before = first.get(key)
    if (before === undefined) first.set(key, line)
    const message = `\`${plain(key)}\` is there already, on line ${before}; keep one of them`
    const twice = before === undefined ? [] : [`${line}:${column}: ${message}`]
    return [...twice, ...faultsIn(member.value, depth + 1)]
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
