import { valueAt } from './value-at.ts'

/**
 * Whether a document says that its list of records is one page of several.
 *
 * @param around - what stands around the list: the document, and the object that holds the list
 * @param records - how many records the list has
 */
export function saysThereIsMore(around: readonly object[], records: number): boolean {
  return around.some((page) => isPageOfMore(page, records))
}

/** Marks of a last page, and of one that isn't; links may stand on a last page too. */
const LAST = ['done', 'end_of_stream']
const NOT_LAST = ['meta.has_more', 'has_more', 'hasMore', '@Microsoft.Dynamics.CRM.morerecords']
const LINKS = [
  '@odata.nextLink',
  'odata.nextLink',
  'nextRecordsUrl',
  'next_page',
  'nextPage',
  'nextPageToken',
  'next_cursor',
  'nextCursor',
  'cursor',
  'next',
  'links.next',
  '_links.next',
]
const TOTALS = [
  ...['@odata.count', 'totalSize', 'totalHits'],
  ...['count', 'total', 'total_count', 'totalCount'],
]

function isPageOfMore(page: object, records: number): boolean {
  const total = TOTALS.map((key) => valueAt(page, key)).find((said) => typeof said === 'number')
  if (total !== undefined && total > records) return true
  const marks = [
    ...LAST.map((key) => negated(valueAt(page, key))),
    ...NOT_LAST.map((key) => valueAt(page, key)),
  ].filter((said) => typeof said === 'boolean')
  if (marks.length > 0) return marks.includes(true)
  return LINKS.some((key) => leadsOn(valueAt(page, key)))
}

function negated(said: unknown): unknown {
  return typeof said === 'boolean' ? !said : undefined
}

/** A place to go on at: a text, the number of a page, or an object with a link. */
function leadsOn(said: unknown): boolean {
  return said !== undefined && said !== null && said !== false && said !== '' && said !== 0
}
