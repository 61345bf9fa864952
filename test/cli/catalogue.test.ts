import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { describe, expect, it } from 'vitest'
import * as catalogues from '../../src/catalogues.ts'
import { folderOf, nesds, nesdsOnTerminal } from './nesds.ts'

describe('catalogue list', () => {
  it('names every catalogue that is shipped', () => {
    const { code, stdout } = nesds('catalogue', 'list')
    expect(code).toBe(0)
    for (const { id } of Object.values(catalogues)) expect(`\n${stdout}`).toContain(`\n${id}\n`)
  })

  it('fits a terminal of 80 columns', () => {
    const { stdout } = nesdsOnTerminal(['catalogue', 'list'])
    const lines = stripVTControlCharacters(stdout).split('\n')
    expect(lines.filter((line) => line.length > 80)).toEqual([])
    expect(lines.join(' ').replaceAll(/ +/g, ' ')).toContain(
      'nesds-customer-services National e-Service Delivery Standards: Customer Services. Minimum, Progressing, Excellent; 25 standards, 341 criteria.',
    )
  })
})

describe('catalogue new', () => {
  it('makes a catalogue without faults, which other commands take', () => {
    const folder = folderOf({})('our-standards')
    expect(nesds('catalogue', 'new', folder).code).toBe(0)
    expect(nesds('check', folder).stdout).toBe(
      '1 standard, 3 criteria, 3 facts, 9 cases: no faults\n',
    )
    const facts = folderOf({
      'facts.json': {
        'complaints.procedurePublished': true,
        'complaints.answeredInTime': 93.5,
        'complaints.lastReview': '2020-01-01',
      },
    })('facts.json')
    const args = ['--catalogue', folder, '--as-of', '2026-04-01']
    expect(nesds('assess', facts, ...args).stdout).toMatch(/^ *1 .*Expected +2 +1 +0$/m)
    expect(nesds('gap', facts, ...args).stdout).toMatch(/date of the last review of complaints/)
  })

  it('leaves alone what is there, and wants a name that can be an identifier', () => {
    const folder = folderOf({ 'mine.txt': 'mine' })('')
    expect(nesds('catalogue', 'new', folder).code).toBe(2)
    const other = folderOf({ mine: 'mine' })('mine')
    expect(nesds('catalogue', 'new', other)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('it is there already'),
    })
    const odd = folderOf({})('Our Standards')
    expect(nesds('catalogue', 'new', odd)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('lower-case letters'),
    })
    expect(existsSync(odd)).toBe(false)
  })

  it('takes no name that `--catalogue` takes for one that is shipped', () => {
    const folder = folderOf({})('ieg-statement')
    expect(nesds('catalogue', 'new', folder)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('a catalogue that is shipped is called ieg-statement'),
    })
    expect(existsSync(folder)).toBe(false)
  })

  it('is told each fault once, with what to do', () => {
    const folder = folderOf({})('ours')
    nesds('catalogue', 'new', folder)
    const first = join(folder, 'standards', '01-complaints.json')
    cpSync(first, join(folder, 'standards', '02-copy.json'))
    expect(nesds('check', folder).stderr).not.toContain('["1","1"]')
    const path = join(folder, 'facts.json')
    const text = readFileSync(path, 'utf8')
    const set = { type: 'set', codes: 'nowhere', better: 'more' }
    const file = JSON.parse(text)
    const { title, question, evidence, readBy } = file.facts['complaints.procedurePublished']
    const facts = { 'complaints.procedurePublished': { title, question, evidence, readBy, ...set } }
    writeFileSync(path, JSON.stringify({ facts: { ...file.facts, ...facts } }))
    expect(nesds('check', folder).stderr).toContain(
      'there is no code list `nowhere`; codes.json has none: add it there',
    )
  })
})

describe('a catalogue that is not there', () => {
  it('is told with the ones that are', () => {
    expect(nesds('standards', '--catalogue', 'nesds-customer-service')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('did you mean nesds-customer-services?'),
    })
  })

  it('is told by its faults where it has some', () => {
    const folder = folderOf({})('ours')
    nesds('catalogue', 'new', folder)
    const broken = folderOf({ 'catalogue.json': {} })('')
    expect(nesds('standards', '--catalogue', broken)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('no catalogue'),
    })
  })
})
