import { type Issue, NesdsError } from '../errors.ts'
import type { Council, CouncilIdentifier, CouncilRow } from './councils.ts'
import { dayNumber, dayText } from './day-number.ts'

/** A council with all that it goes by, and the codes of those that came after it. */
export interface CouncilEntry {
  readonly council: Council
  readonly words: Readonly<Record<CouncilIdentifier, readonly string[]>>
  readonly replacedBy: readonly string[]
}

/**
 * Reads the rows of the table of UK local authorities, by the local authority code.
 *
 * @throws NesdsError `INVALID_AUTHORITIES` where a row lacks its code or name, or has a code twice
 */
export function councilEntries(rows: readonly CouncilRow[]): ReadonlyMap<string, CouncilEntry> {
  const issues = issuesIn(rows)
  if (issues.length > 0) {
    const text = issues.map(({ path, message }) =>
      [path.join('.'), message].filter(Boolean).join(': '),
    )
    throw new NesdsError('INVALID_AUTHORITIES', text.join('\n'), issues)
  }
  const firstDays = new Map(rows.map((row) => [row[CODE], row['start-date']]))
  return new Map(rows.map((row) => [row[CODE] as string, entryOf(row, firstDays)]))
}

const CODE = 'local-authority-code'
const NAME = 'official-name'
const MOST_ISSUES = 10

function issuesIn(rows: readonly CouncilRow[]): readonly Issue[] {
  if (rows.length === 0) return [{ path: [], message: 'the table of authorities has no rows' }]
  const absent = [CODE, NAME].find((column) => rows.every((row) => row[column] === undefined))
  if (absent) return [{ path: [], message: `the table of authorities has no column \`${absent}\`` }]
  const seen = new Set<string>()
  const issues = rows.flatMap((row, index): Issue[] => {
    const missing = [CODE, NAME].find((column) => !row[column])
    const code = row[CODE] ?? ''
    const twice = seen.has(code)
    seen.add(code)
    if (missing) return [{ path: [index], message: `it needs \`${missing}\`` }]
    return twice ? [{ path: [index, CODE], message: 'another row has this code' }] : []
  })
  return issues.slice(0, MOST_ISSUES)
}

function entryOf(
  row: CouncilRow,
  firstDays: ReadonlyMap<string | undefined, string | undefined>,
): CouncilEntry {
  const { 'gss-code': gss, 'start-date': firstDay } = row
  const replacedBy = listIn(row['replaced-by'])
  const end = row['end-date']
  // The table gives the last day of some councils, and of others the day on which the next began.
  const next = replacedBy.map((code) => firstDays.get(code)).find((day) => day && day === end)
  const lastDay = end && next ? dayText(dayNumber(end) - 1) : end
  return {
    council: {
      code: row[CODE] as string,
      name: row[NAME] as string,
      ...(gss && { gss }),
      ...(firstDay && { firstDay }),
      ...(lastDay && { lastDay }),
    },
    replacedBy,
    words: {
      'GSS code': listIn(gss),
      'former GSS code': listIn(row['former-gss-codes']),
      'local authority code': listIn(row[CODE]),
      name: [row[NAME], row['nice-name']].flatMap((name) => name || []),
      // A comma that stands within a name has a space after it; one between names has none.
      'alternative name': (row['alt-names'] ?? '').split(/,(?! )/).filter((name) => name.trim()),
      'GOV.UK slug': listIn(row['gov-uk-slug']),
    },
  }
}

function listIn(cell = ''): readonly string[] {
  return cell
    .split(',')
    .map((word) => word.trim())
    .filter(Boolean)
}
