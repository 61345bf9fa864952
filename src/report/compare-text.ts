import type { Catalogue } from '../catalogue/catalogue.ts'
import type { GradeInterval } from '../grading/grade.ts'
import { amount } from '../grading/words.ts'
import type { AssessmentChanges, GradeDrops, StandardChange } from '../insight/changes.ts'
import type { ChangePart } from '../insight/corners.ts'
import type { CriterionDifference, FactDifference, FactState } from '../insight/differences.ts'
import type { ChangeKind } from '../insight/grade-order.ts'
import type { TextLayout } from './assessment-text.ts'
import { gradeWords } from './grade-words.ts'
import { REASON_WORDS } from './known-facts.ts'
import { markdownText } from './markdown.ts'
import { unpainted } from './paint.ts'
import { mapText, plain } from './plain.ts'
import { wrap } from './wrap.ts'

/** What changed of a council. */
export interface CouncilChanges extends AssessmentChanges {
  readonly council?: string
}

/** What the words of grades are taken from. */
type Words = Pick<Catalogue, 'grades'>

/** What changed as text for people: what fell first, with what made it fall. */
export function compareText(
  given: CouncilChanges,
  words: Words,
  { width = 100, paint = unpainted }: TextLayout = {},
): string {
  const { title, sides, groups } = partsOf(mapText(given, plain), words)
  const blocks = groups.flatMap(({ heading, standards }) => [
    paint('strong', wrap(heading, width)),
    ...standards.map(({ line, reasons }) =>
      [wrap(line, width, 4, ''), ...reasons.map((reason) => wrap(reason, width, 4, '  - '))].join(
        '\n',
      ),
    ),
  ])
  const head = [paint('strong', wrap(title, width)), ...sides.map((side) => wrap(side, width, 2))]
  return `${[head.join('\n'), ...blocks].join('\n\n')}\n`
}

/** What changed as Markdown. */
export function compareMarkdown(given: CouncilChanges, words: Words): string {
  const { title, sides, groups } = partsOf(mapText(given, plain), words)
  const blocks = groups.flatMap(({ heading, standards }) => [
    `## ${markdownText(heading)}`,
    ...standards.flatMap(({ line, reasons }) => [
      `**${markdownText(line)}**`,
      reasons.map((reason) => `- ${markdownText(reason)}`).join('\n'),
    ]),
  ])
  return `${[`# ${markdownText(title)}`, ...sides.map(markdownText), ...blocks].join('\n\n')}\n`
}

/** What a gate stops for, in words; `undefined` where it lets pass. */
export function dropWords({ fell, becameUnknown, lost }: GradeDrops): string | undefined {
  const told = [
    ...(fell.length > 0 ? [`fell: ${standardsIn(fell)}`] : []),
    ...(becameUnknown.length > 0 ? [`known no longer: ${standardsIn(becameUnknown)}`] : []),
    ...(lost.length > 0 ? [`held and gone: ${standardsIn(lost)}`] : []),
  ]
  return told.length > 0 ? told.join('; ') : undefined
}

function standardsIn(refs: readonly string[]): string {
  return `${refs.length === 1 ? 'standard' : 'standards'} ${refs.join(', ')}`
}

const GROUPS: readonly (readonly [heading: string, kinds: readonly ChangeKind[]])[] = [
  ['Fell', ['floorFell']],
  ['Known no longer', ['becameUnknown']],
  ['Graded no longer', ['lostGrades', 'removed']],
  ['Rose', ['floorRose']],
  ['Became known', ['becameKnown']],
  ['Graded now', ['gainedGrades', 'added']],
  ['Could reach less', ['ceilingFell']],
  ['Could reach more', ['ceilingRose']],
  ['Not graded, for another reason', ['ungradedOtherwise']],
]

function partsOf(given: CouncilChanges, words: Words) {
  const { council = 'Council without a name', before, after, standards } = given
  const groupOf = ({ kinds }: StandardChange) =>
    GROUPS.find(([, meant]) => meant.some((kind) => kinds.includes(kind)))?.[0] ?? SAME
  const groups = [...GROUPS.map(([heading]) => heading), SAME].map((heading) => ({
    heading,
    standards: standards.filter((one) => groupOf(one) === heading),
  }))
  const changed = standards.filter(({ kinds }) => kinds.length > 0).length
  return {
    title: `${council}: ${changed === 0 ? 'no grade' : changed === 1 ? 'one grade' : `${changed} grades`} changed`,
    sides: [`Before: ${sideWords(before)}`, `Now: ${sideWords(after)}`],
    groups: groups
      .filter((group) => group.standards.length > 0)
      .map((group) => ({
        heading: `${group.heading}: ${group.standards.length}`,
        standards: group.standards.map((standard) => ({
          line: `${standard.ref} ${standard.title}: ${changeWords(standard, words)}`,
          reasons: [
            ...blameWords(standard.blame),
            ...standard.facts.map(factWords),
            ...standard.criteria.map(criterionWords),
          ],
        })),
      })),
  }
}

const SAME = 'Same grade, other criteria'

function sideWords({ asOf, version, profile }: AssessmentChanges['before']): string {
  const by = profile ? `, tailored by "${profile.title}", version ${profile.version}` : ''
  return `as of ${asOf}, standards of version ${version}${by}`
}

function changeWords({ before, after, kinds }: StandardChange, words: Words): string {
  const told = (grade: GradeInterval | undefined) =>
    grade ? gradeWords(words, grade) : 'not in the catalogue'
  return kinds.length === 0 ? told(after) : `${told(before)} before, ${told(after)} now`
}

const PART_WORDS: Readonly<Record<ChangePart, string>> = {
  facts: 'the facts',
  asOf: 'the day',
  catalogue: 'the standards',
  profile: 'the profile',
}

/** What made a change: `Made by the facts and the standards together.` */
function blameWords(blame: StandardChange['blame']): readonly string[] {
  const [first, ...others] = blame.map((parts) => {
    const names = parts.map((part) => PART_WORDS[part])
    return names.length === 1 ? `${names[0]} alone` : `${listed(names)} together`
  })
  if (first === undefined) return []
  const more = others.map((other) => `; ${other} would have made it too`)
  return [`Made by ${first}${more.join('')}.`]
}

function listed(names: readonly string[]): string {
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}

function factWords(fact: FactDifference): string {
  const { type, title, before, after } = fact
  const subject = type === 'boolean' ? `whether ${title}` : title
  return `${subject}: ${stateWords(before, fact)} before, ${stateWords(after, fact)} now`
}

function stateWords({ value, unknown, age }: FactState, { unit }: FactDifference): string {
  if (unknown) return REASON_WORDS[unknown]
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  const days = age === undefined ? '' : ` (${age} ${age === 1 ? 'day' : 'days'} old)`
  return amount(unit ? { unit } : {}, value) + days
}

function criterionWords({ id, before, after, rule }: CriterionDifference): string {
  switch (rule) {
    case 'added':
      return `${id}: new, and ${after}`
    case 'removed':
      return `${id}: ${before} before, asked no more`
    case 'changed':
      return `${id}: ${before} before, ${after} now that it asks something else`
    case 'same':
      return `${id}: ${before} before, ${after} now`
  }
}
