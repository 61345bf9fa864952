import { CHANNELS } from '../../src/contacts/channels.ts'
import type { Issue } from '../../src/errors.ts'
import { keysOf } from '../../src/facts/dictionary.ts'
import { interactionCalled } from './interaction-lists.ts'
import type { AccessGridMapping } from './mapping.ts'

/** What doesn't fit together in a mapping of a grid. */
export function gridMappingIssues(mapping: AccessGridMapping): readonly Issue[] {
  return [...shapeIssues(mapping), ...interactionIssues(mapping), ...channelIssues(mapping)]
}

function shapeIssues({ columns, values = {} }: AccessGridMapping): readonly Issue[] {
  const { interaction, enabled, marks } = columns
  const isLong = interaction !== undefined && enabled !== undefined
  const isBoth = marks !== undefined && (interaction ?? enabled) !== undefined
  const roles = { mark: marks ?? enabled, ...columns }
  return [
    ...(isBoth || (!isLong && marks === undefined)
      ? [
          issue(
            ['columns'],
            'say either `interaction` and `enabled`, or `marks` across the columns',
          ),
        ]
      : []),
    ...Object.keys(values)
      .filter(
        (role) => !Object.hasOwn(roles, role) || roles[role as keyof typeof roles] === undefined,
      )
      .map((role) => issue(['values', role], `there is no column of \`${role}\``)),
  ]
}

function interactionIssues({ columns, values }: AccessGridMapping): readonly Issue[] {
  const names = Object.keys(columns.marks ?? {})
  const keys = names.map((name) => interactionCalled(name))
  return [
    ...names.flatMap((name, index) => {
      const key = keys[index]
      if (key === undefined) return [issue(['columns', 'marks', name], UNLISTED)]
      const isTwice = keys.indexOf(key) < index
      return isTwice ? [issue(['columns', 'marks', name], 'this type has a column already')] : []
    }),
    ...Object.entries(values?.interaction ?? {})
      .filter(([, key]) => key !== 'exclude' && interactionCalled(key) === undefined)
      .map(([word]) => issue(['values', 'interaction', word], UNLISTED)),
  ]
}

const UNLISTED =
  'use an id of LGIL, such as 8, its label, or our key, such as providing_information'

function channelIssues({ columns, values, constants }: AccessGridMapping): readonly Issue[] {
  const channels = keysOf(CHANNELS)
  const message = `there is no such channel; use ${channels.join(', ')}`
  const { channel } = constants ?? {}
  const isTwice = channel !== undefined && columns.channel !== undefined
  return [
    ...Object.entries(values?.channel ?? {})
      .filter(([, key]) => ![...channels, 'exclude', 'unknown'].includes(key))
      .map(([word]) => issue(['values', 'channel', word], message)),
    ...(channel !== undefined && !channels.includes(channel)
      ? [issue(['constants', 'channel'], message)]
      : []),
    ...(isTwice
      ? [issue(['constants', 'channel'], 'leave it out: a column says the channel')]
      : []),
  ]
}

function issue(path: Issue['path'], message: string): Issue {
  return { path, message }
}
