import { isNesdsError } from '../errors.ts'
import { plain } from '../report/plain.ts'
import { filesOfCatalogue } from './catalogue-folder.ts'
import { type Call, type Command, type Output, optionOf } from './command.ts'
import { assessCommand } from './commands/assess.ts'
import { benchmarkCommand } from './commands/benchmark.ts'
import { catalogueCommand } from './commands/catalogue.ts'
import { checkCommand } from './commands/check.ts'
import { compareCommand } from './commands/compare.ts'
import { coverageCommand } from './commands/coverage.ts'
import { explainCommand } from './commands/explain.ts'
import { factsCommand } from './commands/facts.ts'
import { gapCommand } from './commands/gap.ts'
import { mappingCommand } from './commands/mapping.ts'
import { nextCommand } from './commands/next.ts'
import { outcomesCommand } from './commands/outcomes.ts'
import { robustnessCommand } from './commands/robustness.ts'
import { standardsCommand } from './commands/standards.ts'
import { templateCommand } from './commands/template.ts'
import { commandHelp, generalHelp } from './help.ts'
import { InputError, UsageError } from './input-error.ts'
import type { Io } from './io.ts'
import { checkOutput, writeWhole } from './output.ts'
import { parseCall, suggestion } from './parse-call.ts'

/** The commands, in the order in which people need them. */
export const COMMANDS: readonly Command[] = [
  assessCommand,
  explainCommand,
  gapCommand,
  nextCommand,
  robustnessCommand,
  compareCommand,
  benchmarkCommand,
  outcomesCommand,
  templateCommand,
  mappingCommand,
  factsCommand,
  coverageCommand,
  standardsCommand,
  catalogueCommand,
  checkCommand,
]

/** 0 done, 1 bad input or a gate that stops, 2 wrong call. */
export type ExitCode = 0 | 1 | 2

/**
 * Runs `nesds` with its arguments.
 *
 * @param version - what `--version` says
 * @returns the exit code; for a command that reads exports, later
 */
export function run(
  args: readonly string[],
  version: string,
  io: Io,
): ExitCode | Promise<ExitCode> {
  const done = (output: Output): ExitCode => {
    const { text, stopped } = partsOf(output)
    io.stdout.write(text)
    if (stopped === undefined) return 0
    io.stderr.write(`${plain(stopped)}\n`)
    return 1
  }
  const failed = (error: unknown) => reported(error, args, io)
  try {
    const output = outputOf(args, version, io)
    return output instanceof Promise ? output.then(done).catch(failed) : done(output)
  } catch (error) {
    return failed(error)
  }
}

/** Tells a person what went wrong; what is no fault of theirs is thrown on. */
function reported(error: unknown, args: readonly string[], io: Io): ExitCode {
  if (error instanceof UsageError) {
    const known = COMMANDS.some(({ name }) => name === args[0])
    const call = known ? `nesds ${args[0]}` : 'nesds'
    io.stderr.write(`${call}: ${plain(error.message)}\nHelp: ${call} --help\n`)
    return 2
  }
  if (error instanceof InputError || isNesdsError(error)) {
    io.stderr.write(`${error.message.split('\n').map(plain).join('\n')}\n`)
    return 1
  }
  throw error
}

/** Everything that goes to the standard output, made before any of it is written. */
function outputOf(args: readonly string[], version: string, io: Io): Output | Promise<Output> {
  const [first, ...rest] = args
  const width = Math.min(io.stdout.columns || 100, 100)
  if (first === '--version' || first === '-v') return `${version}\n`
  if (first === 'help' || first === '--help' || first === '-h') {
    const [name] = rest
    return name === undefined
      ? generalHelp(COMMANDS, width)
      : commandHelp(commandNamed(name), width)
  }
  if (first === undefined) throw new UsageError(`it needs a command: ${NAMES.join(', ')}`)
  const command = commandNamed(first)
  if (rest.includes('--help') || rest.includes('-h')) return commandHelp(command, width)
  const call = parseCall(command, rest)
  const out = optionOf(call, 'out')
  checkOutput(out, [...call.operands, ...filesReadBy(call)])
  const written = (output: Output): Output => {
    if (out === undefined) return output
    const { text, stopped } = partsOf(output)
    writeWhole(out, text)
    return stopped === undefined ? '' : { text: '', stopped }
  }
  const output = command.run(call, io)
  return output instanceof Promise ? output.then(written) : written(output)
}

function partsOf(output: Output): { readonly text: string; readonly stopped?: string } {
  return typeof output === 'string' ? { text: output } : output
}

/** The files that a call's options name to be read. */
function filesReadBy({ options }: Call): readonly string[] {
  const named = (...names: readonly string[]) => names.flatMap((name) => options[name] ?? [])
  return [
    ...named('profile', 'profile-before', 'profile-after', 'mapping', 'authorities', 'facts'),
    ...named('peers'),
    // A mapping may stand behind its adapter's name and an equals sign.
    ...named('adapter').flatMap((given) => [given, given.replace(/^[^=]*=/, '')]),
    ...named('catalogue', 'catalogue-before', 'catalogue-after').flatMap(filesOfCatalogue),
  ]
}

const NAMES = COMMANDS.map(({ name }) => name)

function commandNamed(given: string): Command {
  const command = COMMANDS.find(({ name }) => name === given)
  if (command) return command
  const what = given.startsWith('-') ? 'option' : 'command'
  throw new UsageError(`there is no ${what} ${given}${suggestion(given, NAMES)}`)
}
