import { isWithin, parsePeriod } from '../../src/contacts/period.ts'
import type { ReadContext } from '../contract/adapter.ts'
import { plainWord } from '../mapped-table/plain-word.ts'
import { monthIn } from '../sheets/row-month.ts'
import { ownKey } from '../sheets/row-words.ts'
import type { SheetCells } from '../sheets/sheet-cells.ts'
import type { ExcludedRow } from '../sheets/sheet-options.ts'
import type { SatisfactionMapping } from './mapping.ts'
import { answersIn, type Said } from './row-answers.ts'
import { SEGMENTS, type Segment, segmentWord } from './segment-words.ts'

/** What one row says, or several that differ in their answers alone. */
export interface SurveyRow extends Said {
  /** How many rows of the sheet say it. */
  readonly rows: number
  readonly month?: string
  readonly day?: string
  /** How the customers came to be asked. */
  readonly asked?: string
  readonly segment: Segment
  /** Whether it names a channel that nobody knows. */
  readonly isChannelUnknown?: true
}

/** Reads a row as answers, or says why it is left out. */
export function surveyRow(
  cells: SheetCells,
  mapping: SatisfactionMapping,
  { period }: ReadContext,
): readonly SurveyRow[] | ExcludedRow {
  const { columns, constants = {} } = mapping
  const segment: { -readonly [Member in keyof Segment]: Segment[Member] } = { ...constants }
  let isChannelUnknown = false
  for (const name of SEGMENTS) {
    const word = cells.name(columns[name])
    if (word === undefined) continue
    const said = segmentWord(name, word, mapping)
    if (said === 'unknown') {
      delete segment[name]
      isChannelUnknown ||= name === 'channel'
    } else if ('excluded' in said) return said
    else segment[name] = said.key
  }
  const day = cells.day(columns.day)
  const month = day?.slice(0, 7) ?? monthIn(cells, columns.month)
  if (month === undefined && (columns.day ?? columns.month) !== undefined) return NO_TIME
  const months = month === undefined ? mapping.period?.split('/') : [month]
  if (period !== undefined && !months?.every((one) => isWithin(one, parsePeriod(period)))) {
    return OUTSIDE
  }
  const said = answersIn(cells, mapping)
  if ('excluded' in said) return said
  const asked = askedIn(cells, mapping)
  return [
    {
      ...said,
      rows: 1,
      segment,
      ...(month !== undefined && { month }),
      ...(day !== undefined && { day }),
      ...(asked !== undefined && { asked }),
      ...(isChannelUnknown && { isChannelUnknown }),
    },
  ]
}

const NO_TIME: ExcludedRow = { excluded: 'it does not say when' }
const OUTSIDE: ExcludedRow = { excluded: 'outside the period' }

function askedIn(cells: SheetCells, { columns, values, asked }: SatisfactionMapping) {
  const word = cells.name(columns.asked)
  if (word === undefined) return asked
  return ownKey(values?.asked, word) ?? plainWord(word)
}
