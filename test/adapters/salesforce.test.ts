import { describe, expect, it } from 'vitest'
import { salesforce, salesforceReport } from '../../adapters/salesforce/index.ts'
import mapping from '../../adapters/salesforce/mapping.json' with { type: 'json' }
import reportMapping from '../../adapters/salesforce/mapping-report.json' with { type: 'json' }
import { failureOf, readingOf } from './reading-of.ts'

/** A case as the REST API gives it: closed when it was saved. */
const CASE = {
  attributes: { type: 'Case', url: '/services/data/v60.0/sobjects/Case/500Qu1ll0000001AAA' },
  Id: '500Qu1ll0000001AAA',
  CaseNumber: '00001026',
  CreatedDate: '2025-06-02T08:00:00.000+0000',
  ClosedDate: '2025-06-02T08:00:00.000+0000',
  IsClosed: true,
  IsClosedOnCreate: true,
  IsDeleted: false,
  MasterRecordId: null,
  Origin: 'Phone',
  Status: 'Closed',
  Type: 'Question',
  Reason: 'Bins and recycling',
  Subject: 'Mrs Ada Quill: bin not emptied',
  Description: 'Rang from 01632 960123.\n7 Wren Close, TS21 3ZZ. Van QX09 ZZZ in the way.',
  SuppliedName: 'Ada Quill',
  SuppliedEmail: 'ada.quill@example.org',
  Owner: { Name: 'Ben Quill' },
}

const PERSONAL = /Quill|960123|example\.org|Wren Close|TS21|QX09|500Qu1ll/i

const LATER = { IsClosedOnCreate: false, ClosedDate: '2025-06-03T08:00:00.000+0000' }

type Fields = Readonly<Record<string, unknown>>

/** The answer to a query with a case for each of these changes. */
function answerOf(...changes: readonly Fields[]): string {
  const records = changes.map((change, index) => ({
    ...CASE,
    CaseNumber: `0000${index}`,
    ...change,
  }))
  return JSON.stringify({ totalSize: records.length, done: true, records })
}

async function onlyCouncil(content: string, adapter = salesforce, context = {}) {
  const { councils, reckoning } = await readingOf(adapter, content, context)
  return { ...councils[0], reckoning }
}

describe('salesforce', () => {
  it('gives first-contact resolution as the cases say it, and volume by three dimensions', async () => {
    const { facts, withheld, reckoning } = await onlyCouncil(answerOf({}, LATER, LATER, {}))
    expect(facts?.['firstContact.resolutionRate']).toMatchObject({
      value: 50,
      numerator: 2,
      denominator: 4,
      method: 'salesforce.closed-when-created',
      basis: 'measured',
    })
    expect(facts?.['volume.dimensions']).toMatchObject({
      value: ['channel', 'service', 'interaction'],
    })
    expect(
      Object.keys(withheld ?? {}).filter((fact) => fact.startsWith('responseTime')),
    ).toHaveLength(6)
    expect(reckoning).toMatchObject({ read: 4, used: 4, rejected: {}, warnings: [] })
  })

  it('is strict: a case closed a second after it was saved was not closed when created', async () => {
    const late = { IsClosedOnCreate: false, ClosedDate: '2025-06-02T08:00:01.000+0000' }
    const { facts } = await onlyCouncil(answerOf({}, late))
    expect(facts?.['firstContact.resolutionRate']).toMatchObject({ numerator: 1, denominator: 2 })
  })

  it('reads a data tree like an answer to a query', async () => {
    const attributes = { type: 'Case', referenceId: 'CaseRef1' }
    const records = [CASE, { ...CASE, ...LATER, CaseNumber: '2' }]
    const tree = JSON.stringify({ records: records.map((one) => ({ ...one, attributes })) })
    expect(await readingOf(salesforce, tree)).toEqual(
      await readingOf(salesforce, JSON.stringify({ done: true, records })),
    )
  })

  it('gives no rate, and not 0 %, where nobody asked for the field that says it', async () => {
    const { IsClosedOnCreate, ...rest } = CASE
    const { facts, withheld } = await onlyCouncil(JSON.stringify({ records: [rest] }))
    expect(IsClosedOnCreate).toBe(true)
    expect(facts).not.toHaveProperty(['firstContact.resolutionRate'])
    expect(withheld?.['firstContact.resolutionRate']).toMatch(/^no contact says/)
  })

  it('leaves out cases that are deleted, merged, cancelled, duplicate or none of a customer', async () => {
    const { reckoning } = await onlyCouncil(
      answerOf(
        {},
        { IsDeleted: true },
        { IsDeleted: true, MasterRecordId: '500Qu1ll0000002AAA' },
        { Status: 'Cancelled' },
        { Status: 'closed as duplicate' },
        { Status: 'Spam' },
        { Origin: 'Internal' },
      ),
    )
    expect(reckoning.used).toBe(1)
    expect(reckoning.excluded).toEqual({
      'deleted, or merged into another case': 2,
      cancelled: 1,
      'a duplicate of another case': 1,
      'not a contact of a customer': 1,
      'left out by its word in column "Origin"': 1,
    })
  })

  it('reads a status of the council’s own as nothing more than a status', async () => {
    const { reckoning } = await onlyCouncil(answerOf({ Status: 'With the depot' }))
    expect(reckoning).toMatchObject({ used: 1, rejected: {} })
  })

  it('says nothing of an interaction that its table does not have', async () => {
    const { tally } = await onlyCouncil(answerOf({}, { Type: 'Mechanical' }, { Type: 'Complaint' }))
    const said = Object.keys(tally?.groups ?? {}).map((key) => JSON.parse(key).interaction)
    expect(said.toSorted()).toEqual(['making_a_complaint', 'providing_information', undefined])
  })

  it('refuses an answer that comes twice, and an error in place of an answer', async () => {
    const twice = answerOf({ CaseNumber: '7' }, { CaseNumber: '7' })
    expect(await failureOf(salesforce, twice)).toMatch(/^UNREADABLE_EXPORT .*row 2 has a case/)
    const error = '[{"message":"Session of Ada Quill expired","errorCode":"INVALID_SESSION_ID"}]'
    const failure = await failureOf(salesforce, error)
    expect(failure).toMatch(/^UNREADABLE_EXPORT .*no list at `records`/)
    expect(failure).not.toMatch(PERSONAL)
  })

  it('reads Data Loader’s CSV by the same mapping, said to be CSV', async () => {
    const { attributes, Owner, ...fields } = CASE
    expect([attributes.type, Owner.Name]).toEqual(['Case', 'Ben Quill'])
    const line = (cells: readonly unknown[]) =>
      `${cells.map((cell) => `"${String(cell ?? '').replaceAll('"', '""')}"`).join()}\n`
    const rows = [fields, { ...fields, ...LATER, CaseNumber: '2', Reason: '#N/A' }]
    const csv = [
      Object.keys(fields).map((header) => header.toUpperCase()),
      ...rows.map((row) => Object.values(row)),
    ]
    const own = { ...mapping, source: { ...mapping.source, format: 'csv' } }
    const { facts } = await onlyCouncil(csv.map(line).join(''), salesforce, { mapping: own })
    expect(facts?.['firstContact.resolutionRate']).toMatchObject({ numerator: 1, denominator: 2 })
  })

  it('lets nothing personal through', async () => {
    const content = answerOf({}, LATER, { CreatedDate: 'Ada Quill' })
    expect(content).toMatch(PERSONAL)
    const reading = await readingOf(salesforce, content)
    expect(Object.values(reading.reckoning.rejected)).toEqual([
      { count: 1, places: ['row 3, column "CreatedDate"'] },
    ])
    expect(JSON.stringify(reading)).not.toMatch(PERSONAL)
    expect(await failureOf(salesforce, content.slice(0, 700))).not.toMatch(PERSONAL)
  })
})

const REPORT = [
  '"Case Number","Date/Time Opened","Date/Time Closed","Case Origin","Status","Type","Case Reason","Closed When Created","Case Owner","Contact Name","Description"',
  '"00001026","02/06/2025 09:00","02/06/2025 09:00","Phone","Closed","Question","Bins and recycling","1","Ben Quill","Ada Quill","Rang from 01632 960123.\r\n\r\n7 Wren Close, ""TS21 3ZZ""."',
  '"00001027","13/06/2025, 17:05","","Email","Working","Complaint","Parking","0","Ben Quill","Ada Quill",""',
  '"00001028","30/06/2025 23:59","01/07/2025 10:00","Web","Closed","","","false","Ben Quill","Ada Quill","Van QX09 ZZZ"',
].join('\n')

const FOOTER = `

"Cases seen by Ada Quill"
"Copyright (c) 2000-2026 salesforce.com, inc. All rights reserved."
"Confidential Information - Do Not Distribute"
"Generated By:  Ada Quill  07/04/2026 18:00"
"A council"
`

describe('salesforceReport', () => {
  it('reads labels and texts of several lines, and ends where the footer begins', async () => {
    const { facts, reckoning } = await onlyCouncil(`${REPORT}${FOOTER}`, salesforceReport)
    expect(facts?.['firstContact.resolutionRate']).toMatchObject({
      numerator: 1,
      denominator: 3,
      period: '2025-06/2025-06',
      method: 'salesforce.closed-when-created',
    })
    expect(reckoning).toMatchObject({
      used: 3,
      excluded: { 'blank row': 1, "the report's name": 1 },
      rejected: {},
    })
    expect(reckoning.read).toBe(5)
  })

  it.each([
    ['no footer', ''],
    ['a line end alone', '\n'],
    ['blank lines alone', '\n\n\n'],
    ['a footer without the copyright', '\n\n\n"Cases of 2025/26"\n'],
  ])('reads the same cases from a report with %s', async (_, end) => {
    const whole = await readingOf(salesforceReport, `${REPORT}${FOOTER}`)
    const { councils, reckoning } = await readingOf(salesforceReport, `${REPORT}${end}`)
    expect(councils).toEqual(whole.councils)
    expect(reckoning).toMatchObject({ used: 3, rejected: {} })
  })

  it('reads the same whatever pieces the bytes come in', async () => {
    const whole = await readingOf(salesforceReport, `${REPORT}${FOOTER}`)
    expect(await readingOf(salesforceReport, `${REPORT}${FOOTER}`, {}, 7)).toEqual(whole)
  })

  it('takes a report of no cases for that', async () => {
    const header = REPORT.slice(0, REPORT.indexOf('\n'))
    const { withheld, reckoning } = await onlyCouncil(`${header}${FOOTER}`, salesforceReport)
    expect(reckoning).toMatchObject({ used: 0, rejected: {} })
    expect(withheld?.['volume.dimensions']).toBe('there are no contacts')
  })

  it('rejects the half row that a cut file ends with', async () => {
    const cut = `${REPORT}\n"00001029","30/06/2025 10:00"`
    const { used, rejected } = (await readingOf(salesforceReport, cut)).reckoning
    expect(used).toBe(3)
    expect(Object.entries(rejected)).toEqual([
      [expect.stringContaining('cut short'), { count: 1, places: ['row 5'] }],
    ])
  })

  it('rejects a short row between others, whatever stands before it', async () => {
    const short = REPORT.replace('"00001027"', '\n\n"00001099","a note"\n"00001027"')
    const { rejected } = (await readingOf(salesforceReport, short)).reckoning
    expect(Object.values(rejected)).toEqual([{ count: 1, places: ['row 5'] }])
  })

  it('reads dates as the mapping says, and guesses none', async () => {
    const american = REPORT.replaceAll(/(\d\d)\/(\d\d)\/2025/g, '$2/$1/2025')
    const { rejected } = (await readingOf(salesforceReport, american)).reckoning
    expect(Object.values(rejected).map(({ count }) => count)).toEqual([2])
    const formats = ['MM/DD/YYYY HH:mm', 'MM/DD/YYYY, HH:mm']
    const own = { ...reportMapping, time: { ...reportMapping.time, formats } }
    const { facts } = await onlyCouncil(american, salesforceReport, { mapping: own })
    expect(facts?.['firstContact.resolutionRate']).toMatchObject({ denominator: 3 })
  })

  it('lets nothing personal through', async () => {
    const content = `${REPORT}\n"1","Ada Quill","","Quill","Quill","Quill","","Quill","","",""${FOOTER}`
    const reading = await readingOf(salesforceReport, content)
    expect(Object.values(reading.reckoning.rejected)).toHaveLength(1)
    expect(JSON.stringify(reading)).not.toMatch(PERSONAL)
  })
})
