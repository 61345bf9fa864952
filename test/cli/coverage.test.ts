import { stripVTControlCharacters } from 'node:util'
import { describe, expect, it } from 'vitest'
import { folderOf, nesdsLater, nesdsLaterOnTerminal } from './nesds.ts'

const coverage = (...args: readonly string[]) => nesdsLater('coverage', ...args)

describe('coverage', () => {
  it('says what a preset can decide by its own mapping', async () => {
    const { code, stdout } = await coverage('--adapter', 'dynamics')
    expect(code).toBe(0)
    expect(stdout).toContain('dynamics 1.0.0, mapping dynamics 1.0.0\n')
    expect(stdout).toContain('Facts: 3 of 13; first-contact resolution: derived')
    expect(stdout).toMatch(/^18 .* Minimum +6 +4 +4$/m)
    expect(stdout).toMatch(/^columns\.partner /m)
  })

  it.each([['zendesk'], ['zendesk', 'opening-hours']])(
    'keeps to 80 columns on a terminal: %s %s',
    async (...names) => {
      const args = names.flatMap((name) => ['--adapter', name])
      const { stdout } = await nesdsLaterOnTerminal('coverage', ...args)
      const lines = stripVTControlCharacters(stdout).split('\n')
      expect(lines.filter((line) => line.length > 80)).toEqual([])
      expect(lines.length).toBeGreaterThan(10)
    },
  )

  it("says what a stranger's adapter can, by its path", async () => {
    const { stdout } = await coverage('--adapter', './fixtures/third-party-adapter')
    expect(stdout).toContain('Facts: 3 of 3; first-contact resolution: native')
  })

  it('takes a mapping before a preset’s own', async () => {
    const args = ['--adapter', 'dynamics', '--format', 'json']
    const mapping = 'fixtures/generate/mapped-table.mapping.json'
    const { stdout } = await coverage(...args, '--mapping', mapping)
    expect(JSON.parse(stdout)).toMatchObject({ mapping: { id: 'synthetic-council' }, more: [] })
  })

  it('says what any table may give where there is no mapping', async () => {
    const { stdout } = await coverage('--adapter', 'mapped-table', '--format', 'markdown')
    expect(stdout).toMatch(
      /^# mapped-table 1\.0\.0, whatever the mapping says\n\nFacts: 13 of 13\n/,
    )
    expect(stdout).not.toContain('one column more')
  })

  it('names the place of what is wrong with a mapping', async () => {
    const path = folderOf({ 'mapping.json': '{\n  "id": 3\n}\n' })
    const { code, stderr } = await coverage(
      ...['--adapter', 'mapped-table', '--mapping', path('mapping.json')],
    )
    expect(code).toBe(1)
    expect(stderr).toMatch(/mapping\.json:2:3: `id`: /)
  })

  it('takes several adapters together with the questionnaire', async () => {
    const table = 'mapped-table=fixtures/generate/mapped-table.mapping.json'
    const { code, stdout } = await coverage('--adapter', 'open311', '--adapter', table)
    expect(code).toBe(0)
    expect(stdout).toContain('open311, mapped-table and the questionnaire')
    expect(stdout).toMatch(/^volume\.dimensions .* open311, mapped-table$/m)
    expect(stdout).toContain('with the questionnaire answered: 58 of 58')
  })

  it('wants the mapping of each of several adapters behind its name', async () => {
    const args = ['--adapter', 'open311', '--adapter', 'zendesk', '--mapping', 'own.json']
    expect(await coverage(...args)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('--adapter NAME=MAPPING'),
    })
  })

  it('asks for an adapter, and knows no other', async () => {
    expect(await coverage()).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('it needs --adapter NAME'),
    })
    expect(await coverage('--adapter', 'zendsk')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('did you mean zendesk?'),
    })
  })
})
