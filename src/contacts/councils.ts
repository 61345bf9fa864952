import { NesdsError } from '../errors.ts'
import { type CouncilEntry, councilEntries } from './council-entries.ts'

/** A row of the table of UK local authorities, by its columns. */
export type CouncilRow = Readonly<Record<string, string | undefined>>

/** A council, as the table has it. */
export interface Council {
  /** Its code in the register of local authorities, such as `SMT`. */
  readonly code: string
  /** Its official name. */
  readonly name: string
  /** Its GSS code; few that are long gone have none. */
  readonly gss?: string
  /** First day on which it existed, `YYYY-MM-DD`, where the table says. */
  readonly firstDay?: string
  /** Last day on which it existed, for one that was abolished. */
  readonly lastDay?: string
}

/** The council that a code or name stands for, and whether it is there at the day. */
export interface CouncilFound {
  readonly council: Council
  readonly by: CouncilIdentifier
  readonly standing: 'exists' | 'abolished' | 'not yet there'
  /** Those that came after an abolished one, as of the day; told, never put in its place. */
  readonly successors: readonly Council[]
}

/** What a council was named by. */
export type CouncilIdentifier =
  | 'GSS code'
  | 'former GSS code'
  | 'local authority code'
  | 'GOV.UK slug'
  | 'name'
  | 'alternative name'

/** Finds the council that a code or name stands for at a day, `YYYY-MM-DD`. */
export type CouncilResolver = (given: string, day: string) => CouncilFound

/**
 * Makes a resolver of councils' codes and names, from the rows of mySociety's table of UK local authorities.
 *
 * Codes and slugs are taken as written, names without regard to case; no text is repaired. The resolver
 * throws NesdsError `UNKNOWN_COUNCIL`, or `AMBIGUOUS_COUNCIL` for what the day doesn't tell apart.
 *
 * @throws NesdsError `INVALID_AUTHORITIES` where a row lacks its code or name, or has a code twice
 */
export function councilResolver(rows: readonly CouncilRow[]): CouncilResolver {
  const entries = councilEntries(rows)
  const named = indexOf(entries)
  return (given, day) => {
    const word = given.trim()
    const candidates = named.get(word) ?? named.get(nameKey(word))
    if (candidates === undefined) {
      throw new NesdsError(
        'UNKNOWN_COUNCIL',
        `no council is known as \`${word}\`: give its GSS code, or its name as the table of authorities has it`,
      )
    }
    const { entry, by } = onlyOne(candidates, word, day)
    const standing = standingOf(entry.council, day)
    const successors = standing === 'abolished' ? successorsOf(entry, day, entries) : []
    return { council: entry.council, by, standing, successors }
  }
}

interface Candidate {
  readonly entry: CouncilEntry
  readonly by: CouncilIdentifier
}

type Index = ReadonlyMap<string, readonly Candidate[]>

/** Every code, slug and name, with the councils that it may stand for. */
function indexOf(entries: ReadonlyMap<string, CouncilEntry>): Index {
  const index = new Map<string, Candidate[]>()
  for (const entry of entries.values()) {
    for (const [by, words] of Object.entries(entry.words) as [CouncilIdentifier, string[]][]) {
      for (const word of words) {
        const key = by.endsWith('name') ? nameKey(word) : word
        const others = index.get(key) ?? []
        if (others.some((other) => other.entry === entry)) continue
        index.set(key, [...others, { entry, by }])
      }
    }
  }
  return index
}

function nameKey(name: string): string {
  return name.trim().toLowerCase()
}

/** The one candidate, or the one of several that is there at the day. */
function onlyOne(candidates: readonly Candidate[], word: string, day: string): Candidate {
  const there = candidates.filter(({ entry }) => standingOf(entry.council, day) === 'exists')
  const [only, ...others] = candidates.length === 1 ? candidates : there
  if (only && others.length === 0) return only
  const list = candidates.map(({ entry }) => councilText(entry.council)).join(', ')
  throw new NesdsError(
    'AMBIGUOUS_COUNCIL',
    `\`${word}\` may be ${candidates.length} councils on ${day}: ${list}; give the code of one`,
  )
}

/** A council for people: its name and GSS code, and its last day if it had one. */
export function councilText({ name, gss, code, lastDay }: Council): string {
  return `${name} (${gss ?? code}${lastDay === undefined ? '' : `, until ${lastDay}`})`
}

function standingOf({ firstDay = '', lastDay }: Council, day: string): CouncilFound['standing'] {
  if (day < firstDay) return 'not yet there'
  return lastDay !== undefined && day > lastDay ? 'abolished' : 'exists'
}

/** Who came after, on to those that weren't abolished in turn before the day. */
function successorsOf(
  { council, replacedBy }: CouncilEntry,
  day: string,
  entries: ReadonlyMap<string, CouncilEntry>,
  passed: readonly string[] = [],
): readonly Council[] {
  const behind = [...passed, council.code]
  const found = replacedBy.flatMap((code) => {
    const next = behind.includes(code) ? undefined : entries.get(code)
    if (next === undefined) return []
    const after =
      standingOf(next.council, day) === 'abolished' ? successorsOf(next, day, entries, behind) : []
    return after.length > 0 ? after : [next.council]
  })
  return [...new Set(found)]
}
