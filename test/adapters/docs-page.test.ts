import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'

const page = readFileSync('docs/adapters.md', 'utf8')

/** The only block of the page in a language. */
function blockIn(language: string): string {
  const blocks = [...page.matchAll(new RegExp(`\`\`\`${language}\n(.*?)\`\`\``, 'gs'))]
  expect(blocks).toHaveLength(1)
  return blocks[0]?.[1] ?? ''
}

/** Stands for `node:test`, which would end this process's own tests. */
const RECORDER = `
export const tests = []
export const test = (name, run) => { tests.push({ name, run }) }
`

type Recorded = readonly { readonly name: string; readonly run: () => unknown }[]

/** The tests that a test file of the page's makes for an adapter, whose module is written beside it. */
async function testsOf(adapter: string, testFile: string): Promise<Recorded> {
  const folder = mkdtempSync(join('test', '.adapters-page-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const place = (name: string) => join(process.cwd(), folder, name)
  writeFileSync(place('index.ts'), `${adapter}\nexport { kestrel }\n`)
  writeFileSync(place('recorder.ts'), RECORDER)
  const linked = testFile
    .replace("'./index.mjs'", "'./index.ts'")
    .replace("'node:test'", "'./recorder.ts'")
  writeFileSync(place('checks.ts'), linked)
  await import(/* @vite-ignore */ place('checks.ts'))
  const { tests } = await import(/* @vite-ignore */ place('recorder.ts'))
  return tests
}

/** Names of those tests that fail. */
async function failuresOf(tests: Recorded): Promise<readonly string[]> {
  const failed: string[] = []
  for (const { name, run } of tests) {
    try {
      await run()
    } catch {
      failed.push(name)
    }
  }
  return failed
}

/** What the adapter prints when it is loaded is another test's business. */
const adapter = blockIn('ts').replaceAll(/^console\.log.*$/gm, '')

describe('the page of adapters', () => {
  it('shows a test of an adapter that runs and passes', async () => {
    const tests = await testsOf(adapter, blockIn('js'))
    expect(tests.length).toBeGreaterThan(10)
    expect(await failuresOf(tests)).toEqual([])
  })

  it('shows one that fails where the adapter is another', async () => {
    const other = adapter.replace("'DD/MM/YYYY'", "'MM/DD/YYYY'").replace("'Sorted'", "'How'")
    expect(await failuresOf(await testsOf(other, blockIn('js')))).not.toEqual([])
  })

  it('names every adapter that is shipped, and every option that facts need', async () => {
    const { shippedAdapters } = await import('../../src/cli/load-adapter.ts')
    const { factsCommand } = await import('../../src/cli/commands/facts.ts')
    const names = (await shippedAdapters()).map(({ name }) => name)
    const short = (name: string) => `-${name.split('-').slice(1).join('-')}`
    const missing = names.filter(
      (name) => !page.includes(`\`${name}\``) && !page.includes(`\`${short(name)}\``),
    )
    expect(missing).toEqual([])
    const options = Object.keys(factsCommand.options).map((name) => `--${name}`)
    expect(options.filter((option) => !page.includes(option))).toEqual([])
  })
})
