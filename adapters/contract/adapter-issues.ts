import type { Issue } from '../../src/errors.ts'

/** What is wrong with what an adapter says of itself; anything may be given, as a plugin may be written in JavaScript. */
export function adapterIssues(given: unknown): readonly Issue[] {
  if (typeof given !== 'object' || given === null) {
    return [issue([], 'an adapter is an object with name, version, provides and read')]
  }
  const { name, version, provides, read }: Partial<Record<string, unknown>> = { ...given }
  return [
    !isLike(NAME, name) && issue(['name'], 'use lower-case letters, digits and hyphens'),
    !isLike(VERSION, version) && issue(['version'], 'use three numbers, such as 1.0.0'),
    ...factIssues(provides),
    typeof read !== 'function' && issue(['read'], 'write a function of a source and a context'),
  ].filter((found) => found !== false)
}

function factIssues(provides: unknown): readonly Issue[] {
  if (!Array.isArray(provides)) {
    return [
      issue(['provides'], 'list every fact that it may give; none where it gives measures alone'),
    ]
  }
  return provides.flatMap((fact: unknown, index) => {
    const place = ['provides', index]
    if (!isLike(FACT, fact)) return [issue(place, 'use area.measure for a fact')]
    return provides.indexOf(fact) < index ? [issue(place, 'list each fact once')] : []
  })
}

const NAME = /^[a-z][a-z0-9-]{0,60}$/
const VERSION = /^\d+\.\d+\.\d+$/
const FACT = /^[a-z][a-zA-Z0-9]{0,40}\.[a-z][a-zA-Z0-9]{0,60}$/

function isLike(pattern: RegExp, given: unknown): boolean {
  return typeof given === 'string' && pattern.test(given)
}

function issue(path: Issue['path'], message: string): Issue {
  return { path, message }
}
