import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { checkedBy } from '../../src/facts/schema-issues.ts'

/** What is wrong, as `place: message`. */
function faultsIn(schema: z.ZodType, given: unknown): readonly string[] {
  const { issues = [] } = checkedBy(schema, given, ['file.json'])
  return issues.map(({ path, message }) => `${path.join('/')}: ${message}`)
}

const comparison = z.strictObject({ fact: z.string(), operator: z.enum(['equal', 'in']) })
const condition: z.ZodType = z.lazy(() =>
  z.union([comparison, z.strictObject({ all: z.array(condition).min(1) })]),
)

describe('what a schema finds', () => {
  it('is the data, where nothing is wrong', () => {
    expect(checkedBy(z.string(), 'x')).toEqual({ data: 'x' })
    expect(checkedBy(z.undefined(), undefined)).toEqual({ data: undefined })
  })

  it.each([
    ['a wrong type', z.string(), 5, 'write text in quotes, not the number 5'],
    ['a list', z.record(z.string(), z.number()), [], 'write an object { }, not a list'],
    ['nothing', z.boolean(), null, 'write true or false, not null'],
    ['half a number', z.int(), 1.5, 'write a whole number, not the number 1.5'],
    ['a text of nothing', z.string().min(1), '', 'it is empty; write something or take it out'],
    ['a text too long', z.string().max(2), 'abc', 'write at most 2 characters'],
    ['too few entries', z.array(z.number()).min(2), [1], 'write at least 2 entries'],
    ['a number too small', z.number().min(3), 2, 'write at least 3'],
    ['another word', z.enum(['a', 'b']), 'c', 'write "a" or "b"'],
    ['another day', z.iso.date(), 'May', 'write a day as "YYYY-MM-DD"'],
    ['what the schema has words for', z.string().regex(/x/, 'use x'), 'y', 'use x'],
    [
      'what has no better words',
      z.string().regex(/x/),
      'y',
      'Invalid string: must match pattern /x/',
    ],
  ])('is put as what to write instead: %s', (_, schema, given, message) => {
    expect(faultsIn(schema, given)).toEqual([`file.json: ${message}`])
  })

  it('names a key that is missing, and each that is too many, at its own place', () => {
    expect(faultsIn(z.strictObject({ a: z.string() }), { b: 1, c: 2 })).toEqual([
      'file.json/a: it is missing; write text in quotes',
      'file.json/b: no such key belongs here; check its spelling or take it out',
      'file.json/c: no such key belongs here; check its spelling or take it out',
    ])
  })

  it('is told of the shape that was nearest, however deep', () => {
    expect(faultsIn(condition, { all: [{ fact: 'a', operator: 'equals' }] })).toEqual([
      'file.json/all/0/operator: write "equal" or "in"',
    ])
    expect(faultsIn(condition, { all: [] })).toEqual(['file.json/all: it is empty; write an entry'])
  })

  it.each([{}, { kind: 'round' }])('is told of a shape that nobody named: %j', (given) => {
    const shapes = z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('square') }),
      z.object({ kind: z.literal('oval') }),
    ])
    expect(faultsIn(z.array(shapes), [given])).toEqual([
      'file.json/0/kind: write "square" or "oval"',
    ])
  })

  it('is told of every kind where none was nearer', () => {
    expect(faultsIn(z.union([z.number(), z.boolean()]), {})).toEqual([
      'file.json: write a number or true or false',
    ])
    expect(faultsIn(z.union([z.literal('a'), z.literal('b')]), 'c')).toEqual([
      'file.json: write another shape',
    ])
  })
})
