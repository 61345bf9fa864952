import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The mapping of the table that {@link writingTable} writes. */
export const MAPPING = JSON.parse(
  readFileSync(new URL('../../../fixtures/generate/mapped-table.mapping.json', import.meta.url)),
)

/** The year of the table. */
export const PERIOD = '2025-04/2026-03'

/** Starts a process that writes a council's year, of so many rows, as CSV to its standard output. */
export function writingTable(rows) {
  const hooks = fileURLToPath(new URL('./typescript/register.mjs', import.meta.url))
  const writer = fileURLToPath(new URL('./write-table.mjs', import.meta.url))
  return spawn(process.execPath, ['--import', hooks, writer, String(rows)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
}
