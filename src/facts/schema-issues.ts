import type { z } from 'zod'
import type { Issue } from '../errors.ts'

/** Schemas' own words say what they expected; people are told what to write instead, and where. */

/**
 * Checks data against a schema.
 *
 * @param place - where the data stands
 * @returns the data, or what is wrong with it: an unknown key at its own place, a choice of shapes by the nearest shape
 */
export function checkedBy<Output>(
  schema: z.ZodType<Output>,
  given: unknown,
  place: Issue['path'] = [],
): Checked<Output> {
  const { success, data, error } = schema.safeParse(given, { error: remedyFor })
  if (success) return { data }
  return { issues: error.issues.flatMap((issue) => issuesOf(issue, place)), cause: error }
}

type Checked<Output> =
  | { readonly data: Output; readonly issues?: never }
  | { readonly issues: readonly Issue[]; readonly cause: Error }

/** What something is, without its content: text may hold what shouldn't be repeated. */
export function kindOf(value: unknown): string {
  if (typeof value === 'string') return 'text'
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'a list'
  return typeof value === 'object' ? 'an object' : `the ${typeof value} ${value}`
}

type SchemaIssue = z.core.$ZodIssue

function issuesOf(issue: SchemaIssue, place: Issue['path']): readonly Issue[] {
  const path = [...place, ...issue.path.map((key) => (typeof key === 'number' ? key : String(key)))]
  if (issue.code === 'unrecognized_keys') {
    const message = 'no such key belongs here; check its spelling or take it out'
    return issue.keys.map((key) => ({ path: [...path, key], message }))
  }
  // No shape at all is chosen where what names it is missing or names none: that is told already.
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) {
    return [{ path, message: issue.message }]
  }
  const [nearest = [], second] = issue.errors.toSorted((a, b) => a.length - b.length)
  return second && second.length === nearest.length
    ? [{ path, message: `write ${kindsAmong(issue.errors).join(' or ') || 'another shape'}` }]
    : nearest.flatMap((inner) => issuesOf(inner, path))
}

/** What the shapes of a choice are, as far as they are plain kinds. */
function kindsAmong(shapes: readonly (readonly SchemaIssue[])[]): readonly string[] {
  const issues = shapes.flat()
  const kinds = issues.map((issue) => (issue.code === 'invalid_type' ? issue.expected : undefined))
  return [...new Set(kinds.flatMap((kind) => (kind && KINDS[kind]) ?? []))]
}

/** What to write instead; `undefined` leaves the schema's own words. */
function remedyFor(issue: z.core.$ZodRawIssue): string | undefined {
  switch (issue.code) {
    case 'invalid_type': {
      const wanted = KINDS[issue.expected] ?? issue.expected
      return issue.input === undefined
        ? `it is missing; write ${wanted}`
        : `write ${wanted}, not ${kindOf(issue.input)}`
    }
    case 'invalid_format':
      return issue.format === 'date' ? 'write a day as "YYYY-MM-DD"' : undefined
    case 'invalid_value':
      return oneOf(issue.values)
    case 'invalid_union':
      return Array.isArray(issue.options) ? oneOf(issue.options) : undefined
    case 'too_small':
      if (issue.origin === 'string') return 'it is empty; write something or take it out'
      if (issue.origin === 'array' && issue.minimum === 1) return 'it is empty; write an entry'
      return `write at least ${issue.minimum}${unitOf(issue.origin)}`
    case 'too_big':
      return `write at most ${issue.maximum}${unitOf(issue.origin)}`
    default:
      return undefined
  }
}

function oneOf(values: readonly unknown[]): string {
  return `write ${values.map((value) => JSON.stringify(value)).join(' or ')}`
}

const KINDS: Readonly<Record<string, string>> = {
  object: 'an object { }',
  record: 'an object { }',
  array: 'a list [ ]',
  string: 'text in quotes',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
}

function unitOf(origin: string): string {
  return { string: ' characters', array: ' entries' }[origin] ?? ''
}
