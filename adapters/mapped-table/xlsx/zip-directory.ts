/** A file in a ZIP archive, as the archive's directory declares it. */
export interface ZipEntry {
  readonly name: string
  readonly isStored: boolean
  readonly packedSize: number
  readonly size: number
  /** Where its local header begins. */
  readonly offset: number
}

/** The directory of a ZIP archive, read without unpacking; `undefined` where there is none, or a damaged one. */
export function zipDirectory(archive: Uint8Array): readonly ZipEntry[] | undefined {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength)
  const end = endRecord(view)
  if (end < 0) return undefined
  const count = view.getUint16(end + 10, true)
  const entries: ZipEntry[] = []
  let at = view.getUint32(end + 16, true)
  for (let index = 0; index < count; index++) {
    if (at + HEADER > view.byteLength || view.getUint32(at, true) !== HEADER_MARK) return undefined
    const nameLength = view.getUint16(at + 28, true)
    entries.push({
      name: new TextDecoder().decode(archive.subarray(at + HEADER, at + HEADER + nameLength)),
      isStored: view.getUint16(at + 10, true) === 0,
      packedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    })
    at += HEADER + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

/** The bytes of an entry, unpacked; never more than it declares. */
export async function* unpacked(
  archive: Uint8Array<ArrayBuffer>,
  entry: ZipEntry,
): AsyncGenerator<Uint8Array> {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength)
  const { offset, packedSize, isStored } = entry
  if (offset + LOCAL > view.byteLength) return
  const start =
    offset + LOCAL + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
  const packed = archive.subarray(start, start + packedSize)
  if (isStored) {
    yield packed
    return
  }
  let size = 0
  for await (const piece of new Blob([packed])
    .stream()
    .pipeThrough(new DecompressionStream('deflate-raw'))) {
    size += piece.length
    if (size > entry.size) return
    yield piece
  }
}

const HEADER = 46
const LOCAL = 30
const HEADER_MARK = 0x02014b50
const END = 22
const END_MARK = 0x06054b50
const LONGEST_COMMENT = 65_535

function endRecord(view: DataView): number {
  const first = Math.max(0, view.byteLength - END - LONGEST_COMMENT)
  for (let at = view.byteLength - END; at >= first; at--) {
    if (view.getUint32(at, true) === END_MARK) return at
  }
  return -1
}
