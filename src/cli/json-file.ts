import { readFileSync, statSync } from 'node:fs'
import { type DocumentNode, parse, type ValueNode } from '@humanwhocodes/momoa'
import { type Issue, NesdsError } from '../errors.ts'
import { InputError } from './input-error.ts'

/** A JSON file read whole, which can say where in its text each part of the data stands. */
export interface JsonFile {
  readonly path: string
  readonly data: unknown
  /** Says which line and column a part of the data stands at, or the nearest part around it. */
  placeOf(path: Issue['path']): string
}

/** Files of ours are far smaller; a larger one is not what it is taken for. */
const LIMIT = 16 * 1024 * 1024

/**
 * Reads a JSON file.
 *
 * @throws InputError where it is missing, too large, not JSON, or has one key twice in an object
 */
export function readJsonFile(path: string): JsonFile {
  const text = readText(path)
  const document = parseText(path, text)
  const [twice] = duplicatesIn(document.body)
  if (twice)
    throw new InputError(
      `${path}:${twice.place}: \`${twice.name}\` is there twice; keep one of them`,
    )
  return {
    path,
    data: JSON.parse(text),
    placeOf: (keys) => placeOf(document.body, keys),
  }
}

/** Does something with a file's data; what is wrong with it is reported with the file and the place. */
export function withPlaces<Result>(file: JsonFile, use: (data: unknown) => Result): Result {
  try {
    return use(file.data)
  } catch (error) {
    if (!(error instanceof NesdsError) || error.issues.length === 0) throw error
    const lines = error.issues.map(({ path, message }) => {
      const name = path.at(-1)
      const subject = typeof name === 'string' ? `\`${name}\`: ` : ''
      return `${file.path}:${file.placeOf(path)}: ${subject}${message}`
    })
    throw new InputError(lines.join('\n'), { cause: error })
  }
}

function readText(path: string): string {
  try {
    const { size } = statSync(path)
    if (size > LIMIT)
      throw new InputError(`${path}: larger than ${LIMIT / 1024 / 1024} MiB; is it the right file?`)
    return readFileSync(path, 'utf8').replace(/^\uFEFF/, '')
  } catch (error) {
    if (error instanceof InputError) throw error
    const { code } = error as NodeJS.ErrnoException
    const what = code === 'ENOENT' ? 'there is no such file' : `it can't be read (${code})`
    throw new InputError(`${path}: ${what}; check the name`, { cause: error })
  }
}

function parseText(path: string, text: string): DocumentNode {
  try {
    return parse(text, { mode: 'json' })
  } catch (error) {
    const { line, column, message } = error as Error & { line?: number; column?: number }
    const what = message.replace(/\s*\(\d+:\d+\)$/, '')
    throw new InputError(`${path}:${line ?? 1}:${column ?? 1}: not valid JSON: ${what}`, {
      cause: error,
    })
  }
}

interface Duplicate {
  readonly name: string
  readonly place: string
}

function duplicatesIn(node: ValueNode): readonly Duplicate[] {
  if (node.type === 'Array') return node.elements.flatMap(({ value }) => duplicatesIn(value))
  if (node.type !== 'Object') return []
  const seen = new Set<string>()
  return node.members.flatMap(({ name, value }) => {
    const key = name.type === 'String' ? name.value : name.name
    const { line, column } = name.loc.start
    const twice = seen.has(key) ? [{ name: key, place: `${line}:${column}` }] : []
    seen.add(key)
    return [...twice, ...duplicatesIn(value)]
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
      const member = node.members.find(
        ({ name }) => (name.type === 'String' ? name.value : name.name) === String(key),
      )
      if (!member) break
      node = member.value
      start = member.name.loc.start
    } else break
  }
  return `${start.line}:${start.column}`
}
