import type { GivenContact } from '../../src/contacts/contact.ts'

/** The members that say something. */
export function said<Members extends object>(
  members: Members,
): { readonly [Name in keyof Members]?: Exclude<Members[Name], undefined> } {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as {
    readonly [Name in keyof Members]?: Exclude<Members[Name], undefined>
  }
}

/** Three answers of a contact in a number. */
export function packedAnswers({
  resolvedAtFirstContact,
  avoidable,
  queueOutcome,
}: GivenContact): number {
  const truth = (answer: boolean | undefined) => (answer === undefined ? 0 : answer ? 2 : 1)
  const outcome = queueOutcome === undefined ? 0 : OUTCOMES.indexOf(queueOutcome)
  const resolution = resolvedAtFirstContact === 'undecided' ? 3 : truth(resolvedAtFirstContact)
  return resolution + 4 * truth(avoidable) + 12 * outcome
}

/** The answers that a number stands for. */
export function unpackedAnswers(answers: number) {
  return {
    resolvedAtFirstContact: RESOLUTIONS[answers % 4],
    avoidable: TRUTHS[Math.floor(answers / 4) % 3],
    queueOutcome: OUTCOMES[Math.floor(answers / 12)],
  }
}

const TRUTHS = [undefined, false, true] as const
const RESOLUTIONS = [...TRUTHS, 'undecided'] as const
const OUTCOMES = [undefined, 'answered', 'abandoned', 'flowedOut'] as const
