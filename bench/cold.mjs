/**
 * How long a fresh process takes from nothing to its first assessment: ours beside json-rules-engine.
 *
 * Each process times its own import and first result; start-up of Node itself is not counted.
 * Both read the same rules as JSON. Run it after `npm run build`.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { nesdsCustomerServices as rules } from '../dist/index.js'
import { AS_OF, councilsFor } from './support/councils.mjs'
import { median, quartiles } from './support/median.mjs'
import { engineRulesOf, plainValuesOf } from './support/plain.mjs'

const RUNS = 25

const folder = mkdtempSync(join(tmpdir(), 'nesds-cold-'))
const file = (name, data) => {
  writeFileSync(join(folder, name), JSON.stringify(data))
  return join(folder, name)
}
const [council] = councilsFor(rules, { count: 1, kinds: ['full'] })
const contenders = {
  nesds: ['nesds.mjs', file('council.json', council), AS_OF],
  'json-rules-engine': [
    'json-rules-engine.mjs',
    file('plain.json', plainValuesOf(rules, council)),
    file('rules.json', engineRulesOf(rules)),
  ],
}

try {
  const times = new Map(Object.keys(contenders).map((name) => [name, []]))
  // The first round fills the system's file cache and isn't counted.
  for (let run = 0; run <= RUNS; run++) {
    const results = Object.entries(contenders).map(([name, arguments_]) => ({
      name,
      ...firstResult(arguments_),
    }))
    if (new Set(results.map(({ met }) => met)).size > 1) {
      throw new Error(`the contenders disagree: ${JSON.stringify(results)}`)
    }
    if (run > 0) for (const { name, milliseconds } of results) times.get(name).push(milliseconds)
  }
  console.log(
    `import and first assessment in a fresh process, median of ${RUNS} interleaved runs\n`,
  )
  console.table(
    Object.fromEntries(
      [...times].map(([name, all]) => [
        name,
        {
          milliseconds: median(all).toFixed(2),
          'middle half': quartiles(all)
            .map((time) => time.toFixed(2))
            .join(' to '),
          'times ours': median(all.map((time, run) => time / times.get('nesds')[run])).toFixed(1),
        },
      ]),
    ),
  )
} finally {
  rmSync(folder, { recursive: true })
}

function firstResult([script, ...rest]) {
  const path = fileURLToPath(new URL(`cold/${script}`, import.meta.url))
  return JSON.parse(execFileSync(process.execPath, [path, ...rest], { encoding: 'utf8' }))
}
