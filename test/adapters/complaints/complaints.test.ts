import { describe, expect, it } from 'vitest'
import { figuresIn, mapping, measuresIn, read } from './some-registers.ts'

const figures = async (...given: Parameters<typeof read>) => figuresIn(await read(...given))
const one = async (name: string, ...given: Parameters<typeof read>) =>
  (await figures(...given))[name]

const ACKNOWLEDGED = 'complaints.acknowledgedInTimeStage1'
const ANSWERED = 'complaints.answeredInTimeStage1'

describe('a register of complaints counts', () => {
  const rows = [
    'a,1,2025-05-12,2025-05-13,2025-05-20,yes',
    'b,1,2025-05-13,2025-05-13,2025-05-21,no',
    'b,2,2025-06-02,2025-06-03,2025-06-20,partly',
    'c,O,2025-06-02,,,',
    'd,0,2025-06-03,,2025-06-03,',
    'e,E,2025-06-04,,2025-06-04,',
  ]

  it('complaints by stage, and service requests apart from them', async () => {
    expect(await figures(rows)).toMatchObject({
      'complaints.receivedServiceRequests': 1,
      'complaints.receivedEarlyResolution': 1,
      'complaints.receivedStage1': 2,
      'complaints.receivedStage2': 1,
      'complaints.receivedOmbudsman': 1,
    })
    expect(Object.keys(await figures(rows))).not.toContain('complaints.upheldServiceRequests')
  })

  it('outcomes of those that have one', async () => {
    expect(
      await figures([...rows, 'f,1,2025-06-04,,,', 'g,1,2025-06-04,,2025-06-05,???']),
    ).toMatchObject({
      'complaints.upheldStage1': '1 of 2',
      'complaints.partlyUpheldStage1': '0 of 2',
      'complaints.notUpheldStage1': '1 of 2',
      'complaints.withdrawnStage1': '0 of 2',
      'complaints.partlyUpheldStage2': '1 of 1',
      'complaints.upheldOmbudsman': 'no complaint of this stage has an outcome',
    })
  })

  it('no outcome where one alone is ever written down', async () => {
    const marked = ['a,1,2025-05-12,,2025-05-20,yes', 'b,1,2025-05-12,,2025-05-20,']
    expect(await one('complaints.upheldStage1', marked)).toMatch(/^one outcome alone/)
  })

  it('complaints of a period by the day of receipt, and says how many are outside', async () => {
    const reading = await read(rows, {}, { period: '2025-05/2025-05' })
    expect(reading.reckoning).toMatchObject({ used: 2, excluded: { 'outside the period': 4 } })
    const [measure] = measuresIn(reading.councils)
    expect(measure?.period).toBe('2025-05/2025-05')
    expect(figuresIn(reading)['complaints.receivedStage2']).toBe(
      'no row that counts is of this stage',
    )
  })

  it('as late what is open still on a later day that the register names, if only outside the period', async () => {
    const limits = {
      source: 'a code',
      stages: { stage1: { answer: { workingDays: 10, from: 'received' } } },
    } as const
    const own = ['a,1,2025-06-02,,2025-06-05,', 'b,1,2025-06-27,,,']
    const later = 'c,1,2026-01-02,,2026-01-05,'
    const inJune = { period: '2025-06/2025-06' }
    const answered = async (rows: readonly string[]) =>
      measuresIn((await read(rows, { limits }, inJune)).councils).find(
        ({ name }) => name === 'complaints.answeredInTime',
      )
    expect(await answered(own)).toMatchObject({ numerator: 1, denominator: 1, unusable: 1 })
    expect(await answered([...own, later])).toMatchObject({ numerator: 1, denominator: 2 })
    expect(await answered([later, ...own])).toMatchObject({ numerator: 1, denominator: 2 })
    const slip = 'c,1,2026-01-02,,2025-01-05,'
    expect(await answered([...own, slip])).toMatchObject({ denominator: 1 })
  })

  it('the months that it has where no period is asked for', async () => {
    expect(measuresIn((await read(rows)).councils)[0]?.period).toBe('2025-05/2025-06')
  })

  it('working days from receipt to answer, without weekends and bank holidays', async () => {
    // 26 May 2025 is a bank holiday.
    const days = [
      'a,1,2025-05-23,,2025-05-27,no',
      'b,1,2025-05-23,,2025-05-30,no',
      'c,1,2025-05-23,,,',
    ]
    expect(await one('complaints.workingDaysToAnswerStage1', days)).toBe('5 of 2')
    const scottish = { ...MAPPING_TIME, nation: 'scotland' } as const
    const abroad = await read(['a,1,2025-11-28,,2025-12-02,no'], { time: scottish })
    expect(figuresIn(abroad)['complaints.workingDaysToAnswerStage1']).toBe('1 of 1')
  })
})

const MAPPING_TIME = { zone: 'Europe/London', ambiguous: 'earlier', formats: ['iso'] } as const

describe('a complaint is acknowledged in time', () => {
  // Received on a Monday; the fifth working day is the Monday after.
  it.each([
    ['on the last day', '2025-06-09', '1 of 1'],
    ['a day late', '2025-06-10', '0 of 1'],
  ])('or not: %s', async (_, day, share) => {
    expect(await one(ACKNOWLEDGED, [`a,1,2025-06-02,${day},,`])).toBe(share)
  })

  it('is late where nothing was done when the day was over', async () => {
    const rows = ['a,1,2025-06-02,,,', 'b,1,2025-06-02,2025-06-03,,']
    expect(await one(ACKNOWLEDGED, rows, { extractedOn: '2025-06-10' })).toBe('1 of 2')
    expect(await one(ACKNOWLEDGED, rows, { extractedOn: '2025-06-09' })).toBe('1 of 1')
  })

  it('is not known of one that was answered, or withdrawn, before it was due', async () => {
    const rows = [
      'a,1,2025-06-02,,2025-06-04,no',
      'b,1,2025-06-02,,,gone',
      'c,1,2025-06-02,2025-06-03,,',
    ]
    expect(await one(ACKNOWLEDGED, rows, { extractedOn: '2025-09-01' })).toBe('1 of 1')
  })

  it('is never 0 % where the register may not record it', async () => {
    const rows = ['a,1,2025-06-02,,2025-07-30,no']
    expect(await one(ACKNOWLEDGED, rows)).toMatch(/^no complaint has a day of acknowledgement/)
  })
})

describe('a complaint is answered in time', () => {
  const limited = (stage1: object) => ({ limits: { source: 'a code', stages: { stage1 } } })
  const received = limited({ answer: { workingDays: 10, from: 'received' } })

  it.each([
    ['counted from receipt, on the last day', received, '2025-06-16', '1 of 1'],
    ['counted from receipt, a day late', received, '2025-06-17', '0 of 1'],
    ['counted from the acknowledgement, on the last day', {}, '2025-06-19', '1 of 1'],
    ['counted from the acknowledgement, a day late', {}, '2025-06-20', '0 of 1'],
  ])('or not: %s', async (_, own, day, share) => {
    expect(await one(ANSWERED, [`a,1,2025-06-02,2025-06-05,${day},no`], own)).toBe(share)
  })

  it('is late where it is still open when the day is over, and not counted before', async () => {
    const rows = ['a,1,2025-06-02,2025-06-05,,', 'b,1,2025-06-02,2025-06-05,2025-06-06,no']
    expect(await one(ANSWERED, rows, { extractedOn: '2025-06-19' })).toBe('1 of 1')
    expect(await one(ANSWERED, rows, { extractedOn: '2025-06-20' })).toBe('1 of 2')
  })

  it('is late after the last day that the register names, where nobody says when it was exported', async () => {
    const rows = ['a,1,2025-06-02,2025-06-05,,', 'b,1,2025-06-18,2025-06-20,2025-06-20,no']
    expect(await one(ANSWERED, rows)).toBe('1 of 2')
  })

  it('is known without an acknowledgement only where no day of it could change the answer', async () => {
    // From receipt it is due on the 16th, from the last day for an acknowledgement on the 23rd.
    const row = (answered: string) => [
      `a,1,2025-06-02,,${answered},no`,
      'b,1,2025-06-02,2025-06-03,2025-06-03,no',
    ]
    expect(await one(ANSWERED, row('2025-06-16'))).toBe('2 of 2')
    expect(await one(ANSWERED, row('2025-06-17'))).toBe('1 of 1')
    expect(await one(ANSWERED, row('2025-06-23'))).toBe('1 of 1')
    expect(await one(ANSWERED, row('2025-06-24'))).toBe('1 of 2')
  })

  it('by the due day of the register, where the mapping takes that', async () => {
    const header = 'ref,stage,received,due,answered'
    const columns = {
      reference: 'ref',
      received: 'received',
      stage: 'stage',
      due: 'due',
      answered: 'answered',
    }
    const own = {
      ...limited({ answer: 'due' }),
      columns,
      values: { stage: { '1': 'stage1' } },
    } as const
    const rows = [
      'a,1,2025-06-02,2025-06-07,2025-06-07',
      'b,1,2025-06-02,2025-06-07,2025-06-08',
      'c,1,2025-06-02,2025-06-07,',
      'd,1,2025-06-02,2025-06-08,',
      'e,1,2025-06-02,,2025-06-08',
    ]
    expect(await one(ANSWERED, rows, own, {}, header)).toBe('1 of 3')
  })

  it('never at a stage, or by a service, all of whose complaints are overdue: others show that answers are recorded', async () => {
    const header = 'ref,stage,received,acknowledged,answered,outcome,service'
    const columns = { ...mapping.columns, service: 'service' }
    const rows = [
      'a,1,2025-06-02,2025-06-02,2025-06-03,no,Bins',
      'b,1,2025-06-02,2025-06-02,,,Parking',
      'c,2,2025-06-02,2025-06-02,,,Parking',
    ]
    const reading = await read(rows, { columns, extractedOn: '2025-12-01' }, {}, header)
    expect(figuresIn(reading)).toMatchObject({
      [ANSWERED]: '1 of 2',
      'complaints.answeredInTimeStage2': '0 of 1',
      'complaints.answeredInTime': '1 of 3',
    })
    const parking = measuresIn(reading.councils).find(
      ({ name, by }) => name === ANSWERED && by?.service === 'Parking',
    )
    expect(parking).toMatchObject({ value: 0, denominator: 1 })
  })

  it('is not known of one that has an outcome and no day of answer, and tells', async () => {
    const rows = [
      'a,1,2025-06-02,2025-06-02,,yes',
      'b,1,2025-06-02,2025-06-02,2025-07-30,no',
      'c,1,2025-06-02,,,no',
    ]
    const reading = await read(rows)
    const all = measuresIn(reading.councils).find(({ name }) => name === ANSWERED)
    expect(all).toMatchObject({ numerator: 0, denominator: 1, unusable: 2 })
    expect(figuresIn(reading)[ACKNOWLEDGED]).toBe('2 of 2')
    expect(reading.reckoning.warnings).toEqual([
      'complaints with an outcome and no day of answer: 2; nobody knows whether these were in time',
    ])
  })

  it('never where it was withdrawn', async () => {
    const rows = [
      'a,1,2025-06-02,2025-06-02,2025-06-02,gone',
      'b,1,2025-06-02,2025-06-02,2025-07-30,no',
    ]
    expect(await one(ANSWERED, rows)).toBe('0 of 1')
  })

  it('over all stages, each by its own limit, with a method that names them', async () => {
    const rows = [
      'a,1,2025-06-02,2025-06-02,2025-06-30,no',
      'a,2,2025-07-01,2025-07-01,2025-07-29,no',
    ]
    const { councils } = await read(rows)
    const all = measuresIn(councils).find(({ name }) => name === 'complaints.answeredInTime')
    expect(all).toMatchObject({
      numerator: 1,
      denominator: 2,
      method:
        'answered-in-time, stage1 10 working days from acknowledged, stage2 20 working days from acknowledged, england',
    })
  })

  it('is not told where no limit is given, nor outside the years whose bank holidays are known', async () => {
    const rows = ['a,1,2025-06-02,2025-06-02,2025-06-03,no']
    const { limits, ...without } = mapping
    const reading = await read(rows, {}, { mapping: without })
    expect(figuresIn(reading)['complaints.answeredInTime']).toBe('the mapping gives no time limit')
    const old = ['a,1,1999-06-02,1999-06-02,1999-06-03,no']
    expect(await one(ANSWERED, old)).toBe('of no complaint is it known')
  })
})

describe('complaints that went on to the next stage', () => {
  it('are told by their references, as a share of those that could', async () => {
    const rows = [
      'a,1,2025-06-02,,2025-06-10,no',
      'a,2,2025-06-12,,,',
      'b,1,2025-06-02,,2025-06-10,no',
      'c,1,2025-06-02,,,',
      'd,1,2025-06-02,,2025-06-10,gone',
      'z,2,2025-06-02,,,',
    ]
    expect(await one('complaints.escalated', rows)).toBe('1 of 2')
    const decided = [...rows, 'e,1,2025-06-02,,,no']
    expect(await one('complaints.escalated', decided)).toBe('1 of 3')
  })

  it.each([
    ['no complaint is at stage 2', ['a,1,2025-06-02,,2025-06-10,no'], /no complaint at stage 2$/],
    [
      'references differ from stage to stage',
      ['a1,1,2025-06-02,,,', 'a2,2,2025-06-02,,,'],
      /^no complaint at stage 2 has/,
    ],
    ['no complaint is at stage 1', ['a,2,2025-06-02,,,'], /no complaint at stage 1$/],
  ])('are not told where %s', async (_, rows, reason) => {
    expect(await one('complaints.escalated', rows)).toMatch(reason)
  })
})

describe('what can not be', () => {
  it.each([
    ['a,1,2025-06-02,,2025-06-01,', 'answered before it was received'],
    ['a,1,2025-06-02,2025-06-01,,', 'acknowledged before it was received'],
    ['a,1,2025-06-02,,2026-06-02,', 'a day after `extractedOn` of the mapping'],
    ['a,1,,2025-06-01,,', 'no day of receipt is said'],
    ['a,,2025-06-02,,,', 'no stage is said'],
    ['a,x,2025-06-02,,,', 'a stage that the mapping leaves out'],
  ])('is left out and counted: %s', async (row, reason) => {
    const { reckoning } = await read([row, 'b,1,2025-06-02,,,'], { extractedOn: '2025-12-31' })
    expect(reckoning).toMatchObject({ read: 2, used: 1, excluded: { [reason]: 1 }, rejected: {} })
  })

  it.each([
    [',1,2025-06-02,,,', 'a row that names no complaint', 'row 2, column "ref"'],
    ['a,7,2025-06-02,,,', 'a word that the mapping does not name', 'row 2, column "stage"'],
    [
      'a,1,2025-06-02,,,perhaps',
      'a word that the mapping does not name',
      'row 2, column "outcome"',
    ],
    ['a,1,02/06/2025,,,', "not a date in the mapping's formats, iso", 'row 2, column "received"'],
  ])('or read is rejected with its place: %s', async (row, reason, place) => {
    const { reckoning } = await read([row, 'b,1,2025-06-02,,,'])
    expect(reckoning.rejected).toEqual({ [reason]: { count: 1, places: [place] } })
  })

  it('is one complaint at one stage twice', async () => {
    const twice = read(['a,1,2025-06-02,,,', 'b,1,2025-06-02,,,', 'a,1,2025-06-09,,,'])
    await expect(twice).rejects.toThrow(
      /^export.csv: row 4 has a complaint at a stage at which another row/,
    )
  })

  it('is the same reference in two councils, which are two complaints', async () => {
    const header = 'council,ref,stage,received,acknowledged,answered,outcome'
    const columns = { ...mapping.columns, council: 'council' }
    const rows = ['Ashby,a,1,2025-06-02,,,', 'Binley,a,1,2025-06-02,,,', 'Binley,b,1,2025-06-02,,,']
    const { councils } = await read(rows, { columns }, {}, header)
    const received = councils.map((own) => [
      own.council,
      figuresIn({ councils: [own] })['complaints.receivedStage1'],
    ])
    expect(received).toEqual([
      ['Ashby', 1],
      ['Binley', 2],
    ])
  })
})

describe('rows that could not be read', () => {
  it('may belong to every figure but those by service and channel, which say so', async () => {
    const header = 'ref,stage,received,acknowledged,answered,outcome,service'
    const columns = { ...mapping.columns, service: 'service' }
    const rows = [
      'a,1,2025-06-02,2025-06-02,2025-06-04,no,Bins',
      'b,1,2025-06-02,2025-06-02,2025-09-04,perhaps,Bins',
    ]
    const { councils } = await read(rows, { columns }, {}, header)
    const unusable = (isPart: boolean) =>
      measuresIn(councils)
        .filter(({ name, by }) => /Stage1$/.test(name) && (by !== undefined) === isPart)
        .map((one) => one.unusable)
    expect(new Set(unusable(false))).toEqual(new Set([1]))
    expect(new Set(unusable(true))).toEqual(new Set([0]))
  })
})

describe('words of services and channels', () => {
  const header = 'ref,stage,received,acknowledged,answered,outcome,service,channel'
  const columns = { ...mapping.columns, service: 'service', channel: 'channel' }
  const rows = ['a,1,2025-06-02,,,,Bins,Phone', 'b,1,2025-06-02,,,,Ada Quill,Pigeon']
  const received = async (own: object) => {
    const reading = await read(rows, { columns, ...own }, {}, header)
    const parts = measuresIn(reading.councils).flatMap(({ name, by }) =>
      name === 'complaints.receivedStage1' && by !== undefined ? Object.values(by) : [],
    )
    return { parts, warnings: reading.reckoning.warnings }
  }

  it('are unknown and told of where neither the mapping nor the table of channels has them', async () => {
    const values = { ...mapping.values, service: { bins: 'waste' } }
    const { parts, warnings } = await received({ values })
    expect(parts).toEqual(['waste', 'telephone'])
    expect(warnings).toEqual([
      'complaints by a channel that neither the mapping nor the table knows: 1; name it under `values.channel`',
      'complaints about a service that `values.service` does not name: 1; they are in no figure by service',
    ])
  })

  it('leave out the row of a service that the mapping excludes', async () => {
    const values = { ...mapping.values, service: { bins: 'waste', 'ada quill': 'exclude' } }
    const { reckoning, councils } = await read(rows, { columns, values }, {}, header)
    expect(reckoning).toMatchObject({
      used: 1,
      excluded: { 'left out by its word in `service`': 1 },
      warnings: [],
    })
    const [all] = measuresIn(councils).filter(({ name }) => name === 'complaints.receivedStage1')
    expect(all).toMatchObject({ value: 1 })
  })

  it('are never told where they look like somebody, or somewhere', async () => {
    const own = [
      'Mrs Quill',
      'Mr. A Quill',
      'ada@quill.example',
      '01632 960517',
      '1 Quill St, AB1 2CD',
    ]
    const personal = own.map((word, index) => `p${index},1,2025-06-02,,,,"${word}",Phone`)
    const reading = await read(
      ['a,1,2025-06-02,,,,Cllr enquiries B1 form,', ...personal],
      { columns },
      {},
      header,
    )
    expect(JSON.stringify(reading)).not.toMatch(/quill|960517|AB1/i)
    expect(JSON.stringify(reading)).toContain('Cllr enquiries B1 form')
  })

  it('are channels that the wider ones hold too', async () => {
    const email = 'c,1,2025-06-02,,,,Bins,Email'
    const reading = await read([...rows, email], { columns }, {}, header)
    const byChannel = measuresIn(reading.councils).flatMap(({ name, by, value }) =>
      name === 'complaints.receivedStage1' && by?.channel ? [[by.channel, value]] : [],
    )
    expect(byChannel).toEqual([
      ['email', 1],
      ['self_service_electronic', 1],
      ['telephone', 1],
    ])
  })

  it('are the services as they are written where the mapping names none', async () => {
    const { parts, warnings } = await received({})
    expect(parts).toEqual(['Ada Quill', 'Bins', 'telephone'])
    expect(warnings).toEqual([expect.stringMatching(/^complaints by a channel/)])
  })
})

describe('a register warns', () => {
  const header = 'ref,stage,received,acknowledged,answered,outcome,due'
  const columns = { ...mapping.columns, due: 'due' }
  const warnings = async (rows: readonly string[]) =>
    (await read(rows, { columns }, {}, header)).reckoning.warnings

  it('of due days that the limits do not give', async () => {
    const rows = [
      'a,1,2025-06-02,2025-06-05,,,2025-06-19',
      'b,1,2025-06-02,2025-06-05,,,2025-06-30',
      // Without an acknowledgement any day from the 16th to the 23rd may be the right one.
      'c,1,2025-06-02,,,,2025-06-23',
      'd,1,2025-06-02,,,,2025-06-24',
      'e,1,2025-06-02,,,,',
      'f,O,2025-06-02,,,,2025-06-02',
    ]
    expect(await warnings(rows)).toEqual([
      '2 of 4 due days are others than the limits give: the limits count',
    ])
    expect(await warnings([rows[0] ?? ''])).toEqual([])
  })

  it('of a stage 2 that seems to begin with stage 1', async () => {
    const rows = [
      'a,1,2025-06-02,,,,',
      'a,2,2025-06-02,,,,',
      'b,1,2025-06-02,,,,',
      'b,2,2025-07-02,,,,',
    ]
    expect(await warnings(rows)).toEqual([
      '1 of 2 complaints at stage 2 were received on the day of stage 1: name the column of the day on which stage 2 was asked for',
    ])
  })
})

describe('what the mapping declares', () => {
  const published = { on: '2025-09-30', evidence: 'the website' }
  const rows = ['a,1,2025-06-02,,,']

  it('is that figures were published, and when, on the word of whoever wrote it', async () => {
    const { councils } = await read(rows, { published })
    const declared = {
      basis: 'self-declared',
      evidence: 'the website',
      note: 'declared in the mapping; no row of the register shows it',
    }
    expect(councils[0]?.facts).toMatchObject({
      'complaints.statisticsPublished': { value: true, ...declared },
      'complaints.statisticsPublishedOn': { value: '2025-09-30', ...declared },
    })
  })

  it('is withheld where it says nothing, never false', async () => {
    const { councils } = await read(rows)
    expect(councils[0]?.facts).toEqual({})
    expect(Object.keys(councils[0]?.withheld ?? {})).toEqual([
      'complaints.statisticsPublished',
      'complaints.statisticsPublishedOn',
    ])
  })

  it('is no fact of a register of which no row counts', async () => {
    const { councils } = await read([], { published })
    expect(councils[0]?.facts).toEqual({})
  })
})
