import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkAdapter, type Fixture } from '../../adapters/contract/kit.ts'
import { loadAdapter } from '../../src/cli/load-adapter.ts'
import { folderOf, nesdsLater } from '../cli/nesds.ts'

const FOLDER = `${process.cwd()}/fixtures/third-party-adapter`
const adapter = await loadAdapter(FOLDER)
const { fixtures }: { readonly fixtures: readonly Fixture[] } = await import(
  `${FOLDER}/fixtures.mjs`
)

describe("an adapter in a stranger's folder", () => {
  checkAdapter(adapter, fixtures, { test: it })

  it('imports nothing but what the package exports', () => {
    const { exports } = JSON.parse(readFileSync('package.json', 'utf8'))
    const text = ['index', 'fixtures', 'kingfisher.test']
      .map((name) => readFileSync(`${FOLDER}/${name}.mjs`, 'utf8'))
      .join('\n')
    const names = [...text.matchAll(/from '(nesds[^']*)'/g)].map(([, name = '']) => name)
    expect(names.filter((name) => !(name.replace('nesds', '.') in exports))).toEqual([])
    expect(names).toContain('nesds/adapter-kit')
  })
  it('is read by the command, by its path', async () => {
    const [log] = fixtures
    const path = folderOf({ 'kingfisher.csv': log?.source })
    const call = ['facts', path('kingfisher.csv'), '--adapter', './fixtures/third-party-adapter']
    const { code, stdout, stderr } = await nesdsLater(...call, '--council', 'Anytown')
    const { council, facts } = JSON.parse(stdout)
    expect({ code, council }).toEqual({ code: 0, council: 'Anytown' })
    expect(Object.keys(facts).toSorted()).toEqual(Object.keys(log?.facts ?? {}).toSorted())
    const planted = log?.planted?.filter((word) => `${stdout}${stderr}`.includes(word))
    expect(planted).toEqual([])
  })
})
