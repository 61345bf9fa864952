import type { Case, StandardFile } from '../../src/catalogue/cases.ts'
import type { CatalogueSource } from '../../src/catalogue/parse.ts'

const asOf = '2006-04-01'

const answering: readonly Case[] = [
  {
    name: 'both',
    asOf,
    facts: { 'calls.answered': 90, 'desk.open': true },
    floor: 'high',
    ceiling: 'high',
  },
  ...[
    { answered: 79.9, grade: 'none', truths: { '1.low.1': 'unmet' } as const },
    { answered: 80, grade: 'low', truths: { '1.low.1': 'met' } as const },
    { answered: 80.1, grade: 'low', truths: { '1.low.1': 'met' } as const },
    { answered: 89.9, grade: 'low', truths: { '1.high.1': 'unmet' } as const },
    { answered: 90.1, grade: 'high', truths: { '1.high.1': 'met' } as const },
  ].map(({ answered, grade, truths }) => ({
    name: `${answered} % answered`,
    given: 'both',
    facts: { 'calls.answered': answered },
    floor: grade,
    ceiling: grade,
    truths,
  })),
  {
    name: 'nobody counts calls',
    given: 'both',
    facts: { 'calls.answered': null },
    floor: 'none',
    ceiling: 'high',
    truths: { '1.low.1': 'unknown', '1.high.1': 'unknown' },
  },
  {
    name: 'no desk',
    given: 'both',
    facts: { 'desk.open': false },
    floor: 'low',
    ceiling: 'low',
    truths: { '1.high.2': 'unmet' },
  },
  {
    name: 'perhaps a desk',
    given: 'both',
    facts: { 'desk.open': null },
    floor: 'low',
    ceiling: 'high',
    truths: { '1.high.2': 'unknown' },
  },
]

const planning: readonly Case[] = [
  {
    name: 'reviewed a year and a day ago',
    asOf,
    facts: { 'plan.reviewed': '2005-03-31', 'desk.channels': ['phone'] },
    floor: 'low',
    ceiling: 'low',
  },
  ...[
    { day: '2005-03-30', floor: 'none', ceiling: 'none', truth: 'unmet' as const },
    { day: '2005-04-01', floor: 'low', ceiling: 'low', truth: 'met' as const },
    { day: null, floor: 'none', ceiling: 'low', truth: 'unknown' as const },
  ].map(({ day, floor, ceiling, truth }) => ({
    name: `reviewed on ${day}`,
    given: 'reviewed a year and a day ago',
    facts: { 'plan.reviewed': day },
    floor,
    ceiling,
    truths: { '2.low.1': truth },
  })),
  {
    name: 'no telephone',
    given: 'reviewed a year and a day ago',
    facts: { 'desk.channels': ['web'] },
    floor: 'none',
    ceiling: 'none',
    truths: { '2.low.2': 'unmet' },
  },
  {
    name: 'perhaps a telephone',
    given: 'reviewed a year and a day ago',
    facts: { 'desk.channels': null },
    floor: 'none',
    ceiling: 'low',
    truths: { '2.low.2': 'unknown' },
  },
]

const standard = { theme: 'contact', classification: 'service', rationale: 'People call.' }
const entry = { title: 'what it says', question: 'Is it so?', evidence: 'What there is to see.' }

const standards: readonly StandardFile[] = [
  {
    ...standard,
    ref: '1',
    id: 'answering',
    title: 'Calls are answered',
    grades: {
      low: [
        {
          id: '1.low.1',
          asks: 'Eighty in a hundred calls are answered.',
          conditions: {
            all: [{ fact: 'calls.answered', operator: 'greaterThanInclusive', value: 80 }],
          },
        },
      ],
      high: [
        {
          id: '1.high.1',
          asks: 'Ninety in a hundred calls are answered.',
          conditions: {
            all: [{ fact: 'calls.answered', operator: 'greaterThanInclusive', value: 90 }],
          },
        },
        {
          id: '1.high.2',
          asks: 'The desk is open.',
          conditions: { all: [{ fact: 'desk.open', operator: 'equal', value: true }] },
        },
      ],
    },
    setAside: [{ grade: 'high', from: 'as in', to: 'grade low', why: 'It says so already.' }],
    outcomes: { prose: ['R1'], appendixB: [] },
    cases: answering,
  },
  {
    ...standard,
    ref: '2',
    id: 'planning',
    title: 'There is a plan',
    grades: {
      low: [
        {
          id: '2.low.1',
          asks: 'The plan was reviewed in the last year.',
          conditions: {
            all: [{ fact: 'plan.reviewed', operator: 'lessThanInclusive', value: 366 }],
          },
        },
        {
          id: '2.low.2',
          asks: 'The desk can be called.',
          conditions: { all: [{ fact: 'desk.channels', operator: 'contains', value: 'phone' }] },
        },
      ],
    },
    outcomes: { prose: [], appendixB: ['R1'] },
    cases: planning,
  },
  {
    ...standard,
    ref: '3',
    id: 'waiting',
    title: 'Callers wait',
    aspects: [{ ref: '3a', title: 'By telephone', channel: 'phone' }],
    ungraded: 'The document says nothing of it.',
    grades: {},
    measures: ['calls.wait'],
    outcomes: { prose: [], appendixB: [] },
    cases: [],
  },
]

/** The files of a small catalogue in which no check finds anything. */
export const soundCatalogue: CatalogueSource = {
  head: {
    id: 'sound',
    version: '1.0.0',
    title: 'A sound catalogue',
    source: { title: 'A document', publisher: 'A body', published: '2006', note: 'Made up.' },
    grades: [
      { id: 'low', title: 'Low', means: 'The least.' },
      { id: 'high', title: 'High', means: 'More.' },
    ],
    cumulative: 'Because we say so.',
    themes: [{ id: 'contact', title: 'Contact' }],
    classifications: [{ id: 'service', title: 'Service', means: 'The service sees to it.' }],
  },
  facts: {
    'calls.answered': {
      ...entry,
      type: 'number',
      unit: 'percent',
      minimum: 0,
      maximum: 100,
      step: 0.1,
      better: 'higher',
      readBy: ['1'],
    },
    'desk.open': { ...entry, type: 'boolean', better: 'true', readBy: ['1'] },
    'plan.reviewed': { ...entry, type: 'date', better: 'later', readBy: ['2'] },
    'desk.channels': { ...entry, type: 'set', codes: 'channels', better: 'more', readBy: ['2'] },
    'calls.wait': {
      ...entry,
      type: 'number',
      unit: 'seconds',
      minimum: 0,
      maximum: 3600,
      step: 1,
      better: 'lower',
      readBy: ['3'],
    },
  },
  codeLists: {
    channels: {
      title: 'Channels',
      codes: [
        { key: 'phone', title: 'Telephone' },
        { key: 'online', title: 'Online', children: [{ key: 'web', title: 'Web' }] },
      ],
    },
  },
  outcomes: {
    title: 'Outcomes',
    note: 'Made up.',
    obligations: [
      {
        id: 'required',
        title: 'Required',
        means: 'A must.',
        deadline: '2006-03-31',
        source: 'Ours.',
      },
    ],
    areaNote: 'Made up.',
    areas: [{ number: 1, inferred: true }],
    outcomes: [{ code: 'R1', obligation: 'required', deadline: '2006-03-31', area: 1 }],
  },
  standards,
}

/** A change of one place: keys from the root, and what stands there from now on; nothing, if `undefined`. */
export type Change = readonly [path: readonly (string | number)[], value: unknown]

/** The sound catalogue with some places changed. */
export function changed(...changes: readonly Change[]): CatalogueSource {
  return changes.reduce<CatalogueSource>(
    (source, [path, value]) => replaced(source, path, value) as CatalogueSource,
    soundCatalogue,
  )
}

function replaced(data: unknown, path: Change[0], value: unknown): unknown {
  const [key, ...rest] = path
  if (key === undefined) return value
  if (Array.isArray(data)) {
    const list: readonly unknown[] = data
    const at = Number(key)
    const inner = replaced(list[at], rest, value)
    return [...list.slice(0, at), ...(inner === undefined ? [] : [inner]), ...list.slice(at + 1)]
  }
  const record = data as Readonly<Record<string, unknown>> | undefined
  const inner = replaced(record?.[key], rest, value)
  return Object.fromEntries(
    Object.entries({ ...record, [key]: inner }).filter(([, one]) => one !== undefined),
  )
}
