import type { z } from 'zod'
import { hashOf } from '../../src/catalogue/hash.ts'
import { type Issue, NesdsError } from '../../src/errors.ts'
import { checkedBy } from '../../src/facts/schema-issues.ts'

/**
 * Checks a mapping of any kind, and that what it says fits together.
 *
 * @throws NesdsError `INVALID_MAPPING`
 */
export function checkedMapping<Given extends { readonly $schema?: string }>(
  given: unknown,
  schema: z.ZodType<Given>,
  meaningIssues: (mapping: Given) => readonly Issue[],
): Given & { readonly hash: string } {
  refuse(structureIssues(given))
  const { guesses, rest } = withoutGuesses(given)
  const checked = checkedBy<Given>(schema, rest)
  if (checked.issues) throw refusal([...guesses, ...checked.issues], checked.cause)
  refuse([...guesses, ...meaningIssues(checked.data)])
  const { $schema, ...said } = checked.data
  return { ...checked.data, hash: hashOf(said) }
}

const DEPTH = 20
const MEMBERS = 100_000
const PROTOTYPE_KEYS = ['__proto__', 'constructor', 'prototype']

/** What no schema should have to walk into: data too deep or too large, and keys that a prototype has. */
function structureIssues(given: unknown): readonly Issue[] {
  const issues: Issue[] = []
  let members = 0
  const walk = (data: unknown, path: Issue['path']) => {
    if (typeof data !== 'object' || data === null || members > MEMBERS) return
    if (path.length > DEPTH) {
      issues.push({ path: [], message: `nested more than ${DEPTH} levels deep` })
      members = Number.POSITIVE_INFINITY
      return
    }
    for (const [key, inner] of Object.entries(data)) {
      members += 1
      const here = [...path, Array.isArray(data) ? Number(key) : key]
      if (PROTOTYPE_KEYS.includes(key)) issues.push({ path: here, message: 'use another name' })
      walk(inner, here)
    }
    if (members > MEMBERS && Number.isFinite(members)) {
      issues.push({
        path: [],
        message: `more than ${MEMBERS} members: say less, or split the table`,
      })
      members = Number.POSITIVE_INFINITY
    }
  }
  walk(given, [])
  return issues
}

/** The mapping without a proposal's guesses, and an issue for each guess that is still in it. */
function withoutGuesses(given: unknown): {
  readonly guesses: readonly Issue[]
  readonly rest: unknown
} {
  if (typeof given !== 'object' || given === null || !('guesses' in given)) {
    return { guesses: [], rest: given }
  }
  const { guesses, ...rest } = given
  const list = Array.isArray(guesses) ? guesses : [guesses]
  return { guesses: list.map((guess, index) => openGuess(guess, index)), rest }
}

function openGuess(guess: unknown, index: number): Issue {
  const place =
    typeof guess === 'object' &&
    guess !== null &&
    'place' in guess &&
    typeof guess.place === 'string'
      ? ` \`${guess.place.slice(0, 100)}\``
      : ''
  return {
    path: ['guesses', index],
    message: `this is a guess: look at${place}, put it right, then delete this entry`,
  }
}

function refuse(issues: readonly Issue[]): void {
  if (issues.length > 0) throw refusal(issues)
}

function refusal(issues: readonly Issue[], cause?: Error): NesdsError {
  const text = issues
    .map(({ path, message }) => [path.join('.'), message].filter(Boolean).join(': '))
    .join('\n')
  return new NesdsError('INVALID_MAPPING', text, issues, cause && { cause })
}
