import { parseArgs } from 'node:util'
import { closestMatch } from 'leven'
import type { Call, Command, Option } from './command.ts'
import { UsageError } from './input-error.ts'

/**
 * Reads a command's operands and options.
 *
 * @throws UsageError for an unknown option, a value that is missing, not among the choices or given
 * twice, a flag with a value, and too few or too many operands
 */
export function parseCall(command: Command, args: readonly string[]): Call {
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(
      Object.entries(command.options).map(([name, { value }]) => [
        name,
        { type: value === undefined ? 'boolean' : 'string' },
      ]),
    ),
    strict: false,
    allowPositionals: true,
    tokens: true,
  })
  const operands: string[] = []
  const options: Record<string, string[]> = {}
  for (const token of tokens) {
    if (token.kind === 'positional') operands.push(token.value)
    if (token.kind !== 'option') continue
    const { name, rawName, value, inlineValue } = token
    const option = Object.hasOwn(command.options, name) ? command.options[name] : undefined
    if (!option) throw new UsageError(unknownOption(rawName, command))
    if (options[name] && !option.multiple) {
      throw new UsageError(`${rawName} is given twice; keep one of them`)
    }
    options[name] = [
      ...(options[name] ?? []),
      ...valuesOf(rawName, option, inlineValue ? { inline: value } : { next: value }),
    ]
  }
  checkCount(command, operands)
  return { operands, options }
}

/** `; did you mean X?` where a known name is near, else nothing. */
export function suggestion(given: string, known: readonly string[]): string {
  const nearest = closestMatch(given, [...known], { maxDistance: Math.ceil(given.length / 2) })
  return nearest === undefined ? '' : `; did you mean ${nearest}?`
}

/** The value that an option was given; none for a flag. */
function valuesOf(
  name: string,
  option: Option,
  { inline, next }: { readonly inline?: string; readonly next?: string | undefined },
): readonly string[] {
  if (option.value === undefined) {
    if (inline === undefined) return []
    throw new UsageError(`${name} takes no value: write ${name} alone`)
  }
  const value = inline ?? (next?.startsWith('-') ? undefined : next)
  if (!value) throw new UsageError(`${name} needs a value: ${name} ${option.value}`)
  checkChoice(name, value, option)
  return [value]
}

function unknownOption(given: string, { options }: Command): string {
  const known = [...Object.keys(options), 'help'].map((name) => `--${name}`)
  return `there is no option ${given}${suggestion(given, known)}`
}

function checkChoice(name: string, value: string, { choices }: Option): void {
  if (!choices || choices.includes(value)) return
  throw new UsageError(
    `${name} is one of ${choices.join(', ')}, not ${value}${suggestion(value, choices)}`,
  )
}

function checkCount(
  { operands: wanted, count: [least, most] }: Command,
  operands: readonly string[],
) {
  if (operands.length < least) throw new UsageError(`it needs ${wanted}`)
  if (operands.length > most) {
    const wants = most === 0 ? 'takes no operands' : `takes ${wanted} only`
    throw new UsageError(`it ${wants}: what is ${operands[most]}?`)
  }
}
