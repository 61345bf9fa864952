import type { Catalogue } from '../catalogue/catalogue.ts'
import { changeWords } from '../insight/change-words.ts'
import type { Gap, StandardGap } from '../insight/gap.ts'
import type { TextLayout } from './assessment-text.ts'
import { counted } from './counted.ts'
import { markdownText } from './markdown.ts'
import { unpainted } from './paint.ts'
import { mapText, plain } from './plain.ts'
import { wrap } from './wrap.ts'

/** A gap, and whose it is. */
export interface CouncilGap extends Gap {
  readonly council?: string
}

/** What a gap's words are taken from. */
export type GapWords = Pick<Catalogue, 'grades' | 'classifications'>

/** A gap as text for people: what to do step by step, who has to, and what no plan reaches. */
export function gapText(
  given: CouncilGap,
  words: GapWords,
  { width = 100, paint = unpainted }: TextLayout = {},
): string {
  const { title, steps, notes } = partsOf(mapText(given, plain), words)
  const blocks = steps.map(({ heading, lines, others }) =>
    [
      ...heading.map((line) => paint('strong', wrap(line, width, 4, ''))),
      ...lines.map((line) => wrap(line, width, 4, '  - ')),
      ...others.map((line) => wrap(line, width, 4, '    ')),
    ].join('\n'),
  )
  const tail = notes.map((note) => wrap(note, width, 2, '')).join('\n')
  return `${[paint('strong', wrap(title, width)), ...blocks, tail].filter(Boolean).join('\n\n')}\n`
}

/** A gap as Markdown. */
export function gapMarkdown(given: CouncilGap, words: GapWords): string {
  const { title, steps, notes } = partsOf(mapText(given, plain), words)
  const blocks = steps.map(({ heading, lines, others }) => {
    const head = heading.map((line) => `**${markdownText(line)}**`).join('  \n')
    const list = lines.map((line) => `- ${markdownText(line)}`).join('\n')
    return [head, list, ...others.map(markdownText)].join('\n\n')
  })
  return `${[`# ${markdownText(title)}`, ...blocks, ...notes.map(markdownText)].join('\n\n')}\n`
}

/** A step in words: a line for each standard, one for each change, one for each other way. */
interface StepWords {
  readonly heading: readonly string[]
  readonly lines: readonly string[]
  readonly others: readonly string[]
}

function partsOf(gap: CouncilGap, words: GapWords) {
  const { council = 'Council without a name', asOf, steps, standards } = gap
  const byRef = new Map(standards.map((standard) => [standard.ref, standard]))
  const held = standards.filter(({ changes }) => changes?.length === 0)
  return {
    title: `${council}, as of ${asOf}: ${summaryOf(gap, words)}`,
    steps: steps.map(({ standards: refs, changes, total }, index): StepWords => {
      const own = refs.flatMap((ref) => byRef.get(ref) ?? [])
      return {
        heading: own.map(
          (standard, place) =>
            `${place === 0 ? `${index + 1}. ` : ''}${headingOf(standard, words)}${place === own.length - 1 ? `; ${counted(changes.length, 'change')}, ${total} so far` : ''}`,
        ),
        lines: changes.map(changeWords),
        others: own.flatMap(otherWays),
      }
    }),
    notes: [
      ...(held.length > 0 ? [`Reached already: ${held.map(({ ref }) => ref).join(', ')}.`] : []),
      ...gap.left.map(({ standard, why }) => leftWords(byRef.get(standard), why)),
    ],
  }
}

function summaryOf({ target, standards, steps, changes, left }: Gap, words: GapWords): string {
  const grade = gradeTitle(target, words)
  if (steps.length > 0) {
    const gained = steps.flatMap((step) => step.standards).length
    return `${counted(changes.length, 'change')} to ${grade} on ${counted(gained, 'standard')}`
  }
  const isDone =
    left.length < standards.length && left.every(({ why }) => why === 'nothingReachesIt')
  return isDone ? `nothing to change for ${grade}` : `no step to ${grade}`
}

/** A standard, the grade that it reaches and who has to act: `Standard 2: Anything. To Minimum; Corporate`. */
function headingOf({ ref, title, grade = '', classification }: StandardGap, words: GapWords) {
  const who = words.classifications.find(({ id }) => id === classification)?.title
  return `Standard ${ref}: ${title}. To ${gradeTitle(grade, words)}; ${who ?? classification}`
}

function otherWays({ ref, alternatives }: StandardGap): readonly string[] {
  return alternatives.map((plan) => `Or, for ${ref} alone: ${plan.map(changeWords).join('; ')}.`)
}

function leftWords(
  { ref = '', reason, changes = [] }: Partial<StandardGap> = {},
  why: Gap['left'][number]['why'],
): string {
  switch (why) {
    case 'nothingReachesIt':
      return `Standard ${ref} is left out: ${reason}`
    case 'contradictsOthers':
      return `Standard ${ref} is left out: what it asks contradicts what the others here rest on.`
    case 'overBudget':
      return `Standard ${ref} is left for later: it takes ${counted(changes.length, 'change')}.`
  }
}

function gradeTitle(grade: string, { grades }: GapWords): string {
  return grades.find(({ id }) => id === grade)?.title ?? grade
}
