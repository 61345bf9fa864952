import { readFileSync, statSync } from 'node:fs'
import { InputError } from './input-error.ts'

/** Files of ours are far smaller; a larger one is not what it is taken for. */
const LIMIT = 16 * 1024 * 1024

/**
 * Reads a text file in UTF-8, with or without a byte order mark.
 *
 * @throws InputError where it is missing, a folder, unreadable, empty, too large, or not UTF-8
 */
export function readTextFile(path: string): string {
  const bytes = readBytes(path)
  if (bytes.length > LIMIT) throw tooLarge(path, bytes.length)
  if (isUtf16(bytes)) throw new InputError(`${path}: it is in UTF-16; save it as UTF-8`)
  const text = decode(path, bytes)
  if (text.trim() === '') {
    throw new InputError(
      `${path}: the file is empty; start from what \`nesds template\` or \`nesds mapping init\` makes`,
    )
  }
  return text
}

function readBytes(path: string): Buffer {
  try {
    const stats = statSync(path)
    if (stats.isDirectory()) {
      throw new InputError(`${path}: it is a folder; name a file in it`)
    }
    if (stats.size > LIMIT) throw tooLarge(path, stats.size)
    return readFileSync(path)
  } catch (error) {
    if (error instanceof InputError) throw error
    throw new InputError(
      `${path}: ${WHY[codeOf(error)] ?? `it can't be read (${codeOf(error)})`}`,
      {
        cause: error,
      },
    )
  }
}

const WHY: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file; check the name and the folder',
  ENOTDIR: 'there is no such file: part of the path is a file, not a folder',
  EACCES: 'you may not read it; ask for the right to, or copy it elsewhere',
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error)
}

function tooLarge(path: string, size: number): InputError {
  const found = Math.ceil(size / 1024 / 1024)
  return new InputError(
    `${path}: it has ${found} MiB, and at most ${LIMIT / 1024 / 1024} are read; is it the right file?`,
  )
}

/** A byte order mark of UTF-16, or a zero byte beside the first character, which in JSON is ASCII. */
function isUtf16([first, second]: Buffer): boolean {
  return (
    (first === 0xff && second === 0xfe) ||
    (first === 0xfe && second === 0xff) ||
    (first !== undefined && second !== undefined && (first === 0) !== (second === 0))
  )
}

function decode(path: string, bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    const line = lineOfFirstFault(bytes)
    throw new InputError(
      `${path}:${line}:1: a character here is not UTF-8; save the file as UTF-8`,
      {
        cause: error,
      },
    )
  }
}

function lineOfFirstFault(bytes: Buffer): number {
  const before = bytes.toString('utf8').split('\uFFFD', 1)[0] ?? ''
  return before.split('\n').length
}
