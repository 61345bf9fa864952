import { serviceLevelMethod } from '../../src/contacts/queue-methods.ts'
import type { Issue } from '../../src/errors.ts'
import type { Mapping } from './mapping.ts'

/** What is wrong with the way in which calls are measured. */
export function queueIssues(mapping: Mapping): readonly Issue[] {
  const { columns, source } = mapping
  const issues = [...levelIssues(mapping)]
  if (source.grain !== 'interval') return [...issues, ...recordIssues(mapping)]
  const { totalWait, averageWait, counts = {} } = columns
  const say = (path: Issue['path'], message: string) => issues.push({ path, message })
  if (totalWait !== undefined && averageWait !== undefined) {
    say(['columns', 'averageWait'], 'leave it out: `totalWait` says more')
  }
  if (totalWait !== undefined && counts.answered === undefined) {
    say(['columns', 'counts'], 'name the column of `answered`: a total is of so many calls')
  }
  return [...issues, ...columnIssues(mapping)]
}

function levelIssues({ queue = {} }: Mapping): readonly Issue[] {
  const { serviceLevels = [] } = queue
  const names = serviceLevels.map(serviceLevelMethod)
  return serviceLevels.flatMap(({ formula, shortAbandonSeconds }, index) => {
    const path = ['queue', 'serviceLevels', index]
    const isShort = formula === 'short-abandon-credit'
    if (isShort !== (shortAbandonSeconds !== undefined)) {
      const message = isShort
        ? 'say below how many seconds a call given up is short'
        : 'leave it out: the formula knows no short calls'
      return [{ path: [...path, 'shortAbandonSeconds'], message }]
    }
    return names.indexOf(names[index] ?? '') < index
      ? [{ path, message: 'it is named already: leave one of them out' }]
      : []
  })
}

/** Columns that a record's service levels and shares can't do without. */
function recordIssues({ columns, queue }: Mapping): readonly Issue[] {
  if (queue === undefined) return []
  const { serviceLevels = [], abandonment } = queue
  const share = serviceLevels.findIndex((level) => level.share !== undefined)
  if (share >= 0) {
    const path = ['queue', 'serviceLevels', share, 'share']
    return [{ path, message: 'leave it out: a record has no share' }]
  }
  if (columns.queueOutcome === undefined) {
    return [{ path: ['columns', 'queueOutcome'], message: 'name it: whether a call was answered' }]
  }
  const needsWait = serviceLevels.length > 0 || abandonment?.shortAbandonSeconds !== undefined
  return needsWait && columns.wait === undefined
    ? [{ path: ['columns', 'wait'], message: 'name it: how long a call waited' }]
    : []
}

/** Columns that a summary's service levels and shares can't do without. */
function columnIssues({ columns, queue = {} }: Mapping): readonly Issue[] {
  const { within = [] } = columns
  const { serviceLevels = [], abandonment } = queue
  const missing = (kind: 'answered' | 'abandoned', wanted: number | undefined) =>
    wanted !== undefined && !within.some((own) => own.seconds === wanted && own[kind] !== undefined)
  const issue = (kind: string, seconds: number | undefined) => ({
    path: ['columns', 'within'],
    message: `name the column of calls ${kind} within ${seconds} seconds`,
  })
  return [
    ...serviceLevels.flatMap(({ seconds, share }) =>
      share === undefined && missing('answered', seconds) ? [issue('answered', seconds)] : [],
    ),
    ...(missing('abandoned', abandonment?.shortAbandonSeconds)
      ? [issue('given up', abandonment?.shortAbandonSeconds)]
      : []),
  ]
}
