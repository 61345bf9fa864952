import type { Catalogue } from '../catalogue/catalogue.ts'
import type { Benchmark } from '../insight/benchmark.ts'
import type { MethodGroup } from '../insight/method-group.ts'
import type { Quartiles } from '../insight/quartiles.ts'
import type { Suppressed } from '../insight/suppress.ts'
import type { TextLayout } from './assessment-text.ts'
import { counted } from './counted.ts'
import { gradeWords } from './grade-words.ts'
import { markdownTable, markdownText } from './markdown.ts'
import { unpainted } from './paint.ts'
import { mapText, plain } from './plain.ts'
import { textTable } from './text-table.ts'
import { wrap } from './wrap.ts'

/** What a benchmark's words are taken from. */
export type BenchmarkWords = Pick<Catalogue, 'grades'>

/** A benchmark as tables for a terminal or a pipe. */
export function benchmarkText(
  given: Benchmark,
  words: BenchmarkWords,
  { width, paint = unpainted }: TextLayout = {},
): string {
  const { title, notes, tables } = partsOf(mapText(given, plain), words)
  const readable = width ?? 100
  const parts = tables.map(
    ({ title: own, header, rows, numbers, flexible }) =>
      `${paint('strong', wrap(own, readable))}\n${textTable(header, rows, { numbers, flexible, width, paint })}`,
  )
  const tail = notes.map((note) => wrap(note, readable, 2, '')).join('\n')
  return `${[paint('strong', wrap(title, readable)), ...parts, tail].filter(Boolean).join('\n\n')}\n`
}

/** A benchmark as Markdown. */
export function benchmarkMarkdown(given: Benchmark, words: BenchmarkWords): string {
  const { title, notes, tables } = partsOf(mapText(given, plain), words)
  const parts = tables.map(
    ({ title: own, header, rows, numbers }) =>
      `## ${markdownText(own)}\n\n${markdownTable(header, rows, numbers)}`,
  )
  return `${[`# ${markdownText(title)}`, ...parts, ...notes.map(markdownText)].join('\n\n')}\n`
}

function partsOf(found: Benchmark, words: BenchmarkWords) {
  const { own, cohort, minimumCohort, asOf, catalogue, withheld, absent } = found
  const whose = own === undefined ? '' : `${own} among `
  const days = asOf && (asOf.first === asOf.last ? asOf.last : `${asOf.first} to ${asOf.last}`)
  return {
    title: `${whose}${counted(cohort, 'council')}, ${catalogue.title}, version ${catalogue.version}${days ? `, as of ${days}` : ''}`,
    tables:
      withheld === undefined
        ? [
            standardTable(found, words),
            placeTable(found, words),
            themeTable(found, words),
            missedTable(found),
          ].filter(({ rows }) => rows.length > 0)
        : [],
    notes: [
      ...(withheld === undefined ? [] : [`There are no figures: ${withheld}.`]),
      `A count of fewer than ${minimumCohort} councils is hidden (*), and so is another, so that it can't be worked out.`,
      ...(withheld === undefined
        ? [`A count such as "7 to 12" says that 7 councils surely have the grade and 12 could.`]
        : []),
      ...(withheld === undefined && own !== undefined ? [PLACE_NOTE] : []),
      ...(absent.length > 0
        ? [
            `${counted(absent.length, 'peer')} ${absent.length === 1 ? 'was' : 'were'} not assessed.`,
          ]
        : []),
    ],
  }
}

const PLACE_NOTE =
  "Lower, same and higher are councils that surely have a lower, the same or a higher grade; open are those of which it can't be told, as something is unknown."

interface Table {
  readonly title: string
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
  readonly numbers: readonly number[]
  readonly flexible: readonly number[]
}

function standardTable({ standards }: Benchmark, { grades }: BenchmarkWords): Table {
  return {
    title: 'Councils by grade, from sure to possible',
    header: ['', 'Standard', 'Councils', ...grades.map(({ title }) => title)],
    rows: standards
      .filter((standard) => standard.grades.length > 0)
      .flatMap(({ ref, title, groups, grades: asked }) =>
        groups.map((group) => [
          ref,
          methodTitle(title, group, groups),
          countWords(group.cohort ?? null),
          ...grades.map(({ id }, height) =>
            asked.includes(id) ? reachWords(group, grades, height) : '-',
          ),
        ]),
      ),
    numbers: [0, 2, ...grades.map((_, place) => place + 3)],
    flexible: [1],
  }
}

function placeTable({ standards, own }: Benchmark, words: BenchmarkWords): Table {
  return {
    title: `Where ${own} stands among the others`,
    header: ['', 'Standard', 'Grade', 'Lower', 'Same', 'Higher', 'Open'],
    rows: standards
      .filter((standard) => standard.grades.length > 0)
      .flatMap(({ ref, title, groups }) =>
        groups.flatMap((group) =>
          group.own
            ? [
                [
                  ref,
                  methodTitle(title, group, groups),
                  gradeWords(words, group.own),
                  ...['lower', 'same', 'higher', 'open'].map((place) =>
                    countWords(group.own?.others[place]),
                  ),
                ],
              ]
            : [],
        ),
      ),
    numbers: [0, 3, 4, 5, 6],
    flexible: [1],
  }
}

/** The title of a standard; behind what tells its groups apart, so that this is not cut. */
function methodTitle(
  title: string,
  { methods, isUnknown }: MethodGroup,
  groups: readonly MethodGroup[],
): string {
  if (groups.length === 1) return title
  if (isUnknown) return `(figures not known) ${title}`
  const telling = methods.filter((method) => groups.some((one) => !one.methods.includes(method)))
  const named = telling.length > 0 ? telling : methods
  return `(${named.length > 0 ? named.join(', ') : 'no method named'}) ${title}`
}

/** How many councils reach a grade: those that surely do, and those that could. */
function reachWords(
  { floors, ceilings }: MethodGroup,
  grades: BenchmarkWords['grades'],
  height: number,
): string {
  if (!floors || !ceilings) return '*'
  const above = grades.slice(height).map(({ id }) => id)
  const [least, most] = [sumOf(floors, above), sumOf(ceilings, above)]
  return least === most ? countWords(least) : `${countWords(least)} to ${countWords(most)}`
}

function sumOf(counts: Suppressed, names: readonly string[]): number | null {
  const own = names.map((name) => counts[name] ?? (counts[name] === null ? null : 0))
  return own.reduce<number | null>(
    (sum, count) => (sum === null || count === null ? null : sum + count),
    0,
  )
}

function countWords(count: number | null | undefined): string {
  return count === undefined ? '-' : count === null ? '*' : `${count}`
}

function themeTable({ themes, own }: Benchmark, { grades }: BenchmarkWords): Table {
  const titleOf = (id: string) => grades.find((grade) => grade.id === id)?.title ?? id
  return {
    title: 'Standards reached by theme: lower quartile, median, upper quartile',
    header: ['Theme', 'Grade', 'Standards', 'Sure', 'Possible', ...(own ? ['Own'] : [])],
    rows: themes.flatMap(({ title, grades: reached }) =>
      reached
        .filter(({ standards }) => standards > 0)
        .map(({ grade, standards, floors, ceilings, own: mine }) => [
          title,
          titleOf(grade),
          `${standards}`,
          quartileWords(floors),
          quartileWords(ceilings),
          ...(own ? [mine ? intervalWords(mine) : '-'] : []),
        ]),
    ),
    numbers: [2],
    flexible: [0],
  }
}

function quartileWords(quartiles: Quartiles | undefined): string {
  if (quartiles === undefined) return '*'
  const { lower, median, upper } = quartiles
  return [lower, median, upper].map((value) => countWords(value ?? null)).join(' / ')
}

function intervalWords({ floor, ceiling }: { readonly floor: number; readonly ceiling: number }) {
  return floor === ceiling ? `${floor}` : `${floor} to ${ceiling}`
}

/** More than these nobody reads; the data has all. */
const MOST_MISSED = 15

function missedTable({ missed }: Benchmark): Table {
  return {
    title: 'Criteria that most councils surely miss',
    header: ['Criterion', 'It asks', 'Miss it', 'Of'],
    rows: missed
      .slice(0, MOST_MISSED)
      .map(({ id, asks, unmet, of }) => [id, asks, `${unmet}`, `${of}`]),
    numbers: [2, 3],
    flexible: [1],
  }
}
