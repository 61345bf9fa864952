import type { Catalogue, Standard } from '../catalogue/catalogue.ts'
import { valueWords } from './fact-words.ts'
import { type Question, questionsOf } from './facts-template.ts'
import { markdownText } from './markdown.ts'
import { plain } from './plain.ts'

/** The questions of some standards as Markdown to print and fill in by hand. */
export function questionnaire(
  catalogue: Catalogue<unknown>,
  standards: readonly Standard[],
): string {
  const questions = questionsOf(catalogue, standards)
  const parts = [
    `# ${text(catalogue.title)}: questions about a council`,
    'Council: ____________________ As of: ____________________',
    ...standards.flatMap((standard) => {
      const own = questions.filter((question) => question.standard === standard)
      return own.length === 0
        ? []
        : [
            `## ${standard.ref} ${text(standard.title)}`,
            ...own.map((one) => questionText(catalogue, one)),
          ]
    }),
  ]
  return `${parts.join('\n\n')}\n`
}

function questionText(catalogue: Catalogue<unknown>, { name, entry }: Question): string {
  return [
    `- [ ] **${text(entry.question)}** (\`${name}\`)`,
    `  - Answer (${text(valueWords(entry, catalogue.codeLists))}): `,
    `  - Evidence (${text(entry.evidence)}): `,
  ].join('\n')
}

function text(given: string): string {
  return markdownText(plain(given))
}
