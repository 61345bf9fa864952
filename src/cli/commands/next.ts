import { nextFacts } from '../../insight/next-facts.ts'
import { jsonText } from '../../report/json-text.ts'
import { nextFactsMarkdown, nextFactsText } from '../../report/next-facts-text.ts'
import { councilIn } from '../assess-files.ts'
import { callWords } from '../call-words.ts'
import { type Command, isGiven, optionOf } from '../command.ts'
import { layoutFor } from '../layout.ts'
import { aimIn, formatOption, OPTIONS } from '../options.ts'

/** More questions than these nobody reads at once. */
const MOST = 20

/** `nesds next`: says what to find out next. */
export const nextCommand: Command = {
  name: 'next',
  operands: 'FACTS.json...',
  count: [1, Number.POSITIVE_INFINITY],
  says: 'say what to find out next, and what can no longer matter',
  about: [
    'Lists the facts that nobody knows and that can still change a grade, those first that could settle most standards, grades and criteria. What can change no grade any more, whatever it turns out to be, is named as such.',
    `The lists for people end after ${MOST} facts, unless all are asked for; json always has all. \`nesds template --facts FACTS.json\` makes a file to fill in, in this order.`,
  ],
  options: {
    all: { says: 'tell all of them' },
    standard: OPTIONS.standard,
    theme: OPTIONS.theme,
    format: formatOption('table', 'markdown', 'json'),
    catalogue: OPTIONS.catalogue,
    profile: OPTIONS.profile,
    'as-of': OPTIONS['as-of'],
    merge: OPTIONS.merge,
    out: OPTIONS.out,
  },
  examples: ['nesds next facts.json', 'nesds next facts.json --standard 2 --all'],
  run(call, io) {
    const { catalogue, council, asOf, facts } = councilIn(call.operands, call, io)
    const found = {
      ...(council !== undefined && { council }),
      ...nextFacts(catalogue, facts, { asOf, ...aimIn(call) }),
    }
    const words = { catalogue, most: isGiven(call, 'all') ? Number.POSITIVE_INFINITY : MOST }
    const format = optionOf(call, 'format')
    if (format === 'json') return jsonText(found)
    if (format === 'markdown') return nextFactsMarkdown(found, words)
    const again = callWords(['next', ...call.operands], call, Object.keys(nextCommand.options))
    const hint = found.next.length > words.most ? `All of them: ${again} --all\n` : ''
    return nextFactsText(found, words, layoutFor(call, io)) + hint
  },
}
