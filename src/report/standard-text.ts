import {
  type Catalogue,
  type Criterion,
  linkDifferences,
  type Standard,
} from '../catalogue/catalogue.ts'
import { gradesOf } from '../catalogue/grading-rules.ts'
import type { TextLayout } from './assessment-text.ts'
import { valueWords } from './fact-words.ts'
import { factsReadBy } from './facts-read.ts'
import { unpainted } from './paint.ts'
import { mapText, plain } from './plain.ts'
import { sourceWords } from './source-words.ts'
import { wrap } from './wrap.ts'

/** One standard as text for people: why it matters, what each grade asks and where, its outcomes and facts. */
export function standardText(
  catalogue: Catalogue<unknown>,
  given: Standard,
  { width = 100, paint = unpainted }: TextLayout = {},
): string {
  const standard = mapText(given, plain)
  const { ref, title, rationale, aspects = [], notes = [], notApplicable, ungraded } = standard
  const block = (heading: string, lines: readonly string[]) =>
    lines.length > 0 ? [[paint('strong', heading), ...lines].join('\n')] : []
  const item = (text: string) => wrap(text, width, 4, '  ')
  const grades = gradesOf(catalogue, standard)
  const parts = [
    [
      paint('strong', wrap(title, width, ref.length + 2, `${ref}  `)),
      wrap(kindOf(catalogue, standard), width, 2),
    ].join('\n'),
    ...[rationale, notApplicable && `Not applicable: ${notApplicable}`]
      .flatMap((text) => text ?? [])
      .map((text) => wrap(text, width)),
    ...block(
      'Aspects',
      aspects.map((aspect) => item(`${aspect.ref}  ${aspect.title}`)),
    ),
    ...(grades.length === 0 && ungraded ? block('Ungraded', [item(ungraded)]) : []),
    ...grades.flatMap((grade) =>
      block(
        catalogue.grades.find(({ id }) => id === grade)?.title ?? grade,
        (standard.grades[grade] ?? []).map((criterion) => criterionText(criterion, width)),
      ),
    ),
    ...block('Set aside: words of the source that ask for nothing', setAsideOf(standard).map(item)),
    ...block('Notes', notes.map(item)),
    ...block('Outcomes', outcomesOf(catalogue, standard).map(item)),
    ...block('Facts', factsOf(catalogue, standard).map(item)),
  ]
  return `${parts.join('\n\n')}\n`
}

function kindOf({ themes, classifications }: Catalogue<unknown>, standard: Standard): string {
  const theme = themes.find(({ id }) => id === standard.theme)?.title ?? standard.theme
  const who = classifications.find(({ id }) => id === standard.classification)?.title
  return `Theme: ${theme}. Classification: ${who ?? standard.classification}.`
}

function criterionText({ id, asks, source, note, profile }: Criterion, width: number): string {
  const details = [
    source && `Source: ${sourceWords(source)}.`,
    note && `Reading: ${note}`,
    profile &&
      `Profile: ${profile.change === 'added' ? 'added' : 'another threshold'}: ${profile.reason}`,
  ]
  return [
    wrap(`${id}  ${asks}`, width, 4, '  '),
    ...details.flatMap((text) => (text ? [wrap(text, width, 8, '      ')] : [])),
  ].join('\n')
}

function setAsideOf({ setAside = [] }: Standard): readonly string[] {
  return setAside.map(({ grade, from, to, why }) => `${grade}: "${from}" to "${to}". ${why}`)
}

function outcomesOf(
  { outcomes: known }: Catalogue<unknown>,
  { outcomes }: Standard,
): readonly string[] {
  const { onlyProse, onlyAppendixB } = linkDifferences(outcomes)
  const list = (codes: readonly string[]) => codes.join(', ') || 'none'
  const described = [...new Set([...outcomes.prose, ...outcomes.appendixB])].flatMap((code) => {
    const outcome = known?.outcomes.find((one) => one.code === code)
    return outcome?.description ? [`${code}: ${outcome.description}`] : []
  })
  return [
    `By the rationale: ${list(outcomes.prose)}`,
    `By Appendix B: ${list(outcomes.appendixB)}`,
    ...(onlyProse.length > 0 ? [`In the rationale only: ${list(onlyProse)}`] : []),
    ...(onlyAppendixB.length > 0 ? [`In Appendix B only: ${list(onlyAppendixB)}`] : []),
    ...(outcomes.note ? [outcomes.note] : []),
    ...described,
  ]
}

function factsOf(catalogue: Catalogue<unknown>, standard: Standard): readonly string[] {
  return factsReadBy(catalogue, standard).flatMap((name) => {
    const entry = catalogue.facts[name]
    return entry
      ? [plain(`${name}: ${entry.question} (${valueWords(entry, catalogue.codeLists)})`)]
      : []
  })
}
