import { createReadStream } from 'node:fs'
import { parse as csvParse } from 'csv-parse'
import Papa from 'papaparse'
import { mappedTable } from '../../../dist/adapters/mapped-table.js'
import { byHand } from './by-hand.mjs'
import { MAPPING, PERIOD } from './table.mjs'

/** Facts of a file, and the counts behind them by channel: `{ channel: [known, resolved] }`. */
export async function withNesds(file) {
  const source = { name: file, bytes: createReadStream(file) }
  const { councils, reckoning } = await mappedTable.read(source, {
    mapping: MAPPING,
    period: PERIOD,
  })
  const counts = {}
  for (const [key, group] of Object.entries(councils[0].tally.groups)) {
    const { channel } = JSON.parse(key)
    if (group.resolutionKnown === 0) continue
    counts[channel] ??= [0, 0]
    counts[channel][0] += group.resolutionKnown
    counts[channel][1] += group.resolvedAtFirstContact
  }
  return { counts, rows: reckoning.read, facts: councils[0].facts }
}

/** The parser that `nesds` reads CSV with, in pieces as `nesds` has it do, and nothing done with the rows. */
export async function onlyParsing(file) {
  const decoder = new TextDecoder()
  const parser = new Papa.Parser({ delimiter: ',', newline: '\n' })
  let rest = ''
  let rows = -1
  for await (const bytes of createReadStream(file)) {
    const text = rest + decoder.decode(bytes, { stream: true })
    const { data, meta } = parser.parse(text, 0, true)
    rows += data.length
    rest = text.slice(meta.cursor)
  }
  return { rows }
}

/** papaparse's own streaming, and nothing done with the rows. */
export function papaparseOnly(file) {
  let rows = -1
  return new Promise((resolve, reject) => {
    Papa.parse(createReadStream(file), {
      chunk: ({ data }) => {
        rows += data.length
      },
      complete: () => resolve({ rows }),
      error: reject,
    })
  })
}

/** papaparse's own streaming, and a reduction by hand. */
export function papaparseByHand(file) {
  const hand = byHand()
  return new Promise((resolve, reject) => {
    Papa.parse(createReadStream(file), {
      chunk: ({ data }) => {
        for (const row of data) hand.take(row)
      },
      complete: () => resolve(hand.result()),
      error: reject,
    })
  })
}

/** csv-parse's own streaming, and the same reduction by hand. */
export function csvParseByHand(file) {
  const hand = byHand()
  return new Promise((resolve, reject) => {
    createReadStream(file)
      .pipe(csvParse({ bom: true }))
      .on('data', hand.take)
      .on('end', () => resolve(hand.result()))
      .on('error', reject)
  })
}
