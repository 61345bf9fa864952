/**
 * How fast a CSV becomes facts: beside the same CSV parser only parsing the same file, and beside
 * papaparse and csv-parse with a reduction written by hand, results compared first; and how much
 * memory it takes, whatever the size.
 *
 * Run it with `npm run bench:ingest`, which builds first. Read the ratios: the figures are this machine's.
 *
 * `--rows 1000000` sets the size of the file, `--memory 100000,1000000` the sizes for memory.
 */
import { spawn } from 'node:child_process'
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { isDeepStrictEqual, parseArgs } from 'node:util'
import {
  csvParseByHand,
  onlyParsing,
  papaparseByHand,
  papaparseOnly,
  withNesds,
} from './support/ingest/contenders.mjs'
import { writingTable } from './support/ingest/table.mjs'
import { median } from './support/median.mjs'

const { values: given } = parseArgs({
  options: {
    rows: { type: 'string', default: '1000000' },
    rounds: { type: 'string', default: '3' },
    memory: { type: 'string', default: '100000,1000000,10000000' },
  },
})

const BASE = 'the CSV parser alone'
const contenders = [
  { name: 'nesds: from CSV to facts', run: withNesds, counts: true },
  { name: BASE, run: onlyParsing },
  { name: 'papaparse, only parsing', run: papaparseOnly },
  { name: 'papaparse, counts by hand', run: papaparseByHand, counts: true },
  { name: 'csv-parse, counts by hand', run: csvParseByHand, counts: true },
]

const folder = mkdtempSync(join(tmpdir(), 'nesds-ingest-'))
try {
  const file = join(folder, 'table.csv')
  await pipeline(writingTable(given.rows).stdout, createWriteStream(file))
  await compareResults(file)
  print(await measure(file))
} finally {
  rmSync(folder, { recursive: true })
}
for (const rows of given.memory.split(',').filter(Boolean)) await printMemory(rows)

/** Ends the run where contenders count differently; it warms them up too. */
async function compareResults(file) {
  const found = []
  for (const { name, run, counts } of contenders) {
    const result = await run(file)
    if (result.rows !== Number(given.rows)) throw new Error(`${name} reads ${result.rows} rows`)
    if (counts) found.push(result.counts)
  }
  if (found.some((counts) => !isDeepStrictEqual(counts, found[0]))) {
    throw new Error(`the counts differ: ${JSON.stringify(found, null, 2)}`)
  }
}

/** Seconds on the clock and of the processor, by contender and round; the contenders take turns. */
async function measure(file) {
  const found = new Map(contenders.map(({ name }) => [name, []]))
  for (let round = 0; round < Number(given.rounds); round++) {
    for (const { name, run } of contenders) {
      const start = performance.now()
      const before = process.cpuUsage()
      await run(file)
      const { user, system } = process.cpuUsage(before)
      const seconds = (performance.now() - start) / 1000
      found.get(name).push({ seconds, processor: (user + system) / 1e6 })
    }
  }
  return found
}

function print(found) {
  const base = found.get(BASE)
  console.log(`${given.rows} rows, median of ${given.rounds} rounds\n`)
  console.log('                               rows a second   of the parser   (by processor time)')
  for (const [name, rounds] of found) {
    const seconds = median(rounds.map((round) => round.seconds))
    // By round, so that a busy moment of the machine is the same for both.
    const ratio = (of) => median(rounds.map((round, index) => base[index][of] / round[of]))
    const figures = [
      Math.round(Number(given.rows) / seconds)
        .toLocaleString('en-GB')
        .padStart(16),
      ratio('seconds').toFixed(2).padStart(15),
      ratio('processor').toFixed(2).padStart(15),
    ]
    console.log(`${name.padEnd(28)}${figures.join('')}`)
  }
  console.log()
}

async function printMemory(rows) {
  const script = fileURLToPath(new URL('./support/ingest/read-standard-input.mjs', import.meta.url))
  const reader = spawn(process.execPath, [script], { stdio: ['pipe', 'pipe', 'inherit'] })
  const [, said] = await Promise.all([
    pipeline(writingTable(rows).stdout, reader.stdin),
    text(reader.stdout),
  ])
  const { rows: read, megabytes } = JSON.parse(said)
  if (read !== Number(rows)) throw new Error(`${read} rows read of ${rows}`)
  console.log(`${rows.padStart(10)} rows: ${Math.round(megabytes)} MB at most`)
}
