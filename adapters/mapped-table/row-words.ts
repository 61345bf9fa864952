import { channelOf } from '../../src/contacts/channels.ts'
import type { QueueOutcome, Role, SatisfactionAnswer } from '../../src/contacts/contact.ts'
import { customerTypeOf } from '../../src/contacts/customer-types.ts'
import { interactionOf } from '../../src/contacts/interactions.ts'
import type { ColumnPlaces } from './column-places.ts'
import type { Column, Mapping } from './mapping.ts'
import { plainWord } from './plain-word.ts'
import { scaleOf } from './scale.ts'
import { booleanReader } from './values/boolean-reader.ts'
import { isFault } from './values/fault.ts'
import { nullWarning } from './values/null-count.ts'
import { instantWords } from './values/null-days.ts'
import { numberReader } from './values/number-reader.ts'
import {
  asTheyAre,
  EXCLUDE,
  type KeyOf,
  lookUp,
  type WordReader,
  wordReader,
} from './word-reader.ts'

/** A column that is read as words, or the constant that stands for it. */
export interface WordColumn<Key> {
  /** The key that a row says; `undefined` where it doesn't. */
  read(cells: readonly unknown[]): Key | typeof EXCLUDE | undefined
  /** How the column is called. */
  readonly name: string
  /** What becomes of a row whose word leaves it out. */
  readonly excluded: { readonly excluded: string }
  /** What a reader of the facts ought to know of the words seen. */
  warnings(): readonly string[]
}

/** What a status says of its row. */
export interface Status {
  readonly role: Role
  readonly status: 'open' | 'resolved' | 'closed' | undefined
}

/** Makes the readers of a mapping's columns of words. */
export function rowWords(
  mapping: Mapping,
  { placeOf, nameOf }: ColumnPlaces,
  sourceName: string,
  epoch?: 1900 | 1904,
) {
  const { columns, values = {}, constants = {}, nulls = [] } = mapping
  const headed = <Key>(named: Column | undefined, reader: WordReader<Key>, constant?: Key) =>
    wordColumn(
      { name: named === undefined ? '' : nameOf(named), place: placeOf(named), constant },
      reader,
    )
  const column = <Key>(
    named: Column | undefined,
    own: KeyOf<Key>,
    others?: KeyOf<Key>,
    constant?: Key,
  ) => headed(named, wordReader(nulls, own, others), constant)
  const named = (
    role: 'service' | 'customerType' | 'partner',
    shipped: (word: string) => string | undefined = NONE,
  ) => {
    const asItIs = asTheyAre(sourceName, nameOf(columns[role] ?? role))
    const own = values[role]
    // With a map of its own the mapping says which words there are.
    const others = own ? shipped : (word: string) => shipped(word) ?? asItIs(word)
    return column(columns[role], lookUp(own ?? {}), others, constants[role])
  }
  return {
    council: column(columns.council, NONE, councilReader(sourceName, columns.council)),
    channel: column(columns.channel, lookUp(values.channel ?? {}), channelKey, constants.channel),
    service: named('service'),
    interaction: column(
      columns.interaction,
      lookUp(values.interaction ?? {}),
      interactionOf,
      constants.interaction,
    ),
    customerType: named('customerType', customerTypeOf),
    partner: named('partner'),
    status: column(columns.status, statusReader(values.status), () => 'unnamed' as const),
    imported: headed(
      columns.imported,
      daysToo(wordReader(nulls, NONE, importedReader()), nulls, epoch),
    ),
    resolvedAtFirstContact: column(
      columns.resolvedAtFirstContact,
      lookUp(values.resolvedAtFirstContact ?? {}),
      yesOrNo(),
    ),
    avoidable: column(columns.avoidable, lookUp(values.avoidable ?? {}), yesOrNo()),
    queueOutcome: column(
      columns.queueOutcome,
      lookUp<QueueOutcome>(values.queueOutcome ?? { answered: 'answered', abandoned: 'abandoned' }),
    ),
    satisfaction: column(
      columns.satisfaction?.column,
      ownScores(columns.satisfaction?.scale, values.satisfaction),
      scores(columns.satisfaction?.scale),
    ),
  }
}

function wordColumn<Key>(
  { name, place, constant }: { name: string; place: number | undefined; constant: Key | undefined },
  reader: WordReader<Key>,
): WordColumn<Key> {
  const excluded = { excluded: `left out by its word in ${name}` }
  if (place === undefined) return { read: () => constant, name, excluded, warnings: () => [] }
  return {
    read: (cells) => reader.read(cells[place]),
    name,
    excluded,
    warnings: () => {
      if (reader.saysNothing()) return [`${name} says nothing in any row`]
      const unknown = reader.unknown()
      const odd =
        unknown > 0
          ? [
              `${name}: ${unknown === 1 ? '1 cell says' : `${unknown} cells say`} what the mapping doesn't know`,
            ]
          : []
      return [...odd, ...nullWarning(name, reader.nullWords())]
    },
  }
}

const NONE = () => undefined

function channelKey(word: string): string | typeof EXCLUDE | undefined {
  const channel = channelOf(word)
  return channel === 'exclude' ? EXCLUDE : channel
}

/** Codes and names of councils, as they are written. */
function councilReader(sourceName: string, column: Column = 'council'): KeyOf<string> {
  return asTheyAre(sourceName, `column ${column}`, (word) => word.trim())
}

/** A word that the map doesn't have might mean that the row is no contact at all, so it can't pass for one. */
function statusReader(
  map: NonNullable<Mapping['values']>['status'] = {},
): KeyOf<Status | 'unnamed'> {
  const own = lookUp(map)
  return (word) => {
    const key = own(word)
    if (typeof key !== 'string') return key
    if (key === 'open' || key === 'resolved' || key === 'closed') {
      return { role: 'contact', status: key }
    }
    return { role: key, status: undefined }
  }
}

/** A mark, or anything else than no, such as the day of the import. */
function importedReader() {
  const read = booleanReader()
  return (word: string) => read(word) !== false
}

/** Reads a workbook's days, which are no words, as a word that stands for all of them; those that `nulls` names say nothing. */
function daysToo<Key>(
  reader: WordReader<Key>,
  nulls: readonly string[],
  epoch: 1900 | 1904 | undefined,
): WordReader<Key> {
  const own = new Set(nulls.map(plainWord))
  const wordOf = (cell: unknown) => {
    if (instantWords(cell, epoch).some((word) => own.has(word))) return ''
    return cell instanceof Date ? 'a day' : cell
  }
  return { ...reader, read: (cell) => reader.read(wordOf(cell)) }
}

function yesOrNo(): KeyOf<boolean> {
  const read = booleanReader()
  return (word) => {
    const said = read(word)
    return isFault(said) ? undefined : said
  }
}

function ownScores(
  scale = '',
  map: Readonly<Record<string, number | 'unknown'>> = {},
): KeyOf<SatisfactionAnswer> {
  const own = lookUp(map)
  return (word) => {
    const score = own(word)
    return typeof score === 'number' ? { scale, score } : score
  }
}

function scores(scale = ''): KeyOf<SatisfactionAnswer> {
  const read = numberReader()
  const [least = 0, greatest = 0] = scaleOf(scale)
  return (word) => {
    const score = read(word)
    const fits = typeof score === 'number' && Number.isInteger(score)
    return fits && score >= least && score <= greatest ? { scale, score } : undefined
  }
}
