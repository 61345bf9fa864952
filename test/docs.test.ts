import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { criteriaOf, nesdsCustomerServices, tailor } from '../src/index.ts'
import { parseProfile } from '../src/parse.ts'

const pages = [
  'README.md',
  ...readdirSync('docs')
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
]
const blocks = pages.flatMap((page) =>
  [...readFileSync(page, 'utf8').matchAll(/```ts\n(.*?)```/gs)].map(([, code = ''], index) => ({
    name: `${page}, example ${index + 1}`,
    code,
  })),
)

/** The output that an example states: its comments that open a line. */
function statedIn(code: string): string {
  return [...code.matchAll(/^\s*\/\/ (.*)$/gm)].map(([, text]) => text).join(' ')
}

describe('the examples in the docs', () => {
  let folder: string
  beforeAll(() => {
    folder = mkdtempSync(join('test', '.docs-'))
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  it('are there', () => {
    expect(blocks.length).toBeGreaterThan(8)
  })

  it.each(blocks)('$name: prints what it says', async ({ name, code }) => {
    const file = join(folder, `${name.replaceAll(/[^a-z0-9]+/gi, '-')}.ts`)
    writeFileSync(file, code)
    const printed: string[] = []
    const log = vi.spyOn(console, 'log').mockImplementation((...words) => {
      printed.push(words.join(' '))
    })
    try {
      await import(/* @vite-ignore */ join(process.cwd(), file))
    } finally {
      log.mockRestore()
    }
    expect(printed.join(' ')).toBe(statedIn(code))
  })

  it('include a profile that the catalogue takes', () => {
    const [, json = ''] = /```json\n(.*?)```/s.exec(readFileSync('docs/profiles.md', 'utf8')) ?? []
    const { standards, profile } = tailor(nesdsCustomerServices, parseProfile(JSON.parse(json)))
    expect(profile?.id).toBe('example-county')
    expect(standards[2]?.grades).toHaveProperty('minimum')
  })
})

describe('the schemas that the docs name', () => {
  const folders = readdirSync('adapters').filter((name) => !name.includes('.'))
  const texts = [...pages, ...folders.map((name) => `adapters/${name}/README.md`)]
    .filter((page) => existsSync(page))
    .map((page) => readFileSync(page, 'utf8'))
  const named = texts.flatMap((text) =>
    [...text.matchAll(/"\$schema": "([^"]*)"/g)].map(([, schema = '']) => schema),
  )

  it('are where an editor finds them, in the installed package', () => {
    expect(named.length).toBeGreaterThan(3)
    const { files } = JSON.parse(readFileSync('package.json', 'utf8'))
    const lost = named.filter((schema) => {
      const [, folder = '', name = ''] =
        /^\.\/node_modules\/nesds\/([^/]+)\/(.+)$/.exec(schema) ?? []
      return !files.includes(folder) || !existsSync(join(folder, name))
    })
    expect(lost).toEqual([])
  })
})

describe('the two commands of the README', () => {
  const commands = [...readFileSync('README.md', 'utf8').matchAll(/```sh\n(npm ci.*?)\n```/gs)].map(
    ([, command]) => command,
  )

  it('are two, and do their own set-up', () => {
    expect(commands).toEqual([
      'npm ci && npm run --silent grade -- fixtures/councils/sedgefield-2006.json',
      'npm ci && npm test',
    ])
  })

  it('include the one that CI calls', () => {
    expect(readFileSync('.ci/run', 'utf8')).toContain(`${commands[1]} `)
  })
})

describe('the figures of the README', () => {
  const readme = readFileSync('README.md', 'utf8')
  const { standards, facts } = nesdsCustomerServices
  const criteria = standards.flatMap((standard) => criteriaOf(nesdsCustomerServices, standard))

  it.each([
    ['standards', standards.length],
    ['criteria', criteria.length],
    ['facts', Object.keys(facts).length],
  ])('count the %s as they are', (what, count) => {
    expect(readme).toContain(`${count} ${what}`)
  })
})
