import { describe, expect, it } from 'vitest'
import { dynamics, dynamicsExcel } from '../../adapters/dynamics/index.ts'
import mapping from '../../adapters/dynamics/mapping.json' with { type: 'json' }
import { cellOf, workbookOf } from '../../fixtures/generate/workbook.ts'
import { failureOf, readingOf } from './reading-of.ts'

/** A case as the Web API gives it: settled on the telephone in nine minutes. */
const CASE = {
  '@odata.etag': 'W/"5371"',
  incidentid: '6a1f0c3e-9d1b-4f6a-8f51-0d3f5d9a1c01',
  ticketnumber: 'CAS-01001-K4Z8P2',
  title: 'Mrs Ada Quill: bin not emptied',
  description: 'Rang from 01632 960123. 7 Wren Close, TS21 3ZZ. Van QX09 ZZZ in the way.',
  emailaddress: 'ada.quill@example.org',
  createdon: '2025-06-02T08:00:00Z',
  modifiedon: '2025-06-02T08:09:00Z',
  overriddencreatedon: null,
  importsequencenumber: null,
  caseorigincode: 1,
  'caseorigincode@OData.Community.Display.V1.FormattedValue': 'Phone',
  casetypecode: 1,
  'casetypecode@OData.Community.Display.V1.FormattedValue': 'Question',
  statecode: 1,
  statuscode: 5,
  _subjectid_value: '1b7e0d5c-0000-4000-8000-000000000003',
  '_subjectid_value@OData.Community.Display.V1.FormattedValue': 'Bins and recycling',
  _customerid_value: '1b7e0d5c-0000-4000-8000-000000000777',
  '_customerid_value@OData.Community.Display.V1.FormattedValue': 'Ada Quill',
  '_customerid_value@Microsoft.Dynamics.CRM.lookuplogicalname': 'contact',
  isescalated: false,
  routecase: true,
  followuptaskcreated: false,
  customersatisfactioncode: 4,
  numberofchildincidents: 0,
  merged: false,
}

const PERSONAL = /Quill|960123|example\.org|Wren Close|TS21|QX09|0d3f5d9a1c01|K4Z8P2/i

type Fields = Readonly<Record<string, unknown>>

/** The answer of the Web API with a case for each of these changes. */
function answerOf(...changes: readonly Fields[]): string {
  const value = changes.map((change, index) => ({
    ...CASE,
    ticketnumber: `CAS-${index}-K4Z8P2`,
    ...change,
  }))
  return JSON.stringify({ '@odata.context': 'https://council.example/$metadata#incidents', value })
}

const NOT_AT_ONCE = { modifiedon: '2025-06-03T08:00:00Z' }

async function onlyCouncil(content: string | Uint8Array, adapter = dynamics, context = {}) {
  const { councils, reckoning } = await readingOf(adapter, content, context)
  return { ...councils[0], reckoning }
}

async function rateOf(...changes: readonly Fields[]) {
  const { facts } = await onlyCouncil(answerOf(...changes))
  const { numerator, denominator } = Object(facts?.['firstContact.resolutionRate'])
  return `${numerator} of ${denominator}`
}

describe('dynamics', () => {
  it('gives first-contact resolution as it derived it, and volume by four dimensions', async () => {
    const { facts, withheld, reckoning } = await onlyCouncil(answerOf({}, NOT_AT_ONCE))
    expect(facts?.['firstContact.resolutionRate']).toMatchObject({
      value: 50,
      numerator: 1,
      denominator: 2,
      method: 'dynamics.derived.v1',
      basis: 'measured',
    })
    expect(facts?.['firstContact.channels']).toMatchObject({ value: ['telephone'] })
    expect(facts?.['volume.dimensions']).toMatchObject({
      value: ['channel', 'service', 'interaction', 'customer_type'],
    })
    expect(
      Object.keys(withheld ?? {}).filter((fact) => fact.startsWith('responseTime')),
    ).toHaveLength(6)
    expect(reckoning).toMatchObject({ read: 2, used: 2, rejected: {}, warnings: [] })
  })

  it.each<[string, Fields]>([
    ['resolved after more than a quarter of an hour', { modifiedon: '2025-06-02T08:15:01Z' }],
    ['still open', { statecode: 0, statuscode: 1 }],
    ['escalated', { isescalated: true }],
    ['followed up', { followuptaskcreated: true }],
    ['split into child cases', { numberofchildincidents: 2 }],
  ])('takes no case for resolved at first contact that was %s', async (_, change) => {
    expect(await rateOf({}, change)).toBe('1 of 2')
  })

  it.each<[string, Fields]>([
    ['in just a quarter of an hour', { modifiedon: '2025-06-02T08:15:00Z' }],
    ['by giving information', { statuscode: 1000 }],
    ['without a word on child cases', { numberofchildincidents: null }],
    ['with or without its tick for routing', { routecase: false }],
  ])('takes a case for resolved at first contact that was resolved %s', async (_, change) => {
    expect(await rateOf(NOT_AT_ONCE, change)).toBe('1 of 2')
  })

  it.each(['isescalated', 'followuptaskcreated', 'numberofchildincidents'])(
    'gives no rate, neither 0 %% nor 100 %%, where %s was not asked for',
    async (field) => {
      const rest = Object.fromEntries(Object.entries(CASE).filter(([name]) => name !== field))
      const value = [rest, { ...rest, ...NOT_AT_ONCE, ticketnumber: 'CAS-2' }]
      const { facts, withheld } = await onlyCouncil(JSON.stringify({ value }))
      expect(Object.keys(rest)).toHaveLength(Object.keys(CASE).length - 1)
      expect(facts).not.toHaveProperty(['firstContact.resolutionRate'])
      expect(withheld?.['firstContact.resolutionRate']).toBe(
        'no contact says whether it was resolved at first contact',
      )
    },
  )

  it('leaves cases out of the rate that lack a field of the conditions, open or resolved', async () => {
    const { isescalated, ...rest } = CASE
    const short = [rest, { ...rest, statecode: 0, statuscode: 1 }, { ...rest, ...NOT_AT_ONCE }]
    const value = [CASE, { ...CASE, ...NOT_AT_ONCE }, ...short].map((one, index) => ({
      ...one,
      ticketnumber: `CAS-${index}`,
    }))
    const { facts } = await onlyCouncil(JSON.stringify({ value }))
    expect(isescalated).toBe(false)
    expect(facts?.['firstContact.resolutionRate']).toMatchObject({
      numerator: 1,
      denominator: 2,
      note: '3 contacts that belong here could not be used',
    })
  })

  it('counts an imported case in volume alone, by either mark of it', async () => {
    const marks = [{ overriddencreatedon: '2025-06-01' }, { importsequencenumber: 7 }]
    const { facts, tally } = await onlyCouncil(answerOf({}, NOT_AT_ONCE, ...marks))
    expect(facts?.['firstContact.resolutionRate']).toMatchObject({ denominator: 2 })
    const roles = Object.values(tally?.groups ?? {}).map((group) => group.roles)
    expect(roles).toContainEqual({ bulkImport: 2, contact: 2 })
  })

  it('leaves merged cases out, and keeps cancelled ones in volume', async () => {
    const { facts, tally, reckoning } = await onlyCouncil(
      answerOf(
        {},
        NOT_AT_ONCE,
        { statecode: 2, statuscode: 2000 },
        { statecode: 2, statuscode: 6 },
      ),
    )
    expect(reckoning).toMatchObject({ used: 3, excluded: { 'merged into another case': 1 } })
    expect(facts?.['firstContact.resolutionRate']).toMatchObject({ denominator: 2 })
    expect(Object.values(tally?.groups ?? {})[0]?.roles).toEqual({ contact: 2, cancelled: 1 })
  })

  it('reads a status reason of the council’s own, as the status says what it comes to', async () => {
    expect(await rateOf({ statuscode: 858000004 }, NOT_AT_ONCE)).toBe('1 of 2')
  })

  it('rejects a case with a status that there is not, and names the place alone', async () => {
    const reading = await readingOf(dynamics, answerOf({}, { statecode: 'Quill' }))
    expect(Object.values(reading.reckoning.rejected)).toEqual([
      { count: 1, places: ['row 2, column "statecode"'] },
    ])
    expect(JSON.stringify(reading)).not.toMatch(PERSONAL)
  })

  it('reads codes where the answer has no labels, and leaves a council’s own code unknown', async () => {
    const bare = [1, 2, 3, 2483, 858_000_001].map((code, index) => ({
      ticketnumber: `CAS-${index}`,
      createdon: CASE.createdon,
      modifiedon: CASE.modifiedon,
      statecode: 1,
      statuscode: 5,
      caseorigincode: code,
    }))
    const { tally, reckoning } = await onlyCouncil(JSON.stringify({ value: bare }))
    const channels = Object.keys(tally?.groups ?? {}).map((key) => JSON.parse(key).channel ?? '?')
    expect(channels.toSorted()).toEqual(['?', 'email', 'social', 'telephone', 'web'])
    expect(reckoning.warnings.join()).toMatch(/1 cells? say.* what the mapping doesn't know/)
  })

  it('takes the label before the code', async () => {
    const label = { 'caseorigincode@OData.Community.Display.V1.FormattedValue': 'Face to face' }
    const { facts } = await onlyCouncil(answerOf({ ...label, caseorigincode: 858_000_000 }))
    expect(facts?.['firstContact.channels']).toMatchObject({ value: ['face_to_face'] })
  })

  it('counts satisfaction by its five scores', async () => {
    const { tally } = await onlyCouncil(answerOf({}, { customersatisfactioncode: null }))
    expect(Object.values(tally?.groups ?? {})[0]?.satisfaction).toEqual({ '1-5': { 4: 1 } })
  })

  it('reads fields of a council’s own by a mapping that names them', async () => {
    const own = {
      ...mapping,
      columns: {
        ...mapping.columns,
        firstReply: 'new_repliedon',
        resolvedAtFirstContact: 'new_fcr',
      },
      firstContact: { method: 'agent-logged', kind: 'native' },
    }
    const replied = { new_fcr: true, new_repliedon: '2025-06-02T09:00:00Z', caseorigincode: 2 }
    const label = { 'caseorigincode@OData.Community.Display.V1.FormattedValue': 'Email' }
    const { facts } = await onlyCouncil(
      answerOf({ ...replied, ...label }, { new_fcr: false }),
      dynamics,
      { mapping: own },
    )
    expect(facts?.['firstContact.resolutionRate']).toMatchObject({
      value: 50,
      method: 'agent-logged',
    })
    expect(facts).toHaveProperty(['responseTime.emailsAnsweredInOneWorkingDay'])
  })

  it('lets nothing personal through', async () => {
    const content = answerOf({}, NOT_AT_ONCE)
    expect(content).toMatch(PERSONAL)
    expect(JSON.stringify(await readingOf(dynamics, content))).not.toMatch(PERSONAL)
    const cut = await failureOf(dynamics, content.slice(0, 900))
    expect(cut).toMatch(/^UNREADABLE_EXPORT .*cut short/)
    expect(cut).not.toMatch(PERSONAL)
  })
})

/** Days since the end of 1899, as Excel counts. */
const serial = (local: string) => Date.parse(`${local}Z`) / 86_400_000 + 25_569

/** A row of a view, under its headers. */
const ROW = {
  '(Do Not Modify) Case': CASE.incidentid,
  '(Do Not Modify) Row Checksum': 'c7==',
  '(Do Not Modify) Modified On': serial('2025-06-02T09:09'),
  'Case Title': CASE.title,
  'Case Number': 'CAS-01001-K4Z8P2',
  Customer: 'Ada Quill',
  Origin: 'Phone',
  'Case Type': 'Question',
  Subject: 'Bins and recycling',
  Status: 'Resolved',
  'Status Reason': 'Problem Solved',
  'Created On': serial('2025-06-02T09:00'),
  'Record Created On': undefined,
  'Is Escalated': 'No',
  'Follow up Task Created': 'No',
  'Child Cases': 0,
  Satisfaction: 'Satisfied',
}

type Row = Readonly<Record<string, string | number | undefined>>

/** A view's workbook with a row for each of these changes, and without some columns. */
function viewOf(changes: readonly Row[], without: readonly string[] = []): Promise<Uint8Array> {
  const headers = Object.keys(ROW).filter((header) => !without.includes(header))
  const rows = changes.map(
    (change, index): Row => ({ ...ROW, 'Case Number': `C${index}`, ...change }),
  )
  const cells = rows.map((row) =>
    headers.map((header) => cellOf(row[header], header.endsWith(' On'))),
  )
  return workbookOf([headers, ...cells], 'All Cases')
}

const LATER = { '(Do Not Modify) Modified On': serial('2025-06-03T09:00') }

describe('dynamicsExcel', () => {
  it('reads labels, Yes and No, and dates of cells, past the columns that Excel hides', async () => {
    const { facts, tally, reckoning } = await onlyCouncil(
      await viewOf([{}, LATER, { 'Is Escalated': 'Yes' }]),
      dynamicsExcel,
    )
    expect(reckoning).toMatchObject({ read: 3, used: 3, rejected: {} })
    expect(facts?.['firstContact.resolutionRate']).toMatchObject({
      numerator: 1,
      denominator: 3,
      period: '2025-06/2025-06',
      method: 'dynamics.derived.v1',
    })
    expect(facts?.['volume.dimensions']).toMatchObject({
      value: ['channel', 'service', 'interaction'],
    })
    expect(Object.values(tally?.groups ?? {})[0]?.satisfaction).toEqual({ '1-5': { 4: 3 } })
  })

  it('counts imported cases in volume alone, and leaves merged ones out', async () => {
    const { facts, tally, reckoning } = await onlyCouncil(
      await viewOf([
        {},
        LATER,
        { 'Record Created On': serial('2025-06-01T00:00') },
        { Status: 'Canceled', 'Status Reason': 'Merged' },
        { Status: 'Cancelled', 'Status Reason': 'Cancelled' },
      ]),
      dynamicsExcel,
    )
    expect(reckoning.excluded).toEqual({ 'merged into another case': 1 })
    expect(facts?.['firstContact.resolutionRate']).toMatchObject({ numerator: 1, denominator: 2 })
    const roles = { contact: 2, bulkImport: 1, cancelled: 1 }
    expect(Object.values(tally?.groups ?? {})[0]?.roles).toEqual(roles)
  })

  it.each(['Follow up Task Created', 'Is Escalated', 'Child Cases'])(
    'gives no rate, and not 0 %%, from a view without the column %s, and says so',
    async (column) => {
      const view = await viewOf([{}, LATER], [column])
      const { facts, withheld, reckoning } = await onlyCouncil(view, dynamicsExcel)
      expect(facts).not.toHaveProperty(['firstContact.resolutionRate'])
      expect(withheld?.['firstContact.resolutionRate']).toBe(
        'no contact says whether it was resolved at first contact',
      )
      expect(reckoning.warnings.join('\n')).toContain(`there is no column "${column}"`)
    },
  )

  it('reads a view without the status by its reason, as far as that is one of Dynamics’ own', async () => {
    const view = await viewOf(
      [
        { 'Status Reason': 'Information Provided' },
        { 'Status Reason': 'In Progress' },
        { 'Status Reason': 'Cancelled' },
        { 'Status Reason': 'Merged' },
        { 'Status Reason': 'With Mrs Quill' },
      ],
      ['Status'],
    )
    const { facts, reckoning } = await onlyCouncil(view, dynamicsExcel)
    expect(facts?.['firstContact.resolutionRate']).toMatchObject({ numerator: 1, denominator: 2 })
    expect(reckoning).toMatchObject({ used: 3, excluded: { 'merged into another case': 1 } })
    expect(Object.values(reckoning.rejected)).toMatchObject([{ count: 1 }])
  })

  it('refuses a view without what decides which cases count', async () => {
    const failure = await failureOf(dynamicsExcel, await viewOf([{}], ['Status', 'Status Reason']))
    expect(failure).toMatch(/^UNREADABLE_EXPORT .*there is no column "Status"/)
  })

  it('lets nothing personal through', async () => {
    const reading = await readingOf(dynamicsExcel, await viewOf([{}, LATER, { Status: 'Quill' }]))
    expect(reading.reckoning.rejected).not.toEqual({})
    expect(JSON.stringify(reading)).not.toMatch(PERSONAL)
  })
})
