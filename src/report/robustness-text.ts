import type { Catalogue } from '../catalogue/catalogue.ts'
import { amount, knownWords, thresholdWords, unknownWords } from '../grading/words.ts'
import type { WhyUnweighed } from '../insight/chance.ts'
import type { Robustness, StandardRobustness, ThresholdRobustness } from '../insight/robustness.ts'
import type { TextLayout } from './assessment-text.ts'
import { counted } from './counted.ts'
import { gradeWords } from './grade-words.ts'
import { markdownText } from './markdown.ts'
import { unpainted } from './paint.ts'
import { mapText, plain } from './plain.ts'
import { wrap } from './wrap.ts'

/** How firmly a council's grades stand on figures. */
export interface CouncilRobustness extends Robustness {
  readonly council?: string
}

/** What the words of grades are taken from. */
type Words = Pick<Catalogue, 'grades'>

/** How firmly grades stand on figures, as text for people: a line a threshold. */
export function robustnessText(
  given: CouncilRobustness,
  words: Words,
  { width = 100, paint = unpainted }: TextLayout = {},
): string {
  const { title, summary, standards, note } = partsOf(mapText(given, plain), words)
  const blocks = standards.map(({ heading, lines }) =>
    [
      paint('strong', wrap(heading, width, 4, '')),
      ...lines.map((line) => wrap(line, width, 4, '  - ')),
    ].join('\n'),
  )
  const parts = [paint('strong', wrap(title, width)), wrap(summary, width), ...blocks]
  return `${[...parts, wrap(note, width)].join('\n\n')}\n`
}

/** How firmly grades stand on figures, as Markdown. */
export function robustnessMarkdown(given: CouncilRobustness, words: Words): string {
  const { title, summary, standards, note } = partsOf(mapText(given, plain), words)
  const blocks = standards.flatMap(({ heading, lines }) => [
    `## ${markdownText(heading)}`,
    lines.map((line) => `- ${markdownText(line)}`).join('\n'),
  ])
  return `${[`# ${markdownText(title)}`, markdownText(summary), ...blocks, markdownText(note)].join('\n\n')}\n`
}

function partsOf(given: CouncilRobustness, words: Words) {
  const { council = 'Council without a name', asOf, standards } = given
  const tipping = standards.flatMap(({ ref, thresholds }) =>
    thresholds
      .filter(({ chance }) => chance?.straddles && chance.standard)
      .map(({ criterion }) => ({ ref, criterion })),
  )
  const tipped = new Set(tipping.map(({ ref }) => ref)).size
  return {
    title: `${council}, as of ${asOf}: how firmly grades stand on figures`,
    summary:
      standards.length === 0
        ? 'They hold no figure and no date against a threshold.'
        : tipped === 0
          ? 'No grade hangs on chance, as far as counts are known.'
          : `Chance alone can tip ${tipped === 1 ? 'one grade' : `${tipped} grades`}: by ${[...new Set(tipping.map(({ criterion }) => criterion))].join(', ')}.`,
    standards: standards.map((standard) => ({
      heading: `${standard.ref} ${standard.title}: ${gradeWords(words, standard)}`,
      lines: standard.thresholds.map((one) => thresholdLine(one, standard, words)),
    })),
    note: noteOn(given),
  }
}

function noteOn({ z }: Robustness): string {
  const rounded = Math.round(z * 100) / 100
  return `What chance can do is told for figures that rest on a sample, with the interval by Wilson's score (z = ${rounded === 1.96 ? '1.96: 95 %' : `${amount({}, rounded)}; 1.96 is 95 %`}). A figure that counts every case of its period has no such error: there the margin alone counts.`
}

function thresholdLine(one: ThresholdRobustness, standard: StandardRobustness, words: Words) {
  const { criterion, unknown } = one
  if (unknown) return `${criterion}: unknown, for ${unknownWords(one)}.`
  const asked = `${criterion}: ${knownWords(one)}, where ${thresholdWords(one)} is asked for`
  return [`${asked}: ${marginWords(one)}.`, chanceWords(one, standard, words)]
    .filter(Boolean)
    .join(' ')
}

/** How far it is from the threshold: `3.1 points to spare`. */
function marginWords({ type, unit, margin = 0, truth }: ThresholdRobustness): string {
  const far = Math.abs(margin)
  const distance =
    type === 'date'
      ? counted(far, 'day')
      : unit === 'percent'
        ? counted(far, 'point')
        : amount(unit ? { unit } : {}, far)
  if (truth === 'met') return far === 0 ? 'just so, with nothing to spare' : `${distance} to spare`
  return far === 0 ? 'short by a hair' : `${distance} short`
}

const UNWEIGHED_WORDS: Readonly<Record<WhyUnweighed, string>> = {
  notAShare: '',
  thresholdAtBound: '',
  countsMissing: 'Nobody says of how many, so that chance cannot be weighed.',
  countsDisagree: 'Its counts make another share, so that chance cannot be weighed.',
}

function chanceWords(
  { chance, unweighed }: ThresholdRobustness,
  standard: StandardRobustness,
  words: Words,
): string {
  if (!chance) return unweighed ? UNWEIGHED_WORDS[unweighed] : ''
  const [low, high] = [chance.low, chance.high].map((end) => tenths(end))
  const range = `A sample leaves ${low} % to ${high} % open`
  if (!chance.straddles) return `${range}: it is so at both ends.`
  if (!chance.criterion) return `${range}: chance can tip it, but not the criterion.`
  if (!chance.standard) return `${range}: chance can tip the criterion, but not the grade.`
  const ends = [chance.atLow, chance.atHigh].map((grade) => gradeWords(words, grade))
  const now = gradeWords(words, standard)
  const others = [...new Set(ends)].filter((end) => end !== now)
  return `${range}: chance can tip the grade. It is ${now} now, and ${others.join(' or ')} at an end.`
}

function tenths(value: number): string {
  return value.toLocaleString('en-GB', { maximumFractionDigits: 1 })
}
