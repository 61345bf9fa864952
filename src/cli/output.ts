import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { jsonText } from '../report/json-text.ts'
import { InputError, UsageError } from './input-error.ts'

/**
 * Writes a file whole or not at all: under another name first, which it takes at the end.
 *
 * What is no file, such as a pipe or `/dev/null`, is written to; it must not be replaced by one.
 *
 * @throws InputError where that can't be done
 */
export function writeWhole(path: string, text: string): void {
  checkPlace(path)
  const place = placeOf(path)
  const isReplaced = !isSpecial(path)
  const temporary = join(dirname(place), `.${basename(place)}.${process.pid}.part`)
  try {
    writeFileSync(isReplaced ? temporary : path, text, { flag: isReplaced ? 'wx' : 'w' })
    if (isReplaced) renameSync(temporary, place)
  } catch (error) {
    if (isReplaced) takeAway(temporary)
    throw unwritable(path, error)
  }
}

/**
 * Makes a folder with files, whole or not at all; JSON for what is no text.
 *
 * @throws InputError where the folder is there already, or can't be made
 */
export function writeFolder(path: string, files: Readonly<Record<string, unknown>>): void {
  if (existsSync(path)) throw new InputError(`${path}: it is there already; choose another name`)
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.part`)
  try {
    for (const [name, content] of Object.entries(files)) {
      const place = join(temporary, name)
      mkdirSync(dirname(place), { recursive: true })
      writeFileSync(place, typeof content === 'string' ? content : jsonText(content))
    }
    renameSync(temporary, path)
  } catch (error) {
    takeAway(temporary)
    throw unwritable(path, error)
  }
}

/**
 * Guards what is read from being written over, and what takes long from being done in vain.
 *
 * @param option - the option that names the output
 * @throws UsageError where the output is one of the inputs
 * @throws InputError where nothing can be written there
 */
export function checkOutput(
  output: string | undefined,
  inputs: readonly (string | undefined)[],
  option = 'out',
): void {
  const same = inputs.find((input) => output && input && placeOf(input) === placeOf(output))
  if (same !== undefined)
    throw new UsageError(`--${option} ${output} would write over what is read`)
  if (output !== undefined) checkPlace(output)
}

/** Takes away what is half made, if it was begun at all. */
function takeAway(path: string): void {
  if (existsSync(path)) rmSync(path, { recursive: true })
}

/** Where a file is, or would be: past the links that lead there. */
export function placeOf(path: string): string {
  return existsSync(path) && !isSpecial(path) ? realpathSync(path) : resolve(path)
}

/** Whether something other than a file is there. */
function isSpecial(path: string): boolean {
  return existsSync(path) && !statSync(path).isFile()
}

/** Checks that a file may be made at a place. */
function checkPlace(path: string): void {
  if (existsSync(path) && statSync(path).isDirectory()) {
    throw new InputError(`${path}: it is a folder; name a file in it`)
  }
  try {
    // With a dot behind it, it has to be a folder.
    accessSync(isSpecial(path) ? path : `${dirname(placeOf(path))}/.`, constants.W_OK)
  } catch (error) {
    throw unwritable(path, error)
  }
}

function unwritable(path: string, cause: unknown): InputError {
  const why = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause)
  return new InputError(`${path}: it can't be written (${why}); does the folder exist?`, { cause })
}
