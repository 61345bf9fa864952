import type { Issue } from '../../src/errors.ts'
import type { Mapping } from './mapping.ts'
import {
  constantIssues,
  firstContactIssues,
  keyIssues,
  scoreIssues,
  valueIssues,
} from './meaning-issues.ts'
import { queueIssues } from './queue-issues.ts'
import { shapeIssues } from './shape-issues.ts'
import { timeReadingIssues } from './time-issues.ts'

/** What doesn't fit together in a mapping whose shape is right. */
export function issuesIn(mapping: Mapping): readonly Issue[] {
  return RULES.flatMap((rule) => rule(mapping))
}

const RULES: readonly ((mapping: Mapping) => readonly Issue[])[] = [
  ({ source }) => shapeIssues(source),
  grainIssues,
  intervalIssues,
  timeIssues,
  valueIssues,
  scoreIssues,
  keyIssues,
  constantIssues,
  firstContactIssues,
  queueIssues,
]

function grainIssues({ source }: Mapping): readonly Issue[] {
  const { grain, key, keep } = source
  const say = (member: string, message: string) => [{ path: ['source', member], message }]
  if (grain === 'event' && key === undefined) {
    return say('key', 'say which column names the case: events are read case by case')
  }
  if (grain === 'event' && keep === undefined) {
    return say('keep', 'say which event of a case counts, such as the last by the time of change')
  }
  if (grain === 'interval' && (key ?? keep) !== undefined) {
    return say(key === undefined ? 'keep' : 'key', 'leave it out: an interval is no case')
  }
  if (keep !== undefined && key === undefined) {
    return say('keep', 'say `key` too: which column names the case')
  }
  return []
}

/** Roles that a row of counts can have. */
const INTERVAL_ROLES = [
  'council',
  'opened',
  'channel',
  'service',
  'interaction',
  'customerType',
  'partner',
  'counts',
  'rates',
  'totalWait',
  'averageWait',
  'within',
]

function intervalIssues({ source, columns }: Mapping): readonly Issue[] {
  const say = (member: string, message: string) => ({ path: ['columns', member], message })
  if (source.grain !== 'interval') {
    return ['counts', 'rates', 'totalWait', 'averageWait', 'within']
      .filter((role) => role in columns)
      .map((role) => say(role, 'say `"grain": "interval"`: a case has no counts'))
  }
  const strange = Object.keys(columns).filter((role) => !INTERVAL_ROLES.includes(role))
  const issues = strange.map((role) => say(role, 'leave it out: an interval is no single contact'))
  const { counts = {}, rates = [] } = columns
  if (Object.keys(counts).length === 0) {
    issues.push(say('counts', 'say which columns hold the counts of the interval'))
  }
  for (const { numerator, denominator } of rates) {
    const missing = [numerator, denominator].find((name) => !(name in counts))
    if (missing) issues.push(say('rates', `name the column of \`${missing}\` under \`counts\``))
  }
  return issues
}

function timeIssues({ time, columns }: Mapping): readonly Issue[] {
  const issues = [...timeReadingIssues(time)]
  for (const role of Object.keys(time.formatsOf ?? {})) {
    if (role in columns) continue
    issues.push({ path: ['time', 'formatsOf', role], message: `there is no column of \`${role}\`` })
  }
  if (columns.reply !== undefined && columns.opened === undefined) {
    const message = 'name the column of `opened` too: a reply is counted from there'
    issues.push({ path: ['columns', 'reply'], message })
  }
  return issues
}
