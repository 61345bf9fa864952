import { describe, expect, it } from 'vitest'
import { folderOf, nesdsLater } from './nesds.ts'

/** What becomes of an export that an adapter with this body of `read` reads. */
async function outcomeOf(body: string) {
  const at = folderOf({
    'calls.txt': 'Ada Quill, 01632 960123\n',
    'calls.mjs': `export const calls = {
      name: 'calls', version: '1.0.0', provides: ['charter.exists'],
      async read(source, context) { ${body} },
    }`,
  })
  const { code, stdout, stderr } = await nesdsLater(
    ...['facts', at('calls.txt'), '--adapter', at('calls.mjs')],
  )
  return { code, stdout, stderr }
}

const reading = (facts: string, used: number) =>
  `return { councils: [{ council: '', facts: ${facts}, withheld: {} }], reckoning: { read: ${used}, used: ${used}, excluded: {}, rejected: {}, warnings: [] } }`

describe("a stranger's adapter", () => {
  it('that breaks down is told by its name and the place, not by what it says of the export', async () => {
    const { code, stdout, stderr } = await outcomeOf(`
      for await (const bytes of source.bytes) throw new TypeError('no call: ' + new TextDecoder().decode(bytes))
    `)
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toMatch(
      /calls\.txt: the adapter calls broke down \(TypeError at .*calls\.mjs:\d+:\d+\)?.*\); tell its maker/,
    )
    expect(stderr).not.toMatch(/Ada|960123/)
    expect(stderr.trimEnd().split('\n')).toHaveLength(1)
  })

  it('that throws what is no error is told likewise', async () => {
    const { code, stderr } = await outcomeOf("throw 'Ada Quill'")
    expect(code).toBe(1)
    expect(stderr).toContain('the adapter calls broke down')
    expect(stderr).not.toContain('Ada')
  })

  it('that says what is wrong in the way of this library is believed', async () => {
    const { code, stderr } = await outcomeOf(`
      throw Object.assign(new Error('calls.txt: it is no log of calls; export it again'), {
        name: 'NesdsError', code: 'UNREADABLE_EXPORT', issues: [],
      })
    `)
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: 'calls.txt: it is no log of calls; export it again\n',
    })
  })

  it('may give facts of an export that has no rows', async () => {
    const { code, stdout } = await outcomeOf(reading("{ 'charter.exists': true }", 0))
    expect({ code, facts: JSON.parse(stdout).facts }).toEqual({
      code: 0,
      facts: { 'charter.exists': true },
    })
  })

  it('that gives neither facts nor rows has read nothing', async () => {
    const { code, stdout, stderr } = await outcomeOf(reading('{}', 0))
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toContain('no export has any rows')
  })
})
