import { robustness } from '../../insight/robustness.ts'
import { jsonText } from '../../report/json-text.ts'
import { robustnessMarkdown, robustnessText } from '../../report/robustness-text.ts'
import { councilIn } from '../assess-files.ts'
import { type Command, optionOf } from '../command.ts'
import { UsageError } from '../input-error.ts'
import { layoutFor } from '../layout.ts'
import { aimIn, formatOption, OPTIONS } from '../options.ts'

/** `nesds robustness`: says how firmly grades stand on figures. */
export const robustnessCommand: Command = {
  name: 'robustness',
  operands: 'FACTS.json...',
  count: [1, Number.POSITIVE_INFINITY],
  says: 'say how far figures lie from their thresholds, and what hangs on chance',
  about: [
    'Each number and date is held against each of its thresholds, with the margin. A share whose numerator and denominator are known has the interval that a sample of that size leaves open; where a threshold lies in it, the standard is graded again at both ends.',
    'The interval is for samples. A figure that counts every case of its period has no sampling error, whatever the interval says.',
  ],
  options: {
    standard: OPTIONS.standard,
    theme: OPTIONS.theme,
    z: {
      value: 'NUMBER',
      says: 'half the width of the interval, in standard deviations; 1.96 if not given: 95 %',
    },
    format: formatOption('table', 'markdown', 'json'),
    catalogue: OPTIONS.catalogue,
    profile: OPTIONS.profile,
    'as-of': OPTIONS['as-of'],
    merge: OPTIONS.merge,
    out: OPTIONS.out,
  },
  examples: ['nesds robustness facts.json', 'nesds robustness facts.json --standard 2 --z 2.576'],
  run(call, io) {
    const { catalogue, council, asOf, facts } = councilIn(call.operands, call, io)
    const z = zIn(optionOf(call, 'z'))
    const found = {
      ...(council !== undefined && { council }),
      ...robustness(catalogue, facts, { asOf, ...aimIn(call), ...(z !== undefined && { z }) }),
    }
    const format = optionOf(call, 'format')
    if (format === 'json') return jsonText(found)
    if (format === 'markdown') return robustnessMarkdown(found, catalogue)
    return robustnessText(found, catalogue, layoutFor(call, io))
  },
}

function zIn(given: string | undefined): number | undefined {
  if (given === undefined) return undefined
  const z = /^\d{1,3}(\.\d{1,9})?$/.test(given) ? Number(given) : 0
  if (z > 0 && z <= 100) return z
  throw new UsageError(
    `--z ${given}: write a number more than 0 and at most 100, such as 2.576 for 99 %`,
  )
}
