import type { CodeLists, FactDictionary } from '../../src/facts/dictionary.ts'
import type { Coverage, GradeCoverage } from './coverage.ts'

/** What coverage is put in words with. */
export interface CoverageWords {
  readonly grades: readonly { readonly id: string; readonly title: string }[]
  readonly facts: FactDictionary
  readonly codeLists: CodeLists
}

/** A table of text: its title, header and rows, and the columns that are numbers. */
export interface CoverageTable {
  readonly title: string
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
  readonly numbers: readonly number[]
  /** The columns that are cut where it is too wide, as `textTable` has it. */
  readonly flexible: readonly number[]
}

/** The line that says whose coverage it is. */
export function coverageTitle({ adapter, mapping, facts }: Coverage): string {
  const by = mapping ? `, mapping ${mapping.id} ${mapping.version}` : ', whatever the mapping says'
  const alone = facts.length === 0 ? ': measures alone, by which no criterion is decided' : ''
  return `${adapter.name} ${adapter.version}${by}${alone}`
}

/** Coverage as tables: facts, standards by grade, and what one column more would add. */
export function coverageTables(coverage: Coverage, words: CoverageWords): readonly CoverageTable[] {
  return [factTable(coverage, words), standardTable(coverage, words), moreTable(coverage)].filter(
    ({ rows }) => rows.length > 0,
  )
}

function factTable({ facts, firstContact }: Coverage, words: CoverageWords): CoverageTable {
  const how = firstContact === undefined ? '' : `; first-contact resolution: ${firstContact}`
  const given = facts.filter((one) => one.given).length
  return {
    title: `Facts: ${given} of ${facts.length}${how}`,
    header: ['Fact', 'What it says', 'Given', 'Limit or what the mapping lacks'],
    rows: facts.map(({ fact, given, codes, lacks }) => [
      fact,
      words.facts[fact]?.title ?? '',
      given ? 'yes' : 'no',
      codes ? limitOf(fact, codes, words) : (lacks ?? ''),
    ]),
    numbers: [],
    flexible: [1, 3, 0],
  }
}

/** The codes that a set is limited to; nothing where they are all of its list. */
function limitOf(
  fact: string,
  codes: readonly string[],
  { facts, codeLists }: CoverageWords,
): string {
  const entry = facts[fact]
  const all = entry?.type === 'set' ? (codeLists[entry.codes]?.codes ?? []) : []
  const own = all.filter(({ key }) => codes.includes(key))
  return own.length === all.length
    ? ''
    : `only ${own.map(({ title }) => lowered(title)).join(', ')}`
}

function lowered(title: string): string {
  return `${title.charAt(0).toLowerCase()}${title.slice(1)}`
}

function standardTable({ standards }: Coverage, { grades }: CoverageWords): CoverageTable {
  const titleOf = (id: string) => grades.find((grade) => grade.id === id)?.title ?? id
  return {
    title: 'Standards, by this source alone',
    header: ['Standard', 'Grade', 'Criteria', 'Decided', 'Can be met', 'Reaches'],
    rows: standards.flatMap(({ ref, title, grades, reaches, measures }) => [
      ...grades.map(({ grade, criteria }, index) => [
        index === 0 ? `${ref} ${title}` : '',
        titleOf(grade),
        `${criteria.length}`,
        `${count(criteria, 'decided')}`,
        `${count(criteria, 'canBeMet')}`,
        grade === grades.at(-1)?.grade ? (reaches ? titleOf(reaches) : 'no grade') : '',
      ]),
      ...(measures
        ? [
            [
              `${ref} ${title}`,
              'not graded',
              `${measures.all} measures`,
              `${measures.given.length}`,
              '',
              '',
            ],
          ]
        : []),
    ]),
    numbers: [2, 3, 4],
    flexible: [0],
  }
}

function count(criteria: GradeCoverage['criteria'], how: 'decided' | 'canBeMet'): number {
  return criteria.filter((one) => one[how]).length
}

function moreTable({ more }: Coverage): CoverageTable {
  return {
    title: 'What one column more would add, the most first',
    header: ['In the mapping', 'What it would hold', 'Could be met', 'Decided', 'Facts'],
    rows: more.map(({ place, says, criteria, decides, facts }) => [
      place,
      says,
      criteria.join(', '),
      `${decides.length}`,
      facts.join(', '),
    ]),
    numbers: [3],
    flexible: [4, 1, 2, 0],
  }
}
