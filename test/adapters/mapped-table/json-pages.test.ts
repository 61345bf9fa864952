import { describe, expect, it } from 'vitest'
import type { Adapter } from '../../../adapters/contract/adapter.ts'
import { dynamics } from '../../../adapters/dynamics/index.ts'
import { freshdesk } from '../../../adapters/freshdesk/index.ts'
import { readJson } from '../../../adapters/mapped-table/read-json.ts'
import { salesforce } from '../../../adapters/salesforce/index.ts'
import { serviceNow } from '../../../adapters/servicenow/index.ts'
import { zendesk } from '../../../adapters/zendesk/index.ts'
import { readingOf } from '../reading-of.ts'
import { shapeOf, sourceOf } from './source-of.ts'

const NEXT = 'https://council.example/api?page=2&caller=Mary%20Jones'
const PAGE = expect.stringContaining('it is one page of more records')

async function warningsOf(document: unknown, records?: string): Promise<readonly string[]> {
  const shape = shapeOf({ format: 'json', ...(records !== undefined && { records }) })
  const { warnings } = await readJson(sourceOf(JSON.stringify(document)), shape, ['id'])
  return warnings
}

const list = [{ id: 1 }, { id: 2 }]

describe('a page of more records', () => {
  it.each<[string, object]>([
    ['OData', { '@odata.nextLink': NEXT }],
    ['OData, by its count', { '@odata.count': 3 }],
    ['OData of old', { 'odata.nextLink': NEXT }],
    ['Dataverse', { '@Microsoft.Dynamics.CRM.morerecords': true }],
    [
      'Salesforce',
      { totalSize: 2500, done: false, nextRecordsUrl: '/services/data/v60.0/query/1' },
    ],
    ['pages by number', { next_page: 2 }],
    ['Zendesk, by offset', { next_page: NEXT, previous_page: null, count: 12_345 }],
    ['Zendesk, by cursor', { meta: { has_more: true }, links: { next: NEXT } }],
    ['Zendesk, incremental', { end_of_stream: false, after_url: NEXT }],
    ['JSON:API', { links: { next: { href: NEXT } } }],
    ['HAL', { _links: { next: { href: NEXT } } }],
    ['Django', { count: 2, next: NEXT, previous: null }],
    ['Genesys Cloud', { totalHits: 123 }],
    ['Genesys Cloud, of a job', { cursor: 'bmV4dA', dataAvailabilityDate: '2025-06-02' }],
  ])('is told as one, as %s marks it', async (_, page) => {
    const warnings = await warningsOf({ ...page, value: list }, 'value')
    expect(warnings).toEqual([PAGE])
    expect(warnings.join()).not.toContain('Mary')
  })

  it.each<[string, object]>([
    ['OData', { '@odata.context': NEXT, '@odata.count': 2 }],
    ['Dataverse', { '@Microsoft.Dynamics.CRM.totalrecordcount': -1 }],
    ['Salesforce', { totalSize: 2, done: true }],
    ['Zendesk, by offset', { next_page: null, previous_page: NEXT, count: 2 }],
    ['Zendesk, by cursor', { meta: { has_more: false }, links: { next: NEXT, prev: NEXT } }],
    ['Zendesk, incremental', { end_of_stream: true, next_page: NEXT, count: 2 }],
    ['JSON:API', { links: { self: NEXT, next: null } }],
    ['Django', { count: 2, next: '' }],
    ['Genesys Cloud', { totalHits: 2, cursor: null }],
    ['nobody', {}],
  ])('is not seen in the last one, as %s marks it', async (_, page) => {
    expect(await warningsOf({ ...page, value: list }, 'value')).toEqual([])
  })

  it('is told where its marks stand beside the list, inside the document', async () => {
    const body = { value: list, next: NEXT }
    expect(await warningsOf({ result: { body } }, 'result.body.value')).toEqual([PAGE])
    expect(await warningsOf({ other: body, value: list }, 'value')).toEqual([])
  })

  it('is not seen in a record that has fields of such names', async () => {
    expect(await warningsOf([{ id: 1, next: NEXT, done: false }])).toEqual([])
    expect(await warningsOf({ value: [{ id: 1, next: NEXT }] }, 'value')).toEqual([])
  })
})

describe('the reckoning of a page', () => {
  const dates = { created_at: '2025-06-02T09:00:00Z', createdon: '2025-06-02T09:00:00Z' }
  const ticket = { ...dates, id: 1, status: 'open' }
  const incident = { number: 'I1', state: 'New', opened_at: '2025-06-02 09:00:00' }
  const kase = { ...dates, ticketnumber: 'C1', statecode: 0, statuscode: 1 }
  const own = { CaseNumber: '1', CreatedDate: '2025-06-02T09:00:00.000+0000', Status: 'New' }

  it.each<[string, Adapter, object, object]>([
    ['dynamics', dynamics, { '@odata.nextLink': NEXT }, { value: [kase] }],
    ['salesforce', salesforce, { done: false, nextRecordsUrl: '/q/1' }, { records: [own] }],
    ['zendesk', zendesk, { next_page: NEXT, count: 900 }, { tickets: [ticket] }],
    ['servicenow', serviceNow, { next_page: NEXT }, { result: [incident] }],
  ])('warns of it: %s', async (_, adapter, marks, body) => {
    const whole = await readingOf(adapter, JSON.stringify(body))
    const page = await readingOf(adapter, JSON.stringify({ ...marks, ...body }))
    expect(page.reckoning.warnings).toContainEqual(PAGE)
    expect(whole.reckoning.warnings).not.toContainEqual(PAGE)
  })

  it('says nothing of a bare list, which has no place for such marks: freshdesk', async () => {
    const { reckoning } = await readingOf(freshdesk, JSON.stringify([{ ...ticket, status: 2 }]))
    expect(reckoning.warnings).not.toContainEqual(PAGE)
  })
})
