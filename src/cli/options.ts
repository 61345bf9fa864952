import { MERGE_POLICIES } from '../facts/merge.ts'
import type { AimOptions } from '../insight/aim.ts'
import { type Call, type Option, optionOf } from './command.ts'

/** Options that several commands have. */
export const OPTIONS = {
  catalogue: {
    value: 'NAME',
    says: 'grade by this catalogue: a shipped one, or the folder of one; the first of `nesds catalogue list` if not given',
  },
  profile: { value: 'FILE', says: 'tailor the standards by a profile' },
  'as-of': {
    value: 'YYYY-MM-DD',
    says: "judge facts at this day; else at the file's asOf, else today",
  },
  merge: {
    value: 'POLICY',
    says: 'where several files give a fact different values: conflict (unknown, the default), newest, best-basis',
    choices: MERGE_POLICIES,
  },
  standard: { value: 'REF', says: 'this standard only; may be repeated', multiple: true },
  theme: { value: 'ID', says: 'the standards of this theme only' },
  out: { value: 'FILE', says: 'write to a file, whole or not at all' },
} satisfies Readonly<Record<string, Option>>

/** The option that chooses among a command's formats, the default first. */
export function formatOption(...choices: readonly string[]): Option {
  return {
    value: 'FORMAT',
    says: `${choices.join(', ')}; ${choices[0]} if not given`,
    choices,
  }
}

/** The standards that a call means by `--standard` and `--theme`. */
export function aimIn(call: Call): AimOptions {
  const { standard: standards } = call.options
  const theme = optionOf(call, 'theme')
  return { ...(standards && { standards }), ...(theme !== undefined && { theme }) }
}
