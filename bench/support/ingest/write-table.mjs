/** Writes a council's year as CSV to the standard output: `write-table.mjs ROWS`, with the TypeScript hooks. */
import { once } from 'node:events'
import { councilYear } from '../../../fixtures/generate/council-year.ts'
import { tableAsCsv } from '../../../fixtures/generate/mapped-table.ts'

const size = Number(process.argv[2])
for (const text of tableAsCsv(councilYear({ seed: 1, size }))) {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain')
}
