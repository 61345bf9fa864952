import type { Catalogue } from '../catalogue/catalogue.ts'
import { valueWords } from './fact-words.ts'
import type { Question } from './facts-template.ts'
import { markdownText } from './markdown.ts'
import { plain } from './plain.ts'

/**
 * Questions as Markdown to print and fill in by hand.
 *
 * @param order - under a heading for each standard, or as they come with the standard beside each
 */
export function questionnaire(
  catalogue: Catalogue<unknown>,
  questions: readonly Question[],
  order: 'byStandard' | 'asGiven' = 'byStandard',
): string {
  const parts = [
    `# ${text(catalogue.title)}: questions about a council`,
    'Council: ____________________ As of: ____________________',
    ...(order === 'asGiven'
      ? questions.map((one) => questionText(catalogue, one, `${one.standard.ref}: `))
      : catalogue.standards.flatMap((standard) => {
          const own = questions.filter((question) => question.standard === standard)
          return own.length === 0
            ? []
            : [
                `## ${standard.ref} ${text(standard.title)}`,
                ...own.map((one) => questionText(catalogue, one)),
              ]
        })),
  ]
  return `${parts.join('\n\n')}\n`
}

function questionText(catalogue: Catalogue<unknown>, { name, entry }: Question, lead = ''): string {
  return [
    `- [ ] ${lead}**${text(entry.question)}** (\`${name}\`)`,
    `  - Answer (${text(valueWords(entry, catalogue.codeLists))}): `,
    `  - Evidence (${text(entry.evidence)}): `,
  ].join('\n')
}

function text(given: string): string {
  return markdownText(plain(given))
}
