import { describe, expect, it } from 'vitest'
import { checkAdapter, inLines } from '../../../adapters/contract/kit.ts'
import { mappedTable } from '../../../adapters/mapped-table/index.ts'
import { satisfaction } from '../../../adapters/satisfaction/index.ts'
import tableMapping from '../../../fixtures/generate/mapped-table.mapping.json' with {
  type: 'json',
}
import { tableAsCsv } from '../../../fixtures/generate/mapped-table.ts'
import {
  surveyAcross,
  surveyDown,
  surveyResponses,
} from '../../../fixtures/generate/survey-counts.ts'
import type { Measure } from '../../../src/contacts/measure.ts'
import { satisfactionMeasures } from '../../../src/contacts/opinions.ts'
import { partsBy, partsOf } from '../../../src/contacts/part.ts'
import { emptyTally } from '../../../src/contacts/tally.ts'
import { bytesOf, tellTalesIn } from '../../support/council-ways.ts'
import { across, called, down, measuresIn, period, read, responses, year } from './surveys.ts'

describe('a survey of the seeded year', () => {
  const crm = async () => {
    const file = { name: 'contacts.csv', bytes: bytesOf(tableAsCsv(year)) }
    const { councils } = await mappedTable.read(file, { mapping: tableMapping, period })
    return partsOf(councils[0]?.tally ?? emptyTally(), undefined)
  }
  const essence = ({ value, numerator, denominator, method, scale }: Partial<Measure> = {}) => ({
    ...{ value, numerator, denominator, method, scale },
  })

  it.each([
    ['counts across', () => surveyAcross(year), across],
    ['one answer a row', () => surveyResponses(year), responses],
  ])('gives, from %s, what the cases of the CRM give', async (_name, written, mapping) => {
    const measures = await measuresIn(read(written(), mapping))
    const parts = await crm()
    const [whole] = satisfactionMeasures(parts, period)
    const share = 'satisfaction.shareSatisfied'
    expect(whole?.value).toBeGreaterThan(50)
    expect(essence(called(measures, share))).toEqual(essence(whole))
    let compared = 0
    for (const dimension of ['channel', 'customerType'] as const) {
      for (const [word, own] of partsBy(parts, dimension)) {
        const [expected] = satisfactionMeasures(own, period)
        if (expected?.withheld !== undefined) continue
        compared += 1
        const given = called(measures, share, { [dimension]: word })
        expect({ word, ...essence(given) }).toEqual({ word, ...essence(expected) })
      }
    }
    expect(compared).toBeGreaterThan(10)
  })

  it('gives on faces what a count of the contacts gives', async () => {
    const measures = await measuresIn(read(surveyDown(year), down))
    const answers = year
      .filter(({ role, opened }) => role === 'contact' && opened >= Date.UTC(2025, 2, 31, 23))
      .filter(({ opened }) => opened < Date.UTC(2026, 2, 31, 23))
      .flatMap(({ satisfaction: score = [] }) => score)
    const good = answers.filter((score) => score > 3).length
    const poor = answers.filter((score) => score < 3).length
    expect(called(measures, 'satisfaction.net')).toMatchObject({
      value: (good - poor) / answers.length,
      numerator: good - poor,
      denominator: answers.length,
      scale: 'faces',
      period,
    })
    expect(called(measures, 'satisfaction.shareSatisfied')).toMatchObject({
      value: (100 * good) / answers.length,
      scale: 'faces',
    })
  })

  it('uses every row but the total', async () => {
    const { reckoning } = await read(surveyAcross(year), across)
    expect(reckoning.excluded).toEqual({ 'row that the mapping skips': 1 })
    expect(reckoning.rejected).toEqual({})
    expect(reckoning.warnings).toEqual([])
  })
})

describe('the kit', () => {
  const few = year.filter((_one, index) => index % 7 === 0)
  const fixtures = [
    { name: 'across.csv', source: [...surveyAcross(few)].join(''), mapping: across },
    { name: 'down.csv', source: [...surveyDown(few)].join(''), mapping: down },
  ]
  const facts = {
    'satisfaction.lastSurvey': '2026-03-31',
    'satisfaction.triggeredByContact': true,
    'satisfaction.outcomeLeftOut': true,
    'satisfaction.brandLeftOut': true,
    'satisfaction.resultsPublished': true,
    'satisfaction.lastPublished': '2026-05-14',
    'satisfaction.segmented': true,
  }
  checkAdapter(
    satisfaction,
    fixtures.map(({ mapping, name, source }) => ({
      name,
      source,
      facts,
      context: { mapping, period },
      ...inLines(source),
      planted: tellTalesIn(source).filter((word) => word.length > 4 && source.includes(word)),
    })),
    { test: it },
  )

  it('has people in its fixtures', () => {
    for (const { source } of fixtures) expect(tellTalesIn(source).length).toBeGreaterThan(5)
  })

  it('finds nobody in what comes of responses, where a column of comments is taken for answers', async () => {
    const mapping = { ...responses, columns: { ...responses.columns, answer: 'Comment' } }
    const { councils, reckoning } = await read(surveyResponses(few), mapping)
    expect(tellTalesIn(JSON.stringify({ councils, reckoning }))).toEqual([])
    expect(reckoning.used).toBe(0)
  })
})
