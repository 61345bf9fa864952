import { describe, expect, it } from 'vitest'
import { columnPlaces } from '../../../adapters/mapped-table/column-places.ts'
import { said } from '../../../adapters/mapped-table/contact-members.ts'
import type { Mapping } from '../../../adapters/mapped-table/mapping.ts'
import { createRowReader, type RowOutcome } from '../../../adapters/mapped-table/row-reader.ts'
import type { Contact } from '../../../src/contacts/contact.ts'
import { messageOf, smallMapping } from './support.ts'

type Change = Partial<Omit<Mapping, 'columns'>> & { readonly columns?: Mapping['columns'] }

/** Reads rows given as cells by header, all headers taken from the first. */
function reading(
  change: Change,
  rows: readonly Readonly<Record<string, unknown>>[],
  council?: string,
) {
  const mapping: Mapping = { ...smallMapping, ...change }
  const headers = Object.keys(rows[0] ?? {})
  const places = columnPlaces(mapping, headers, 'export.csv')
  const reader = createRowReader(mapping, {
    places,
    sourceName: 'export.csv',
    ...(council !== undefined && { council }),
  })
  const outcomes = rows.map((row, index) =>
    reader.read({ number: index + 2, values: headers.map((header) => row[header]) }),
  )
  return { outcomes, warnings: [...places.warnings, ...reader.warnings()] }
}

const outcomeOf = (
  change: Change,
  row: Readonly<Record<string, unknown>>,
): RowOutcome | undefined => reading(change, [row]).outcomes[0]

/** What the contact says that a row becomes; fails where it becomes none. */
function contactOf(change: Change, row: Readonly<Record<string, unknown>>): Contact {
  const outcome = outcomeOf(change, row)
  if (outcome === undefined || !('contact' in outcome)) throw new Error(JSON.stringify(outcome))
  const { role, ...members } = outcome.contact
  return { role, ...said(members) }
}

type Format = Mapping['source']['format']

const at = (text: string) => Date.parse(text)
const opened = { opened: 'Opened' }
const when = '2025-06-02T09:00:00Z'

describe('a row', () => {
  it('becomes a contact with what its columns say, and nothing of the others', () => {
    const columns = {
      council: 'Council',
      opened: 'Opened',
      firstReply: 'Replied',
      resolved: 'Resolved',
      closed: 'Closed',
      due: 'Due',
      channel: 'Channel',
      service: 'Service',
      interaction: 'Type',
      customerType: 'Customer',
      partner: 'Partner',
      avoidable: 'Avoidable',
      queueOutcome: 'Queue',
      wait: { column: 'Wait', unit: 'seconds' },
      satisfaction: { column: 'Score', scale: '1-5' },
    } as const
    const row = {
      Council: 'E07000223',
      Opened: '2025-06-02T10:00:00+01:00',
      Replied: '2025-06-02T11:00:00+01:00',
      Resolved: '2025-06-03T10:00:00Z',
      Closed: '2025-06-04T10:00:00Z',
      Due: '2025-06-05T10:00:00Z',
      Channel: 'Phone',
      Service: 'Bins',
      Type: 'making_a_complaint',
      Customer: 'Resident',
      Partner: 'Housing trust',
      Avoidable: 'No',
      Queue: 'answered',
      Wait: '12.6',
      Score: '4',
      Name: 'Ada Lovelace',
      Telephone: '01632 960123',
    }
    expect(contactOf({ columns }, row)).toStrictEqual({
      role: 'contact',
      council: 'E07000223',
      opened: at('2025-06-02T09:00:00Z'),
      firstReply: at('2025-06-02T10:00:00Z'),
      resolved: at('2025-06-03T10:00:00Z'),
      closed: at('2025-06-04T10:00:00Z'),
      due: at('2025-06-05T10:00:00Z'),
      channel: 'telephone',
      service: 'bins',
      interaction: 'making_a_complaint',
      customerType: 'individual',
      partner: 'housing trust',
      avoidable: false,
      queueOutcome: 'answered',
      waitSeconds: 13,
      satisfaction: { scale: '1-5', score: 4 },
    })
  })

  it('says nothing where its cells say nothing, in the usual words and in the mapping’s own', () => {
    const columns = { ...opened, closed: 'Closed', channel: 'Channel', avoidable: 'Avoidable' }
    const nothing = { role: 'contact', opened: at(when) }
    const row = (word: unknown) => ({ Opened: when, Closed: word, Channel: word, Avoidable: word })
    for (const word of ['', ' ', '-', 'N/A', '?', 'NULL', '#N/A', null, undefined]) {
      expect(contactOf({ columns }, row(word))).toStrictEqual(nothing)
    }
    const nulls = ['nobody  asked']
    expect(contactOf({ columns, nulls }, row(' Nobody asked'))).toStrictEqual(nothing)
    expect(outcomeOf({ columns }, row('nobody asked'))).toHaveProperty('rejected')
  })

  it('takes the constants of the mapping for what no column says', () => {
    const constants = { channel: 'telephone', service: 'all' }
    expect(contactOf({ columns: opened, constants }, { Opened: when })).toStrictEqual({
      role: 'contact',
      opened: at(when),
      channel: 'telephone',
      service: 'all',
    })
  })

  it('is of the council that it names, else of the one that the caller names', () => {
    const columns = { ...opened, council: 'Council' }
    const { outcomes } = reading(
      { columns },
      [
        { Opened: when, Council: 'Adur' },
        { Opened: when, Council: '' },
      ],
      'Worthing',
    )
    expect(outcomes).toMatchObject([
      { contact: { council: 'Adur' } },
      { contact: { council: 'Worthing' } },
    ])
  })

  it('that the reader could not read is rejected with the reader’s reason', () => {
    const places = columnPlaces(smallMapping, ['Opened'], 'export.csv')
    const reader = createRowReader(smallMapping, { places, sourceName: 'export.csv' })
    const row = { number: 7, values: ['half a r'], fault: 'too few cells' }
    expect(reader.read(row)).toEqual({ rejected: 'too few cells' })
  })
})

describe('a status', () => {
  const columns = { ...opened, status: 'Status', closed: 'Closed' }
  const values = {
    status: {
      Active: 'open',
      Done: 'closed',
      Merged: 'merged',
      Copy: 'duplicate',
      Void: 'cancelled',
      Ours: 'internal',
      Migrated: 'bulkImport',
      Deleted: 'exclude',
    },
  } as const
  const roleOf = (status: string) =>
    outcomeOf({ columns, values }, { Opened: when, Status: status, Closed: '' })

  it.each([
    ['Active', 'contact'],
    ['done', 'contact'],
    ['Merged', 'merged'],
    ['Copy', 'duplicate'],
    ['Void', 'cancelled'],
    ['Ours', 'internal'],
    ['Migrated', 'bulkImport'],
    ['', 'contact'],
  ])('of %j makes the row a %s', (status, role) => {
    expect(roleOf(status)).toMatchObject({ contact: { role } })
  })

  it('can leave the row out', () => {
    expect(roleOf('deleted')).toEqual({ excluded: 'left out by its word in column "Status"' })
  })

  it('that the mapping does not name rejects the row, as it might mean that it is no contact', () => {
    expect(roleOf('Archived in error by J. Smith')).toEqual({
      rejected: 'a status that `values.status` of the mapping does not name',
      column: 'column "Status"',
    })
  })

  it('that takes a row out of rates takes its times along, however impossible they are', () => {
    const row = { Opened: when, Status: 'Void', Closed: '2020-01-01' }
    expect(contactOf({ columns, values }, row)).toStrictEqual({
      role: 'cancelled',
      opened: at(when),
    })
  })
})

describe('a channel', () => {
  const columns = { ...opened, channel: 'Channel' }
  const channelOf = (Channel: unknown, channel: Record<string, string> = {}) =>
    outcomeOf({ columns, values: { channel } }, { Opened: when, Channel })

  it.each([
    ['Phone', 'telephone'],
    ['One Stop Shop', 'face_to_face'],
    ['eForm', 'web'],
    ['Letter', 'letter'],
    ['WEBCHAT', 'chat'],
  ])('written %s is the shipped synonyms’ %s', (word, channel) => {
    expect(channelOf(word)).toMatchObject({ contact: { channel } })
  })

  it('is the mapping’s before the synonyms’', () => {
    expect(channelOf('phone', { Phone: 'email' })).toMatchObject({ contact: { channel: 'email' } })
    expect(channelOf(3, { 3: 'telephone' })).toMatchObject({ contact: { channel: 'telephone' } })
  })

  it('that no customer uses leaves the row out, by the mapping or by the synonyms', () => {
    const left = { excluded: 'left out by its word in column "Channel"' }
    expect(channelOf('Robot', { Robot: 'exclude' })).toEqual(left)
    expect(channelOf('API')).toEqual(left)
    expect(channelOf('API', { api: 'unknown' })).toEqual({
      contact: { role: 'contact', opened: at(when) },
    })
  })

  it('that nobody knows stays unknown, is counted in a warning, and is not repeated there', () => {
    const rows = ['Carrier pigeon', 'Phone', 'Smoke', { nested: true }].map((Channel) => ({
      Opened: when,
      Channel,
    }))
    const { outcomes, warnings } = reading({ columns }, rows)
    expect(
      outcomes.filter((outcome) => 'contact' in outcome && !outcome.contact.channel),
    ).toHaveLength(3)
    expect(warnings).toEqual(['column "Channel": 3 cells say what the mapping doesn\'t know'])
  })
})

describe('services, kinds of customer and partners', () => {
  const columns = { ...opened, service: 'Service' }
  const serviceOf = (Service: unknown, service?: Record<string, string>) =>
    contactOf({ columns, ...(service && { values: { service } }) }, { Opened: when, Service })
      .service

  it('are the words themselves without a map, whatever their case and spaces', () => {
    expect(serviceOf(' Council  Tax ')).toBe('council tax')
    expect(serviceOf('006')).toBe('006')
    expect(serviceOf(6)).toBe('6')
  })

  it('are unknown where the mapping has words and not this one', () => {
    expect(serviceOf('Missed bin', { 'Missed bin': 'waste' })).toBe('waste')
    expect(serviceOf('Missed sack', { 'Missed bin': 'waste' })).toBeUndefined()
    expect(serviceOf('Missed sack', { 'missed sack': 'unknown' })).toBeUndefined()
  })

  it.each([
    'ada@example.org',
    '+44 1632 960123',
    '01632 960123',
    '(01632) 960-123',
    'Call 01632 960123 back',
    'AB12 CDE',
    'QQ 12 34 56 C',
    'Mr Quill',
    'Ms. Ada Quill',
    'Dr Quill',
    'a'.repeat(101),
  ])('are never %j, which is somebody’s own or free text', (word) => {
    expect(serviceOf(word)).toBeUndefined()
  })

  it.each(['360001234567', 'MS Teams', 'Mrs', 'Drains'])('may be %j, which is nobody', (word) => {
    expect(serviceOf(word)).toBe(word.toLowerCase())
  })

  it('are refused where they are too many to be services', () => {
    const rows = Array.from({ length: 5001 }, (_, index) => ({
      Opened: when,
      Service: `s${index}x`,
    }))
    expect(messageOf('UNREADABLE_EXPORT', () => reading({ columns }, rows))).toMatch(
      /^export\.csv: column "Service" has more than 5000 different words: say under `values`/,
    )
  })

  it('are as many as the mapping names, however many words it has', () => {
    const rows = Array.from({ length: 5001 }, (_, index) => ({
      Opened: when,
      Service: `s${index}x`,
    }))
    const { outcomes } = reading({ columns, values: { service: { s1x: 'one' } } }, rows)
    expect(outcomes[1]).toMatchObject({ contact: { service: 'one' } })
  })
})

describe('times', () => {
  it.each([
    ['firstReply', 'answered before it was opened'],
    ['resolved', 'resolved before it was opened'],
    ['closed', 'closed before it was opened'],
  ] as const)(
    'that are impossible leave the row out, and are never set to nothing: %s',
    (role, excluded) => {
      const columns = { ...opened, [role]: 'Then' }
      expect(outcomeOf({ columns }, { Opened: when, Then: '2025-06-02T08:59:59Z' })).toEqual({
        excluded,
      })
      expect(contactOf({ columns }, { Opened: when, Then: when })[role]).toBe(at(when))
    },
  )

  it.each(['opened', 'firstReply', 'resolved', 'closed', 'due'] as const)(
    'that can’t be read reject the row and name the column, never the cell: %s',
    (role) => {
      const columns = { ...opened, [role]: 'Then' }
      const outcome = outcomeOf({ columns }, { Opened: when, Then: 'soon, says Ada' })
      expect(outcome).toMatchObject({ column: 'column "Then"' })
      expect(JSON.stringify(outcome)).not.toContain('Ada')
    },
  )

  it('are read in the formats of their own column where it has some', () => {
    const time = {
      ...smallMapping.time,
      formats: ['DD/MM/YYYY'],
      formatsOf: { closed: ['MM/DD/YYYY'] },
    }
    const columns = { ...opened, closed: 'Closed' }
    expect(
      contactOf({ columns, time }, { Opened: '01/02/2025', Closed: '03/04/2025' }),
    ).toMatchObject({
      opened: at('2025-02-01T00:00Z'),
      closed: at('2025-03-04T00:00Z'),
    })
  })

  it.each([
    ['the count in a row of totals', 120],
    ['a date that stands for none', '1900-01-01'],
  ])('before 1970 reject the row as its opening: %s', (_, cell) => {
    const time = { ...smallMapping.time, formats: ['iso', 'excel'] }
    expect(outcomeOf({ columns: opened, time }, { Opened: cell })).toEqual({
      rejected:
        'a day before 1970, as a count has it; or a date that stands for none: name that under `nulls`',
      column: 'column "Opened"',
    })
    expect(contactOf({ columns: opened, time }, { Opened: 45_000 }).opened).toBe(at('2023-03-15'))
  })

  it('of a reply before 1970 reject the row, which may have no reply, until that date is named', () => {
    const columns = { ...opened, firstReply: 'Replied' }
    const row = { Opened: when, Replied: '1900-01-01' }
    expect(outcomeOf({ columns }, row)).toMatchObject({ column: 'column "Replied"' })
    expect(contactOf({ columns, nulls: ['1900-01-01'] }, row)).not.toHaveProperty('firstReply')
  })

  it('of a reply can be told as a duration from the opening', () => {
    const columns = { ...opened, reply: { column: 'Minutes', unit: 'minutes' } } as const
    expect(contactOf({ columns }, { Opened: when, Minutes: '90' }).firstReply).toBe(
      at('2025-06-02T10:30:00Z'),
    )
    expect(contactOf({ columns }, { Opened: when, Minutes: '' })).not.toHaveProperty('firstReply')
    expect(outcomeOf({ columns }, { Opened: when, Minutes: 'ages' })).toHaveProperty('rejected')
  })

  it('written in two ways in one column are told with how often each', () => {
    const time = { ...smallMapping.time, formats: ['DD/MM/YYYY', 'MM/DD/YYYY HH:mm'] }
    const rows = ['01/02/2025', '13/02/2025', '02/28/2025 11:15'].map((Opened) => ({ Opened }))
    expect(reading({ time }, rows).warnings).toEqual([
      'column "Opened" has dates written in 2 ways: 2 as DD/MM/YYYY, 1 as MM/DD/YYYY HH:mm',
    ])
  })
})

describe('an import in bulk', () => {
  const columns = { ...opened, imported: 'Imported', closed: 'Closed' }
  const roleOf = (Imported: unknown) =>
    contactOf({ columns }, { Opened: when, Imported, Closed: '2020-01-01' })

  it.each(['yes', true, 1, '2024-01-31', 'migration'])(
    'is a row that is marked %j; its times are nobody’s, not even impossible',
    (mark) => {
      expect(roleOf(mark)).toStrictEqual({ role: 'bulkImport', opened: at(when) })
    },
  )

  it.each(['no', false, 0, '', null])('is no row that is marked %j', (mark) => {
    const row = { Opened: when, Imported: mark, Closed: '' }
    expect(contactOf({ columns }, row).role).toBe('contact')
  })
})

describe('first-contact resolution', () => {
  const native = { method: 'agent-logged', kind: 'native' } as const
  const columns = { ...opened, resolvedAtFirstContact: 'FCR' }

  it.each([
    ['Yes', true],
    ['n', false],
    [false, false],
    ['1', true],
    ['', undefined],
    ['perhaps', undefined],
  ])('said as %j is %j: what is not said is not false', (FCR, said) => {
    const contact = contactOf({ columns, firstContact: native }, { Opened: when, FCR })
    expect(contact.resolvedAtFirstContact).toBe(said)
    expect('resolvedAtFirstContact' in contact).toBe(said !== undefined)
  })

  it('goes by the mapping’s words first, empty ones included', () => {
    const values = {
      resolvedAtFirstContact: { 'Level 1': true, 'Level 2': false, yes: 'unknown', '': false },
    } as const
    const said = (FCR: string) =>
      contactOf({ columns, values, firstContact: native }, { Opened: when, FCR })
        .resolvedAtFirstContact
    expect(['level 1', 'Level 2', 'Yes', ''].map(said)).toEqual([true, false, undefined, false])
  })

  describe('derived from conditions', () => {
    const firstContact = {
      method: 'one-touch',
      kind: 'derived',
      conditions: {
        all: [
          { fact: 'status', operator: 'in', value: ['resolved', 'closed'] },
          { fact: 'replies', operator: 'lessThanInclusive', value: 1 },
          { fact: 'reopenedGiven', operator: 'equal', value: false },
          { fact: 'escalated', operator: 'equal', value: false },
          { not: { fact: 'group', operator: 'equal', value: 'Back  Office' } },
          { fact: 'minutesToResolution', operator: 'lessThanInclusive', value: 60 },
        ],
      },
    } as const
    const columns = {
      ...opened,
      status: 'Status',
      closed: 'Closed',
      extra: { replies: 'Replies', reopened: 'Reopened', escalated: 'Escalated', group: 'Group' },
    }
    const values = { status: { Closed: 'closed', Open: 'open' } } as const
    const row = {
      Opened: when,
      Status: 'Closed',
      Closed: '2025-06-02T10:00:00Z',
      Replies: '1',
      Reopened: '',
      Escalated: 'No',
      Group: 'Front desk',
    }
    const said = (change: Partial<Record<keyof typeof row, unknown>>) =>
      contactOf({ columns, values, firstContact }, { ...row, ...change }).resolvedAtFirstContact

    it('holds where all of them do', () => {
      expect(said({})).toBe(true)
    })

    it.each([
      { Status: 'Open' },
      { Closed: '2025-06-02T10:01:00Z' },
      { Replies: '2' },
      { Reopened: '2025-06-03' },
      { Escalated: 'Yes' },
      { Group: 'back office' },
    ])('fails where one of them does: %j', (change) => {
      expect(said(change)).toBe(false)
    })

    it.each([
      { Status: '' },
      { Closed: '' },
      { Replies: '' },
      { Replies: 'a few' },
      { Escalated: 'perhaps' },
      { Group: '' },
    ])('is undecided where one of them is unknown and no other fails: %j', (change) => {
      expect(said(change)).toBe('undecided')
      expect(said({ ...change, Reopened: 'yes' })).toBe(false)
    })

    it('don’t take a field that a record lacks for one that holds nothing', () => {
      const conditions = {
        all: [{ fact: 'reopenedGiven', operator: 'equal', value: false }],
      } as const
      const decide = (format: 'csv' | 'json' | 'ndjson', Reopened: unknown) =>
        contactOf(
          {
            source: { format, grain: 'case' },
            columns,
            values,
            firstContact: { ...firstContact, conditions },
          },
          { ...row, Reopened },
        ).resolvedAtFirstContact
      expect(decide('csv', undefined)).toBe(true)
      for (const format of ['json', 'ndjson'] as const) {
        expect(decide(format, undefined)).toBeUndefined()
        expect(decide(format, null)).toBe(true)
        expect(decide(format, '2025-06-03')).toBe(false)
      }
    })

    it('is not said where nothing is that they read', () => {
      const conditions = { all: [{ fact: 'replies', operator: 'equal', value: 0 }] } as const
      const byReplies = { ...firstContact, conditions }
      const decide = (Replies: string) =>
        contactOf({ columns, values, firstContact: byReplies }, { ...row, Replies })
          .resolvedAtFirstContact
      expect(['0', '1', '', 'a few'].map(decide)).toEqual([true, false, undefined, undefined])
    })

    it.each([{ Replies: '' }, { Escalated: 'perhaps' }])(
      'is not said where they can’t do without a cell, whatever others say: %j',
      (change) => {
        const strict = { ...firstContact, needs: ['replies', 'escalated'] }
        const decide = (more: Partial<Record<keyof typeof row, unknown>>) =>
          contactOf({ columns, values, firstContact: strict }, { ...row, ...change, ...more })
            .resolvedAtFirstContact
        expect(decide({})).toBeUndefined()
        expect(decide({ Reopened: 'yes' })).toBeUndefined()
        expect(decide({ Replies: '2', Escalated: 'no' })).toBe(false)
        expect(decide({ Replies: '2', Escalated: 'no', Group: '' })).toBe(false)
      },
    )

    it('knows of a reply only where the table says replies', () => {
      const conditions = { all: [{ fact: 'hasReply', operator: 'equal', value: true }] } as const
      const byReply = { ...firstContact, conditions }
      const decide = (columns: Mapping['columns'], Reply: unknown, format: Format = 'csv') =>
        contactOf(
          { source: { format, grain: 'case' }, columns, firstContact: byReply },
          { Opened: when, Reply },
        ).resolvedAtFirstContact
      expect(decide({ ...opened, firstReply: 'Reply' }, '2025-06-03')).toBe(true)
      expect(decide({ ...opened, firstReply: 'Reply' }, '')).toBe(false)
      expect(decide(opened, '')).toBeUndefined()
      const replied = { ...opened, firstReply: 'Reply' }
      expect(decide(replied, undefined, 'xlsx')).toBe(false)
      expect(decide(replied, null, 'json')).toBe(false)
      expect(decide(replied, undefined, 'json')).toBeUndefined()
      expect(decide({ ...opened, reply: { column: 'Reply', unit: 'hours' } }, 2, 'json')).toBe(true)
    })

    it('reads the time to resolution from its own column before the instants', () => {
      const resolution = { column: 'Took', unit: 'hours' } as const
      const took = (Took: string) =>
        contactOf({ columns: { ...columns, resolution }, values, firstContact }, { ...row, Took })
          .resolvedAtFirstContact
      expect(took('1')).toBe(true)
      expect(took('1.1')).toBe(false)
    })
  })
})

describe('a score', () => {
  const columns = { ...opened, satisfaction: { column: 'Score', scale: '-1-1' } } as const
  const values = { satisfaction: { Good: 1, Average: 0, Poor: -1, Skipped: 'unknown' } } as const
  const scoreOf = (Score: unknown) =>
    contactOf({ columns, values }, { Opened: when, Score }).satisfaction?.score

  it('is what its word stands for, or its number', () => {
    expect(['good', 'Average', 'POOR', 'skipped', '0', -1].map(scoreOf)).toEqual([
      1,
      0,
      -1,
      undefined,
      0,
      -1,
    ])
  })

  it.each(['2', '0.5', 'Splendid'])(
    'that is none of its scale is left out, and its row stays: %s',
    (score) => {
      expect(scoreOf(score)).toBeUndefined()
    },
  )
})

describe('a filter', () => {
  const filters = [
    { column: 'Type', in: ['Test', 'Training '], reason: 'no real case' },
    { column: 'Owner', in: [''], reason: 'nobody’s' },
    { column: 'Type', in: ['N/A'], reason: 'no type' },
  ]
  const filtered = (Type: unknown, Owner: unknown) =>
    outcomeOf({ columns: opened, filters }, { Opened: 'not even a date', Type, Owner })

  it('leaves rows out before anything else of them is read, for the reason that it gives', () => {
    expect(filtered('test', 'Ada')).toEqual({ filtered: 'no real case' })
    expect(filtered('TRAINING', 'Ada')).toEqual({ filtered: 'no real case' })
    expect(filtered('Real', 'Ada')).toHaveProperty('rejected')
  })

  it('finds cells that say nothing by an empty word', () => {
    expect(filtered('Real', '')).toEqual({ filtered: 'nobody’s' })
    expect(filtered('Real', null)).toEqual({ filtered: 'nobody’s' })
  })

  it('of rows goes before those of cases, wherever it stands', () => {
    const note = { column: 'Owner', in: ['Ada'], reason: 'a note', of: 'row' } as const
    expect(
      outcomeOf(
        { columns: opened, filters: [...filters, note] },
        { Opened: when, Type: 'test', Owner: 'Ada' },
      ),
    ).toEqual({ filtered: 'a note', of: 'row' })
  })

  it('finds a word that means nothing elsewhere', () => {
    expect(filtered('n/a', 'Ada')).toEqual({ filtered: 'no type' })
  })
})

describe('columns', () => {
  it('are found by another case and other spaces where the very header isn’t there', () => {
    const columns = { opened: 'Date/Time  opened' }
    expect(contactOf({ columns }, { 'DATE/TIME Opened': when })).toHaveProperty('opened')
  })

  it('are found by the very header before one that only looks like it', () => {
    expect(contactOf({ columns: opened }, { OPENED: 'x', Opened: when })).toHaveProperty('opened')
  })

  it('are found by their place', () => {
    expect(
      contactOf({ columns: { opened: 2 } }, { Opened: 'x', 'Opened again': when }),
    ).toHaveProperty('opened')
  })

  it('that decide which rows count have to be there; the nearest header is named', () => {
    const message = messageOf('UNREADABLE_EXPORT', () =>
      reading({ columns: opened }, [{ 'Opened.': when }]),
    )
    expect(message).toBe(
      'export.csv: there is no column "Opened" (is it "Opened."?); `columns.opened` of the mapping can\'t do without it',
    )
  })

  it('that say other things may be missing, which is told', () => {
    const filters = [{ column: 'Deleted', in: ['true'], reason: 'deleted' }]
    const { outcomes, warnings } = reading(
      { columns: { ...opened, channel: 'Chanel', closed: 9 }, filters },
      [{ Opened: when, Channel: 'Phone' }],
    )
    expect(outcomes).toEqual([{ contact: { role: 'contact', opened: at(when) } }])
    expect(warnings).toEqual([
      'there is no column "Chanel" (is it "Channel"?): `columns.channel` of the mapping says nothing',
      'there is no column 9: there are 2: `columns.closed` of the mapping says nothing',
      'there is no column "Deleted": `filters.0.column` of the mapping leaves no row out',
    ])
  })

  it('are told with how many cells say nothing by a word, blank ones apart', () => {
    const columns = {
      ...opened,
      closed: 'Closed',
      channel: 'Channel',
      wait: { column: 'Wait', unit: 'seconds' },
      extra: { replies: 'Replies', reopens: 'Reopens' },
    } as const
    const firstContact = {
      method: 'derived',
      kind: 'derived',
      conditions: {
        all: [
          { fact: 'replies', operator: 'lessThan', value: 2 },
          { fact: 'replies', operator: 'notEqual', value: 'many' },
          { fact: 'reopens', operator: 'equal', value: 0 },
        ],
      },
      needs: ['replies'],
    } as const
    const full = { Opened: when, Closed: when, Channel: 'Phone', Wait: 5, Replies: 1, Reopens: 0 }
    const words = [
      full,
      { ...full, Closed: ' TBC ', Channel: 'n/a', Wait: '-', Replies: '?', Reopens: 'Not asked' },
      { ...full, Closed: 'not  asked', Channel: 'Not asked', Wait: 'not asked', Reopens: '-' },
      { ...full, Closed: '', Channel: ' ', Wait: null, Replies: undefined, Reopens: '' },
    ]
    expect(reading({ columns, firstContact, nulls: ['not asked'] }, words).warnings).toEqual([
      'column "Closed": 2 cells say nothing by a word, as N/A or ? do',
      'column "Wait": 2 cells say nothing by a word, as N/A or ? do',
      'column "Channel": 2 cells say nothing by a word, as N/A or ? do',
      'column "Replies": 1 cell says nothing by a word, as N/A or ? do',
      'column "Reopens": 2 cells say nothing by a word, as N/A or ? do',
    ])
    expect(reading({ columns, firstContact }, [full]).warnings).toEqual([])
  })

  it('that say nothing in any row are told', () => {
    const columns = { ...opened, closed: 'Closed', channel: 'Channel' }
    const rows = [1, 2].map(() => ({ Opened: when, Closed: '', Channel: '-' }))
    expect(reading({ columns }, rows).warnings).toEqual([
      'column "Closed" says nothing in any row',
      'column "Channel" says nothing in any row',
    ])
  })
})

describe('a reply by the time that it took', () => {
  it('is one, though nobody says when the contact was opened', () => {
    const change: Change = {
      columns: { opened: 'Opened', reply: { column: 'Took', unit: 'minutes' } },
      firstContact: {
        method: 'answered',
        kind: 'derived',
        conditions: { all: [{ fact: 'hasReply', operator: 'equal', value: true }] },
      },
    }
    const answered = (row: Readonly<Record<string, unknown>>) =>
      contactOf(change, row).resolvedAtFirstContact
    expect(answered({ Opened: '', Took: 5 })).toBe(true)
    expect(answered({ Opened: '', Took: '' })).toBe(false)
    expect(answered({ Opened: '2025-06-02', Took: 5 })).toBe(true)
  })
})
