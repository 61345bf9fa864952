import { execFileSync } from 'node:child_process'
import {
  closeSync,
  constants,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  symlinkSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { folderOf, nesds } from './nesds.ts'

/** What the command says of one bad facts file, without the folder that it lies in. */
function faultOf(content: unknown, ...options: readonly string[]): string {
  const path = folderOf({ 'facts.json': content })('facts.json')
  const { code, stdout, stderr } = nesds('assess', path, ...options)
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
  return stderr.replaceAll(path, 'facts.json')
}

describe('one clear error names the file, the place and the remedy for', () => {
  it.each([
    [
      'an unknown fact, with the nearest name',
      '{ "facts": {\n  "firstContact.resolutonRate": 83 } }',
      'facts.json:2:3: `firstContact.resolutonRate`: there is no such fact; did you mean `firstContact.resolutionRate`?\n',
    ],
    [
      'a wrong type',
      { 'charter.exists': 1 },
      'facts.json:1:2: `charter.exists`: write true, false or null, not the number 1\n',
    ],
    [
      'text where a number belongs',
      { 'firstContact.resolutionRate': '82%' },
      'facts.json:1:2: `firstContact.resolutionRate`: write the number 82 without quotes, in percent, not the text "82%"\n',
    ],
    [
      'a number out of bounds',
      { 'firstContact.resolutionRate': 820 },
      'facts.json:1:2: `firstContact.resolutionRate`: 820 is not between 0 and 100\n',
    ],
    [
      'a key that no file has',
      '{ "facts": {},\n  "asof": "2006-08-29" }',
      'facts.json:2:3: `asof`: no such key belongs here; check its spelling or take it out\n',
    ],
    [
      'a key that no record has',
      { 'charter.exists': { value: true, evidnce: 'x' } },
      'facts.json:1:2: `charter.exists`: evidnce: no such key belongs here; check its spelling or take it out\n',
    ],
    [
      'a day that is none',
      { asOf: '2006', facts: {} },
      'facts.json:1:2: `asOf`: write a day as "YYYY-MM-DD"\n',
    ],
    ['no object', [], 'facts.json:1:1: write an object { }, not a list\n'],
    [
      'a fact that is there twice',
      '{ "charter.exists": true,\n  "charter.exists": false }',
      'facts.json:2:3: `charter.exists` is there already, on line 1; keep one of them\n',
    ],
    [
      'a comma too many',
      '{\n  "charter.exists": true,\n}',
      'facts.json:3:1: not valid JSON: there is a comma before the closing bracket; take it out\n',
    ],
    [
      'a colon that is missing',
      '{ "charter.exists" true }',
      'facts.json:1:20: not valid JSON: a comma or a colon is missing before this\n',
    ],
    [
      'a number with its unit behind it',
      '{ "firstContact.resolutionRate": 82% }',
      'facts.json:1:36: not valid JSON: a number stands without its unit; take the % out\n',
    ],
    [
      'a comment',
      '{ // facts\n}',
      'facts.json:1:3: not valid JSON: JSON has no comments; write them into a "note"\n',
    ],
    [
      'curly quotes',
      '{ “charter.exists”: true }',
      "facts.json:1:3: not valid JSON: '“' is not a quotation mark of JSON; use \"\n",
    ],
    [
      'a bare word',
      '{ "charter.exists": yes }',
      "facts.json:1:21: not valid JSON: 'y' is not JSON; names and texts stand in \", and bare words are true, false and null\n",
    ],
    [
      'a text that runs over the end of a line',
      '{ "note": "one\ntwo", "facts": {} }',
      'facts.json:1:15: not valid JSON: a line break or control character stands inside a text; close the text with ", or write \\t or \\n\n',
    ],
    [
      'a file that ends too early',
      '{ "charter.exists": true',
      'facts.json:1:25: not valid JSON: it ends too early; close what is still open: a text with ", a list with ], an object with }\n',
    ],
    [
      'what it has no better words for',
      '{ "charter.exists": true ] }',
      'facts.json:1:26: not valid JSON: Unexpected token RBracket found.\n',
    ],
    [
      'an empty file',
      ' \n',
      'facts.json: the file is empty; start from what `nesds template` or `nesds mapping init` makes\n',
    ],
    [
      'UTF-16 with a byte order mark',
      Buffer.from('\uFEFF{}', 'utf16le'),
      'facts.json: it is in UTF-16; save it as UTF-8\n',
    ],
    [
      'UTF-16 without one',
      Buffer.from('{}', 'utf16le'),
      'facts.json: it is in UTF-16; save it as UTF-8\n',
    ],
    [
      'another encoding',
      Buffer.from('{ "facts": {},\n "note": "\u00a3" }', 'latin1'),
      'facts.json:2:1: a character here is not UTF-8; save the file as UTF-8\n',
    ],
    [
      'a file of 20 MB',
      ' '.repeat(20_000_000),
      'facts.json: it has 20 MiB, and at most 16 are read; is it the right file?\n',
    ],
    [
      'lists in lists without end',
      '['.repeat(200_000),
      'facts.json:1:1: not valid JSON: lists or objects are nested too deeply\n',
    ],
    [
      'lists in lists that end too late',
      `{ "charter.exists": ${'['.repeat(120)}${']'.repeat(120)} }`,
      'facts.json:1:121: nested more than 100 levels deep\n',
    ],
    [
      'far more facts than there are',
      Object.fromEntries(Array.from({ length: 4000 }, (_, index) => [`a.b${index}`, 1])),
      "facts.json: it has 4000 facts, and the catalogue knows 351; give one council's facts a file, or the catalogue that they are for\n",
    ],
  ])('%s', (_, content, fault) => {
    expect(faultOf(content)).toBe(fault)
  })

  it('a missing file', () => {
    expect(nesds('assess', 'no-such-file.json')).toEqual({
      code: 1,
      stdout: '',
      stderr: 'no-such-file.json: there is no such file; check the name and the folder\n',
    })
  })

  it('a file taken for a folder', () => {
    const path = `${folderOf({ a: '{}' })('a')}/facts.json`
    expect(nesds('assess', path).stderr).toBe(
      `${path}: there is no such file: part of the path is a file, not a folder\n`,
    )
  })

  it('a folder', () => {
    expect(nesds('assess', 'fixtures').stderr).toBe('fixtures: it is a folder; name a file in it\n')
  })

  it('a standard that does not exist', () => {
    expect(faultOf('{}', '--standard', '26')).toMatch(/^there is no standard 26; there are 1, 2, 3/)
  })

  it('an as-of date that is none', () => {
    expect(faultOf('{}', '--as-of', '2006-02-30')).toBe(
      '--as-of 2006-02-30: it is not a day; write it YYYY-MM-DD, such as 2006-03-31\n',
    )
  })
})

describe('several faults', () => {
  it('each get a line, and after ten only their number', () => {
    const facts = Object.fromEntries(Array.from({ length: 13 }, (_, index) => [`x.y${index}`, 1]))
    const lines = faultOf({ facts }).trimEnd().split('\n')
    expect(lines).toHaveLength(11)
    expect(lines[9]).toBe('facts.json:1:92: `x.y9`: there is no such fact')
    expect(lines[10]).toBe('and 3 more')
  })

  it('cannot pass for more lines, or for commands to the terminal', () => {
    const fault = faultOf({ facts: { 'x.y\nfacts.json:9:9: all is well \u001b[2J': 1 } })
    expect(fault).toBe(
      'facts.json:1:11: `x.y facts.json:9:9: all is well [2J`: there is no such fact\n',
    )
  })
})

describe('a profile', () => {
  const profile = { id: 'p', version: '1.0.0', title: 'P', catalogue: 'nesds-customer-services' }
  const faultIn = (content: object) => {
    const path = folderOf({ 'profile.json': content, 'facts.json': {} })
    const call = nesds('assess', path('facts.json'), '--profile', path('profile.json'))
    expect({ code: call.code, stdout: call.stdout }).toEqual({ code: 1, stdout: '' })
    return call.stderr.replaceAll(path('profile.json'), 'profile.json')
  }

  it('that names no criterion is refused, with the place', () => {
    const thresholds = [
      { criterion: '2.minimum.9', fact: 'firstContact.resolutionRate', value: 85, reason: 'R.' },
    ]
    expect(faultIn({ ...profile, thresholds })).toBe(
      'profile.json:1:94: `criterion`: there is no criterion `2.minimum.9`\n',
    )
  })

  it('that changes nothing is refused', () => {
    expect(faultIn({ ...profile, criteria: [] })).toBe(
      'profile.json: the profile changes nothing; give it thresholds, criteria, notApplicable or maximumAgeDays\n',
    )
  })
})

describe('nothing is half-written', () => {
  it('where the input is bad', () => {
    const path = folderOf({ 'facts.json': { 'x.y': 1 } })
    expect(nesds('assess', path('facts.json'), '--out', path('grades.txt')).code).toBe(1)
    expect(readdirSync(dirname(path('facts.json')))).toEqual(['facts.json'])
  })

  it('where the folder for the output is missing', () => {
    const path = folderOf({ 'facts.json': {} })
    const out = path('missing/grades.txt')
    expect(nesds('assess', path('facts.json'), '--out', out)).toEqual({
      code: 1,
      stdout: '',
      stderr: `${out}: it can't be written (ENOENT); does the folder exist?\n`,
    })
  })

  it('where the output is a folder', () => {
    const path = folderOf({ 'facts.json': {} })
    const out = dirname(path('facts.json'))
    expect(nesds('assess', path('facts.json'), '--out', out).stderr).toBe(
      `${out}: it is a folder; name a file in it\n`,
    )
    expect(readdirSync(out)).toEqual(['facts.json'])
  })

  it('where part of the path of the output is a file', () => {
    const path = folderOf({ 'facts.json': {} })
    const out = join(path('facts.json'), 'out.txt')
    const { code, stderr } = nesds('assess', path('facts.json'), '--out', out)
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: `${out}: it can't be written (ENOTDIR); does the folder exist?\n`,
    })
  })

  it('and what is read is never written over', () => {
    const path = folderOf({ 'facts.json': {} })
    const { code, stderr } = nesds('assess', path('facts.json'), '--out', path('facts.json'))
    expect(code).toBe(2)
    expect(stderr).toContain('would write over what is read')
  })

  it('nor is it by another name', () => {
    const path = folderOf({ 'facts.json': {} })
    symlinkSync(path('facts.json'), path('link.json'))
    const { code, stderr } = nesds('assess', path('link.json'), '--out', path('facts.json'))
    expect(code).toBe(2)
    expect(stderr).toContain('would write over what is read')
    expect(readFileSync(path('facts.json'), 'utf8')).toBe('{}')
  })

  it('nor is a list of peers, nor a file of a catalogue', () => {
    const path = folderOf({ 'facts.json': {}, 'peers.json': [] })
    nesds('catalogue', 'new', path('ours'))
    for (const call of [
      ['benchmark', '--minimum-cohort', '5', '--peers', path('peers.json')],
      ['assess', '--catalogue', path('ours')],
      ['compare', path('facts.json'), '--catalogue-after', path('ours')],
    ]) {
      const out = call[0] === 'benchmark' ? path('peers.json') : join(path('ours'), 'facts.json')
      const [command = '', ...rest] = call
      const { code, stderr } = nesds(command, path('facts.json'), ...rest, '--out', out)
      expect({ code, stderr }).toMatchObject({
        code: 2,
        stderr: expect.stringContaining('would write over what is read'),
      })
    }
  })

  it('a link to a file stays one, and what it points to is written', () => {
    const path = folderOf({ 'facts.json': {}, 'old.txt': 'old' })
    symlinkSync(path('old.txt'), path('link.txt'))
    expect(nesds('assess', path('facts.json'), '--out', path('link.txt')).code).toBe(0)
    expect(lstatSync(path('link.txt')).isSymbolicLink()).toBe(true)
    expect(readFileSync(path('old.txt'), 'utf8')).toContain('Council without a name')
  })

  it('what is no file, such as a pipe, is written to and not replaced', () => {
    const path = folderOf({ 'facts.json': {} })
    execFileSync('mkfifo', [path('pipe')])
    const reader = openSync(path('pipe'), constants.O_RDONLY | constants.O_NONBLOCK)
    onTestFinished(() => closeSync(reader))
    expect(nesds('assess', path('facts.json'), '--out', path('pipe')).code).toBe(0)
    expect(lstatSync(path('pipe')).isFIFO()).toBe(true)
    const text = Buffer.alloc(24)
    readSync(reader, text)
    expect(text.toString()).toBe('Council without a name, ')
  })

  it('but a whole output takes the place of an old one', () => {
    const path = folderOf({ 'facts.json': {}, 'grades.csv': 'old' })
    const args = ['assess', path('facts.json'), '--format', 'csv']
    expect(nesds(...args, '--out', path('grades.csv'))).toEqual({ code: 0, stdout: '', stderr: '' })
    expect(readdirSync(dirname(path('facts.json')))).toEqual(['facts.json', 'grades.csv'])
    expect(readFileSync(path('grades.csv'), 'utf8')).toMatch(/^council,asOf,standard,/)
  })
})
