import { expect, it } from 'vitest'
import { criteriaOf, linkDifferences, type Standard } from '../../src/catalogue/catalogue.ts'
import { gradesOf } from '../../src/catalogue/grading-rules.ts'
import { smallCatalogue } from '../support/small-catalogue.ts'

const idsOf = (standard: Standard) => criteriaOf(smallCatalogue, standard).map(({ id }) => id)

it('the grades of a standard come in the catalogue’s order, those that it lacks left out', () => {
  expect(smallCatalogue.standards.map((one) => gradesOf(smallCatalogue, one))).toEqual([
    ['low', 'high'],
    ['low', 'middle', 'high'],
    [],
  ])
})

it('the criteria of a standard come from the lowest grade to the highest', () => {
  expect(smallCatalogue.standards.map(idsOf)).toEqual([
    ['1.low.1', '1.low.2', '1.high.1', '1.high.2'],
    ['2.low.1', '2.middle.1', '2.high.1'],
    [],
  ])
})

it('the outcomes that one place of the source links and the other does not are told apart', () => {
  expect(linkDifferences({ prose: ['R1', 'G2'], appendixB: ['E3', 'R1'] })).toEqual({
    onlyProse: ['G2'],
    onlyAppendixB: ['E3'],
  })
  expect(linkDifferences({ prose: ['R1', 'G2'], appendixB: ['G2', 'R1'] })).toEqual({
    onlyProse: [],
    onlyAppendixB: [],
  })
})
