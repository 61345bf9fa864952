import type { QueueOutcome, Role } from '../../src/contacts/contact.ts'
import type { Abandonment, ServiceLevel } from '../../src/contacts/queue-methods.ts'
import type { Conditions } from '../../src/logic/condition.ts'

/** How one kind of table is read as contacts: what a vendor ships, a council edits, a researcher applies. */
export interface Mapping {
  readonly $schema?: string
  readonly id: string
  readonly version: string
  readonly title: string
  readonly source: TableSource
  readonly time: TimeReading
  /** What the table gives, by role; a column that no role names is never read. */
  readonly columns: Columns
  /** Words of a column to keys of ours, by role; `exclude` leaves the row out, `unknown` leaves the value out. */
  readonly values?: ValueMaps
  /** Words for "not said" beside the usual ones, compared after trimming, without regard to case. */
  readonly nulls?: readonly string[]
  /** Rows that are left out on purpose. */
  readonly filters?: readonly Filter[]
  readonly firstContact?: FirstContact
  /** Which service levels, and which share of calls given up, are counted beside the usual figures. */
  readonly queue?: QueueReading
  /** What the table is about when no column says it. */
  readonly constants?: Constants
  /** How many services, council's and partners', there are in all: what makes coverage a share. */
  readonly servicesInAll?: number
}

/** The shape of the file. */
export interface TableShape {
  readonly format: 'csv' | 'ndjson' | 'json' | 'xlsx'
  /** `auto`: a byte order mark decides, then UTF-8 if it is valid, else Windows-1252. */
  readonly encoding?: 'auto' | 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'
  /** One character; `auto` takes the one of comma, semicolon, tab and bar that the header has most of. */
  readonly delimiter?: string
  /** Name of the worksheet; the first one if absent. */
  readonly sheet?: string
  /** Row that holds the headers, from 1. */
  readonly headerRow?: number
  /** Where the data ends: the first row whose first cell starts with one of these. */
  readonly stopAt?: readonly string[]
  /** Rows that are no data, such as totals: those whose first cell is one of these, without regard to case. */
  readonly skip?: readonly string[]
  /** Keys from the root of a JSON document to its records, such as `value` or `records`; the root itself if absent. */
  readonly records?: string
  /** Other names that a header goes by, by the name used here. */
  readonly aliases?: Readonly<Record<string, readonly string[]>>
}

/** The shape of a file of contacts or counts, and what its rows are. */
export interface TableSource extends TableShape {
  /**
   * Columns whose words the vendor fixes: what `values` makes of them is all that they can mean. For the
   * data sheet alone; reading takes words as it does elsewhere.
   */
  readonly fixedWords?: readonly string[]
  /** What a row is: one case, one event of a case, or counts of one interval. */
  readonly grain: 'case' | 'event' | 'interval'
  /** Column that names the case. Repeated keys are an error for `case` unless `keep` says which row counts. */
  readonly key?: string
  /** Which row of a case counts, by a column compared as number, instant or text. */
  readonly keep?: { readonly which: 'first' | 'last'; readonly by: string }
}

/** How instants are read. */
export interface TimeReading {
  /** IANA zone in which months and working hours are read, such as `Europe/London`; that of instants without an offset too. */
  readonly zone: string
  /** IANA zone of instants without an offset, where it is another: `UTC` for most warehouses. */
  readonly writtenIn?: string
  /** What to do with a local time that a clock change repeats or skips. */
  readonly ambiguous: 'earlier' | 'later' | 'reject'
  /**
   * Formats, tried in order: `iso`, `excel` (serial days), `unix` (seconds), or a pattern of `YYYY`, `MM`,
   * `DD`, `D`, `M`, `HH`, `H`, `h`, `mm`, `ss`, `A` (AM or PM) and `MMM` (Jan).
   */
  readonly formats: readonly string[]
  /** Formats of single columns that are written in another way. */
  readonly formatsOf?: Readonly<Partial<Record<InstantRole, readonly string[]>>>
  /** Take an offset or zone that the text states for what it is, or overrule it by `writtenIn`, or `zone`. */
  readonly offset?: 'believe' | 'overrule'
  /** First day of serial dates where the workbook doesn't say. */
  readonly epoch?: 1900 | 1904
  /** Whose bank holidays don't count as working days. */
  readonly nation: Nation
  /** Hours of a working day, `HH:MM`. */
  readonly workingHours?: { readonly from: string; readonly to: string }
}

/** A nation with bank holidays of its own. */
export type Nation = 'england' | 'wales' | 'scotland' | 'northern-ireland'

/** A role of a column of instants. */
export type InstantRole = 'opened' | 'firstReply' | 'resolved' | 'closed' | 'due'

/** A column by its header, or by its place from 1 where headers repeat. */
export type Column = string | number

/** Roles of columns. */
export interface Columns {
  readonly council?: Column
  readonly opened?: Column
  readonly firstReply?: Column
  readonly resolved?: Column
  readonly closed?: Column
  readonly due?: Column
  readonly channel?: Column
  readonly service?: Column
  readonly interaction?: Column
  readonly customerType?: Column
  readonly partner?: Column
  /** Status of the case, which `values.status` turns into a role. */
  readonly status?: Column
  /** True where the row was imported in bulk; a date there also says so. */
  readonly imported?: Column
  readonly resolvedAtFirstContact?: Column
  readonly avoidable?: Column
  /** `answered`, `abandoned` or `flowedOut`, through `values.queueOutcome`. */
  readonly queueOutcome?: Column
  readonly wait?: DurationColumn
  /** Time from opening to first reply, where the table gives the time and not the instant. */
  readonly reply?: DurationColumn
  /** Time from opening to resolution, likewise. */
  readonly resolution?: DurationColumn
  /** Whole scores on a scale, such as `1-5`; words become scores through `values.satisfaction`. */
  readonly satisfaction?: { readonly column: Column; readonly scale: string }
  /** Numbers and marks that only `firstContact.conditions` reads, by a name of the mapping's own. */
  readonly extra?: Readonly<Record<string, Column>>
  /** For rows that are intervals: how many contacts of each kind; a day in the interval is its `opened`. */
  readonly counts?: Readonly<Partial<Record<CountName, Column>>>
  /** For rows that are intervals: rates that stand beside the counts, which are checked and never used. */
  readonly rates?: readonly RateColumn[]
  /** For rows that are intervals: time that the answered calls waited, all together. */
  readonly totalWait?: DurationColumn
  /** For rows that are intervals: time that an answered call waited on average, which `counts.answered` weighs. */
  readonly averageWait?: DurationColumn
  /** For rows that are intervals: calls that left the queue within so many seconds. */
  readonly within?: readonly WithinColumns[]
}

/** What an interval counts, in the tally's own words. */
export type CountName =
  | 'contacts'
  | 'resolutionKnown'
  | 'resolvedAtFirstContact'
  | 'avoidableKnown'
  | 'avoidable'
  | 'offered'
  | 'answered'
  | 'abandoned'
  | 'flowedOut'

/** A column with the share that one count is of another. */
export interface RateColumn {
  readonly column: Column
  readonly unit: 'percent' | 'fraction'
  readonly numerator: CountName
  readonly denominator: CountName
}

/** Columns that count calls which waited no longer than so many seconds. */
export interface WithinColumns {
  readonly seconds: number
  readonly answered?: Column
  readonly abandoned?: Column
}

/** How calls are measured. */
export interface QueueReading {
  readonly serviceLevels?: readonly ServiceLevelReading[]
  readonly abandonment?: Abandonment
}

/** A service level, and for rows that are intervals the column that says it: checked where counts say it too, else weighed by them. */
export interface ServiceLevelReading extends ServiceLevel {
  readonly share?: { readonly column: Column; readonly unit: 'percent' | 'fraction' }
}

/** A column of durations; a bare number needs the unit. */
export interface DurationColumn {
  readonly column: Column
  readonly unit:
    | 'milliseconds'
    | 'seconds'
    | 'minutes'
    | 'hours'
    | 'days'
    | 'text'
    | 'day-fraction'
    | 'since-1970'
}

/** Words to keys. */
export interface ValueMaps {
  readonly channel?: ValueMap
  readonly service?: ValueMap
  readonly interaction?: ValueMap
  readonly customerType?: ValueMap
  readonly partner?: ValueMap
  readonly status?: Readonly<Record<string, Role | 'open' | 'resolved' | 'closed' | 'exclude'>>
  readonly resolvedAtFirstContact?: Readonly<Record<string, boolean | 'unknown'>>
  readonly avoidable?: Readonly<Record<string, boolean | 'unknown'>>
  readonly queueOutcome?: Readonly<Record<string, QueueOutcome | 'unknown' | 'exclude'>>
  readonly satisfaction?: Readonly<Record<string, number | 'unknown'>>
}

/** Words of a column to keys; words are compared after trimming, without regard to case. */
export type ValueMap = Readonly<Record<string, string>>

/** Leaves rows out by a column's words, for a reason that the reckoning names. */
export interface Filter {
  readonly column: Column
  readonly in: readonly string[]
  readonly reason: string
  /**
   * What is left out, where `source.keep` says which row of a case counts: the case, if that row says
   * so (unless said), or the row alone, for rows that are none of their case's, such as notes.
   */
  readonly of?: 'case' | 'row'
}

/** How the mapping decides whether a contact was resolved at first contact. */
export interface FirstContact {
  /** Name of the method, which goes into provenance; rates by two methods are never pooled. */
  readonly method: string
  /** Where it comes from: a column of the source that says it, or conditions over other columns. */
  readonly kind: 'native' | 'derived'
  /**
   * For `derived`: json-rules-engine's notation over `extra` columns and `status` (open, resolved,
   * closed), `minutesToResolution`, `hasReply`; undecided where they leave it open.
   */
  readonly conditions?: Conditions
  /** Those that the conditions read and can't do without: where one is not said, nothing is known of the row. */
  readonly needs?: readonly string[]
}

/** Values for every row. */
export interface Constants {
  readonly channel?: string
  readonly service?: string
  readonly interaction?: string
  readonly customerType?: string
  readonly partner?: string
}
