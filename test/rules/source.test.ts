import { beforeAll, describe, expect, it } from 'vitest'
import type { StandardFile } from '../../src/catalogue/cases.ts'
import { criteriaOf } from '../../src/catalogue/catalogue.ts'
import type { CatalogueSource } from '../../src/catalogue/parse.ts'
import { readCustomerServices } from '../support/customer-services.ts'
import { sharedText } from '../support/shared.ts'
import {
  runsIn,
  type SourceStandard,
  spanIn,
  standardsIn,
  wordsOf,
} from '../support/source-text.ts'

const text = sharedText('sources/002_9582bdc5edb03a45.txt') ?? ''
const published = standardsIn(text)

let catalogue: CatalogueSource
beforeAll(() => {
  catalogue = readCustomerServices()
})

/** Everything of one grade that points to the source: its criteria, and the words set aside. */
function placesIn({ grades, setAside = [] }: StandardFile, grade: string) {
  return [
    ...(grades[grade] ?? []).map(({ id, source }) => ({ id, from: '', to: '', ...source })),
    ...setAside.filter((one) => one.grade === grade).map((one) => ({ id: 'setAside', ...one })),
  ]
}

/** The standards with their grades, as `2: minimum excellent`. */
function ladder(
  standards: readonly Pick<SourceStandard, 'ref'>[],
  gradesOf: (at: number) => object,
) {
  return standards.map(({ ref }, at) =>
    [ref, ...ORDER.filter((one) => one in gradesOf(at))].join(' '),
  )
}
const ORDER = ['minimum', 'progressing', 'excellent']

describe.skipIf(text === '')('the rules, held against the published text', () => {
  it('have its 25 standards, each with its grades: 58, and no other', () => {
    const { standards } = catalogue
    expect(ladder(standards, (at) => standards[at]?.grades ?? {})).toEqual(
      ladder(published, (at) => published[at]?.grades ?? {}),
    )
    const counts = ORDER.map((one) => standards.filter(({ grades }) => one in grades).length)
    expect([standards.length, counts]).toEqual([25, [24, 12, 22]])
  })

  it('call ungraded what it does not grade', () => {
    const ungraded = catalogue.standards.filter((one) => one.ungraded !== undefined)
    const empty = published.filter(({ grades }) => Object.keys(grades).length === 0)
    expect(ungraded.map(({ ref }) => ref)).toEqual(empty.map(({ ref }) => ref))
  })

  it('name the section that each criterion stands in', () => {
    const strays = published.flatMap(({ ref, section }) =>
      criteriaIn(ref)
        .filter(({ source }) => source?.section !== section)
        .map(({ id, source }) => `${id}: ${source?.section}, not ${section}`),
    )
    expect(strays).toEqual([])
  })

  it('point to words that stand in the text of their own standard and grade', () => {
    const strays = grades().flatMap(({ standard, grade, words }) =>
      placesIn(standard, grade)
        .filter((place) => spanIn(words, place) === undefined)
        .map(({ id, from, to }) => `${standard.ref} ${grade} ${id}: ${from} … ${to}`),
    )
    expect(strays).toEqual([])
  })

  it('quote three words at most', () => {
    const long = grades().flatMap(({ standard, grade }) =>
      placesIn(standard, grade)
        .flatMap(({ from, to }) => [from, to])
        .filter((quoted) => quoted.trim().split(/\s+/).length > 3),
    )
    expect(long).toEqual([])
  })

  it('leave no word of any grade out but "and" and "or"', () => {
    const uncovered = grades().flatMap(({ standard, grade, words }) => {
      const covered = new Set(
        placesIn(standard, grade).flatMap((place) => spanIn(words, place) ?? []),
      )
      return words
        .filter((word, at) => !covered.has(at) && word !== 'and' && word !== 'or')
        .map((word) => `${standard.ref} ${grade}: ${word}`)
    })
    expect(uncovered).toEqual([])
  })

  it('say in words of their own what is asked, what a fact is and what an officer is asked', () => {
    const runs = runsIn(text)
    const own = [
      ...catalogue.standards.flatMap((one) => [one.title, one.rationale, ...(one.notes ?? [])]),
      ...published.flatMap(({ ref }) =>
        criteriaIn(ref).flatMap(({ asks, note = '' }) => [asks, note]),
      ),
      ...Object.values(catalogue.facts).flatMap((one) => [one.title, one.question, one.evidence]),
    ]
    const repeated = own.flatMap((words) => [...runsIn(words)].filter((run) => runs.has(run)))
    expect(repeated).toEqual([])
  })
})

describe('the reading of a published text', () => {
  const table = [
    '4.2 Customer Experience',
    '',
    'Ref\tStandard\tGrades\tWhy this standard is important',
    '1\tThe desk\t Minimum – The desk is open. Excellent – It is warm.\tPeople come (R1).',
    '2\tThe queue\tMinimum – Short.\tTime',
    '\t\tAnd friendly. Progress – Shorter.\tis money.',
    '4.3 Strategy cont.',
    '\t\tWhy this standard is important',
    'The plan\tExcellent – There is one.\t',
    'Appendix A - List of helpers',
    '9\tNobody\tMinimum – Nothing.\tNever',
  ].join('\n')

  it('finds standards, sections, grades and reasons, over rows that go on and rows without a number', () => {
    expect(standardsIn(table)).toEqual([
      {
        ref: '1',
        section: '4.2',
        grades: { minimum: 'The desk is open.', excellent: 'It is warm.' },
        rationale: ' People come (R1).',
      },
      {
        ref: '2',
        section: '4.2',
        grades: { minimum: 'Short. And friendly.', progressing: 'Shorter.' },
        rationale: ' Time is money.',
      },
      { ref: '3', section: '4.3', grades: { excellent: 'There is one.' }, rationale: ' ' },
    ])
  })

  it('finds the words from one phrase to the nearest other behind it', () => {
    const words = wordsOf("The desk's open, the door is: 80% open!")
    expect(words).toEqual(['the', 'desk', 's', 'open', 'the', 'door', 'is', '80%', 'open'])
    expect(spanIn(words, { from: 'the door', to: 'open' })).toEqual([4, 5, 6, 7, 8])
    expect(spanIn(words, { from: 'The', to: 'open' })).toEqual([0, 1, 2, 3])
    expect(spanIn(words, { from: 'door', to: 'desk' })).toBeUndefined()
    expect(spanIn(words, { from: 'window', to: 'open' })).toBeUndefined()
  })

  it('finds a run of more than seven words, and none in fewer', () => {
    expect([...runsIn('a b c d e f g h i')]).toEqual(['a b c d e f g h', 'b c d e f g h i'])
    expect([...runsIn('a b c d e f g')]).toEqual([])
  })
})

/** Each grade of the published text with its words, and the standard of the rules that it belongs to. */
function grades() {
  return published.flatMap(({ ref, grades }) =>
    Object.entries(grades).map(([grade, says]) => ({
      standard: standardOf(ref),
      grade,
      words: wordsOf(says),
    })),
  )
}

function standardOf(ref: string): StandardFile {
  const found = catalogue.standards.find((one) => one.ref === ref)
  if (!found) throw new Error(`there is no standard ${ref}`)
  return found
}

function criteriaIn(ref: string) {
  return criteriaOf(catalogue.head, standardOf(ref))
}
