import { HEADERS, type ProposedRole } from './propose-words.ts'

/** Which header stands for which role. */
export type RolesOf = Readonly<Partial<Record<ProposedRole, string>>>

/** Recognises headers by the shipped words; a header has one role, and a role one header. */
export function rolesOf(headers: readonly string[]): RolesOf {
  const plain = headers.map((header) => ({ header, words: plainHeader(header) }))
  const roles: Partial<Record<ProposedRole, string>> = {}
  const taken = new Set<string>()
  for (const role of Object.keys(HEADERS) as ProposedRole[]) {
    const found = HEADERS[role]
      .map((words) => plain.find((one) => one.words === words && !taken.has(one.header)))
      .find((one) => one !== undefined)
    if (found === undefined) continue
    roles[role] = found.header
    taken.add(found.header)
  }
  return roles
}

/** Units that a header may name after the measure, such as `Wait (secs)`. */
const UNITS = {
  ms: 'milliseconds',
  milliseconds: 'milliseconds',
  s: 'seconds',
  sec: 'seconds',
  secs: 'seconds',
  seconds: 'seconds',
  min: 'minutes',
  mins: 'minutes',
  minutes: 'minutes',
  hrs: 'hours',
  hours: 'hours',
  days: 'days',
} as const

/** The unit of a duration that a header names; `undefined` where it names none. */
export function unitIn(header: string): (typeof UNITS)[keyof typeof UNITS] | undefined {
  const word = wordsIn(header).at(-1) ?? ''
  return Object.hasOwn(UNITS, word) ? UNITS[word as keyof typeof UNITS] : undefined
}

/** A header as {@link HEADERS} has it, without a unit at its end. */
export function plainHeader(header: string): string {
  const words = wordsIn(header)
  const unit = unitIn(header) !== undefined && words.length > 1
  const kept = unit ? words.slice(0, words.at(-2) === 'in' ? -2 : -1) : words
  return kept.join(' ')
}

/** Words of a header, also where capitals, dots or underscores part them. */
function wordsIn(header: string): readonly string[] {
  return header
    .replace(/__c$/, '')
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
}
