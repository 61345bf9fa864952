import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseMapping } from '../../../adapters/mapped-table/parse-mapping.ts'
import { hashOf } from '../../../src/catalogue/hash.ts'
import { messageOf, smallMapping } from './support.ts'

const faultsOf = (given: unknown) =>
  messageOf('INVALID_MAPPING', () => parseMapping(given)).split('\n')

const withColumns = (columns: object, more: object = {}) => ({
  ...smallMapping,
  ...more,
  columns: { ...smallMapping.columns, ...columns },
})
const withSource = (source: object) => ({
  ...smallMapping,
  source: { ...smallMapping.source, ...source },
})
const withTime = (time: object) => ({ ...smallMapping, time: { ...smallMapping.time, ...time } })

describe('a mapping', () => {
  it('comes back as it was given, with the hash of what it says', () => {
    expect(parseMapping(smallMapping)).toStrictEqual({
      ...smallMapping,
      hash: hashOf(smallMapping),
    })
  })

  it('has the same hash in any order of keys, and whatever schema an editor checks it by', () => {
    const { id, ...rest } = smallMapping
    const turned = { ...rest, $schema: 'nesds/rules/mapping.schema.json', id }
    expect(parseMapping(turned)).toStrictEqual(parseMapping(smallMapping))
  })

  it('has another hash as soon as it says anything else', () => {
    const other = parseMapping({ ...smallMapping, nulls: ['nobody knows'] })
    expect(other.hash).not.toBe(parseMapping(smallMapping).hash)
  })

  it('is refused with a place for each fault, misspelt keys included', () => {
    const { title, ...untitled } = { ...smallMapping, titel: 'A table', version: '1' }
    expect(faultsOf(untitled)).toEqual([
      'version: use three numbers, such as 1.0.0',
      'title: it is missing; write text in quotes',
      'titel: no such key belongs here; check its spelling or take it out',
    ])
  })

  it.each(['__proto__', 'constructor', 'prototype'])(
    'is refused where a key is %s, which every object has',
    (key) => {
      const values = JSON.parse(`{ "channel": { "${key}": "email" } }`)
      expect(faultsOf(withColumns({ channel: 'Channel' }, { values }))).toEqual([
        `values.channel.${key}: use another name`,
      ])
    },
  )

  it('is refused where it is nested deeper than any mapping, before a schema walks into it', () => {
    let conditions: object = { fact: 'status', operator: 'equal', value: 'closed' }
    for (let depth = 0; depth < 10_000; depth += 1) conditions = { not: conditions }
    const firstContact = { method: 'm', kind: 'derived', conditions }
    expect(faultsOf({ ...smallMapping, firstContact })).toEqual(['nested more than 20 levels deep'])
  })

  it('is refused where it has more members than any mapping', () => {
    const channel = Object.fromEntries(
      Array.from({ length: 100_001 }, (_, word) => [word, 'email']),
    )
    expect(faultsOf(withColumns({ channel: 'Channel' }, { values: { channel } }))).toEqual([
      'more than 100000 members: say less, or split the table',
    ])
  })

  it.each([null, 'text', 7, []])('is refused where it is no object but %j', (given) => {
    expect(faultsOf(given)).toEqual([expect.stringMatching(/^write an object/)])
  })
})

describe('a proposed mapping', () => {
  it('is refused while there is a guess in it, since nobody looked at that', () => {
    const guesses = [{ place: 'columns.channel', guess: 'Kanal' }, 'another']
    expect(faultsOf({ ...smallMapping, guesses })).toEqual([
      'guesses.0: this is a guess: look at `columns.channel`, put it right, then delete this entry',
      'guesses.1: this is a guess: look at, put it right, then delete this entry',
    ])
  })

  it('is a mapping once every guess is settled', () => {
    expect(parseMapping({ ...smallMapping, guesses: [] })).toStrictEqual(parseMapping(smallMapping))
  })
})

describe('the source of a mapping', () => {
  it.each([
    [{ format: 'json', skip: ['Total'] }, 'source.skip: JSON records have no first cell'],
    [{ format: 'ndjson', stopAt: ['End'] }, 'source.stopAt: JSON records have no first cell'],
  ])(
    'is refused where rows are told by a first cell that there is none of: %j',
    (source, fault) => {
      expect(faultsOf(withSource(source))).toEqual([expect.stringContaining(fault)])
    },
  )
})

describe('the grain of a mapping', () => {
  const key = 'Case'
  const keep = { which: 'last', by: 'Modified' }
  it.each([
    [{ grain: 'event', keep }, 'source.key: say which column names the case'],
    [{ grain: 'event', key }, 'source.keep: say which event of a case counts'],
    [{ grain: 'case', keep }, 'source.keep: say `key` too'],
  ])('is refused where it leaves open which row of a case counts: %j', (source, fault) => {
    expect(faultsOf(withSource(source))).toEqual([expect.stringContaining(fault)])
  })

  it.each([
    { grain: 'event', key, keep },
    { grain: 'case', key, keep },
    { grain: 'case', key },
  ])('is taken where it says so: %j', (source) => {
    expect(parseMapping(withSource(source)).source).toMatchObject(source)
  })

  it('has counts where rows are intervals, and only there', () => {
    const counts = { offered: 'Offered', abandoned: 'Abandoned' }
    const interval = { ...smallMapping.source, grain: 'interval' }
    expect(parseMapping(withColumns({ counts }, { source: interval })).columns.counts).toEqual(
      counts,
    )
    expect(faultsOf(withColumns({ counts }))).toEqual([
      'columns.counts: say `"grain": "interval"`: a case has no counts',
    ])
    expect(faultsOf(withColumns({ closed: 'Closed' }, { source: interval }))).toEqual([
      'columns.closed: leave it out: an interval is no single contact',
      'columns.counts: say which columns hold the counts of the interval',
    ])
    expect(faultsOf(withColumns({ counts }, { source: { ...interval, key } }))).toEqual([
      'source.key: leave it out: an interval is no case',
    ])
  })

  it('has rates of counts that it names', () => {
    const rates = [
      { column: 'Rate', unit: 'percent', numerator: 'abandoned', denominator: 'offered' },
    ]
    const source = { ...smallMapping.source, grain: 'interval' }
    const counts = { offered: 'Offered' }
    expect(faultsOf(withColumns({ counts, rates }, { source }))).toEqual([
      'columns.rates: name the column of `abandoned` under `counts`',
    ])
  })
})

describe('the times of a mapping', () => {
  it.each([
    ['DD/MM/YYYY', 'MM/DD/YYYY'],
    ['D/M/YYYY HH:mm', 'MM/DD/YYYY HH:mm'],
    ['YYYY-MM-DD', 'YYYY-DD-MM'],
  ])('are refused where one text fits %s and %s as different days', (one, other) => {
    expect(faultsOf(withTime({ formats: ['iso', one, other] }))).toEqual([
      `time.formats.2: the same text fits \`${one}\`, as another day: one column has one of them`,
    ])
  })

  it.each([
    ['DD/MM/YYYY', 'MM/DD/YYYY HH:mm'],
    ['DD/MM/YYYY', 'DD MMM YYYY'],
    ['DD/MM/YYYY', 'D/M/YYYY'],
    ['DD-MM-YYYY', 'MM/DD/YYYY'],
    ['iso', 'excel'],
  ])('take %s beside %s, which no text fits both as different days', (...formats) => {
    expect(parseMapping(withTime({ formats })).time.formats).toEqual(formats)
  })

  it('may be written in another way in one column, even if that would clash in another', () => {
    const time = { formats: ['DD/MM/YYYY'], formatsOf: { opened: ['MM/DD/YYYY'] } }
    expect(parseMapping(withTime(time)).time).toMatchObject(time)
    expect(faultsOf(withTime({ formatsOf: { closed: ['iso'] } }))).toEqual([
      'time.formatsOf.closed: there is no column of `closed`',
    ])
  })

  it.each([
    ['yyyy-mm-dd', 'use iso, excel, unix, or a pattern'],
    ['DD/MM', 'a pattern has a year YYYY, a month and a day, each once'],
    ['DD/MM/YYYY/DD', 'a pattern has a year'],
    ['DD/MM/YYYY HH:HH', 'a pattern says each part once'],
    ['DD/MM/YYYY h:mm', 'hours to twelve, h, go with A'],
    ['DD/MM/YYYY HH:mm A', 'hours to twelve, h, go with A'],
    ['(DD|MM)+YYYY', 'use iso, excel, unix, or a pattern'],
  ])('are refused for the format %s', (format, fault) => {
    expect(faultsOf(withTime({ formats: [format] }))).toEqual([
      expect.stringContaining(`time.formats.0: ${fault}`),
    ])
  })

  it('have a format at least, since none is guessed', () => {
    expect(faultsOf(withTime({ formats: [] }))).toEqual([expect.stringMatching(/^time\.formats: /)])
  })

  it('have a zone that the world has', () => {
    expect(faultsOf(withTime({ zone: 'Europe/Londres' }))).toEqual([
      'time.zone: use an IANA zone, such as Europe/London',
    ])
  })

  it('have a working day that ends after it begins', () => {
    expect(faultsOf(withTime({ workingHours: { from: '17:00', to: '09:00' } }))).toEqual([
      'time.workingHours: let the day end after it begins',
    ])
  })

  it('count a reply from the opening, which has to be there', () => {
    const reply = { column: 'Reply', unit: 'minutes' }
    expect(faultsOf({ ...smallMapping, columns: { reply } })).toEqual([
      'columns.reply: name the column of `opened` too: a reply is counted from there',
    ])
  })
})

describe('the words of a mapping', () => {
  it('stand for channels and interactions that there are, or leave the row or the value out', () => {
    const columns = { channel: 'Channel', interaction: 'Type' }
    const values = {
      channel: { Post: 'letter', Robot: 'exclude', '?': 'unknown', Pigeon: 'pigeon' },
      interaction: { Moan: 'making_a_complaint', Hum: 'humming' },
    }
    expect(faultsOf(withColumns(columns, { values }))).toEqual([
      expect.stringMatching(
        /^values\.channel\.Pigeon: there is no such channel; use telephone, .*, exclude or unknown$/,
      ),
      expect.stringMatching(/^values\.interaction\.Hum: there is no such interaction; use /),
    ])
  })

  it('belong to a column', () => {
    expect(faultsOf({ ...smallMapping, values: { service: { Bins: 'waste' } } })).toEqual([
      'values.service: there is no column of `service`',
    ])
  })

  it('stand for one thing, whatever their case and spaces', () => {
    const channel = { 'Walk  In': 'face_to_face', ' walk in': 'telephone' }
    expect(faultsOf(withColumns({ channel: 'Channel' }, { values: { channel } }))).toEqual([
      'values.channel. walk in: the same word, but for case and spaces, stands for something else too',
    ])
  })

  it('say what each status means, or nobody can tell a merged case from a contact', () => {
    expect(faultsOf(withColumns({ status: 'Status' }))).toEqual([
      expect.stringContaining('values.status: say what each status means'),
    ])
  })

  it('stand for scores of their scale', () => {
    const satisfaction = { column: 'Score', scale: '1-5' }
    const values = { satisfaction: { Good: 5, Poor: 0, None: 'unknown' } }
    expect(faultsOf(withColumns({ satisfaction }, { values }))).toEqual([
      'values.satisfaction.Poor: use a score of the scale 1-5',
    ])
    expect(faultsOf(withColumns({ satisfaction: { column: 'Score', scale: '5-1' } }))).toEqual([
      'columns.satisfaction.scale: put the least score first, then the greatest',
    ])
    expect(
      parseMapping(withColumns({ satisfaction: { column: 'Score', scale: '-1-1' } })).columns,
    ).toMatchObject({ satisfaction: { scale: '-1-1' } })
  })
})

describe('the constants of a mapping', () => {
  it('stand where no column does', () => {
    const constants = { channel: 'telephone' }
    expect(parseMapping({ ...smallMapping, constants }).constants).toEqual(constants)
    expect(faultsOf(withColumns({ channel: 'Channel' }, { constants }))).toEqual([
      'constants.channel: a column says it already: leave one of them out',
    ])
    expect(faultsOf({ ...smallMapping, constants: { channel: 'pigeon' } })).toEqual([
      expect.stringContaining('constants.channel: there is no such channel'),
    ])
  })
})

describe('the way in which a mapping decides first-contact resolution', () => {
  const conditions = {
    all: [
      { fact: 'status', operator: 'equal', value: 'closed' },
      { fact: 'replies', operator: 'lessThanInclusive', value: 1 },
      { fact: 'repliesGiven', operator: 'equal', value: true },
    ],
  }
  const extra = { replies: 'Replies' }
  const derived = { method: 'one-touch', kind: 'derived', conditions }
  const native = { method: 'agent-logged', kind: 'native' }

  it('is a column that says it, or conditions over columns that it names', () => {
    expect(parseMapping(withColumns({ extra }, { firstContact: derived })).firstContact).toEqual(
      derived,
    )
    const columns = { resolvedAtFirstContact: 'FCR' }
    expect(parseMapping(withColumns(columns, { firstContact: native })).firstContact).toEqual(
      native,
    )
  })

  it.each([
    [withColumns({}, { firstContact: native }), 'columns.resolvedAtFirstContact: name the column'],
    [withColumns({ resolvedAtFirstContact: 'FCR' }), 'firstContact: name the method'],
    [
      withColumns({ resolvedAtFirstContact: 'FCR' }, { firstContact: { ...native, conditions } }),
      'firstContact.conditions: leave them out',
    ],
    [
      withColumns({}, { firstContact: { method: 'm', kind: 'derived' } }),
      'firstContact.conditions: say when a contact counts as resolved',
    ],
    [
      withColumns({ extra, resolvedAtFirstContact: 'FCR' }, { firstContact: derived }),
      'columns.resolvedAtFirstContact: leave it out',
    ],
    [
      withColumns({ extra: { reopens: 'Reopens' } }, { firstContact: derived }),
      'firstContact.conditions: `replies` is no column under `extra`',
    ],
    [
      withColumns({ extra }, { firstContact: { ...derived, needs: ['reopens'] } }),
      "firstContact.needs: the conditions don't read `reopens`",
    ],
    [
      withColumns(
        { resolvedAtFirstContact: 'FCR' },
        { firstContact: { ...native, needs: ['fcr'] } },
      ),
      'firstContact.needs: leave them out',
    ],
    [
      withColumns({ extra: { ...extra, status: 'State' } }, { firstContact: derived }),
      'columns.extra.status: use another name',
    ],
  ])('is refused where it can decide nothing or says two things (%#)', (mapping, fault) => {
    expect(faultsOf(mapping)[0]).toContain(fault)
  })

  it('takes no operator that json-rules-engine lacks, and no empty group', () => {
    const wrong = { all: [{ fact: 'status', operator: 'like', value: 'x' }] }
    const broken = (given: unknown) =>
      faultsOf({ ...smallMapping, firstContact: { ...derived, conditions: given } })
    expect(broken(wrong)).toEqual([expect.stringContaining('firstContact.conditions')])
    expect(broken({ all: [] })).toEqual([
      'firstContact.conditions.all: it is empty; write an entry',
    ])
  })
})

describe('the mappings in the docs', () => {
  const blocks = [...readFileSync('docs/mapping.md', 'utf8').matchAll(/```json\n(.*?)```/gs)].map(
    ([, json = '']) => JSON.parse(json),
  )

  it.each(blocks)('$title: is one', (mapping) => {
    expect(parseMapping(mapping)).toMatchObject({ id: mapping.id })
  })

  it('are two', () => {
    expect(blocks).toHaveLength(2)
  })
})
