import { wrap } from '../report/wrap.ts'
import type { Command } from './command.ts'

/** What `nesds --help` says. */
export function generalHelp(commands: readonly Command[], width: number): string {
  const lines = commands.map(({ name, operands, says }) => ({
    call: ['nesds', name, operands].filter(Boolean).join(' '),
    says,
  }))
  return parts([
    wrap(
      'nesds grades a council against published service standards: the National e-Service Delivery Standards for Customer Services.',
      width,
    ),
    section(
      'Commands',
      entries(
        lines.map(({ call, says }) => [call, says]),
        width,
      ),
    ),
    section(
      'Everywhere',
      entries(
        [
          ['--help', 'what a command does, with examples'],
          ['--version', 'the version of nesds'],
        ],
        width,
      ),
    ),
    section(
      'Examples',
      commands.flatMap(({ examples }) => examples.slice(0, 1)),
    ),
    wrap(
      'Exit codes: 0 done, 1 bad input or a gate that stops, 2 wrong call. Colour is used on a terminal only, and never with NO_COLOR.',
      width,
    ),
  ])
}

/** What `nesds COMMAND --help` says. */
export function commandHelp(command: Command, width: number): string {
  const { name, operands, says, about, options, examples } = command
  const lines = Object.entries(options).map(
    ([option, { value, says }]) =>
      [[`--${option}`, value].filter(Boolean).join(' '), says] as const,
  )
  return parts([
    ['nesds', name, operands, '[options]'].filter(Boolean).join(' '),
    wrap(`${says[0]?.toUpperCase()}${says.slice(1)}.`, width),
    ...about.map((paragraph) => wrap(paragraph, width)),
    section('Options', entries(lines, width)),
    section('Examples', examples),
  ])
}

function section(title: string, lines: readonly string[]): string {
  return [title, ...lines.map((line) => `  ${line}`)].join('\n')
}

/** Names in a column, and what they do beside them. */
function entries(lines: readonly (readonly [string, string])[], width: number): readonly string[] {
  const indent = Math.max(...lines.map(([name]) => name.length)) + 2
  // Two places belong to the section's indent.
  return lines.map(([name, says]) =>
    wrap(says, width - 2, indent, name.padEnd(indent)).replaceAll('\n', '\n  '),
  )
}

function parts(texts: readonly string[]): string {
  return `${texts.join('\n\n')}\n`
}
