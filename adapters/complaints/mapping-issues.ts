import { CHANNELS } from '../../src/contacts/channels.ts'
import type { Issue } from '../../src/errors.ts'
import { keysOf } from '../../src/facts/dictionary.ts'
import { type ComplaintsMapping, columnsOf, STAGES } from './mapping.ts'

/** What doesn't fit together in the mapping of a register. */
export function complaintsIssues(mapping: ComplaintsMapping): readonly Issue[] {
  return [...stageIssues(mapping), ...valueIssues(mapping), ...limitIssues(mapping)]
}

function stageIssues({ columns, constants, values }: ComplaintsMapping): readonly Issue[] {
  if (columns.stages !== undefined) return acrossIssues(columns, constants)
  if (columns.received === undefined) {
    const message = 'name the column of the day of receipt, or those of each stage under `stages`'
    return [issue(['columns', 'received'], message)]
  }
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

/** Stages across the columns say all that columns of one stage would. */
function acrossIssues(
  columns: ComplaintsMapping['columns'],
  constants: ComplaintsMapping['constants'],
): readonly Issue[] {
  const message = '`columns.stages` says it already: leave one of them out'
  const roles = ['stage', 'received', 'acknowledged', 'due', 'answered', 'outcome'] as const
  return [
    ...(Object.keys(columns.stages ?? {}).length === 0
      ? [issue(['columns', 'stages'], 'name the columns of one stage at least')]
      : []),
    ...roles
      .filter((role) => columns[role] !== undefined)
      .map((role) => issue(['columns', role], message)),
    ...(constants === undefined ? [] : [issue(['constants', 'stage'], message)]),
  ]
}

function valueIssues({ columns, values = {} }: ComplaintsMapping): readonly Issue[] {
  const inStages = Object.values(columns.stages ?? {}).flatMap((own) => Object.keys(own))
  const roles = [...Object.keys(columns), ...inStages]
  const idle = Object.keys(values)
    .filter((role) => !roles.includes(role))
    .map((role) => issue(['values', role], `there is no column of \`${role}\``))
  const channels: readonly string[] = [...keysOf(CHANNELS), 'unknown']
  const strange = Object.entries(values.channel ?? {})
    .filter(([, key]) => !channels.includes(key))
    .map(([word]) =>
      issue(['values', 'channel', word], `there is no such channel; use ${channels.join(', ')}`),
    )
  return roles.includes('outcome') && values.outcome === undefined
    ? [...idle, ...strange, issue(['values', 'outcome'], 'say what each outcome means')]
    : [...idle, ...strange]
}

/** Limits that the register's columns can't be held against. */
function limitIssues(mapping: ComplaintsMapping): readonly Issue[] {
  const limited = STAGES.filter((stage) => mapping.limits?.stages[stage] !== undefined)
  return limited.flatMap((stage) => {
    const { acknowledge, answer } = mapping.limits?.stages[stage] ?? {}
    const columns = columnsOf(mapping, stage)
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
