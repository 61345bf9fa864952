import type { Column, ValueMap } from '../mapped-table/mapping.ts'
import type { SheetMapping } from '../sheets/sheet-mapping.ts'

/** How a sheet of contacts that the council judged is read: a row for each service, month or channel. */
export interface AvoidableContactMapping extends SheetMapping {
  readonly columns: AvoidableContactColumns
  readonly values?: { readonly channel?: ValueMap; readonly service?: ValueMap }
  /** First and last month that the rows speak of, such as `2009-04/2010-03`, where no column says when. */
  readonly period?: string
  /** How the contacts that were judged were picked; all of them, or as many as could be, if absent. */
  readonly sample?: { readonly how: string }
}

/** Columns of a sheet of judged contacts. */
export interface AvoidableContactColumns {
  readonly council?: Column
  /** The month of the row: `2009-10`, `October 2009`, `Oct-09`, or a day in it. */
  readonly month?: Column
  readonly service?: Column
  readonly channel?: Column
  /** Contacts in all, judged or not. */
  readonly contacts?: Column
  /** Contacts that were judged avoidable or not. */
  readonly assessed?: Column
  /** Those judged avoidable. */
  readonly avoidable?: Column
  /** A rate that somebody worked out: it is checked and never used. */
  readonly rate?: { readonly column: Column; readonly unit: 'percent' | 'fraction' }
  /** Requests that were resolved, for the measure of the draft of 2007. */
  readonly resolved?: Column
}
