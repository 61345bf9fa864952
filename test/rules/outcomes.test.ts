import { beforeAll, describe, expect, it } from 'vitest'
import { linkDifferences, type Outcomes, type Standard } from '../../src/catalogue/catalogue.ts'
import { readCustomerServices } from '../support/customer-services.ts'
import { sharedText } from '../support/shared.ts'
import { matrixIn } from '../support/source-matrix.ts'
import { standardsIn } from '../support/source-text.ts'

const text = sharedText('sources/002_9582bdc5edb03a45.txt') ?? ''

let standards: readonly Standard[]
let outcomes: Outcomes
beforeAll(() => {
  const source = readCustomerServices()
  if (!source.outcomes) throw new Error('the catalogue has no outcomes')
  standards = source.standards
  outcomes = source.outcomes
})

const codesOf = (letter: string, count: number) =>
  Array.from({ length: count }, (_, at) => `${letter}${at + 1}`)

describe('the outcomes', () => {
  it('are R1 to R29, G1 to G25 and E1 to E19, once each', () => {
    const expected = [...codesOf('R', 29), ...codesOf('G', 25), ...codesOf('E', 19)]
    const codes = outcomes.outcomes.map(({ code }) => code)
    expect([codes.length, codes.toSorted()]).toEqual([73, expected.toSorted()])
  })

  it('bind as their letter says, until the day that their obligation says', () => {
    const obligations = { R: 'required', G: 'good', E: 'excellent' } as Record<string, string>
    const strays = outcomes.outcomes.filter(({ code, obligation, deadline }) => {
      const stated = outcomes.obligations.find(({ id }) => id === obligations[code.charAt(0)])
      return obligation !== stated?.id || deadline !== stated.deadline
    })
    expect(strays).toEqual([])
    expect(outcomes.obligations.map(({ id, deadline }) => [id, deadline])).toEqual([
      ['required', '2005-12-31'],
      ['good', '2006-04-01'],
      ['excellent', null],
    ])
  })

  it('belong to fourteen areas that are there, all of them inferred', () => {
    expect(outcomes.areas.map(({ number, inferred }) => [number, inferred])).toEqual(
      Array.from({ length: 14 }, (_, at) => [at + 1, true]),
    )
    const used = outcomes.outcomes.map(({ area }) => area)
    expect([...new Set(used)]).toEqual(outcomes.areas.map(({ number }) => number))
  })

  it('are described only where a source was checked', () => {
    const described = outcomes.outcomes.filter((one) => one.description !== undefined)
    expect(described.filter(({ source }) => source === undefined)).toEqual([])
    expect(described.map(({ code }) => code).toSorted()).toEqual(
      [
        ...['R3', 'R6', 'R8', 'R9', 'R16', 'R22', 'R23', 'R27', 'R28', 'R29'],
        ...['G16', 'G18', 'G20', 'G22', 'G23', 'G24', 'G25', 'E14', 'E19'],
      ].toSorted(),
    )
  })

  it('are the only ones that standards refer to, each once in a place', () => {
    const codes = new Set(outcomes.outcomes.map(({ code }) => code))
    const strays = standards.flatMap(({ ref, outcomes: { prose, appendixB } }) =>
      [prose, appendixB].flatMap((list) =>
        list
          .filter((code, at) => !codes.has(code) || list.indexOf(code) < at)
          .map((code) => `${ref}: ${code}`),
      ),
    )
    expect(strays).toEqual([])
  })
})

describe('the two places of the source that link outcomes to standards', () => {
  it('differ for seven standards, and are not merged', () => {
    const differences = standards
      .map((one) => ({ ref: one.ref, ...linkDifferences(one.outcomes) }))
      .filter(({ onlyProse, onlyAppendixB }) => onlyProse.length + onlyAppendixB.length > 0)
    const ten = standards.find(({ ref }) => ref === '10')?.outcomes.appendixB ?? []
    expect(differences).toEqual([
      { ref: '3', onlyProse: [], onlyAppendixB: ['R26', 'R28'] },
      { ref: '5', onlyProse: ['G23'], onlyAppendixB: [] },
      { ref: '6', onlyProse: [], onlyAppendixB: ['R24'] },
      { ref: '10', onlyProse: [], onlyAppendixB: ten.filter((code) => code !== 'G22') },
      { ref: '13', onlyProse: [], onlyAppendixB: ['R28', 'R29', 'G24'] },
      { ref: '18', onlyProse: ['G7', 'G12'], onlyAppendixB: ['E4', 'E11'] },
      { ref: '25', onlyProse: [], onlyAppendixB: ['R10'] },
    ])
    expect(ten).toHaveLength(47)
  })

  it('have a note wherever they differ', () => {
    const silent = standards.filter(({ outcomes: links }) => {
      const { onlyProse, onlyAppendixB } = linkDifferences(links)
      return onlyProse.length + onlyAppendixB.length > 0 && links.note === undefined
    })
    expect(silent.map(({ ref }) => ref)).toEqual([])
  })
})

describe.skipIf(text === '')('the links, held against the published text', () => {
  it('are those that Appendix B marks, for each of the 25 standards', () => {
    const matrix = matrixIn(text)
    const marked = standards.map(({ ref }) => ({
      ref,
      codes: matrix.filter((row) => row.standards.includes(ref)).map(({ code }) => code),
    }))
    const linked = standards.map(({ ref, outcomes: { appendixB } }) => ({
      ref,
      codes: matrix.map(({ code }) => code).filter((code) => appendixB.includes(code)),
    }))
    expect(linked).toEqual(marked)
  })

  it('rest on a table with a row for each outcome, and none twice', () => {
    const codes = matrixIn(text).map(({ code }) => code)
    expect(codes).toEqual(outcomes.outcomes.map(({ code }) => code))
  })

  it('are those that the reasons of a standard name, for each of the 25 standards', () => {
    const named = standardsIn(text).map(({ ref, rationale }) => ({
      ref,
      codes: [...new Set(rationale.match(/\b[RGE]\d{1,2}\b/g))].toSorted(),
    }))
    const linked = standards.map(({ ref, outcomes: { prose } }) => ({
      ref,
      codes: prose.toSorted(),
    }))
    expect(linked).toEqual(named)
  })
})

describe('the reading of the table', () => {
  it('takes crosses in either script, and leaves dirt on the page', () => {
    const row = (label: string, cells: Readonly<Record<number, string>>) =>
      [label, ...Array.from({ length: 25 }, (_, at) => cells[at + 1] ?? '')].join('\t')
    const table = [
      'Appendix B Links between them',
      `Ref\t${codesOf('', 25).join('\t')}`,
      row('R1', { 1: 'x', 2: 'X', 3: '\u0445', 25: '\u0425 ' }),
      row('E16', { 1: '· ·', 10: '.,' }),
      'G1\tx',
    ]
    expect(matrixIn(table.join('\n'))).toEqual([
      { code: 'R1', standards: ['1', '2', '3', '25'] },
      { code: 'E16', standards: [] },
    ])
  })
})
