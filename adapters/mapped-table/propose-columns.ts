import type { Columns, DurationColumn, ValueMaps } from './mapping.ts'
import type { CellsOf, Guess, Proposed } from './propose-mapping.ts'
import { type RolesOf, unitIn } from './propose-roles.ts'
import { channelWords, type ProposedWords, queueWords, statusWords } from './propose-values.ts'

/** What is proposed of all columns but instants. */
interface ProposedColumns {
  readonly columns: Columns
  readonly values: ValueMaps
}

type Part = Proposed<ProposedColumns>

/** Proposes the columns of words, durations and answers. */
export function proposeColumns(roles: RolesOf, cellsOf: CellsOf): Part {
  return joined([
    ...PLAIN.map((role) => headed(role, roles[role])),
    worded('channel', roles.channel, channelWords(cellsOf(roles.channel)), CHANNEL_OPEN),
    worded('status', roles.status, statusWords(cellsOf(roles.status)), STATUS_OPEN),
    worded('queueOutcome', roles.queueOutcome, queueWords(cellsOf(roles.queueOutcome)), QUEUE_OPEN),
    ...DURATIONS.map((role) => duration(role, roles[role], cellsOf(roles[role]))),
    satisfaction(roles.satisfaction, cellsOf(roles.satisfaction)),
    firstContact(roles.resolvedAtFirstContact),
  ])
}

const PLAIN = [
  'council',
  'service',
  'interaction',
  'customerType',
  'partner',
  'imported',
  'avoidable',
] as const
const DURATIONS = ['wait', 'reply', 'resolution'] as const

const CHANNEL_OPEN =
  'words that the shipped synonyms do not have: without a channel they count as unknown'
const STATUS_OPEN = 'words that may mean anything: rows with them are rejected until each is said'
const QUEUE_OPEN =
  'words that may mean anything: their calls count neither as answered nor as given up'

const NOTHING: Part = { part: { columns: {}, values: {} }, guesses: [] }

function joined(parts: readonly Part[]): Part {
  return {
    part: {
      columns: Object.assign({}, ...parts.map(({ part }) => part.columns)),
      values: Object.assign({}, ...parts.map(({ part }) => part.values)),
    },
    guesses: parts.flatMap(({ guesses }) => guesses),
  }
}

function byHeader(role: string, header: string): Guess {
  return { place: `columns.${role}`, why: `its header, ${JSON.stringify(header)}` }
}

function leftOut(role: string, header: string, why: string, readings?: readonly string[]): Part {
  const said = `left out: ${JSON.stringify(header)} fits, but ${why}`
  const guess = { place: `columns.${role}`, why: said, ...(readings && { readings }) }
  return { ...NOTHING, guesses: [guess] }
}

function headed(role: (typeof PLAIN)[number], header: string | undefined): Part {
  if (header === undefined) return NOTHING
  return { part: { columns: { [role]: header }, values: {} }, guesses: [byHeader(role, header)] }
}

function worded(
  role: 'channel' | 'status' | 'queueOutcome',
  header: string | undefined,
  { known, open, tooMany, personal }: ProposedWords,
  why: string,
): Part {
  if (header === undefined) return NOTHING
  if (personal) return leftOut(role, header, "it holds words that look like somebody's own")
  if (tooMany) return leftOut(role, header, 'it holds too many different words')
  const guesses = [byHeader(role, header)]
  if (Object.keys(known).length > 0) {
    guesses.push({ place: `values.${role}`, why: 'what these words usually mean' })
  }
  if (open.length > 0) guesses.push({ place: `values.${role}`, why, readings: open })
  return { part: { columns: { [role]: header }, values: { [role]: known } }, guesses }
}

const CLOCK = /^-?[\d.,]*\d\s*(?:[a-z:]|$)/i
const NUMBER = /^[\d,.\s]+$/

function duration(
  role: (typeof DURATIONS)[number],
  header: string | undefined,
  cells: readonly unknown[],
): Part {
  if (header === undefined) return NOTHING
  const numbers = cells.filter((cell) => typeof cell === 'number' || NUMBER.test(String(cell)))
  const unit = numbers.length === cells.length ? unitIn(header) : 'text'
  if (!cells.every((cell) => CLOCK.test(String(cell)))) {
    return leftOut(role, header, 'it holds no durations')
  }
  if (unit === undefined) {
    return leftOut(role, header, 'nothing says the unit of its numbers', UNITS)
  }
  const why = `its header, ${JSON.stringify(header)}, and its cells: ${unit}`
  const column: DurationColumn = { column: header, unit }
  return {
    part: { columns: { [role]: column }, values: {} },
    guesses: [{ place: `columns.${role}`, why }],
  }
}

const UNITS = ['seconds', 'minutes', 'hours']

function satisfaction(header: string | undefined, cells: readonly unknown[]): Part {
  if (header === undefined) return NOTHING
  const scores = cells.map(Number)
  if (scores.length === 0 || !scores.every((score) => Number.isInteger(score) && score >= 0)) {
    return leftOut(
      'satisfaction',
      header,
      'its cells are no whole scores: say what each word scores',
    )
  }
  const most = Math.max(...scores)
  const scale = most <= 5 && Math.min(...scores) >= 1 ? '1-5' : most <= 10 ? '0-10' : '0-100'
  const why = `its header, ${JSON.stringify(header)}; the scale ${scale} from the scores seen alone`
  return {
    part: { columns: { satisfaction: { column: header, scale } }, values: {} },
    guesses: [{ place: 'columns.satisfaction', why }],
  }
}

function firstContact(header: string | undefined): Part {
  if (header === undefined) return NOTHING
  const why =
    'nothing in a file says how the column was filled: name the method, such as `agent-logged`'
  return {
    part: { columns: { resolvedAtFirstContact: header }, values: {} },
    guesses: [byHeader('resolvedAtFirstContact', header), { place: 'firstContact.method', why }],
  }
}
