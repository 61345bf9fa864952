import { XMLParser, XMLValidator } from 'fast-xml-parser'
import type { Source } from '../contract/adapter.ts'
import { decode } from '../mapped-table/decode.ts'
import { recordReader } from '../mapped-table/json/record-reader.ts'
import type { Mapping } from '../mapped-table/mapping.ts'
import { namedColumns } from '../mapped-table/named-columns.ts'
import { rowBatches } from '../mapped-table/row-batches.ts'
import type { Table } from '../mapped-table/table.ts'
import { unreadable } from '../mapped-table/unreadable.ts'
import { wholeText } from '../mapped-table/whole-text.ts'

/**
 * Reads service requests in XML as a table of the fields that the mapping names; all values are text.
 *
 * The document is held whole, and none that declares a document type is read: entities of its own
 * are all that it could be for.
 *
 * @throws NesdsError `UNREADABLE_EXPORT` if it is empty, cut short, no XML, too large or holds no requests
 */
export async function readXml(source: Source, mapping: Mapping): Promise<Table> {
  const warnings: string[] = []
  const { name, bytes } = source
  const texts = decode(bytes, mapping.source.encoding, (found) => warnings.push(found))
  const fields = fieldsOf(mapping, name)
  const rowOf = recordReader(fields, mapping.source)
  const requests = requestsIn((await wholeText(texts, name, LIMIT)).trim(), name)
  const batches = rowBatches(requests, (request, index) => rowOf(request, index + 1))
  return { columns: fields, batches, warnings }
}

function fieldsOf(mapping: Mapping, name: string): readonly string[] {
  const fields = namedColumns(mapping).map(({ column, path }) => {
    if (typeof column === 'string') return column
    throw unreadable(name, `XML has no column ${column}; name a field in \`${path.join('.')}\``)
  })
  return [...new Set(fields)]
}

const LIMIT = {
  megabytes: 64,
  remedy: 'ask for it month by month, by `start_date` and `end_date`, or as JSON',
}

/** Values stay text, or the code 006 would be the number 6; one request is a list like any other. */
const PARSER = new XMLParser({
  parseTagValue: false,
  ignoreAttributes: true,
  ignoreDeclaration: true,
  ignorePiTags: true,
  isArray: (_, path) => path === 'service_requests.request',
})

function requestsIn(text: string, name: string): readonly unknown[] {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) {
    throw unreadable(
      name,
      'it declares a document type, which no service request needs; take that out',
    )
  }
  const checked = XMLValidator.validate(text)
  if (checked !== true) {
    const { line } = checked.err
    throw unreadable(
      name,
      `it is no well-formed XML at line ${line}: mend it, or export JSON instead`,
    )
  }
  const requests = listIn(parsed(text, name))
  if (requests) return requests
  throw unreadable(
    name,
    'it holds no `service_requests`: ask the server again, for `requests.xml`; its answer may be an error or another list',
  )
}

function parsed(text: string, name: string): unknown {
  try {
    return PARSER.parse(text)
  } catch {
    // The parser's own message repeats what stands at the place, so it goes no further.
    throw unreadable(name, 'its tags are nested too deeply, or have names that none may have')
  }
}

/** The requests of a document; an empty list is an element without content. */
function listIn(document: unknown): readonly unknown[] | undefined {
  const root = memberOf(document, 'service_requests')
  if (root === '') return []
  const requests = memberOf(root, 'request')
  return Array.isArray(requests) ? requests : undefined
}

function memberOf(value: unknown, member: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, member)
    ? Reflect.get(value, member)
    : undefined
}
