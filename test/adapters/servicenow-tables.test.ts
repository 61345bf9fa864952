import { describe, expect, it } from 'vitest'
import {
  serviceNowAudit,
  serviceNowCsv,
  serviceNowWarehouse,
} from '../../adapters/servicenow/index.ts'
import auditMapping from '../../adapters/servicenow/mapping-audit.json' with { type: 'json' }
import { sharedText } from '../support/shared.ts'
import { failureOf, readingOf } from './reading-of.ts'
import { figuresOf } from './tally-of.ts'

const PERSONAL = /quill|960123|qx09/i

/** The log of two incidents: one that was handed on, late and closed twice, and one settled at once. */
const LOG = [
  'number,incident_state,reassignment_count,reopen_count,sys_mod_count,made_sla,caller_id,opened_at,sys_updated_at,contact_type,category,u_vehicle,closed_code,resolved_at,closed_at',
  'INC0000045,New,0,0,0,true,Ada Quill,29-02-2024 01:16,29-02-2024 01:23,Phone,Bins,QX09 ZZZ,?,?,?',
  'INC0000045,Active,1,0,2,true,Ada Quill,29-02-2024 01:16,29-02-2024 08:53,Phone,Bins,QX09 ZZZ,?,?,?',
  'INC0000045,Closed,1,0,3,false,Ada Quill,29-02-2024 01:16,03-03-2024 12:00,Phone,Bins,QX09 ZZZ,Solved,29-02-2024 11:29,03-03-2024 12:00',
  'INC0000045,Closed,1,1,10,false,Ada Quill,29-02-2024 01:16,05-03-2024 12:00,Phone,Bins,QX09 ZZZ,Solved,29-02-2024 11:29,05-03-2024 12:00',
  'INC0000047,New,0,0,0,true,Ada Quill,29-02-2024 04:40,29-02-2024 04:57,Self  service,Parking,?,?,?,?',
  'INC0000047,-100,0,0,1,true,Ada Quill,29-02-2024 04:40,29-02-2024 05:00,Self  service,Parking,?,?,?,?',
  'INC0000047,Resolved ,0,0,2,true,Ada Quill,29-02-2024 04:40,29-02-2024 05:30,Self  service,Parking,?,?,29-02-2024 05:30,?',
  '',
]
const log = (...more: readonly string[]) => [...LOG.slice(0, -1), ...more, ''].join('\n')

describe('servicenow-audit', () => {
  it('takes of each incident the last event', async () => {
    const { councils, reckoning } = await readingOf(serviceNowAudit, log())
    expect(reckoning).toMatchObject({
      read: 7,
      used: 2,
      excluded: { 'another row of its case counts': 5 },
      rejected: {},
    })
    expect(councils[0]?.facts).toMatchObject({
      'firstContact.resolutionRate': { numerator: 1, denominator: 2 },
      'firstContact.channels': { value: ['telephone', 'self_service_electronic'] },
      'volume.dimensions': { value: ['channel', 'service'], period: '2024-02/2024-02' },
    })
  })

  it('reads the same in any order of events, the tenth change after the third', async () => {
    const [header = '', ...events] = LOG.slice(0, -1)
    const back = [header, ...events.reverse(), ''].join('\n')
    expect(figuresOf(await readingOf(serviceNowAudit, back))).toEqual(
      figuresOf(await readingOf(serviceNowAudit, log())),
    )
  })

  it('counts a flag by incidents where a mapping reads it, not by events', async () => {
    const mapping = {
      ...auditMapping,
      columns: { ...auditMapping.columns, extra: { madeSla: 'made_sla' } },
      firstContact: {
        method: 'made-sla',
        kind: 'derived',
        conditions: { all: [{ fact: 'madeSla', operator: 'equal', value: true }] },
      },
    }
    const { councils } = await readingOf(serviceNowAudit, log(), { mapping })
    // Five of the seven events say true.
    expect(councils[0]?.facts['firstContact.resolutionRate']).toMatchObject({
      numerator: 1,
      denominator: 2,
    })
  })

  it('leaves a duplicate out with all of its events', async () => {
    const events = [
      'INC0000050,New,0,0,0,true,Ada Quill,01-03-2024 09:00,01-03-2024 09:00,Email,Bins,?,?,?,?',
      'INC0000050,Closed,0,0,1,true,Ada Quill,01-03-2024 09:00,01-03-2024 10:00,Email,Bins,?,Duplicate,01-03-2024 10:00,01-03-2024 10:00',
    ]
    expect((await readingOf(serviceNowAudit, log(...events))).reckoning).toMatchObject({
      read: 9,
      used: 2,
      excluded: { 'a duplicate of another case': 1, 'another row of its case counts': 6 },
    })
  })

  it('knows nothing of an incident whose last state is missing, and counts it still', async () => {
    const event =
      'INC0000052,-100,0,0,1,true,Ada Quill,01-03-2024 09:00,?,Email,Bins,?,?,01-03-2024 09:10,?'
    const { councils, reckoning } = await readingOf(serviceNowAudit, log(event))
    expect(reckoning).toMatchObject({ used: 3, rejected: {} })
    expect(councils[0]?.facts).toMatchObject({
      'firstContact.resolutionRate': { denominator: 2 },
      'volume.dimensions': { denominator: 3 },
    })
  })

  it('rejects a day that is none, and no incident is read from an earlier event instead', async () => {
    const events = [
      'INC0000051,New,0,0,0,true,Ada Quill,01-03-2024 09:00,?,Email,Bins,?,?,?,?',
      'INC0000051,Closed,0,0,1,true,Ada Quill,13-13-2024 09:00,?,Email,Bins,?,?,?,?',
    ]
    const { used, rejected } = (await readingOf(serviceNowAudit, log(...events))).reckoning
    expect(used).toBe(2)
    expect(Object.values(rejected)).toEqual([{ count: 1, places: ['row 10, column "opened_at"'] }])
  })

  it('lets nothing personal out', async () => {
    const odd = 'Ada Quill,QX09 ZZZ,0,0,1,?,?,960123,?,Ada Quill,?,?,?,?,?'
    expect(JSON.stringify(await readingOf(serviceNowAudit, log(odd)))).not.toMatch(PERSONAL)
  })
})

describe('servicenow-csv', () => {
  const byField = [
    'number,state,contact_type,category,opened_at,resolved_at,closed_at,reassignment_count,reopen_count,caller_id',
    'INC1,Resolved,Phone,Bins,2025-03-31 23:30:00,2025-03-31 23:40:00,,0,0,Ada Quill',
    'INC2,In Progress,Email,Bins,2025-04-01 00:30:00,,,0,0,Ada Quill',
    'INC3,Canceled,Walk-in,Bins,2025-04-01 09:30:00,,,0,0,Ada Quill',
    '',
  ].join('\r\n')

  it('reads times by London’s clock, and states by label', async () => {
    const context = { period: '2025-04/2025-04' }
    const { councils, reckoning } = await readingOf(serviceNowCsv, byField, context)
    expect(reckoning).toMatchObject({ used: 2, excluded: { 'outside the period': 1 } })
    expect(councils[0]?.facts['volume.dimensions']).toMatchObject({ denominator: 2 })
  })

  it('reads the same by labels as by names of fields, and with days first', async () => {
    const byLabel = byField
      .replace(
        /^.*/,
        'Number,State,Channel,Category,Opened,Resolved,Closed,Reassignment count,Reopen count,Caller',
      )
      .replaceAll(/(\d{4})-(\d\d)-(\d\d) (\d\d:\d\d:\d\d)/g, '$3-$2-$1 $4')
    const expected = await readingOf(serviceNowCsv, byField)
    expect(figuresOf(expected)[0]?.[1]).not.toEqual([])
    expect(figuresOf(await readingOf(serviceNowCsv, byLabel))).toEqual(figuresOf(expected))
  })

  it('refuses the log of an audit, in which incidents come more than once', async () => {
    const failure = await failureOf(serviceNowCsv, log())
    expect(failure).toMatch(/^UNREADABLE_EXPORT export\.csv: row 3 has a case .*"grain": "event"/)
    expect(failure).not.toMatch(PERSONAL)
  })

  it('says which column is missing where there is no state', async () => {
    expect(await failureOf(serviceNowCsv, 'number,opened_at\nINC1,2025-04-01 09:00:00\n')).toMatch(
      /there is no column "state".*; `columns\.status` of the mapping can't do without it/,
    )
  })

  it('lets nothing personal out', async () => {
    expect(JSON.stringify(await readingOf(serviceNowCsv, byField))).not.toMatch(PERSONAL)
  })
})

describe('servicenow-warehouse', () => {
  const table = [
    'sys_id,_fivetran_deleted,state,contact_type,category,sys_class_name,sys_created_on,closed_at,calendar_duration,reassignment_count,reopen_count,close_notes',
    'a1,FALSE,7,phone,bins,incident,2025-03-31 23:30:00,2025-04-02 09:16:18,1970-01-02 09:46:18,0,0,Ada Quill',
    'a2,TRUE,7,phone,bins,incident,2025-03-31 23:30:00,,,0,0,Ada Quill',
    'a3,FALSE,3,email,bins,change_request,2025-03-31 23:30:00,,,0,0,Ada Quill',
    'a4,FALSE,8,email,bins,incident,2025-03-31 23:30:00,,,0,0,Ada Quill',
    '',
  ].join('\n')

  it('reads incidents, in UTC, and neither what was deleted nor other tasks', async () => {
    const context = { period: '2025-04/2025-04' }
    const { councils, reckoning } = await readingOf(serviceNowWarehouse, table, context)
    expect(reckoning).toMatchObject({ used: 2, excluded: { deleted: 1, 'no incident': 1 } })
    expect(councils[0]?.facts).toMatchObject({
      'firstContact.resolutionRate': { numerator: 1, denominator: 1 },
      'volume.dimensions': { denominator: 2 },
    })
  })

  it('lets nothing personal out', async () => {
    expect(JSON.stringify(await readingOf(serviceNowWarehouse, table))).not.toMatch(PERSONAL)
  })
})

const incidents = sharedText('data/vendor-schema-seeds/servicenow/incident_data.csv')
const tasks = sharedText('data/vendor-schema-seeds/servicenow/task_data.csv')

describe.skipIf(incidents === undefined)('a real table of incidents', () => {
  it('gives volume alone, since what else counts is in the table of tasks', async () => {
    const { councils, reckoning } = await readingOf(serviceNowWarehouse, incidents ?? '')
    expect(reckoning).toMatchObject({ read: 1, used: 1, rejected: {} })
    expect(councils[0]?.facts).toMatchObject({
      'volume.dimensions': { value: ['service'], denominator: 1, period: '2023-06/2023-06' },
    })
    expect(Object.keys(councils[0]?.facts ?? {})).toHaveLength(1)
  })
})

describe.skipIf(tasks === undefined)('a real table of tasks', () => {
  it('has a change, which is no incident', async () => {
    const { reckoning } = await readingOf(serviceNowWarehouse, tasks ?? '')
    expect(reckoning).toMatchObject({ read: 1, used: 0, excluded: { 'no incident': 1 } })
  })

  it('has durations that are dates, which a mapping for changes reads', async () => {
    const { default: mapping } = await import('../../adapters/servicenow/mapping-warehouse.json')
    const within = (minutes: number) => ({
      ...mapping,
      filters: [],
      values: { ...mapping.values, status: { '4': 'closed' } },
      firstContact: {
        method: 'within-minutes',
        kind: 'derived',
        conditions: {
          all: [{ fact: 'minutesToResolution', operator: 'lessThanInclusive', value: minutes }],
        },
      },
    })
    const numerator = async (minutes: number) => {
      const context = { mapping: within(minutes) }
      const { councils } = await readingOf(serviceNowWarehouse, tasks ?? '', context)
      return councils[0]?.facts['firstContact.resolutionRate']
    }
    // Nine hours, 46 minutes and 18 seconds.
    expect(await numerator(586)).toMatchObject({ numerator: 0, denominator: 1 })
    expect(await numerator(587)).toMatchObject({ numerator: 1, denominator: 1 })
  })
})
