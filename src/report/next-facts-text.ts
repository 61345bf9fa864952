import type { Catalogue } from '../catalogue/catalogue.ts'
import type { NextFact, NextFacts, SpentFact } from '../insight/next-facts.ts'
import type { WhySpent } from '../insight/open-standard.ts'
import type { TextLayout } from './assessment-text.ts'
import { counted } from './counted.ts'
import { REASON_WORDS } from './known-facts.ts'
import { markdownText } from './markdown.ts'
import { unpainted } from './paint.ts'
import { mapText, plain } from './plain.ts'
import { wrap } from './wrap.ts'

/** What a council should find out next. */
export interface CouncilNextFacts extends NextFacts {
  readonly council?: string
}

/** What the words of facts are taken from, and how many facts are told. */
export interface NextFactsWords {
  readonly catalogue: Pick<Catalogue, 'facts'>
  /** Most facts that are told; the rest is counted. */
  readonly most: number
}

/** What to find out next as text for people, the most useful first, and what not to look for any more. */
export function nextFactsText(
  given: CouncilNextFacts,
  words: NextFactsWords,
  { width = 100, paint = unpainted }: TextLayout = {},
): string {
  const { title, questions, more, spent } = partsOf(given, words)
  const lead = String(questions.length).length + 2
  const blocks = questions.map(({ question, use }, at) =>
    [
      wrap(question, width, lead, `${at + 1}.`.padStart(lead - 1).padEnd(lead)),
      paint('faint', wrap(use, width, lead)),
    ].join('\n'),
  )
  const notes = [...more, ...spent].map((note) => wrap(note, width, 2, '')).join('\n')
  return `${[paint('strong', wrap(title, width)), ...blocks, notes].filter(Boolean).join('\n\n')}\n`
}

/** What to find out next as Markdown. */
export function nextFactsMarkdown(given: CouncilNextFacts, words: NextFactsWords): string {
  const { title, questions, more, spent } = partsOf(given, words)
  const list = questions.map(
    ({ question, use }, at) =>
      `${at + 1}. **${markdownText(question)}**  \n   ${markdownText(use)}`,
  )
  const [head, ...reasons] = spent.map((line) => markdownText(line.replace(/^- /, '')))
  const why = reasons.map((line) => `- ${line}`).join('\n')
  const parts = [`# ${markdownText(title)}`, list.join('\n'), ...more, head, why]
  return `${parts.filter(Boolean).join('\n\n')}\n`
}

function partsOf(given: CouncilNextFacts, { catalogue, most }: NextFactsWords) {
  const { council = 'Council without a name', asOf, next, spent } = mapText(given, plain)
  const rest = next.length - most
  return {
    title: `${council}, as of ${asOf}: ${next.length === 0 ? 'no unknown fact' : counted(next.length, 'unknown fact')} can still change a grade`,
    questions: next.slice(0, most).map((fact) => ({
      question: `${plain(catalogue.facts[fact.fact]?.question ?? fact.title)} (${fact.fact})`,
      use: useWords(fact),
    })),
    more: rest > 0 ? [`${rest} more can change a grade.`] : [],
    spent: spentWords(spent),
  }
}

/** What a fact is good for: `Standard 2. It could settle 1 standard, 1 grade, 1 criterion. Now: not given.` */
function useWords({ standards, settles, criteria, left, unknown }: NextFact): string {
  const settled = [
    ...(settles.standards > 0 ? [counted(settles.standards, 'standard')] : []),
    ...(settles.grades > 0 ? [counted(settles.grades, 'grade')] : []),
    ...(settles.criteria > 0 ? [counted(settles.criteria, 'criterion', 'criteria')] : []),
  ]
  const use =
    left === 1 && settles.standards > 0
      ? 'It is the last that is unknown there'
      : settled.length > 0
        ? `Alone it could settle ${settled.join(', ')}`
        : `It decides ${counted(criteria.length, 'criterion', 'criteria')} together with others`
  const many = standards.length > 1 ? 'Standards' : 'Standard'
  return `${many} ${standards.join(', ')}. ${use}. Now: ${REASON_WORDS[unknown]}.`
}

const SPENT_WORDS: Readonly<Record<WhySpent, string>> = {
  outOfReach: 'asked for grades that are out of reach',
  settled: 'asked where other facts have settled the matter',
  notApplicable: 'asked by standards that were declared not applicable',
  onlyMeasured: 'measured, but read by no criterion',
}

/** How many facts can change nothing any more, by why; the first reason of a fact that has several. */
function spentWords(spent: readonly SpentFact[]): readonly string[] {
  if (spent.length === 0) return []
  const reasons = Object.entries(SPENT_WORDS)
  const whyOf = ({ readings }: SpentFact) =>
    reasons.find(([why]) => readings.some((reading) => reading.why === why))?.[0]
  return [
    `${counted(spent.length, 'unknown fact')} can change no grade any more:`,
    ...reasons.flatMap(([why, words]) => {
      const own = spent.filter((fact) => whyOf(fact) === why)
      return own.length === 0 ? [] : [`- ${own.length} ${words}: ${named(own)}`]
    }),
  ]
}

/** More names than these hide each other. */
const NAMED = 5

function named(facts: readonly SpentFact[]): string {
  const more = facts.length - NAMED
  const names = facts.slice(0, NAMED).map(({ fact, readings }) => {
    const missed = readings.find((reading) => reading.missed)?.missed
    return missed ? `${fact} (${missed} is unmet)` : fact
  })
  return names.join(', ') + (more > 0 ? ` and ${more} more` : '')
}
