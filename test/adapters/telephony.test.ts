import { describe, expect, it } from 'vitest'
import type { Adapter } from '../../adapters/contract/adapter.ts'
import {
  telephony,
  telephony8x8,
  telephonyConnect,
  telephonyGenesys,
  telephonyTeams,
} from '../../adapters/telephony/index.ts'
import mapping from '../../adapters/telephony/mapping.json' with { type: 'json' }
import eightByEightMapping from '../../adapters/telephony/mapping-8x8.json' with { type: 'json' }
import { rowsXml, workbook } from './mapped-table/workbook.ts'
import { failureOf, readingOf } from './reading-of.ts'
import { rowsBy } from './tally-of.ts'

async function figuresOf(adapter: Adapter, content: string, own?: object) {
  const { councils, reckoning } = await readingOf(adapter, content, own && { mapping: own })
  const [{ facts = {}, withheld = {}, tally } = {}] = councils
  const told = (fact: string) => facts[fact] ?? withheld[fact]
  const groups = Object.values(tally?.groups ?? {})
  return {
    wait: told('responseTime.telephone'),
    lost: told('responseTime.callsAbandoned'),
    contacts: groups.reduce((sum, { contacts }) => sum + contacts, 0),
    flowedOut: groups.reduce((sum, { queue }) => sum + (queue?.flowedOut ?? 0), 0),
    reckoning,
  }
}

const table = (...lines: readonly string[]) => `${lines.join('\n')}\n`

describe('summaries of queues', () => {
  const HEADER = 'Date,Queue,Offered,Answered,Abandoned,Flow-out,ASA'
  const DAY = '02/06/2025,Rents,100,80,15,5,25'

  it.each([
    'Date,Queue Name,Calls Offered,Calls Answered,Calls Abandoned,Overflow,Average Speed of Answer',
    'DAY,Skill,Received,Handled,Lost,Diverted,asa',
    'Interval Start,Hunt Group,Entered,Accepted,Abandons,Flow Out,Avg Speed to Answer',
    'Start Date,Service,Presented,Calls Accepted,Calls Lost,Flow-outs,Average Answer Time',
    'Start Time,Group,Calls Received,Calls Handled,Abandoned,Calls Diverted,Average Time to Answer',
  ])('are known by the words %s', async (header) => {
    expect(await figuresOf(telephony, table(header, DAY))).toMatchObject({
      wait: { value: 25, denominator: 80 },
      lost: { numerator: 15, denominator: 100 },
      flowedOut: 5,
    })
  })

  it('do not take an average of all calls for the one of those answered', async () => {
    const header = HEADER.replace('ASA', 'Avg Wait')
    expect((await figuresOf(telephony, table(header, DAY))).wait).toBe(
      'of no answered call the wait is known',
    )
  })

  it('count no row of totals or averages, wherever its name stands', async () => {
    const totals = [
      'Total,,100,80,15,5,25',
      'grand total,,100,80,15,5,25',
      '02/06/2025,All Queues,100,80,15,5,25',
      '02/06/2025,Average,100,80,15,5,25',
      '02/06/2025,,100,80,15,5,25',
      ',Rents,100,80,15,5,25',
    ]
    const { contacts, reckoning } = await figuresOf(telephony, table(HEADER, DAY, ...totals))
    expect(contacts).toBe(100)
    expect(reckoning).toMatchObject({
      read: 7,
      used: 1,
      excluded: {
        'row that the mapping skips': 2,
        'a total or an average, no queue': 3,
        'a row that says no day': 1,
      },
    })
  })

  it('may have commas in their numbers and units in their times', async () => {
    const busy = '03/06/2025,Rents,"14,195","12,000","2,195",0,4m 40s'
    expect(await figuresOf(telephony, table(HEADER, busy))).toMatchObject({
      wait: { value: 280, denominator: 12_000 },
      lost: { numerator: 2195, denominator: 14_195 },
    })
  })

  it('have no count of what they mark as not known', async () => {
    const tbc = '03/06/2025,Rents,50,TBC,-,0,N/A'
    expect(await figuresOf(telephony, table(HEADER, DAY, tbc))).toMatchObject({
      contacts: 150,
      lost: { numerator: 15, denominator: 100 },
    })
  })

  it('without what was offered, or what flowed out, have both added up', async () => {
    const without = await figuresOf(
      telephony,
      table('Date,Answered,Abandoned,ASA', '02/06/2025,80,15,25'),
    )
    expect(without).toMatchObject({
      wait: { value: 25 },
      lost: { numerator: 15, denominator: 95 },
      contacts: 95,
    })
    const telling = without.reckoning.warnings.filter((warning) => /Offered|Flow-out/.test(warning))
    expect(telling).toHaveLength(2)
  })

  it('keep the hour that a clock change repeats twice, as it was', async () => {
    const hours = ['00:30', '01:00', '01:30', '01:00', '01:30', '02:00'].map(
      (hour) => `26/10/2025 ${hour},Rents,10,8,2,0,30`,
    )
    const { contacts, wait, reckoning } = await figuresOf(telephony, table(HEADER, ...hours))
    expect(contacts).toBe(60)
    expect(wait).toMatchObject({ value: 30, denominator: 48 })
    expect(reckoning).toMatchObject({
      used: 6,
      warnings: [expect.stringMatching(/4 times in an hour that a clock change skips or repeats/)],
    })
  })

  it('are read with bars between and days as mmddyyyy, as one exporter has them', async () => {
    const own = {
      ...mapping,
      source: { format: 'csv', grain: 'interval', delimiter: '|' },
      time: { ...mapping.time, formats: ['MMDDYYYY'] },
      columns: {
        opened: 'date',
        counts: { offered: 'contacts', answered: 'handled', abandoned: 'abandons' },
        averageWait: { column: 'asa', unit: 'seconds' },
      },
    }
    const text = table(
      'date|period|queue|contacts|handled|abandons|asa',
      '06022025|09:00|Rents|10|8|2|30',
      '06022025|09:30|Rents|10|9|1|30',
      '13022025|10:00|Rents|10|9|1|30',
    )
    const { contacts, reckoning } = await figuresOf(telephony, text, own)
    expect(contacts).toBe(20)
    expect(reckoning.rejected).toEqual({
      'a day or time that there is not; are day and month the other way round?': {
        count: 1,
        places: ['row 4, column "date"'],
      },
    })
  })

  it('are by service where a mapping says that queues are services', async () => {
    const { service, ...columns } = { ...mapping.columns, service: 'Queue' }
    const own = { ...mapping, columns: { ...columns, service } }
    const other = DAY.replace('Rents', 'Bins')
    const reading = await readingOf(telephony, table(HEADER, DAY, other), { mapping: own })
    expect(rowsBy('service', reading)).toEqual({ rents: 100, bins: 100 })
    expect(reading.councils[0]?.facts['volume.dimensions']).toMatchObject({ value: ['service'] })
  })

  it('are refused without a day of the interval, which may be taken out where there is one period', async () => {
    const text = table('Queue,Offered,Answered,Abandoned,ASA', 'Rents,100,80,20,25')
    expect(await failureOf(telephony, text)).toMatch(/there is no column "Start"/)
    const { opened, ...columns } = mapping.columns
    const { contacts } = await figuresOf(telephony, text, { ...mapping, columns })
    expect(contacts).toBe(100)
  })
})

describe('a workbook of queues', () => {
  it('has days, counts and times as its cells hold them', async () => {
    const own = { ...mapping, source: { ...mapping.source, format: 'xlsx', sheet: 'Queues' } }
    const rows = [
      ['Day', 'Queue', 'Offered', 'Answered', 'Abandoned', 'ASA'],
      [{ date: 45_810 }, 'Rents', 1000, 800, 200, { time: 280 / 86_400 }],
      [{ date: 45_811 }, 'Rents', 1000, 200, 800, '4m 40s'],
      ['Total', '', 2000, 1000, 1000, ''],
    ]
    const { councils, reckoning } = await readingOf(
      telephony,
      workbook({ Queues: rowsXml(rows) }),
      { mapping: own },
    )
    expect(reckoning).toMatchObject({ read: 3, used: 2, rejected: {} })
    expect(councils[0]?.facts['responseTime.telephone']).toMatchObject({
      value: 280,
      denominator: 1000,
      period: '2025-06/2025-06',
    })
  })
})

describe('queues of every system', () => {
  it.each([
    [telephony, 'Date,Queue,Offered,Answered,Abandoned'],
    [telephonyGenesys, 'Interval Start,Queue Name,Offered,Answered,Abandoned'],
    [telephony8x8, 'startDate,queueName,enteredCalls,acceptedCalls,abandonedCalls'],
    [
      telephonyConnect,
      'StartInterval,Queue,Contacts queued,Contacts handled incoming,Contacts abandoned',
    ],
    [telephonyTeams, 'Date,Call Queue Name,Incoming Calls,Answered Calls,Abandoned Calls'],
  ])(
    'come with rows of totals and averages, which are left out by name: $name',
    async (adapter, header) => {
      const names = ['Total', 'TOTALS', 'Total:', 'Grand total', 'Subtotal', 'Overall', 'Summary']
      const text = table(
        header,
        '2025-06-02T09:00,Rents,100,80,20',
        ...[...names, 'Average', 'Averages', 'Avg', 'All queues'].map(
          (name) => `2025-06-02T09:00,${name},70,60,10`,
        ),
      )
      const { contacts, reckoning } = await figuresOf(adapter, text)
      expect(contacts).toBe(100)
      expect(reckoning.excluded).toEqual({ 'a total or an average, no queue': 11 })
    },
  )
})

describe('queues of Genesys', () => {
  const HEADER = 'Interval Start,Media Type,Queue Name,Offer,Answer,Abandon,Flow-Out,ASA'

  it('are by medium; callbacks wait without a caller and are left out', async () => {
    const text = table(
      HEADER,
      '02/06/2025 09:00,voice,Rents,10,8,2,0,12400',
      '02/06/2025 09:00,message,Rents,5,5,0,0,99000',
      '02/06/2025 09:00,callback,Rents,5,5,0,0,990000',
      '02/06/2025 09:00,chat,Rents,5,4,1,0,8000',
    )
    const reading = await readingOf(telephonyGenesys, text)
    expect(rowsBy('channel', reading)).toEqual({ telephone: 10, unknown: 5, chat: 5 })
    expect(reading.councils[0]?.facts['responseTime.telephone']).toMatchObject({
      value: 12.375,
      denominator: 8,
    })
    expect(reading.reckoning.excluded).toEqual({
      'left out by its word in column "Media Type"': 1,
    })
  })

  it('have what flowed out in what was offered, so that two shares differ', async () => {
    const text = table(HEADER, '02/06/2025 09:00,voice,Rents,100,60,15,25,1000')
    const { lost } = await figuresOf(telephonyGenesys, text)
    expect(lost).toMatchObject({ value: 15, method: 'abandoned-of-offered' })
  })
})

describe('queues of 8x8', () => {
  it('come with a row of totals, which is left out in JSON too', async () => {
    const queues = [
      { startDate: '2025-06-02T09:00:00Z', queueName: 'Rents', enteredCalls: 10, acceptedCalls: 8 },
      {
        startDate: '2025-06-02T09:00:00Z',
        queueName: 'Summary',
        enteredCalls: 10,
        acceptedCalls: 8,
      },
      { startDate: '2025-06-02T09:00:00Z', enteredCalls: 10, acceptedCalls: 8 },
    ].map((queue) => ({ ...queue, abandonedCalls: 1, divertedCalls: 1 }))
    const { skip: _, ...source } = eightByEightMapping.source
    const own = { ...eightByEightMapping, source: { ...source, format: 'json' } }
    const { contacts, lost, reckoning } = await figuresOf(telephony8x8, JSON.stringify(queues), own)
    expect(contacts).toBe(10)
    expect(lost).toMatchObject({ numerator: 1, denominator: 10 })
    expect(reckoning.excluded).toEqual({ 'a total or an average, no queue': 2 })
  })
})

describe('queues of Amazon Connect', () => {
  const HEADER =
    'Queue,Channel,StartInterval,Contacts queued,Contacts handled incoming,Contacts handled,Contacts abandoned,Average queue answer time,Contacts answered in 20 seconds,Contacts abandoned in 20 seconds'

  it('have their service level counted, and outbound calls in no count', async () => {
    const text = table(HEADER, 'Rents,VOICE,2025-06-02T09:00:00Z,100,80,95,20,00:00:25,60,6')
    const { councils } = await readingOf(telephonyConnect, text)
    expect(councils[0]?.facts['responseTime.telephone']).toMatchObject({
      value: 25,
      denominator: 80,
    })
    const levels = councils[0]?.measures?.filter(({ name }) => name === 'serviceLevel.calls')
    expect(levels?.[0]).toMatchObject({
      method: 'all-handled-within, 20 seconds',
      numerator: 66,
      denominator: 100,
    })
  })

  it('that are not by channel are of no channel, and so no calls', async () => {
    const text = table(
      'Queue,StartInterval,Contacts queued,Contacts handled incoming,Contacts abandoned',
      'Rents,2025-06-02T09:00:00Z,100,80,20',
    )
    const { lost, contacts } = await figuresOf(telephonyConnect, text)
    expect(contacts).toBe(100)
    expect(lost).toBe('no call says whether it was answered or given up')
  })
})

describe('queues of Teams', () => {
  it('count calls, not callers', async () => {
    const text = table(
      'Date,Call Queue,Incoming Calls,Callers,Agent Answered,Abandoned Calls,Overflown Calls',
      '02/06/2025,Rents,100,90,80,15,5',
    )
    expect(await figuresOf(telephonyTeams, text)).toMatchObject({
      contacts: 100,
      lost: { numerator: 15, denominator: 100 },
    })
  })
})
