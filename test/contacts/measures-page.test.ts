import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { at, contact, measured } from './some-contacts.ts'

const page = readFileSync('docs/measures.md', 'utf8')
const opened = at('2025-06-02T09:00')
const replied = { opened, firstReply: opened }
const some = [
  contact({ ...replied, channel: 'email', satisfaction: { scale: '1-5', score: 5 } }),
  contact({ ...replied, channel: 'letter', avoidable: true, resolvedAtFirstContact: true }),
]

describe('the page of measures', () => {
  it('names every measure', () => {
    const names = new Set(measured(some).map(({ name }) => name))
    // Names that share an area stand in one row, the second by its end.
    const told = (name: string) =>
      page.includes(`\`${name}\``) || page.includes(`\`.${name.split('.')[1]}\``)
    expect([...names].filter((name) => !told(name))).toEqual([])
  })

  it('names every method of ours', () => {
    const methods = measured(some).flatMap(({ method }) => method?.split(', ')[0] ?? [])
    expect(methods.length).toBeGreaterThan(5)
    expect(methods.filter((method) => !page.includes(`\`${method}\``))).toEqual([])
  })

  it('names no measure that there is not', () => {
    const rows = page.slice(page.indexOf('## Measures'), page.indexOf('The first-contact rates'))
    const told = [...rows.matchAll(/^\| `([^`]+)`/gm)].map(([, name]) => name)
    const names = measured(some).map(({ name }) => name)
    expect(told.length).toBeGreaterThan(10)
    expect(told.filter((name) => !names.includes(String(name)))).toEqual([])
  })
})
