import { CHANNELS } from '../../src/contacts/channels.ts'
import { parsePeriod } from '../../src/contacts/period.ts'
import { type Issue, isNesdsError } from '../../src/errors.ts'
import { keysOf } from '../../src/facts/dictionary.ts'
import type { SatisfactionMapping } from './mapping.ts'
import { SCALES } from './scales.ts'

/** What doesn't fit together in a mapping of answers about satisfaction. */
export function surveyMappingIssues(mapping: SatisfactionMapping): readonly Issue[] {
  return RULES.flatMap((rule) => rule(mapping))
}

const RULES: readonly ((mapping: SatisfactionMapping) => readonly Issue[])[] = [
  shapeIssues,
  answerIssues,
  timeIssues,
  wordIssues,
  declaredIssues,
]

/** Answers stand down the rows or across the columns, or there is a score alone. */
function shapeIssues({ columns, scale }: SatisfactionMapping): readonly Issue[] {
  const { answer, count, counts, score, answers } = columns
  const others = [counts, score, answers].filter((role) => role !== undefined)
  return [
    answer === undefined &&
      counts === undefined &&
      score === undefined &&
      issue(['columns'], 'say where the answers are: `answer`, `counts`, or a `score`'),
    answer !== undefined &&
      others.length > 0 &&
      issue(
        ['columns', 'answer'],
        'leave out `counts`, `score` and `answers`: each row is an answer',
      ),
    count !== undefined &&
      answer === undefined &&
      issue(['columns', 'count'], 'say `answer` too: which answer is counted'),
    answers !== undefined &&
      score === undefined &&
      issue(['columns', 'answers'], 'say `score` too: it is the number of answers behind one'),
    score?.unit !== undefined &&
      scale !== 'percent' &&
      issue(['columns', 'score', 'unit'], 'leave it out: only the scale `percent` has units'),
  ].filter((found) => found !== false)
}

function answerIssues({ columns, values, scale }: SatisfactionMapping): readonly Issue[] {
  const { scores, wholes } = SCALES[scale]
  const known = Object.keys(scores ?? {})
  const named = Object.keys(columns.counts ?? {})
  const whole = wholes.some(
    (answers) => answers.length === named.length && answers.every((one) => named.includes(one)),
  )
  const sets = wholes.map((answers) => answers.join(', ')).join('; or ')
  const message =
    scores === undefined
      ? 'answers from 0 to 100 are read as `answer` and `count`, or as a `score`'
      : `name a column for each answer of the scale ${scale}: ${sets}`
  return [
    ...(columns.counts !== undefined && !whole ? [issue(['columns', 'counts'], message)] : []),
    ...Object.entries(values?.answer ?? {})
      .filter(([, key]) => ![...known, 'exclude', 'unknown'].includes(key))
      .map(([word]) =>
        issue(
          ['values', 'answer', word],
          `use an answer of the scale ${scale}: ${known.join(', ') || 'it has numbers alone'}`,
        ),
      ),
  ]
}

function timeIssues({ columns, time, period }: SatisfactionMapping): readonly Issue[] {
  const { day, month } = columns
  return [
    day !== undefined &&
      month !== undefined &&
      issue(['columns', 'month'], 'leave it out: the day says the month'),
    day !== undefined && time === undefined && issue(['time'], 'say how days are written'),
    day === undefined &&
      month === undefined &&
      period === undefined &&
      issue(['period'], 'say which months the answers are of, as no column does'),
    period !== undefined && periodIssue(period),
  ].filter((found) => found !== false)
}

function periodIssue(period: string): Issue | false {
  try {
    parsePeriod(period)
    return false
  } catch (error) {
    if (!isNesdsError(error)) throw error
    return issue(['period'], error.message)
  }
}

function wordIssues({ columns, values = {}, constants }: SatisfactionMapping): readonly Issue[] {
  const channels = [...keysOf(CHANNELS), 'exclude', 'unknown']
  const message = `there is no such channel; use ${keysOf(CHANNELS).join(', ')}`
  const { channel } = constants ?? {}
  return [
    ...Object.keys(values)
      .filter((role) => !(role in columns))
      .map((role) => issue(['values', role], `there is no column of \`${role}\``)),
    ...Object.entries(values.channel ?? {})
      .filter(([, key]) => !channels.includes(key))
      .map(([word]) => issue(['values', 'channel', word], message)),
    ...(channel !== undefined && !keysOf(CHANNELS).includes(channel)
      ? [issue(['constants', 'channel'], message)]
      : []),
  ]
}

function declaredIssues({ declared = {} }: SatisfactionMapping): readonly Issue[] {
  const isContradicted = declared.resultsPublished === false && declared.publishedOn !== undefined
  const message = 'leave it out, or say that results are published'
  return isContradicted ? [issue(['declared', 'publishedOn'], message)] : []
}

function issue(path: Issue['path'], message: string): Issue {
  return { path, message }
}
