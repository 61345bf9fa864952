import { describe, expect, it } from 'vitest'
import { criteriaOf } from '../../src/catalogue/catalogue.ts'
import { sharedText } from '../support/shared.ts'
import { readShipped } from '../support/shipped.ts'
import { runsIn, spanIn, wordsOf } from '../support/source-text.ts'

const report = sharedText('sources/001_4efefe6415416640.txt') ?? ''
const paper = sharedText('sources/004_0fe3501969b56edd.txt') ?? ''
const plan = sharedText('sources/003_187a21d47aca70a4.txt') ?? ''

/** The catalogues beside the first, with the text of each section that their criteria point to. */
const READ: readonly Read[] = [
  { id: 'cpa-kloe-3-3', text: report, sectionIn: levelOf, covers: ['Level 2', 'Level 3'] },
  { id: 'ieg-statement', text: paper, sectionIn: paragraphOf, covers: [] },
  { id: 'e-council-routes', text: paper, sectionIn: paragraphOf, covers: [] },
  {
    id: 'regional-benchmarking-readiness',
    text: plan,
    sectionIn: recommendationsOf,
    covers: ['Annex 1'],
  },
]

/** The sections of which every word is asked for. */
const COVERED = READ.flatMap(({ covers, ...read }) =>
  covers.map((section) => ({ ...read, section })),
)

describe.each(READ)('the rules of $id, held against their source', ({ id, ...read }) => {
  const { text, sectionIn } = read
  const source = readShipped(id)
  const criteria = source.standards.flatMap((standard) => criteriaOf(source.head, standard))

  it.skipIf(text === '')('point to words that stand in the section that they name', () => {
    const strays = criteria.flatMap(({ id, source }) => {
      const found = source && nearestIn(wordsOf(sectionIn(text, source.section)), source)
      return found ? [] : [`${id}: ${source?.section}: ${source?.from} … ${source?.to}`]
    })
    expect(strays).toEqual([])
  })

  it.skipIf(text === '')(
    'come in the order of the source, and each from a place of its own',
    () => {
      const places = criteria.flatMap(({ id, source }) => {
        const span = source && nearestIn(wordsOf(sectionIn(text, source.section)), source)
        return span ? [{ id, section: source?.section, first: span[0] ?? 0 }] : []
      })
      const strays = places.filter(({ section, first }, at) => {
        const before = places[at - 1]
        return before?.section === section && first <= before.first
      })
      expect(strays).toEqual([])
    },
  )

  it.skipIf(text === '')('say in words of their own what is asked', () => {
    const runs = runsIn(text)
    const own = [
      source.head.cumulative,
      ...source.head.grades.map(({ means }) => means),
      ...source.standards.flatMap((one) => [
        ...[one.title, one.rationale, one.ungraded ?? ''],
        ...(one.notes ?? []),
        ...one.cases.map(({ name }) => name),
      ]),
      ...criteria.flatMap(({ asks, note = '' }) => [asks, note]),
      ...Object.values(source.facts).flatMap((one) => [one.title, one.question, one.evidence]),
    ]
    const repeated = own.flatMap((words) => [...runsIn(words)].filter((run) => runs.has(run)))
    expect(repeated).toEqual([])
  })
})

describe.each(COVERED)('the rules of $id, held against $section', ({ id, section, ...read }) => {
  it.skipIf(read.text === '')('leave no word out but "and" and "or"', () => {
    const { head, standards } = readShipped(id)
    const words = wordsOf(read.sectionIn(read.text, section))
    const places = standards
      .flatMap((standard) => criteriaOf(head, standard))
      .flatMap(({ source }) => (source?.section.endsWith(section) ? source : []))
    const covered = new Set(places.flatMap((place) => nearestIn(words, place) ?? []))
    expect(words.length).toBeGreaterThan(0)
    expect(words.filter((word, at) => !covered.has(at) && word !== 'and' && word !== 'or')).toEqual(
      [],
    )
  })
})

interface Read {
  readonly id: string
  readonly text: string
  /** The words of a section. */
  readonly sectionIn: (text: string, section: string) => string
  /** Sections every word of which a criterion has to cover. */
  readonly covers: readonly string[]
}

/** The shortest stretch from the first words to the last: three words alone may begin several sentences. */
function nearestIn(
  words: readonly string[],
  place: { readonly from: string; readonly to: string },
): readonly number[] | undefined {
  const found = words.flatMap((_, start) => {
    const span = spanIn(words.slice(start), place)
    return span && span[0] === 0 ? [span.map((at) => at + start)] : []
  })
  return found.toSorted((one, other) => one.length - other.length)[0]
}

/** One level of the quoted table: two columns under their headings. */
function levelOf(text: string, section: string): string {
  const [, table = ''] = text.split('Level 2\tLevel 3\n')
  const [row = ''] = table.split('\n\n')
  const columns = row.replaceAll(/<[^>]*>/g, ' ').split('\t')
  return columns[section.endsWith('Level 3') ? 1 : 0] ?? ''
}

/** A numbered paragraph of the paper, or what its first appendix says of the content of a statement. */
function paragraphOf(text: string, section: string): string {
  if (section === 'Appendix 1') {
    const [, appendix = ''] = text.split('SUGGESTED CONTENT')
    return appendix.split('1) Publications of general interest')[0] ?? ''
  }
  const [, paragraph = ''] = text.split(`\n${section} `)
  return paragraph.split(/\n\d+\.\d+ /)[0] ?? ''
}

/** The recommendations of the annex, without their numbers and what each costs. */
function recommendationsOf(text: string): string {
  const [, annex = ''] = text.split('Aperia Recommendation\t')
  const [rows = ''] = annex.split('Annex 2')
  return rows
    .split('\n')
    .slice(1)
    .map((row) => (row.split('\t')[0] ?? '').replace(/^\d+\. /, '').replaceAll(/<[^>]*>/g, ' '))
    .join('\n')
}
