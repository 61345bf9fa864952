import type { Catalogue } from '../../src/catalogue/catalogue.ts'

const entry = { evidence: 'What there is to see.', readBy: [] }

/**
 * A catalogue with one of each: every type of fact, every kind of group, a standard that lacks a grade, one that has none.
 */
export const smallCatalogue: Catalogue = {
  id: 'small',
  version: '1.2.3',
  title: 'A small catalogue',
  hash: 'hash of the small catalogue',
  source: { title: 'A document', publisher: 'A body', published: '2006', note: 'Made up.' },
  grades: [
    { id: 'low', title: 'Low', means: 'The least.' },
    { id: 'middle', title: 'Middle', means: 'More.' },
    { id: 'high', title: 'High', means: 'Most.' },
  ],
  cumulative: 'Because we say so.',
  notApplicable: 'A council may leave a standard out.',
  themes: [
    { id: 'contact', title: 'Contact' },
    { id: 'plans', title: 'Plans' },
  ],
  classifications: [{ id: 'service', title: 'Service', means: 'The service sees to it.' }],
  codeLists: {
    channels: {
      title: 'Channels',
      codes: [
        { key: 'phone', title: 'Telephone' },
        { key: 'online', title: 'Online', children: [{ key: 'web', title: 'Web' }] },
      ],
    },
  },
  facts: {
    'desk.open': {
      ...entry,
      type: 'boolean',
      title: 'the desk is open',
      question: 'Is the desk open?',
      better: 'true',
    },
    'desk.queue': {
      ...entry,
      type: 'boolean',
      title: 'there is a queue',
      question: 'Is there a queue?',
      better: 'false',
    },
    'desk.channels': {
      ...entry,
      type: 'set',
      codes: 'channels',
      title: 'channels of the desk',
      question: 'Which channels has the desk?',
      better: 'more',
    },
    'calls.answered': {
      ...entry,
      type: 'number',
      unit: 'percent',
      minimum: 0,
      maximum: 100,
      step: 0.1,
      title: 'calls answered',
      question: 'What share of calls is answered?',
      better: 'higher',
    },
    'calls.wait': {
      ...entry,
      type: 'number',
      unit: 'seconds',
      minimum: 0,
      maximum: 3600,
      step: 1,
      title: 'waiting time',
      question: 'How long do callers wait?',
      better: 'lower',
    },
    'plan.reviewed': {
      ...entry,
      type: 'date',
      title: 'date of the last review of the plan',
      question: 'When was the plan last reviewed?',
      better: 'later',
    },
    'calls.abandoned': {
      ...entry,
      type: 'number',
      unit: 'percent',
      minimum: 0,
      maximum: 100,
      step: 0.1,
      title: 'calls abandoned',
      question: 'What share of calls is abandoned?',
      better: 'lower',
    },
  },
  standards: [
    {
      ref: '1',
      id: 'desk',
      title: 'The desk answers',
      theme: 'contact',
      classification: 'service',
      rationale: 'People call.',
      grades: {
        // The order of the keys is not the order of the grades.
        high: [
          {
            id: '1.high.1',
            asks: 'There is no queue.',
            conditions: {
              not: { any: [{ fact: 'desk.queue', operator: 'equal', value: true }] },
            },
            note: 'A queue of one is none.',
          },
          {
            id: '1.high.2',
            asks: 'The desk has both channels.',
            conditions: {
              all: [
                { fact: 'desk.channels', operator: 'contains', value: 'phone' },
                { fact: 'desk.channels', operator: 'contains', value: 'web' },
              ],
            },
          },
        ],
        low: [
          {
            id: '1.low.1',
            asks: 'The desk is open.',
            conditions: { all: [{ fact: 'desk.open', operator: 'equal', value: true }] },
            source: { section: '1.1', from: 'the desk', to: 'is open' },
          },
          {
            id: '1.low.2',
            asks: 'Calls are answered, or soon will be.',
            conditions: {
              any: [
                { fact: 'calls.answered', operator: 'greaterThanInclusive', value: 80 },
                { fact: 'calls.wait', operator: 'lessThanInclusive', value: 20 },
              ],
            },
          },
        ],
      },
      outcomes: { prose: [], appendixB: [] },
    },
    {
      ref: '2',
      id: 'plan',
      title: 'There is a plan',
      theme: 'plans',
      classification: 'service',
      rationale: 'Plans help.',
      grades: {
        low: [
          {
            id: '2.low.1',
            asks: 'The plan is reviewed.',
            conditions: {
              all: [{ fact: 'plan.reviewed', operator: 'lessThanInclusive', value: 366 }],
            },
          },
        ],
        middle: [
          {
            id: '2.middle.1',
            asks: 'More than seventy in a hundred calls are answered.',
            conditions: { all: [{ fact: 'calls.answered', operator: 'greaterThan', value: 70 }] },
          },
        ],
        high: [
          {
            id: '2.high.1',
            asks: 'Nobody waits as long as ten seconds.',
            conditions: { all: [{ fact: 'calls.wait', operator: 'lessThan', value: 10 }] },
          },
        ],
      },
      outcomes: { prose: [], appendixB: [] },
    },
    {
      ref: '3',
      id: 'patience',
      title: 'Callers stay',
      theme: 'contact',
      classification: 'service',
      rationale: 'Giving up costs.',
      ungraded: 'The document says nothing of it.',
      grades: {},
      measures: ['calls.abandoned'],
      outcomes: { prose: [], appendixB: [] },
    },
  ],
}
