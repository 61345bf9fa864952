import { styleText } from 'node:util'
import type { TextLayout } from '../report/assessment-text.ts'
import { type Look, unpainted } from '../report/paint.ts'
import { type Call, optionOf } from './command.ts'
import type { Io } from './io.ts'

/** How text is laid out where a call prints it: in colour and cut to the lines of a terminal, else neither. */
export function layoutFor(call: Call, { stdout, env }: Io): TextLayout {
  if (!stdout.isTTY || optionOf(call, 'out') !== undefined) return {}
  const isColoured = !env.NO_COLOR && env.TERM !== 'dumb'
  return {
    // Some terminals say that they have no columns.
    width: stdout.columns || undefined,
    paint: isColoured ? (look, text) => styleText(STYLES[look], text, ALWAYS) : unpainted,
  }
}

// Whether the output takes colour is settled above; newer versions of Node would look again, at the process's own.
const ALWAYS = { validateStream: false }

const STYLES = {
  strong: 'bold',
  faint: 'gray',
  good: 'green',
  open: 'yellow',
  bad: 'red',
} as const satisfies Readonly<Record<Look, Parameters<typeof styleText>[0]>>
