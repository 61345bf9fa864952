import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
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
 * @throws InputError where that can't be done
 */
export function writeWhole(path: string, text: string): void {
  checkPlace(path)
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.part`)
  try {
    writeFileSync(temporary, text, { flag: 'wx' })
    renameSync(temporary, path)
  } catch (error) {
    rmSync(temporary, { force: true })
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
    rmSync(temporary, { recursive: true, force: true })
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
  const same = inputs.find((input) => output && input && resolve(input) === resolve(output))
  if (same !== undefined)
    throw new UsageError(`--${option} ${output} would write over what is read`)
  if (output !== undefined) checkPlace(output)
}

/** Checks that a file may be made at a place. */
function checkPlace(path: string): void {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) {
    throw new InputError(`${path}: it is a folder; name a file in it`)
  }
  try {
    accessSync(dirname(path), constants.W_OK)
  } catch (error) {
    throw unwritable(path, error)
  }
}

function unwritable(path: string, cause: unknown): InputError {
  const why = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause)
  return new InputError(`${path}: it can't be written (${why}); does the folder exist?`, { cause })
}
