import type { Catalogue, Standard } from '../catalogue/catalogue.ts'
import type { FactEntry } from '../facts/dictionary.ts'
import type { ValueRecord } from '../facts/fact.ts'
import type { UnknownReason } from '../facts/observe.ts'
import type { NextFacts } from '../insight/next-facts.ts'
import { valueWords } from './fact-words.ts'
import { factsReadBy } from './facts-read.ts'
import { REASON_WORDS } from './known-facts.ts'

/** A facts file to fill in: each question stands beside its answer, which nobody knows yet. */
export interface FactsTemplate {
  readonly council: string
  readonly note: string
  readonly facts: Readonly<Record<string, ValueRecord>>
}

/**
 * Makes a facts file to fill in, with a place for the answer to each of some questions.
 *
 * `parseFacts` accepts it as it is.
 */
export function factsTemplate(
  catalogue: Catalogue<unknown>,
  questions: readonly Question[],
  council = 'Name of the council',
): FactsTemplate {
  return {
    council,
    note: HOW_TO,
    facts: Object.fromEntries(
      questions.map(({ name, entry, standard, unknown }) => [
        name,
        {
          note: fitting(
            `Standard ${standard.ref}. ${entry.question} Answer: ${answerWords(catalogue, entry)}.${nowWords(unknown)}`,
          ),
          value: null,
          evidence: fitting(`To add: ${entry.evidence}`),
        },
      ]),
    ),
  }
}

/** Most characters of a text that a facts file may have. */
const MOST = 2000

/** A text cut to what a facts file may have; a list of hundreds of codes is longer. */
function fitting(text: string): string {
  return text.length <= MOST ? text : `${text.slice(0, MOST - 1)}…`
}

/** A fact as a question of the first standard that asks it. */
export interface Question {
  readonly name: string
  readonly entry: FactEntry
  readonly standard: Standard
  /** Why it is unknown, where something is known of the council. */
  readonly unknown?: UnknownReason
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

/** The questions whose answers can still change a grade, the most useful first. */
export function openQuestionsOf(
  catalogue: Pick<Catalogue, 'facts' | 'standards'>,
  { next }: NextFacts,
): readonly Question[] {
  return next.flatMap(({ fact: name, standards: [ref], unknown }) => {
    const entry = catalogue.facts[name]
    const standard = catalogue.standards.find((one) => one.ref === ref)
    return entry && standard ? [{ name, entry, standard, unknown }] : []
  })
}

/** What stands in an answer's place now, in words; nothing where nobody gave anything. */
function nowWords(unknown: UnknownReason = 'missing'): string {
  return unknown === 'missing' ? '' : ` Now it is ${REASON_WORDS[unknown]}.`
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
