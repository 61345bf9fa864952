import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { loadAdapter, shippedAdapters } from '../../src/cli/load-adapter.ts'
import { folderOf } from './nesds.ts'

const MINE = `
  const read = async () => ({ councils: [] })
  export const calls = { name: 'calls', version: '1.0.0', provides: ['responseTime.telephone'], read }
`

describe('an adapter is loaded', () => {
  it('by name where it is shipped', async () => {
    expect((await loadAdapter('salesforce-report')).name).toBe('salesforce-report')
  })

  it('with every system that has a folder', async () => {
    const names = (await shippedAdapters()).map(({ name }) => name)
    const folders = readdirSync('adapters').filter((folder) => !NO_SYSTEM.includes(folder))
    expect(folders.filter((folder) => !names.includes(folder))).toEqual([])
    expect(names.toSorted()).toEqual([...new Set(names)].toSorted())
    const loaded = await Promise.all(names.map(loadAdapter))
    expect(loaded.map(({ name }) => name)).toEqual(names)
  })

  it('by the path of a file, or of a folder with a package in it', async () => {
    const path = folderOf({ 'mine.mjs': MINE })
    expect((await loadAdapter(path('mine.mjs'))).name).toBe('calls')
    expect((await loadAdapter('./fixtures/third-party-adapter')).name).toBe('kingfisher')
  })

  it.each([
    ['a string', './a.mjs'],
    ['conditions', { '.': { types: './a.d.ts', import: './a.mjs' } }],
  ])('by a folder whose package.json names its entry by %s', async (_, exports) => {
    const path = folderOf({ 'a.mjs': MINE, 'package.json': { type: 'module', exports } })
    expect((await loadAdapter(path(''))).name).toBe('calls')
  })

  it('by its name behind # where there are several', async () => {
    const more = `${MINE}\n export const visits = { ...calls, name: 'visits' }`
    const path = folderOf({ 'mine.mjs': more })
    expect((await loadAdapter(`${path('mine.mjs')}#visits`)).name).toBe('visits')
    await expect(loadAdapter(path('mine.mjs'))).rejects.toThrow(
      'it has the adapters calls, visits; name one behind #',
    )
    await expect(loadAdapter(`${path('mine.mjs')}#letters`)).rejects.toThrow('calls, visits')
  })
})

describe('an adapter that is not there', () => {
  it('by a name near a shipped one is taken for a slip', async () => {
    await expect(loadAdapter('zendsk')).rejects.toThrow(
      /^there is no adapter zendsk; did you mean zendesk\?$/,
    )
    await expect(loadAdapter('xyzzy')).rejects.toThrow(
      /^there is no adapter xyzzy; shipped are mapped-table, .*; give a file as \.\/xyzzy, or /,
    )
  })

  it.each(['./nowhere.mjs', '../nowhere'])('%s is told by its path', async (path) => {
    await expect(loadAdapter(path)).rejects.toThrow(`${path}: there is no such file`)
  })

  it('in a module is told with what comes nearest to one', async () => {
    const read = 'read() {}'
    const path = folderOf({
      'none.mjs': 'export const a = 1',
      'almost.mjs': `export const crm = { name: 'CRM', version: '1.0.0', provides: ['a.b'], ${read} }`,
      'broken.mjs': 'export const = ',
    })
    await expect(loadAdapter(path('none.mjs'))).rejects.toThrow(/exports no adapter: export what/)
    await expect(loadAdapter(path('almost.mjs'))).rejects.toThrow(
      'exports no adapter: crm; name: use lower-case letters',
    )
    await expect(loadAdapter(path('broken.mjs'))).rejects.toThrow(/the adapter can't be loaded: /)
    await expect(loadAdapter(path(''))).rejects.toThrow(
      /: no adapter is in this folder: it needs a package\.json that names its entry, or an index/,
    )
  })
})

/** Folders of what adapters are made with. */
const NO_SYSTEM = ['contract', 'coverage', 'sheets', 'tickets']
