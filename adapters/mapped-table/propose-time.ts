import { formatsClash } from './date-formats.ts'
import type { Columns, InstantRole, TimeReading } from './mapping.ts'
import { type DateFormats, dateFormatsOf } from './propose-dates.ts'
import type { CellsOf, Guess, Proposed } from './propose-mapping.ts'
import type { RolesOf } from './propose-roles.ts'

/** What is proposed of times. */
export interface ProposedTime {
  readonly reading: TimeReading
  readonly columns: Pick<Columns, InstantRole>
}

const INSTANTS: readonly InstantRole[] = ['opened', 'firstReply', 'resolved', 'closed', 'due']

/** A column of dates. */
interface DateColumn {
  readonly role: InstantRole
  readonly header: string
  readonly found: DateFormats
}

/** Proposes how times are read, column by column. */
export function proposeTime(roles: RolesOf, cellsOf: CellsOf): Proposed<ProposedTime> {
  const guesses: Guess[] = []
  const dates: DateColumn[] = []
  for (const role of INSTANTS) {
    const header = roles[role]
    if (header === undefined) continue
    const cells = cellsOf(header)
    const found = dateFormatsOf(cells)
    const isDates = cells.length === 0 || found.strange * 2 <= cells.length
    const name = JSON.stringify(header)
    const why = isDates ? `its header, ${name}` : `left out: ${name} fits, but holds no dates`
    guesses.push({ place: `columns.${role}`, why })
    if (isDates) dates.push({ role, header, found })
  }
  if (!dates.some(({ role }) => role === 'opened')) {
    const why = 'no column was recognised that says when a contact was opened: no month is known'
    guesses.push({ place: 'columns.opened', why })
  }
  const formats = proposeFormats(dates)
  return {
    part: {
      reading: { zone: 'Europe/London', ambiguous: 'reject', ...formats.part, nation: 'england' },
      columns: Object.fromEntries(dates.map(({ role, header }) => [role, header])),
    },
    guesses: [...guesses, ...formats.guesses, ...ZONE],
  }
}

/** Formats for all columns together, and for those apart that differ or that nobody can tell. */
function proposeFormats(
  dates: readonly DateColumn[],
): Proposed<Pick<TimeReading, 'formats' | 'formatsOf'>> {
  const all = [...new Set(dates.flatMap(({ found }) => found.settled))]
  const isClear = ({ found }: DateColumn) => found.open.length + found.contradictory.length === 0
  const clash = all.some((one) => all.some((other) => formatsClash(one, other)))
  const apart = dates.filter((column) => (clash || !isClear(column)) && all.length > 0)
  const guesses = dates.flatMap((column) => formatGuesses(column, all.length > 0))
  const first = dates.find(({ found }) => found.settled.length > 0)?.found.settled ?? []
  return {
    part: {
      formats: clash ? first : all,
      ...(apart.length > 0 && {
        formatsOf: Object.fromEntries(apart.map(({ role, found }) => [role, found.settled])),
      }),
    },
    guesses:
      all.length === 0 && guesses.length === 0
        ? [{ place: 'time.formats', why: 'no date was seen: say how dates are written' }]
        : guesses,
  }
}

function formatGuesses(
  { role, header, found }: DateColumn,
  someSettled: boolean,
): readonly Guess[] {
  const place = someSettled ? `time.formatsOf.${role}` : 'time.formats'
  const name = JSON.stringify(header)
  return [
    ...found.settled
      .filter((format) => /[DM]/.test(format))
      .map((format) => ({
        place: 'time.formats',
        why: `${format} in ${name}, by days over 12 and by nothing that contradicts them`,
      })),
    ...found.open.map((readings) => ({
      place,
      why: `left out: no day in ${name} is over 12, so both readings fit`,
      readings,
    })),
    ...found.contradictory.map((readings) => ({
      place,
      why: `left out: in ${name} numbers over 12 stand in both places, so neither reading fits all`,
      readings,
    })),
  ]
}

const ZONE: readonly Guess[] = [
  { place: 'time.zone', why: 'nothing in a file says in which zone times without an offset are' },
  { place: 'time.ambiguous', why: 'times that a clock change repeats or skips are rejected' },
  { place: 'time.nation', why: 'whose bank holidays are no working days' },
]
