import { expect, it } from 'vitest'
import type { Catalogue } from '../../src/catalogue/catalogue.ts'
import { gradingRulesOf } from '../../src/catalogue/grading-rules.ts'
import { smallCatalogue } from '../support/small-catalogue.ts'

const share = { type: 'number', unit: 'percent', minimum: 0, maximum: 100 }

it('the rules of a catalogue are what decides grades, and no words', () => {
  expect(gradingRulesOf(smallCatalogue)).toStrictEqual({
    grades: [{ id: 'low' }, { id: 'middle' }, { id: 'high' }],
    facts: {
      'desk.channels': { type: 'set', codes: 'channels' },
      'calls.answered': share,
      'calls.wait': { type: 'number', unit: 'seconds', minimum: 0, maximum: 3600 },
      'plan.reviewed': { type: 'date' },
      'calls.abandoned': share,
    },
    codeLists: {
      channels: { codes: [{ key: 'phone' }, { key: 'online', children: [{ key: 'web' }] }] },
    },
    standards: [
      {
        ref: '1',
        grades: {
          high: [
            {
              id: '1.high.1',
              conditions: {
                not: { any: [{ fact: 'desk.queue', operator: 'equal', value: true }] },
              },
            },
            {
              id: '1.high.2',
              conditions: {
                all: [
                  { fact: 'desk.channels', operator: 'contains', value: 'phone' },
                  { fact: 'desk.channels', operator: 'contains', value: 'web' },
                ],
              },
            },
          ],
          low: [
            { id: '1.low.1', conditions: { fact: 'desk.open', operator: 'equal', value: true } },
            {
              id: '1.low.2',
              conditions: {
                any: [
                  { fact: 'calls.answered', operator: 'greaterThanInclusive', value: 80 },
                  { fact: 'calls.wait', operator: 'lessThanInclusive', value: 20 },
                ],
              },
            },
          ],
        },
      },
      {
        ref: '2',
        grades: {
          low: [
            {
              id: '2.low.1',
              conditions: { fact: 'plan.reviewed', operator: 'lessThanInclusive', value: 366 },
            },
          ],
          middle: [
            {
              id: '2.middle.1',
              conditions: { fact: 'calls.answered', operator: 'greaterThan', value: 70 },
            },
          ],
          high: [
            { id: '2.high.1', conditions: { fact: 'calls.wait', operator: 'lessThan', value: 10 } },
          ],
        },
      },
      { ref: '3', grades: {} },
    ],
  })
})

it('the rules keep the age, the least number of cases and the reason why a standard does not apply', () => {
  const [standard] = smallCatalogue.standards
  const catalogue = {
    ...smallCatalogue,
    facts: {
      'desk.open': { ...smallCatalogue.facts['desk.open'], maximumAgeDays: 0 },
      'calls.answered': {
        ...smallCatalogue.facts['calls.answered'],
        maximumAgeDays: 400,
        minimumDenominator: 30,
      },
    },
    standards: [{ ...standard, grades: {}, notApplicable: '' }],
  } as unknown as Catalogue
  expect(gradingRulesOf(catalogue)).toMatchObject({
    facts: {
      'desk.open': { type: 'boolean', maximumAgeDays: 0 },
      'calls.answered': { ...share, maximumAgeDays: 400, minimumDenominator: 30 },
    },
    standards: [{ ref: '1', grades: {}, notApplicable: '' }],
  })
})
