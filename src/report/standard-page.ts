import type { StandardFile } from '../catalogue/cases.ts'
import { type Catalogue, linkDifferences } from '../catalogue/catalogue.ts'
import { gradesOf } from '../catalogue/grading-rules.ts'
import { valueWords } from './fact-words.ts'
import { factsReadBy } from './facts-read.ts'
import { markdownTable, markdownText } from './markdown.ts'
import { sourceWords } from './source-words.ts'

/** One standard as a page of the docs: what it says, asks and reads, its cases, and what the source is like. */
export function standardPage(catalogue: Catalogue<unknown>, standard: StandardFile): string {
  const { ref, title, rationale, ungraded, aspects = [] } = standard
  const sections: readonly (readonly [string, readonly string[]])[] = [
    [
      'Says',
      [rationale, ...aspects.map((aspect) => `- ${aspect.ref}: ${aspect.title}`)].map(markdownText),
    ],
    ['Asks', ungraded ? [markdownText(ungraded)] : asksOf(catalogue, standard)],
    ['Reads', [readsOf(catalogue, standard)]],
    ['Cases', casesOf(standard)],
    ['Source', sourceOf(standard, catalogue.outcomes !== undefined)],
  ]
  const parts = [
    `<!-- Made from rules/${catalogue.id} by \`npm run generate\`. -->`,
    `# ${ref}. ${markdownText(title)}`,
    ...sections.flatMap(([heading, parts]) =>
      parts.length > 0 ? [`## ${heading}`, ...parts] : [],
    ),
  ]
  return `${parts.join('\n\n')}\n`
}

function asksOf(catalogue: Catalogue<unknown>, standard: StandardFile): readonly string[] {
  return gradesOf(catalogue, standard).flatMap((grade) => {
    const heading = catalogue.grades.find(({ id }) => id === grade)?.title ?? grade
    const rows = (standard.grades[grade] ?? []).map(({ id, asks, source, note = '' }) => [
      id,
      asks,
      source ? sourceWords(source) : '',
      note,
    ])
    return [`### ${heading}`, markdownTable(['', 'Asks', 'Source', 'How we read it'], rows)]
  })
}

function readsOf(catalogue: Catalogue<unknown>, standard: StandardFile): string {
  const rows = factsReadBy(catalogue, standard).flatMap((name) => {
    const entry = catalogue.facts[name]
    return entry
      ? [[name, entry.question, valueWords(entry, catalogue.codeLists), entry.evidence]]
      : []
  })
  return markdownTable(['Fact', 'Question', 'Answer', 'Evidence'], rows)
}

function casesOf({ cases }: StandardFile): readonly string[] {
  const rows = cases.map(({ name, floor, ceiling }) => [
    name,
    floor === ceiling ? floor : `${floor} to ${ceiling}`,
  ])
  return rows.length > 0 ? [markdownTable(['Case', 'Grade'], rows)] : []
}

function sourceOf(
  { notes = [], setAside = [], outcomes }: StandardFile,
  hasOutcomes: boolean,
): readonly string[] {
  const { onlyProse, onlyAppendixB } = linkDifferences(outcomes)
  const list = (codes: readonly string[]) => codes.join(', ') || 'none'
  const items = [
    ...notes,
    ...setAside.map(
      ({ grade, from, to, why }) => `Set aside in ${grade}, "${from}" to "${to}": ${why}`,
    ),
    ...(hasOutcomes
      ? [
          `Outcomes by the rationale: ${list(outcomes.prose)}`,
          `Outcomes by Appendix B: ${list(outcomes.appendixB)}`,
        ]
      : []),
    ...(onlyProse.length + onlyAppendixB.length > 0
      ? [
          `They differ: ${list(onlyProse)} in the rationale only, ${list(onlyAppendixB)} in Appendix B only`,
        ]
      : []),
    ...(outcomes.note ? [outcomes.note] : []),
  ]
  return items.length > 0 ? [items.map((item) => `- ${markdownText(item)}`).join('\n')] : []
}
