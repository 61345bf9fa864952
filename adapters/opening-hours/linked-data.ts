import type { Source } from '../contract/adapter.ts'
import { decode } from '../mapped-table/decode.ts'
import { jsonDocument } from '../mapped-table/json/json-document.ts'
import { plainWord } from '../mapped-table/plain-word.ts'
import { rowBatches } from '../mapped-table/row-batches.ts'
import type { Table } from '../mapped-table/table.ts'
import { unreadable } from '../mapped-table/unreadable.ts'
import type { OpeningHoursMapping } from './mapping.ts'
import { HOURS_MEMBERS } from './schema-org-hours.ts'
import { listOf } from './specification.ts'

/**
 * Opens schema.org's data in JSON-LD as a table of its access points: whatever has hours, wherever it
 * stands, and what the mapping names as one and has none.
 *
 * The table has two columns: `kind`, the type, for contact points with what they offer, such as
 * `ContactPoint telephone`; and `hours`. Rows are counted in the document's order.
 *
 * @throws NesdsError `UNREADABLE_EXPORT` if it is empty, cut short, no JSON or has no access points
 */
export async function openLinkedData(
  { name, bytes }: Source,
  { source, values }: OpeningHoursMapping,
): Promise<Table> {
  const warnings: string[] = []
  const texts = decode(bytes, source.encoding, (found) => warnings.push(found))
  const named = new Set(Object.keys(values?.channel ?? {}).map(plainWord))
  const points = once(nodesIn(await jsonDocument(dataIn(texts, name), name))).flatMap((node) => {
    const kinds = kindsOf(node)
    const kind = kinds.find((one) => named.has(plainWord(one)))
    return hasHours(node) || kind !== undefined ? [{ node, kind: kind ?? kinds[0] }] : []
  })
  if (points.length === 0) throw unreadable(name, NO_POINTS)
  const batches = rowBatches(points, ({ node, kind }, index) => ({
    number: index + 1,
    values: [kind, hasHours(node) ? node : undefined],
  }))
  return { columns: ['kind', 'hours'], batches, warnings }
}

/** The texts of a document that doesn't begin as a page does. */
async function* dataIn(texts: AsyncIterable<string>, name: string): AsyncGenerator<string> {
  let isBlank = true
  for await (const text of texts) {
    const start: string = isBlank ? text.trimStart() : ''
    if (start.startsWith('<')) throw unreadable(name, PAGE)
    isBlank &&= start === ''
    yield text
  }
}

const PAGE =
  'it is a web page: take out what stands in its `<script type="application/ld+json">`, and give that'

const NO_POINTS =
  "it has no hours that schema.org knows, such as `openingHoursSpecification`: give the page's JSON-LD, without the HTML around it"

type Node = Partial<Record<string, unknown>>

/** Every object of a document, in its order; what stands inside hours is none. */
function nodesIn(document: unknown): readonly Node[] {
  const nodes: Node[] = []
  const open: unknown[] = [document]
  while (open.length > 0) {
    const next = open.pop()
    if (Array.isArray(next)) for (const item of next.toReversed()) open.push(item)
    else if (isNode(next)) {
      nodes.push(next)
      const members = Object.entries(next).filter(([name]) => !isHours(name))
      for (const [, value] of members.reverse()) open.push(value)
    }
  }
  return nodes
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null
}

function isHours(member: string): boolean {
  return HOURS_MEMBERS.some((name) => name === member)
}

function hasHours(node: Node): boolean {
  return HOURS_MEMBERS.some((name) => node[name] !== undefined && node[name] !== null)
}

/** Nodes without those that only mention another by its `@id`. */
function once(nodes: readonly Node[]): readonly Node[] {
  const first = new Map<unknown, Node>()
  for (const node of nodes) {
    const known = first.get(node['@id'])
    if (known === undefined || (!hasHours(known) && hasHours(node))) first.set(node['@id'], node)
  }
  return nodes.filter(
    (node) => node['@id'] === undefined || hasHours(node) || first.get(node['@id']) === node,
  )
}

/** The types of a node, the most telling first. */
function kindsOf(node: Node): readonly string[] {
  return listOf(node['@type']).flatMap((type) => {
    if (typeof type !== 'string') return []
    const name = type.replace(/^(?:https?:\/\/(?:www\.)?schema\.org\/|schema:)/i, '')
    const offers = name === 'ContactPoint' ? OFFERED.filter((member) => member in node) : []
    return [...offers.map((member) => `${name} ${member}`), name]
  })
}

/** Ways to reach a contact point. */
const OFFERED = ['telephone', 'email']
