import type { Catalogue, Standard } from '../catalogue/catalogue.ts'
import type { FactEntry } from '../facts/dictionary.ts'
import type { ValueRecord } from '../facts/fact.ts'
import { valueWords } from './fact-words.ts'
import { factsReadBy } from './facts-read.ts'

/** A facts file to fill in: each question stands beside its answer, which nobody knows yet. */
export interface FactsTemplate {
  readonly council: string
  readonly note: string
  readonly facts: Readonly<Record<string, ValueRecord>>
}

/**
 * Makes a facts file to fill in, with every fact that some standards read.
 *
 * `parseFacts` accepts it as it is.
 */
export function factsTemplate(
  catalogue: Catalogue<unknown>,
  standards: readonly Standard[],
): FactsTemplate {
  return {
    council: 'Name of the council',
    note: HOW_TO,
    facts: Object.fromEntries(
      questionsOf(catalogue, standards).map(({ name, entry, standard }) => [
        name,
        {
          note: `Standard ${standard.ref}. ${entry.question} Answer: ${answerWords(catalogue, entry)}.`,
          value: null,
          evidence: `To add: ${entry.evidence}`,
        },
      ]),
    ),
  }
}

/** A fact as a question of the first standard that reads it. */
export interface Question {
  readonly name: string
  readonly entry: FactEntry
  readonly standard: Standard
}

/** The questions of some standards, in the catalogue's order; a fact that several read is asked once. */
export function questionsOf(
  catalogue: Pick<Catalogue, 'grades' | 'facts'>,
  standards: readonly Standard[],
): readonly Question[] {
  const asked = new Set<string>()
  return standards.flatMap((standard) => {
    const names = factsReadBy(catalogue, standard).filter((name) => !asked.has(name))
    for (const name of names) asked.add(name)
    return names.flatMap((name) => {
      const entry = catalogue.facts[name]
      return entry ? [{ name, entry, standard }] : []
    })
  })
}

/** How to answer a question, in words; a share says more with the counts behind it. */
function answerWords({ codeLists }: Pick<Catalogue, 'codeLists'>, entry: FactEntry): string {
  const words = valueWords(entry, codeLists)
  return entry.type === 'number' && entry.unit === 'percent'
    ? `${words}; add "numerator", "denominator", "period" and "method" if you can`
    : words
}

const HOW_TO = [
  'Put each answer in the place of null; leave null where nobody knows, for null is never counted as a no.',
  'Say where the evidence is in the place of "To add".',
  'You may add "source", "collected" (the day, YYYY-MM-DD), "validUntil", and "basis" (measured, examined, interviewed or self-declared).',
  'Where a question does not arise, put "notApplicable": "the reason" in the place of "value": null.',
  'Beside "council" you may put "asOf": the day at which the facts are to be judged.',
].join(' ')
