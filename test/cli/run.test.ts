import { describe, expect, it } from 'vitest'
import { COMMANDS } from '../../src/cli/run.ts'
import { folderOf, nesds, nesdsOnTerminal } from './nesds.ts'

describe('help', () => {
  it.each(['--help', '-h', 'help'])('nesds %s lists every command, with examples', (flag) => {
    const { code, stdout } = nesds(flag)
    expect(code).toBe(0)
    const lines = stdout.split('\n').map((line) => line.trim())
    const unlisted = COMMANDS.filter(
      ({ name }) => !lines.some((line) => line.startsWith(`nesds ${name}`)),
    )
    expect(unlisted).toEqual([])
    expect(stdout).toContain('Exit codes: 0 done, 1 bad input or a gate that stops, 2 wrong call.')
  })

  it.each(COMMANDS.map(({ name }) => name))('nesds %s --help has examples and options', (name) => {
    const { code, stdout } = nesds(name, '--help')
    expect(code).toBe(0)
    expect(stdout).toContain(`\nExamples\n  nesds ${name}`)
    expect(nesds('help', name).stdout).toBe(stdout)
    const options = Object.keys(COMMANDS.find((command) => command.name === name)?.options ?? {})
    expect(options.filter((option) => !stdout.includes(`\n  --${option} `))).toEqual([])
  })

  it('fits a terminal of 80 columns', () => {
    const pages = [['--help'], ...COMMANDS.map(({ name }) => [name, '--help'])]
    const lines = pages.flatMap((args) => nesdsOnTerminal(args).stdout.split('\n'))
    expect(lines.filter((line) => line.length > 80 && !line.includes('nesds'))).toEqual([])
  })
})

describe('a wrong call ends with 2, prints nothing to the standard output, and says', () => {
  it.each([
    [[], `nesds: it needs a command: ${COMMANDS.map(({ name }) => name).join(', ')}`],
    [['asess'], 'nesds: there is no command asess; did you mean assess?'],
    [['--hepl'], 'nesds: there is no option --hepl'],
    [['assess'], 'nesds assess: it needs FACTS.json...'],
    [['explain', 'facts.json'], 'nesds explain: it needs FACTS.json... REF'],
    [['standards', '2', '3'], 'nesds standards: it takes [REF] only: what is 3?'],
    [['template', '2'], 'nesds template: it takes no operands: what is 2?'],
    [
      ['assess', 'f', '--profil', 'p'],
      'nesds assess: there is no option --profil; did you mean --profile?',
    ],
    [['assess', 'f', '-x'], 'nesds assess: there is no option -x'],
    [['assess', 'f', '--constructor'], 'nesds assess: there is no option --constructor'],
    [['assess', 'f', '--format'], 'nesds assess: --format needs a value: --format FORMAT'],
    [
      ['assess', 'f', '--format', '--out', 'o'],
      'nesds assess: --format needs a value: --format FORMAT',
    ],
    [['assess', 'f', '--profile='], 'nesds assess: --profile needs a value: --profile FILE'],
    [
      ['assess', 'f', '--format', 'jsn'],
      'nesds assess: --format is one of table, json, markdown, csv, not jsn; did you mean json?',
    ],
    [
      ['assess', 'f', '--out', 'a', '--out', 'b'],
      'nesds assess: --out is given twice; keep one of them',
    ],
  ])('%j', (args, message) => {
    const { code, stdout, stderr } = nesds(...args)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr.split('\n')[0]).toBe(message)
    expect(stderr.split('\n')[1]).toMatch(/^Help: nesds( \w+)? --help$/)
  })
})

it.each(['--version', '-v'])('nesds %s says the version', (flag) => {
  expect(nesds(flag)).toEqual({ code: 0, stdout: '1.2.3\n', stderr: '' })
})

it('a value may follow an equals sign', () => {
  const path = folderOf({ 'facts.json': {} })
  const { stdout } = nesds('assess', path('facts.json'), '--format=json')
  expect(JSON.parse(stdout)).toHaveProperty('standards')
})

describe('colour', () => {
  const facts = { 'facts.json': { 'charter.exists': false } }
  const colour = '\u001b['

  it('is used on a terminal', () => {
    expect(nesdsOnTerminal(['assess', folderOf(facts)('facts.json')]).stdout).toContain(colour)
  })

  it.each([{ NO_COLOR: '1' }, { TERM: 'dumb' }])('is not used with %j', (env) => {
    const { stdout } = nesdsOnTerminal(['assess', folderOf(facts)('facts.json')], env)
    expect(stdout).not.toContain(colour)
  })

  it('is not used in a pipe or a file', () => {
    expect(nesds('assess', folderOf(facts)('facts.json')).stdout).not.toContain(colour)
  })
})
