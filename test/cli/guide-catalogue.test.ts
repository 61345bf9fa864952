import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { folderOf, nesds } from './nesds.ts'

const page = readFileSync('docs/guide-catalogue.md', 'utf8')
/** The files that the guide gives, by their place. */
const files = [...page.matchAll(/^`complaint-handling\/([^`]*)`:\n\n```json\n(.*?)\n```/gms)].map(
  ([, name = '', text = '']) => ({ name, text }),
)
const [, answers = ''] = /as `anytown.json`, it may be:\n\n```json\n(.*?)\n```/s.exec(page) ?? []
/** What the guide says that commands print. */
const printed = [...page.matchAll(/```text\n(.*?)```/gs)].map(([, text = '']) => text)

describe('the guide to a catalogue of your own', () => {
  let place: (name: string) => string
  let folder: string
  const write = (name: string, text: string) => {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  const check = () => nesds('check', folder)

  beforeEach(() => {
    place = folderOf({ 'anytown.json': answers })
    folder = place('complaint-handling')
    expect(nesds('catalogue', 'new', folder).code).toBe(0)
    rmSync(join(folder, 'standards/01-complaints.json'))
    for (const { name, text } of files) write(name, text)
  })

  it('gives every file that the catalogue needs', () => {
    expect(files.map(({ name }) => name)).toEqual([
      'catalogue.json',
      'facts.json',
      'standards/01-stage-1.json',
      'standards/02-stage-2.json',
      'standards/03-learning.json',
    ])
  })

  it('ends with a catalogue without faults', () => {
    expect(check()).toEqual({ code: 0, stdout: printed[0], stderr: '' })
  })

  it('shows the fault that a missing case makes', () => {
    const name = 'standards/01-stage-1.json'
    const { text = '' } = files.find((file) => file.name === name) ?? {}
    const last = text.lastIndexOf(',\n    {\n      "name":')
    write(name, `${text.slice(0, last)}\n  ]\n}`)
    const { code, stdout, stderr } = check()
    expect(code).toBe(1)
    expect(`${stdout}${stderr}`.replaceAll(folder, 'complaint-handling')).toBe(printed[1])
  })

  it('grades a council by it, and says what is missing', () => {
    const council = [place('anytown.json'), '--catalogue', folder]
    expect(nesds('assess', ...council).stdout).toMatch(/^2 +Stage 2 .* Compliant +2 +0 +0$/m)
    const { code, stdout } = nesds('gap', ...council)
    expect(code).toBe(0)
    const flat = (text = '') => text.replaceAll(/\s+/g, ' ')
    expect(flat(stdout)).toBe(flat(printed[2]))
    expect(nesds('template', '--catalogue', folder).stdout).toContain('answered within twenty')
  })
})
