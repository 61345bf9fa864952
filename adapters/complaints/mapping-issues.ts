import { CHANNELS } from '../../src/contacts/channels.ts'
import type { Issue } from '../../src/errors.ts'
import { keysOf } from '../../src/facts/dictionary.ts'
import type { ComplaintsMapping } from './mapping.ts'

/** What doesn't fit together in the mapping of a register. */
export function complaintsIssues(mapping: ComplaintsMapping): readonly Issue[] {
  return [...stageIssues(mapping), ...valueIssues(mapping), ...limitIssues(mapping)]
}

function stageIssues({ columns, constants, values }: ComplaintsMapping): readonly Issue[] {
  const said = [columns.stage, constants?.stage].filter((stage) => stage !== undefined)
  if (said.length === 0) {
    const message = 'name the column of stages, or give the stage of every row under `constants`'
    return [issue(['columns', 'stage'], message)]
  }
  if (said.length > 1) {
    return [issue(['constants', 'stage'], 'a column says it already: leave one of them out')]
  }
  return columns.stage !== undefined && values?.stage === undefined
    ? [issue(['values', 'stage'], 'say which word of the column is which stage')]
    : []
}

function valueIssues({ columns, values = {} }: ComplaintsMapping): readonly Issue[] {
  const idle = Object.keys(values)
    .filter((role) => !(role in columns))
    .map((role) => issue(['values', role], `there is no column of \`${role}\``))
  const channels: readonly string[] = [...keysOf(CHANNELS), 'unknown']
  const strange = Object.entries(values.channel ?? {})
    .filter(([, key]) => !channels.includes(key))
    .map(([word]) =>
      issue(['values', 'channel', word], `there is no such channel; use ${channels.join(', ')}`),
    )
  return columns.outcome !== undefined && values.outcome === undefined
    ? [...idle, ...strange, issue(['values', 'outcome'], 'say what each outcome means')]
    : [...idle, ...strange]
}

/** Limits that the register's columns can't be held against. */
function limitIssues({ columns, limits }: ComplaintsMapping): readonly Issue[] {
  return Object.entries(limits?.stages ?? {}).flatMap(([stage, { acknowledge, answer }]) => {
    const needs: Readonly<Record<string, boolean>> = {
      acknowledged:
        acknowledge !== undefined || (answer !== 'due' && answer?.from === 'acknowledged'),
      answered: answer !== undefined,
      due: answer === 'due',
    }
    const missing = Object.keys(needs)
      .filter((role) => needs[role] && !(role in columns))
      .map((role) =>
        issue(
          ['limits', 'stages', stage],
          `name the column of \`${role}\`, or leave the limit out`,
        ),
      )
    const isEndless =
      answer !== 'due' && answer?.from === 'acknowledged' && acknowledge === undefined
    return isEndless
      ? [...missing, issue(['limits', 'stages', stage, 'acknowledge'], ENDLESS)]
      : missing
  })
}

const ENDLESS =
  'give this limit too: a clock that starts with an acknowledgement never runs where there is none'

function issue(path: Issue['path'], message: string): Issue {
  return { path, message }
}
