import { gap } from '../../insight/gap.ts'
import { gapMarkdown, gapText } from '../../report/gap-text.ts'
import { jsonText } from '../../report/json-text.ts'
import { councilIn } from '../assess-files.ts'
import { type Command, optionOf } from '../command.ts'
import { UsageError } from '../input-error.ts'
import { layoutFor } from '../layout.ts'
import { aimIn, formatOption, OPTIONS } from '../options.ts'

/** `nesds gap`: says what is missing to a grade. */
export const gapCommand: Command = {
  name: 'gap',
  operands: 'FACTS.json...',
  count: [1, Number.POSITIVE_INFINITY],
  says: 'say what to change, and what to find out, to reach a grade',
  about: [
    'Finds the fewest changes of facts by which each standard reaches a grade, and puts them in steps by standards gained per change. Each plan was made and graded again: without any one of its changes it misses.',
    'Changes speak of facts, not of effort: which is the cheapest to make, a council knows best.',
  ],
  options: {
    target: { value: 'GRADE', says: 'the grade to reach; the highest if not given' },
    standard: OPTIONS.standard,
    theme: OPTIONS.theme,
    budget: { value: 'COUNT', says: 'plan so many changes at most, the most useful first' },
    format: formatOption('table', 'markdown', 'json'),
    catalogue: OPTIONS.catalogue,
    profile: OPTIONS.profile,
    'as-of': OPTIONS['as-of'],
    merge: OPTIONS.merge,
    out: OPTIONS.out,
  },
  examples: [
    'nesds gap facts.json',
    'nesds gap facts.json --target progressing --budget 10',
    'nesds gap facts.json --standard 2 --format json',
  ],
  run(call, io) {
    const { catalogue, council, asOf, facts } = councilIn(call.operands, call, io)
    const budget = budgetIn(optionOf(call, 'budget'))
    const found = {
      ...(council !== undefined && { council }),
      ...gap(catalogue, facts, {
        asOf,
        target: optionOf(call, 'target') ?? catalogue.grades.at(-1)?.id ?? '',
        ...aimIn(call),
        ...(budget !== undefined && { budget }),
      }),
    }
    const format = optionOf(call, 'format')
    if (format === 'json') return jsonText(found)
    if (format === 'markdown') return gapMarkdown(found, catalogue)
    return gapText(found, catalogue, layoutFor(call, io))
  },
}

function budgetIn(given: string | undefined): number | undefined {
  if (given === undefined) return undefined
  if (/^\d{1,9}$/.test(given)) return Number(given)
  throw new UsageError(`--budget ${given}: write a whole number of changes, such as 10`)
}
