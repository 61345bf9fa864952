import type { Contact, GivenContact } from '../../src/contacts/contact.ts'
import type { ColumnPlaces } from './column-places.ts'
import { firstContactReader } from './first-contact.ts'
import type { Mapping } from './mapping.ts'
import { type FilteredRow, rowFilters } from './row-filters.ts'
import { type NumberColumn, rowTimes } from './row-times.ts'
import { rowWords, type WordColumn } from './row-words.ts'
import type { TableRow } from './table.ts'
import { isFault } from './values/fault.ts'
import { EXCLUDE } from './word-reader.ts'

/** What a row is: a contact, or why it is none. */
export type RowOutcome =
  | { readonly contact: GivenContact }
  /** Left out by what it says, for this reason. */
  | { readonly excluded: string }
  /** Left out by a filter before anything else of it is looked at. */
  | FilteredRow
  /** Can't be read, for this reason, because of this column. */
  | { readonly rejected: string; readonly column?: string }

/** Reads rows as contacts. */
export interface RowReader {
  read(row: TableRow): RowOutcome
  /** What was noticed in the rows read so far. */
  warnings(): readonly string[]
}

/** What a row reader has to know beside the mapping. */
export interface RowReaderOptions {
  readonly places: ColumnPlaces
  /** Name of the export, for messages. */
  readonly sourceName: string
  /** First day of serial dates, where the file says. */
  readonly epoch?: 1900 | 1904
  /** The council of rows that name none. */
  readonly council?: string
  /** Notes a case, and says whether it is new to all exports that are counted together. */
  readonly noteCase?: (name: string, contact: GivenContact) => boolean
  /** Whether rows were written as things happened, so that many in one minute are no import. */
  readonly isLive?: boolean
}

/**
 * Makes a reader of a table's rows as contacts; columns that the mapping doesn't name are never looked at.
 *
 * An instant, duration or status that can't be read rejects its row, as without it the row would
 * count for what it isn't. A word or score that can't be read is left out alone, and told in a warning.
 */
export function createRowReader(mapping: Mapping, options: RowReaderOptions): RowReader {
  const { places, epoch } = options
  const filters = rowFilters(mapping, places)
  const words = rowWords(mapping, places, options.sourceName, epoch)
  const times = rowTimes(mapping, places, epoch)
  const firstContact = firstContactReader(mapping, places)
  const saysReply = replySaid(mapping, places)
  // What keeps the row at hand from being read, so that no cell needs a result of its own.
  let unread: RowOutcome | undefined
  let someRead = false
  // A reply may be said by how long it took, of a contact that nobody says the opening of.
  let hasReply = false
  const number = (column: NumberColumn, cells: readonly unknown[]): number | undefined => {
    const said = column.read(cells)
    if (!isFault(said)) return said
    unread ??= { rejected: said.fault, column: column.name }
    return undefined
  }
  const word = <Key>(column: WordColumn<Key>, cells: readonly unknown[]): Key | undefined => {
    const said = column.read(cells)
    if (said !== EXCLUDE) return said
    unread ??= column.excluded
    return undefined
  }

  const timesOf = (cells: readonly unknown[], into: Draft): number | undefined => {
    const opened = number(times.opened, cells)
    const reply = number(times.reply, cells)
    const firstReply =
      number(times.firstReply, cells) ??
      (opened === undefined || reply === undefined ? undefined : opened + reply * 1000)
    hasReply = firstReply !== undefined || reply !== undefined
    const resolved = number(times.resolved, cells)
    const closed = number(times.closed, cells)
    const due = number(times.due, cells)
    const wait = number(times.wait, cells)
    const resolution = number(times.resolution, cells)
    into.opened = opened
    if (into.role !== 'contact') return undefined
    const start = opened ?? Number.NEGATIVE_INFINITY
    if (firstReply !== undefined && firstReply < start) unread ??= IMPOSSIBLE.firstReply
    if (resolved !== undefined && resolved < start) unread ??= IMPOSSIBLE.resolved
    if (closed !== undefined && closed < start) unread ??= IMPOSSIBLE.closed
    into.firstReply = firstReply
    into.resolved = resolved
    into.closed = closed
    into.due = due
    into.waitSeconds = wait === undefined ? undefined : Math.round(wait)
    if (resolution !== undefined) return resolution / 60
    const end = resolved ?? closed
    return opened === undefined || end === undefined ? undefined : (end - opened) / 60_000
  }

  const wordsOf = (cells: readonly unknown[], into: Draft): void => {
    into.council = word(words.council, cells) ?? options.council
    into.channel = word(words.channel, cells)
    into.service = word(words.service, cells)
    into.interaction = word(words.interaction, cells)
    into.customerType = word(words.customerType, cells)
    into.partner = word(words.partner, cells)
  }

  const answersOf = (cells: readonly unknown[], into: Draft): void => {
    into.avoidable = word(words.avoidable, cells)
    into.queueOutcome = word(words.queueOutcome, cells)
    into.satisfaction = word(words.satisfaction, cells)
  }

  const read = (row: TableRow): RowOutcome => {
    if (row.fault !== undefined) return { rejected: row.fault }
    const cells = row.values
    const filtered = filters(cells)
    if (filtered !== undefined) return filtered
    someRead = true
    unread = undefined
    const status = word(words.status, cells)
    if (status === 'unnamed') return { rejected: UNNAMED_STATUS, column: words.status.name }
    const role = status?.role ?? 'contact'
    const imported = role === 'contact' && word(words.imported, cells) === true
    const contact = blank(imported ? 'bulkImport' : role)
    wordsOf(cells, contact)
    const minutesToResolution = timesOf(cells, contact)
    if (contact.role === 'contact') {
      answersOf(cells, contact)
      contact.resolvedAtFirstContact =
        firstContact === undefined
          ? word(words.resolvedAtFirstContact, cells)
          : firstContact(cells, {
              status: status?.status,
              minutesToResolution,
              hasReply: hasReply || (saysReply(cells) ? false : undefined),
            })
    }
    return unread ?? { contact }
  }

  return {
    read,
    warnings: () =>
      someRead
        ? [
            ...[...Object.values(times), ...Object.values(words)].flatMap((column) =>
              column.warnings(),
            ),
            ...(firstContact?.warnings() ?? []),
          ]
        : [],
  }
}

/** Makes a function that tells whether a row says of replies, if only that there is none; a record may lack the field. */
function replySaid(
  { columns, source }: Mapping,
  { placeOf }: ColumnPlaces,
): (cells: readonly unknown[]) => boolean {
  const places = [columns.firstReply, columns.reply?.column]
    .map(placeOf)
    .filter((place) => place !== undefined)
  const isRecord = source.format === 'json' || source.format === 'ndjson'
  if (!isRecord) return () => places.length > 0
  return (cells) => places.some((place) => cells[place] !== undefined)
}

/** A contact that is being put together. */
type Draft = { -readonly [Member in keyof GivenContact]: GivenContact[Member] }

/** A contact that says nothing yet; all have one shape, so that an engine finds their members quickly. */
function blank(role: Contact['role']): Draft {
  return {
    role,
    council: undefined,
    opened: undefined,
    firstReply: undefined,
    resolved: undefined,
    closed: undefined,
    due: undefined,
    channel: undefined,
    service: undefined,
    interaction: undefined,
    customerType: undefined,
    partner: undefined,
    resolvedAtFirstContact: undefined,
    avoidable: undefined,
    queueOutcome: undefined,
    waitSeconds: undefined,
    satisfaction: undefined,
  }
}

const UNNAMED_STATUS = 'a status that `values.status` of the mapping does not name'

/** Times that can't be, by the one that comes before the contact was opened. */
const IMPOSSIBLE = {
  firstReply: { excluded: 'answered before it was opened' },
  resolved: { excluded: 'resolved before it was opened' },
  closed: { excluded: 'closed before it was opened' },
} as const
