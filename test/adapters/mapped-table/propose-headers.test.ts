import { describe, expect, it } from 'vitest'
import words from '../../../adapters/mapped-table/header-words.json' with { type: 'json' }
import { proposeMapping } from '../../../adapters/mapped-table/propose-mapping.ts'
import { plainHeader } from '../../../adapters/mapped-table/propose-roles.ts'
import { sampleTable } from '../../../adapters/mapped-table/propose-sample.ts'
import { councilYear } from '../../../fixtures/generate/council-year.ts'
import { FORMATS } from '../../../fixtures/generate/formats.ts'
import own from '../../../fixtures/generate/mapped-table.mapping.json' with { type: 'json' }
import { piecesOf } from './source-of.ts'

/** The mapping proposed for a table of these columns, each with its cells. */
function mappingFor(table: Readonly<Record<string, readonly unknown[]>>) {
  const columns = Object.keys(table)
  const rows = (table[columns[0] ?? ''] ?? []).map((_, row) =>
    columns.map((name) => table[name]?.[row]),
  )
  return proposeMapping({ name: 'log.csv', source: { format: 'csv' }, columns, rows }).mapping
}

const DAYS = ['13/02/2025', '14/02/2025', '15/02/2025']

describe('headers that councils use', () => {
  it('are those of a log by hand', () => {
    const { source, columns } = mappingFor({
      Ref: ['1', '2', '3'],
      'Date logged': DAYS,
      'Date closed': DAYS,
      'Contact method': ['Phone', 'Letter', 'Phone'],
      'Enquiry type': ['Complaint', 'Report', 'Report'],
      'Handled by': ['Ada Quill', 'Ben Wren', 'Ada Quill'],
      CSAT: ['4', '5', '1'],
    })
    expect(source).toMatchObject({ grain: 'case', key: 'Ref' })
    expect(columns).toEqual({
      opened: 'Date logged',
      closed: 'Date closed',
      channel: 'Contact method',
      interaction: 'Enquiry type',
      satisfaction: { column: 'CSAT', scale: '1-5' },
    })
  })

  it('are those of a switchboard', () => {
    const { source, columns } = mappingFor({
      Call: ['C1', 'C2', 'C3'],
      'Date/time': ['13/02/2025 09:00', '14/02/2025 09:00', '15/02/2025 09:00'],
      'Queue wait (secs)': ['10', '20', '30'],
      'Call outcome': ['Answered', 'Abandoned', 'Answered'],
      Score: ['1', '10', '7'],
    })
    expect(source.key).toBe('Call')
    expect(columns).toEqual({
      opened: 'Date/time',
      wait: { column: 'Queue wait (secs)', unit: 'seconds' },
      queueOutcome: 'Call outcome',
      satisfaction: { column: 'Score', scale: '0-10' },
    })
  })

  it.each([
    ['Case', 'Case'],
    ['Case reference', 'Case reference'],
    ['Case Ref.', 'Case Ref.'],
    ['Enquiry Ref', 'Enquiry Ref'],
    ['Job No', 'Job No'],
  ])('name the case: %s', (header, key) => {
    expect(mappingFor({ [header]: ['a', 'b'] }).source.key).toBe(key)
  })

  it('name the case by the most certain of them', () => {
    const { source } = mappingFor({
      Case: ['x', 'y'],
      'Case reference': ['1', '2'],
      ID: ['8', '9'],
    })
    expect(source.key).toBe('Case reference')
  })

  it.each(['Type of contact', 'Contact Type', 'Source', 'How contacted', 'Method of contact'])(
    'say the channel where cells are channels: %s',
    (header) => {
      expect(mappingFor({ [header]: ['Phone', 'Kiosk'] }).columns).toEqual({ channel: header })
    },
  )

  it('say what a contact was about where no cell is a channel', () => {
    const { columns, values } = mappingFor({ 'Type of contact': ['Complaint', 'Report a problem'] })
    expect(columns).toEqual({ interaction: 'Type of contact' })
    expect(values).toBeUndefined()
  })

  it('give a column that is surer of what contacts were about its role', () => {
    const table = { 'Type of contact': ['Complaint', 'Report'], 'Call reason': ['Bins', 'Tax'] }
    expect(mappingFor(table).columns).toEqual({ interaction: 'Call reason' })
  })

  it('give no role to a second column of channels', () => {
    const table = { Channel: ['Phone', 'Web'], 'Type of contact': ['Phone', 'Post'] }
    expect(mappingFor(table).columns).toEqual({ channel: 'Channel' })
  })

  it('name no case where the same word stands in many rows', () => {
    const kinds = Array.from({ length: 40 }, (_, row) => (row % 2 === 0 ? 'Inbound' : 'Outbound'))
    expect(mappingFor({ Call: kinds }).source).toEqual({ format: 'csv', grain: 'case' })
  })

  it('say how calls ended where the words of calls do', () => {
    const ends = Array.from({ length: 40 }, (_, row) => (row % 2 === 0 ? 'Answered' : 'Lost'))
    expect(mappingFor({ Call: ends })).toMatchObject({
      columns: { queueOutcome: 'Call' },
      values: { queueOutcome: { Answered: 'answered', Lost: 'abandoned' } },
    })
    const numbers = ends.map((_, row) => `C${row}`)
    expect(mappingFor({ Case: numbers, Call: ends }).columns).toEqual({ queueOutcome: 'Call' })
    expect(mappingFor({ Case: numbers, Call: numbers }).columns).toEqual({})
  })

  it('give every role that the table of the seeded year has', async () => {
    const file = FORMATS['table as CSV']
    const text = [...file.write([...councilYear({ seed: 3, size: 400 })])].join('')
    const { mapping } = proposeMapping(
      await sampleTable({ name: file.file, bytes: piecesOf(text) }),
    )
    expect(mapping.source).toEqual(own.source)
    expect(mapping.time.formats).toEqual(own.time.formats)
    expect(mapping.columns).toEqual(own.columns)
    expect(mapping.values?.queueOutcome).toEqual(own.values.queueOutcome)
  })

  it('name no role for people: those who called, wrote or dealt with it', () => {
    const people = ['Handled by', 'Agent', 'Officer', 'Caller', 'Customer', 'Name', 'Received by']
    const more = ['Contact number', 'Telephone', 'Email', 'Address', 'Postcode', 'Subject', 'Notes']
    const table = Object.fromEntries([...people, ...more].map((name) => [name, ['Ada Quill']]))
    const mapping = mappingFor(table)
    expect(mapping.columns).toEqual({})
    expect(mapping.source).not.toHaveProperty('key')
  })
})

describe('the shipped words for headers', () => {
  const all = Object.values(words).flat()

  it('stand for one role each, but for those that cells decide', () => {
    // What cells have to tell: how a call ended or which it was, how a contact came or what about.
    const twice = all.filter((word, index) => all.indexOf(word) < index)
    expect(twice).toEqual(['type of contact', 'contact type', 'call'])
  })

  it('are in their plain form, so that each can be found', () => {
    expect(all.filter((word) => plainHeader(word) !== word)).toEqual([])
  })
})
