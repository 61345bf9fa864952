import { CHANNELS } from '../../src/contacts/channels.ts'
import type { Issue } from '../../src/errors.ts'
import { keysOf } from '../../src/facts/dictionary.ts'
import type { AvoidableContactMapping } from './mapping.ts'

/** What doesn't fit together in the mapping of a sheet of judged contacts. */
export function avoidableContactIssues({
  columns,
  values = {},
  period,
}: AvoidableContactMapping): readonly Issue[] {
  const { assessed, avoidable, contacts, resolved, month } = columns
  const judged = [assessed, avoidable].filter((column) => column !== undefined).length
  const channels: readonly string[] = [...keysOf(CHANNELS), 'unknown']
  return [
    judged === 1 &&
      issue(['columns'], 'name both `assessed` and `avoidable`: a share needs to know of how many'),
    judged === 0 && resolved === undefined && issue(['columns'], NOTHING),
    resolved !== undefined &&
      contacts === undefined &&
      issue(['columns', 'contacts'], 'name it too: contacts are divided by resolved requests'),
    month === undefined &&
      period === undefined &&
      issue(['period'], 'say when the contacts were: here, or by a column of months'),
    month !== undefined &&
      period !== undefined &&
      issue(['period'], 'a column says it already: leave one of them out'),
    period !== undefined &&
      period.slice(0, 7) > period.slice(8) &&
      issue(['period'], 'put the first month first'),
    ...Object.keys(values)
      .filter((role) => !(role in columns))
      .map((role) => issue(['values', role], `there is no column of \`${role}\``)),
    ...Object.entries(values.channel ?? {})
      .filter(([, key]) => !channels.includes(key))
      .map(([word]) =>
        issue(['values', 'channel', word], `there is no such channel; use ${channels.join(', ')}`),
      ),
  ].filter((found) => found !== false)
}

const NOTHING =
  'name `assessed` and `avoidable`, or `contacts` and `resolved`: without either there is nothing to measure'

function issue(path: Issue['path'], message: string): Issue {
  return { path, message }
}
