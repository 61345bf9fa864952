import { channelOf, topChannelOf } from '../../src/contacts/channels.ts'
import { isWithin, parsePeriod } from '../../src/contacts/period.ts'
import type { ReadContext } from '../contract/adapter.ts'
import type { Column } from '../mapped-table/mapping.ts'
import { plainWord } from '../mapped-table/plain-word.ts'
import { ownKey } from '../sheets/row-words.ts'
import type { SheetCells } from '../sheets/sheet-cells.ts'
import type { ExcludedRow } from '../sheets/sheet-options.ts'
import { isTotal } from '../sheets/total-words.ts'
import { interactionCalled } from './interaction-lists.ts'
import type { AccessGridMapping, AccessGridWords, Mark } from './mapping.ts'
import { MARKS, PERMISSIBLE, YES_OR_NO } from './mark-words.ts'

/** What one cell of a grid says; an absent member is not said. */
export interface GridEntry {
  readonly service: string
  readonly interaction: string
  /** A channel of ours, or a word that is none. */
  readonly channel?: string
  readonly isChannelUnknown?: true
  /** What the grid calls the channel. */
  readonly channelWord?: string
  readonly provided?: boolean
  readonly permissible?: boolean
  readonly enabled?: boolean
}

/** Reads a row as one type of interaction, or as many across the columns; or says why it is left out. */
export function gridRow(
  cells: SheetCells,
  mapping: AccessGridMapping,
  { period }: ReadContext,
): readonly GridEntry[] | ExcludedRow {
  if (period !== undefined && !isWithin(mapping.asOf.slice(0, 7), parsePeriod(period))) {
    return { excluded: 'outside the period' }
  }
  const { columns, values } = mapping
  const service = cells.name(columns.service)
  if (service === undefined) return { excluded: 'it names no service' }
  if (isTotal(service)) return { excluded: 'a total of other rows' }
  const channel = channelIn(cells, mapping)
  if (channel.channel === 'exclude') return { excluded: 'left out by its word in `channel`' }
  const provided = saysYes(cells.key(columns.provided, { ...YES_OR_NO, ...values?.provided }))
  // An exemption whose reason is asked for and not given is no exemption yet.
  const isExemptionSaid = columns.reason === undefined || cells.cell(columns.reason) !== undefined
  const permissible = saysYes(
    cells.key(columns.permissible, { ...PERMISSIBLE, ...values?.permissible }),
  )
  const entryOf = (interaction: string, mark: Mark | undefined): GridEntry => ({
    service: plainWord(service),
    interaction,
    ...channel,
    ...saidBy(mark, { provided, permissible, isExemptionSaid }, mapping),
  })
  if (columns.marks !== undefined) {
    return Object.entries(columns.marks).map(([name, column]) =>
      entryOf(interactionCalled(name) ?? name, markIn(cells, column, mapping)),
    )
  }
  const interaction = interactionIn(cells, mapping)
  if (interaction === 'exclude') return { excluded: 'left out by its word in `interaction`' }
  if (interaction === undefined) return { excluded: 'it names no type of interaction' }
  return [entryOf(interaction, markIn(cells, columns.enabled, mapping))]
}

type ChannelSaid = Pick<GridEntry, 'channel' | 'channelWord' | 'isChannelUnknown'>

/** Own words, then the table that is shipped; what neither has is a channel that nobody knows. */
function channelIn(
  cells: SheetCells,
  { columns, values, constants }: AccessGridMapping,
): ChannelSaid {
  if (columns.channel === undefined) return constants ?? {}
  const word = cells.name(columns.channel)
  if (word === undefined) return { channel: 'unknown', isChannelUnknown: true }
  const channelWord = plainWord(word)
  const channel = ownKey(values?.channel, word) ?? channelOf(word) ?? 'unknown'
  return channel === 'unknown'
    ? { channel: channelWord, channelWord, isChannelUnknown: true }
    : { channel, channelWord }
}

function interactionIn(cells: SheetCells, { columns, values }: AccessGridMapping) {
  const word = cells.name(columns.interaction)
  if (word === undefined || columns.interaction === undefined) return undefined
  const own = ownKey(values?.interaction, word)
  if (own === 'exclude') return own
  return interactionCalled(own ?? word) ?? cells.reject(columns.interaction, UNLISTED)
}

const UNLISTED = { fault: 'a type of interaction that is not in the list (LGIL)' }

function markIn(
  cells: SheetCells,
  column: Column | undefined,
  { values }: AccessGridMapping,
): Mark | undefined {
  return cells.key(column, { ...MARKS, ...values?.mark })
}

/** What a row says of all its marks. */
interface RowSaid {
  readonly provided: boolean | undefined
  readonly permissible: boolean | undefined
  readonly isExemptionSaid: boolean
}

type Said = Pick<GridEntry, 'provided' | 'permissible' | 'enabled'>

function saidBy(
  mark: Mark | undefined,
  { provided, permissible, isExemptionSaid }: RowSaid,
  { columns, values }: AccessGridMapping,
): Said {
  const isProvided = mark === 'not-provided' ? false : (provided ?? defaultOf(columns.provided))
  const isExempt = mark === 'exempt' || permissible === false
  const byMark = columns.permissible === undefined && isPermissibleBy(mark, values?.mark)
  const isLawful = permissible ?? (byMark || undefined)
  const isPermissible = isExempt ? (isExemptionSaid ? false : undefined) : isLawful
  const enabled = mark === 'enabled' ? true : mark === 'not-enabled' ? false : undefined
  return {
    ...(isProvided !== undefined && { provided: isProvided }),
    ...(isPermissible !== undefined && { permissible: isPermissible }),
    ...(enabled !== undefined && { enabled }),
  }
}

/** What is enabled is lawful; that the rest is, a mark says only where there is another for exemptions. */
function isPermissibleBy(mark: Mark | undefined, words: AccessGridWords['mark'] = {}): boolean {
  const hasExempt = Object.values(words).includes('exempt')
  return mark === 'enabled' || (mark === 'not-enabled' && hasExempt)
}

/** A grid without that column lists what the council provides. */
function defaultOf(column: Column | undefined): true | undefined {
  return column === undefined ? true : undefined
}

function saysYes(word: 'yes' | 'no' | 'unknown' | undefined): boolean | undefined {
  return word === undefined || word === 'unknown' ? undefined : word === 'yes'
}

/** Whether a channel is electronic, self-service and what officers answer alike. */
export function isElectronic(channel: string | undefined): boolean {
  return channel !== undefined && topChannelOf(channel) === 'self_service_electronic'
}
