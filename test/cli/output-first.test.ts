import { existsSync, mkdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { folderOf, nesdsLater } from './nesds.ts'

/** What is said where facts of an export are to go to a place in a folder. */
async function outcomeOf(place: string) {
  const at = folderOf({ 'requests.json': '[]' })
  mkdirSync(at('folder'))
  const call = ['facts', at('requests.json'), '--adapter', 'open311', '--out', at(place)]
  const { code, stdout, stderr } = await nesdsLater(...call)
  return {
    code,
    stdout,
    stderr: stderr.replaceAll(`${at('')}/`, ''),
    written: existsSync(at(place)),
  }
}

describe('a place that nothing can be written to', () => {
  it('is told before an export is read, which may take long', async () => {
    expect(await outcomeOf('nowhere/facts.json')).toEqual({
      code: 1,
      stdout: '',
      stderr: "nowhere/facts.json: it can't be written (ENOENT); does the folder exist?\n",
      written: false,
    })
  })

  it('is told where it is a folder', async () => {
    const { code, stderr } = await outcomeOf('folder')
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: 'folder: it is a folder; name a file in it\n',
    })
  })
})
