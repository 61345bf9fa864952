import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { run } from '../../src/cli/run.ts'

/** What a person sees of one call. */
export interface Outcome {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

/** Calls the command as from a pipe, in January 2030. */
export function nesds(...args: readonly string[]): Outcome {
  return call(args, {}, {})
}

/** Calls a command that reads exports, and waits for it. */
export async function nesdsLater(...args: readonly string[]): Promise<Outcome> {
  const { code, printed } = start(args, {}, {})
  return { code: await code, ...printed() }
}

/** Calls the command as from a terminal of 80 columns. */
export function nesdsOnTerminal(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Outcome {
  return call(args, env, { isTTY: true, columns: 80 })
}

/** Calls a command that reads exports as from a terminal of 80 columns, and waits for it. */
export async function nesdsLaterOnTerminal(...args: readonly string[]): Promise<Outcome> {
  const { code, printed } = start(args, {}, { isTTY: true, columns: 80 })
  return { code: await code, ...printed() }
}

/** Makes a folder with files that is gone after the test, and gives the path of a file in it. */
export function folderOf(files: Readonly<Record<string, unknown>>): (name: string) => string {
  const folder = mkdtempSync(join(tmpdir(), 'nesds-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  for (const [name, content] of Object.entries(files)) {
    const isText = typeof content === 'string' || content instanceof Uint8Array
    writeFileSync(join(folder, name), isText ? content : JSON.stringify(content))
  }
  return (name) => join(folder, name)
}

function call(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  terminal: { readonly isTTY?: boolean; readonly columns?: number },
): Outcome {
  const { code, printed } = start(args, env, terminal)
  if (typeof code !== 'number') throw new Error(`${args[0]} answers later: use nesdsLater`)
  return { code, ...printed() }
}

function start(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  terminal: { readonly isTTY?: boolean; readonly columns?: number },
) {
  let stdout = ''
  let stderr = ''
  const code = run(args, '1.2.3', {
    stdout: {
      ...terminal,
      write: (text) => {
        stdout += text
      },
    },
    stderr: {
      write: (text) => {
        stderr += text
      },
    },
    env,
    today: '2030-01-15',
  })
  return { code, printed: () => ({ stdout, stderr }) }
}
