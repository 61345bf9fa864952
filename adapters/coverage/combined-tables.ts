import type { CombinedCoverage } from './combined-coverage.ts'
import type { CoverageTable, CoverageWords } from './coverage-tables.ts'

/** The line that says whose coverage it is. */
export function combinedTitle({ sources }: CombinedCoverage): string {
  return `${sources.join(', ')} and the questionnaire`
}

/** What several sources cover, as tables: standards by grade, and who gives which fact. */
export function combinedTables(
  coverage: CombinedCoverage,
  words: CoverageWords,
): readonly CoverageTable[] {
  return [standardTable(coverage, words), factTable(coverage, words)]
}

function standardTable({ standards }: CombinedCoverage, { grades }: CoverageWords): CoverageTable {
  const titleOf = (id: string) => grades.find((grade) => grade.id === id)?.title ?? id
  const all = standards.flatMap((standard) => standard.grades)
  const decided = all.filter(({ criteria, withAnswers }) => withAnswers === criteria).length
  return {
    title: `Grades of which every criterion is decided, with the questionnaire answered: ${decided} of ${all.length}`,
    header: ['Standard', 'Grade', 'Criteria', 'By the sources', 'With the questionnaire'],
    rows: standards.flatMap(({ ref, title, grades: own }) =>
      own.map(({ grade, criteria, bySources, withAnswers }, index) => [
        index === 0 ? `${ref} ${title}` : '',
        titleOf(grade),
        `${criteria}`,
        `${bySources}`,
        `${withAnswers}`,
      ]),
    ),
    numbers: [2, 3, 4],
    flexible: [0],
  }
}

function factTable({ facts, asked }: CombinedCoverage, words: CoverageWords): CoverageTable {
  return {
    title: `Facts that a source gives: ${facts.length}; left to the questionnaire: ${asked.length}`,
    header: ['Fact', 'What it says', 'Given by'],
    rows: facts.map(({ fact, from }) => [fact, words.facts[fact]?.title ?? '', from.join(', ')]),
    numbers: [],
    flexible: [1, 2, 0],
  }
}
