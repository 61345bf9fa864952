import { deflateRawSync } from 'node:zlib'

/** Makes a workbook of sheets given as the XML of their rows; small, and with the faults asked for. */
export function workbook(
  sheets: Readonly<Record<string, string>>,
  options: {
    readonly properties?: string
    readonly declaredSize?: number
    /** What stands behind the rows of each sheet. */
    readonly after?: string
  } = {},
): Uint8Array<ArrayBuffer> {
  const names = Object.keys(sheets)
  const files: Record<string, string> = {
    '[Content_Types].xml': `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    'xl/workbook.xml': `${XML}<workbook ${MAIN} xmlns:r="${RELATIONS}"><workbookPr ${options.properties ?? ''}/><sheets>${names
      .map((name, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`)
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${names
      .map(
        (_, index) =>
          `<Relationship Id="rId${index + 1}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
      )
      .join(
        '',
      )}<Relationship Id="rIdS" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `${XML}<styleSheet ${MAIN}><numFmts count="1"><numFmt numFmtId="164" formatCode="[h]:mm:ss"/></numFmts><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="22" applyNumberFormat="1"/><xf numFmtId="164" applyNumberFormat="1"/></cellXfs></styleSheet>`,
  }
  names.forEach((name, index) => {
    files[`xl/worksheets/sheet${index + 1}.xml`] =
      `${XML}<worksheet ${MAIN}><sheetData>${sheets[name]}</sheetData>${options.after ?? ''}</worksheet>`
  })
  return zip(files, options.declaredSize)
}

/** The XML of rows whose cells are texts, numbers, or dates and times as serial numbers. */
export function rowsXml(rows: readonly (readonly Cell[])[], first = 1): string {
  return rows
    .map((cells, row) => {
      const number = first + row
      const written = cells.map((cell, column) =>
        cellXml(cell, `${String.fromCharCode(65 + column)}${number}`),
      )
      return `<row r="${number}">${written.join('')}</row>`
    })
    .join('')
}

/** A cell of a workbook; absent where it is `null`. */
export type Cell =
  | string
  | number
  | boolean
  | null
  | { readonly date: number }
  | { readonly time: number }

function cellXml(cell: Cell, place: string): string {
  if (cell === null) return ''
  if (typeof cell === 'string') return `<c r="${place}" t="inlineStr"><is><t>${cell}</t></is></c>`
  if (typeof cell === 'boolean') return `<c r="${place}" t="b"><v>${Number(cell)}</v></c>`
  if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`
  return 'date' in cell
    ? `<c r="${place}" s="1"><v>${cell.date}</v></c>`
    : `<c r="${place}" s="2"><v>${cell.time}</v></c>`
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** A ZIP archive of these files; the directory lies about the size of the last one if it is asked to. */
function zip(
  files: Readonly<Record<string, string>>,
  declaredSize?: number,
): Uint8Array<ArrayBuffer> {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  const names = Object.keys(files)
  for (const name of names) {
    const content = Buffer.from(files[name] ?? '')
    const packed = deflateRawSync(content)
    const isLast = name === names.at(-1)
    const size = isLast ? (declaredSize ?? content.length) : content.length
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50, 0)
    local.writeUInt16LE(20, 4)
    local.writeUInt16LE(8, 8)
    local.writeUInt32LE(packed.length, 18)
    local.writeUInt32LE(size, 22)
    local.writeUInt16LE(name.length, 26)
    const header = Buffer.alloc(46)
    header.writeUInt32LE(0x02014b50, 0)
    header.writeUInt16LE(20, 4)
    header.writeUInt16LE(20, 6)
    header.writeUInt16LE(8, 10)
    header.writeUInt32LE(packed.length, 20)
    header.writeUInt32LE(size, 24)
    header.writeUInt16LE(name.length, 28)
    header.writeUInt32LE(offset, 42)
    locals.push(local, Buffer.from(name), packed)
    directory.push(header, Buffer.from(name))
    offset += local.length + name.length + packed.length
  }
  const entries = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(names.length, 8)
  end.writeUInt16LE(names.length, 10)
  end.writeUInt32LE(entries.length, 12)
  end.writeUInt32LE(offset, 16)
  return new Uint8Array(Buffer.concat([...locals, entries, end]))
}
