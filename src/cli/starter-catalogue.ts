/**
 * The files of a small catalogue to start from, by their place in its folder: two grades, one
 * standard, a statement, a share and a date, with the cases that prove each rule.
 *
 * @param id - the catalogue's identifier
 */
export function starterCatalogue(id: string): Readonly<Record<string, unknown>> {
  return {
    'catalogue.json': {
      $schema: `${SCHEMAS}/catalogue.schema.json`,
      id,
      version: '0.1.0',
      title: 'Standards of our own',
      source: {
        title: 'The document that sets the standards',
        publisher: 'Who publishes it',
        published: '2026',
        note: 'How it came to us, and how its text was read. All words here are ours; each criterion points to its place in the document.',
      },
      grades: [
        { id: 'expected', title: 'Expected', means: 'What every council is expected to do.' },
        { id: 'leading', title: 'Leading', means: 'What the best councils do.' },
      ],
      cumulative: 'Leading asks for more than Expected, so that it is reached only with it.',
      themes: [{ id: 'complaints', title: 'Complaints' }],
      classifications: [
        { id: 'council', title: 'Council', means: 'The whole council has to see to it.' },
      ],
    },
    'codes.json': { $schema: `${SCHEMAS}/codes.schema.json`, codeLists: {} },
    'facts.json': {
      $schema: `${SCHEMAS}/facts.schema.json`,
      facts: {
        'complaints.answeredInTime': {
          title: 'complaints answered within ten working days',
          type: 'number',
          unit: 'percent',
          minimum: 0,
          maximum: 100,
          step: 0.1,
          better: 'higher',
          question:
            'What share of complaints had an answer within ten working days of acknowledgement?',
          evidence: 'The register of complaints, with the days of acknowledgement and answer.',
          readBy: ['1'],
        },
        'complaints.procedurePublished': {
          title: 'the complaints procedure is published',
          type: 'boolean',
          better: 'true',
          question: 'Is the complaints procedure published?',
          evidence: 'The page on the website.',
          readBy: ['1'],
        },
        'complaints.lastReview': {
          title: 'date of the last review of complaints',
          type: 'date',
          better: 'later',
          question: 'When did the council last review what it learnt from complaints?',
          evidence: 'The report, with its date.',
          readBy: ['1'],
        },
      },
    },
    'standards/01-complaints.json': {
      $schema: `../${SCHEMAS}/standard.schema.json`,
      ref: '1',
      id: 'complaints',
      title: 'Complaints are answered and learnt from',
      theme: 'complaints',
      classification: 'council',
      rationale: 'Why the document thinks this important, in our own words.',
      grades: {
        expected: [
          {
            id: '1.expected.1',
            asks: 'The complaints procedure is open to everybody.',
            conditions: {
              all: [{ fact: 'complaints.procedurePublished', operator: 'equal', value: true }],
            },
            source: { section: '1.1', from: 'first three words', to: 'last three words' },
          },
          {
            id: '1.expected.2',
            asks: 'Nine complaints in ten are answered within ten working days.',
            conditions: {
              all: [
                {
                  fact: 'complaints.answeredInTime',
                  operator: 'greaterThanInclusive',
                  value: 90,
                },
              ],
            },
            source: { section: '1.2', from: 'first three words', to: 'last three words' },
            note: 'Say here wherever the rule says more than the document: the document says "most", which we read as nine in ten.',
          },
        ],
        leading: [
          {
            id: '1.leading.1',
            asks: 'The council looked at what complaints teach within the last year.',
            conditions: {
              all: [{ fact: 'complaints.lastReview', operator: 'lessThanInclusive', value: 366 }],
            },
            source: { section: '1.3', from: 'first three words', to: 'last three words' },
          },
        ],
      },
      outcomes: { prose: [], appendixB: [] },
      cases: CASES,
    },
    'README.md': guide(id),
  }
}

/** Where an editor finds the schemas, seen from a folder beside `node_modules`. */
const SCHEMAS = '../node_modules/nesds/rules'

const LEADING = 'A council that answers in time and learns from complaints leads'
const from = (name: string, facts: object, floor: string, ceiling: string, truths: object) => ({
  name,
  given: LEADING,
  facts,
  floor,
  ceiling,
  truths,
})

const CASES = [
  {
    name: LEADING,
    asOf: '2026-04-01',
    facts: {
      'complaints.procedurePublished': true,
      'complaints.answeredInTime': 90,
      'complaints.lastReview': '2025-03-31',
    },
    floor: 'leading',
    ceiling: 'leading',
  },
  from(
    'A procedure that nobody can read keeps a council below Expected',
    { 'complaints.procedurePublished': false },
    'none',
    'none',
    { '1.expected.1': 'unmet' },
  ),
  from(
    'Nobody said whether the procedure is published',
    { 'complaints.procedurePublished': null },
    'none',
    'leading',
    { '1.expected.1': 'unknown' },
  ),
  from(
    'A step under nine in ten is too few',
    { 'complaints.answeredInTime': 89.9 },
    'none',
    'none',
    { '1.expected.2': 'unmet' },
  ),
  from(
    'A step over nine in ten is enough',
    { 'complaints.answeredInTime': 90.1 },
    'leading',
    'leading',
    {},
  ),
  from('Nobody counted the answers', { 'complaints.answeredInTime': null }, 'none', 'leading', {
    '1.expected.2': 'unknown',
  }),
  from(
    'A review of a year and two days ago is too old for Leading',
    { 'complaints.lastReview': '2025-03-30' },
    'expected',
    'expected',
    { '1.leading.1': 'unmet' },
  ),
  from(
    'A review of a year ago is recent',
    { 'complaints.lastReview': '2025-04-01' },
    'leading',
    'leading',
    {},
  ),
  from(
    'Nobody said when complaints were last reviewed',
    { 'complaints.lastReview': null },
    'expected',
    'leading',
    { '1.leading.1': 'unknown' },
  ),
]

function guide(id: string): string {
  return `# ${id}

A catalogue for \`nesds\`: standards as rules over facts.

- \`catalogue.json\`: the document, its grades from the lowest to the highest, themes, who has to act.
- \`facts.json\`: what is asked about a council: type, unit, bounds, which way is better, the question.
- \`codes.json\`: lists that facts of the type \`set\` choose from.
- \`standards/\`: a file a standard: criteria by grade, each with its place in the document, and cases that prove them.

Work on it, and look often:

    nesds check ${id}
    nesds template --catalogue ${id} --out facts.json
    nesds assess facts.json --catalogue ${id}
`
}
