import { CHANNELS } from '../../src/contacts/channels.ts'
import { INTERACTIONS } from '../../src/contacts/interactions.ts'
import type { Issue } from '../../src/errors.ts'
import { keysOf } from '../../src/facts/dictionary.ts'
import { comparisonsIn } from '../../src/logic/condition.ts'
import type { Mapping } from './mapping.ts'
import { plainWord } from './plain-word.ts'
import { scaleOf } from './scale.ts'

/** What is wrong with the words of columns. */
export function valueIssues({ values = {}, columns }: Mapping): readonly Issue[] {
  const issues: Issue[] = []
  for (const [role, map] of Object.entries(values)) {
    if (!(role in columns)) {
      issues.push({ path: ['values', role], message: `there is no column of \`${role}\`` })
    }
    const seen = new Map<string, unknown>()
    for (const [word, meaning] of Object.entries(map)) {
      const plain = plainWord(word)
      if (seen.has(plain) && seen.get(plain) !== meaning) {
        const message = 'the same word, but for case and spaces, stands for something else too'
        issues.push({ path: ['values', role, word], message })
      }
      seen.set(plain, meaning)
    }
  }
  if (columns.status !== undefined && values.status === undefined) {
    const message = 'say what each status means: open, resolved, closed, merged, cancelled …'
    issues.push({ path: ['values', 'status'], message })
  }
  return issues
}

/** What is wrong with scales and with the scores that words stand for. */
export function scoreIssues({ values = {}, columns }: Mapping): readonly Issue[] {
  const { scale } = columns.satisfaction ?? {}
  if (scale === undefined) return []
  const [least = 0, greatest = 0] = scaleOf(scale)
  if (least >= greatest) {
    const message = 'put the least score first, then the greatest'
    return [{ path: ['columns', 'satisfaction', 'scale'], message }]
  }
  const message = `use a score of the scale ${scale}`
  return Object.entries(values.satisfaction ?? {})
    .filter(([, score]) => score !== 'unknown' && (score < least || score > greatest))
    .map(([word]) => ({ path: ['values', 'satisfaction', word], message }))
}

/** Keys that have to be one of a list of ours. */
const LISTS = {
  channel: keysOf(CHANNELS),
  interaction: INTERACTIONS.map(({ key }) => key),
} as const

/** Channels and interactions that no list of ours has. */
export function keyIssues({ values, constants }: Mapping): readonly Issue[] {
  return (['channel', 'interaction'] as const).flatMap((role) => {
    const keys: readonly string[] = LISTS[role]
    const message = `there is no such ${role}; use ${keys.join(', ')}`
    const constant = constants?.[role]
    const inConstants =
      constant === undefined || keys.includes(constant)
        ? []
        : [{ path: ['constants', role], message }]
    const inValues = Object.entries(values?.[role] ?? {}).flatMap(([word, key]) =>
      key === 'exclude' || key === 'unknown' || keys.includes(key)
        ? []
        : [{ path: ['values', role, word], message: `${message}, exclude or unknown` }],
    )
    return [...inConstants, ...inValues]
  })
}

/** Constants beside a column that says the same. */
export function constantIssues({ constants = {}, columns }: Mapping): readonly Issue[] {
  return Object.keys(constants)
    .filter((role) => role in columns)
    .map((role) => ({
      path: ['constants', role],
      message: `a column says it already: leave one of them out`,
    }))
}

/** Facts that conditions may read beside the mapping's own extra columns. */
const DERIVED_FACTS = ['status', 'minutesToResolution', 'hasReply'] as const

/** What is wrong with the way to decide first-contact resolution. */
export function firstContactIssues({ firstContact, columns }: Mapping): readonly Issue[] {
  const say = (path: Issue['path'], message: string) => [{ path, message }]
  if (firstContact === undefined) {
    return columns.resolvedAtFirstContact === undefined &&
      columns.counts?.resolvedAtFirstContact === undefined
      ? []
      : say(['firstContact'], 'name the method by which the column was filled, and its kind')
  }
  const { kind, conditions, needs = [] } = firstContact
  const taken = DERIVED_FACTS.find((name) => name in (columns.extra ?? {}))
  if (taken) return say(['columns', 'extra', taken], 'use another name: this one is ours')
  if (kind === 'native') {
    if (conditions !== undefined) {
      return say(['firstContact', 'conditions'], 'leave them out, or say `"kind": "derived"`')
    }
    if (needs.length > 0) {
      return say(['firstContact', 'needs'], 'leave them out, or say `"kind": "derived"`')
    }
    return columns.resolvedAtFirstContact === undefined &&
      columns.counts?.resolvedAtFirstContact === undefined
      ? say(['columns', 'resolvedAtFirstContact'], 'name the column that says it')
      : []
  }
  if (conditions === undefined) {
    return say(['firstContact', 'conditions'], 'say when a contact counts as resolved')
  }
  if (columns.resolvedAtFirstContact !== undefined) {
    return say(['columns', 'resolvedAtFirstContact'], 'leave it out, or say `"kind": "native"`')
  }
  const extra = Object.keys(columns.extra ?? {})
  const known: readonly string[] = [
    ...DERIVED_FACTS,
    ...extra.flatMap((name) => [name, `${name}Given`]),
  ]
  const read = comparisonsIn(conditions).map(({ fact }) => fact)
  const unknown = read
    .filter((fact) => !known.includes(fact))
    .map((fact) => ({
      path: ['firstContact', 'conditions'],
      message: `\`${fact}\` is no column under \`extra\`, with or without \`Given\`, nor one of ${DERIVED_FACTS.join(', ')}`,
    }))
  const unread = needs
    .filter((fact) => !read.includes(fact))
    .map((fact) => ({
      path: ['firstContact', 'needs'],
      message: `the conditions don't read \`${fact}\``,
    }))
  return [...unknown, ...unread]
}
