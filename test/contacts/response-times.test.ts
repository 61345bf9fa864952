import { describe, expect, it } from 'vitest'
import type { Contact } from '../../src/contacts/contact.ts'
import { mergeTallies } from '../../src/contacts/tally.ts'
import { at, contact, measure, tallyOf, times } from './some-contacts.ts'

const OFFICE = 'england 09:00-17:00 Europe/London'
const call = (said: Partial<Contact>) => contact({ channel: 'telephone', ...said })
const answered = (waitSeconds: number) => call({ queueOutcome: 'answered', waitSeconds })

/** A message of a channel, opened and answered on days of June 2025 by the clock in London. */
function message(channel: string, opened: string, replied?: string): Contact {
  const of = (time: string) => at(`2025-06-${time}`) - 3_600_000
  return contact({ channel, opened: of(opened), ...(replied && { firstReply: of(replied) }) })
}

describe('the wait on the telephone', () => {
  it('is the time that answered calls waited, by their number, in seconds', () => {
    const calls = [
      answered(10),
      answered(50),
      call({ queueOutcome: 'abandoned', waitSeconds: 600 }),
    ]
    expect(measure('responseTime.telephone', calls)).toEqual({
      name: 'responseTime.telephone',
      unit: 'seconds',
      method: 'average-speed-of-answer',
      value: 30,
      numerator: 60,
      denominator: 2,
      unusable: 0,
    })
  })

  it('weighs calls alike, whatever months or services they are of', () => {
    const calls = [
      ...times(9, {
        channel: 'telephone',
        service: 'waste',
        queueOutcome: 'answered',
        waitSeconds: 10,
      }),
      call({ service: 'housing', queueOutcome: 'answered', waitSeconds: 110 }),
    ]
    expect(measure('responseTime.telephone', calls)?.value).toBe(20)
  })

  it('is withheld where nobody says whether the call was answered', () => {
    expect(measure('responseTime.telephone', [call({ waitSeconds: 10 })])).toMatchObject({
      withheld: 'of no answered call the wait is known',
      unusable: 1,
    })
  })

  it.each([
    ['there are no calls', []],
    ['no call has a wait', [call({ queueOutcome: 'answered' })]],
    [
      'the waits are those of another channel',
      [contact({ channel: 'chat', queueOutcome: 'answered', waitSeconds: 3 })],
    ],
    ['every caller gave up', [call({ queueOutcome: 'abandoned', waitSeconds: 3 })]],
  ])('is withheld where %s', (_, contacts) => {
    expect(measure('responseTime.telephone', contacts)?.withheld).toBe(
      'of no answered call the wait is known',
    )
  })

  it('is also told by the share answered within 20 seconds, of answered calls', () => {
    const calls = [
      answered(20),
      answered(21),
      answered(3),
      call({ queueOutcome: 'abandoned', waitSeconds: 5 }),
    ]
    expect(measure('serviceLevel.calls', calls)).toMatchObject({
      method: 'answered-only, 20 seconds',
      value: (100 * 2) / 3,
      numerator: 2,
      denominator: 3,
    })
    expect(measure('serviceLevel.calls', [])?.withheld).toBe(
      'of no call it is known whether it was answered in time',
    )
  })
})

describe('the wait at the counter', () => {
  it('is the average of all that did not leave, in minutes', () => {
    const visits = [
      contact({ channel: 'face_to_face', waitSeconds: 90 }),
      contact({ channel: 'face_to_face', waitSeconds: 270, queueOutcome: 'answered' }),
      contact({ channel: 'face_to_face', waitSeconds: 900, queueOutcome: 'abandoned' }),
      contact({ channel: 'face_to_face' }),
    ]
    expect(measure('responseTime.faceToFace', visits)).toEqual({
      name: 'responseTime.faceToFace',
      unit: 'minutes',
      method: 'average-wait',
      value: 3,
      numerator: 6,
      denominator: 2,
      unusable: 1,
    })
  })

  it('is withheld where no visit has one', () => {
    expect(
      measure('responseTime.faceToFace', [contact({ channel: 'face_to_face' })])?.withheld,
    ).toBe('of no visit the wait is known')
  })
})

describe('the time until an electronic message is answered', () => {
  it('is working time in hours, by the number of those answered', () => {
    const messages = [
      message('email', '02T10:00', '02T11:00'),
      message('web', '06T16:00', '09T11:00'),
      message('self_service_electronic', '02T10:00', '02T15:00'),
      message('email', '02T10:00'),
      message('letter', '02T10:00', '27T11:00'),
    ]
    expect(measure('responseTime.electronic', messages)).toEqual({
      name: 'responseTime.electronic',
      unit: 'hours',
      period: '2025-06/2025-06',
      method: `working-time-to-first-reply, ${OFFICE}`,
      value: 3,
      numerator: 9,
      denominator: 3,
      unusable: 1,
    })
  })

  it('leaves out a reply before the opening, and never makes it 0', () => {
    const messages = [
      message('email', '02T10:00', '02T12:00'),
      message('email', '02T10:00', '02T09:00'),
    ]
    expect(measure('responseTime.electronic', messages)).toMatchObject({
      value: 2,
      denominator: 1,
      unusable: 1,
    })
  })

  it('is withheld where no message has a reply', () => {
    expect(measure('responseTime.electronic', [message('email', '02T10:00')])).toMatchObject({
      withheld: 'no contact of the channel has a first reply',
      unusable: 1,
    })
  })

  it('is withheld where two calendars were kept', () => {
    const [english, scottish] = (['england', 'scotland'] as const).map((nation) =>
      tallyOf([message('email', '02T10:00', '02T11:00')], { nation }),
    )
    if (english === undefined || scottish === undefined) throw new Error('two are made')
    const both = mergeTallies(scottish, english)
    const reason = `working time was read by 2 calendars, which are never pooled: ${OFFICE}, scotland 09:00-17:00 Europe/London`
    expect(measure('responseTime.electronic', both)).toMatchObject({
      method: 'working-time-to-first-reply',
      withheld: reason,
    })
    expect(measure('responseTime.emailsAnsweredInOneWorkingDay', both)).toMatchObject({
      method: 'by-end-of-next-working-day',
      withheld: reason,
    })
  })
})

describe('a tally that names no calendar, such as one that another engine made,', () => {
  const named = tallyOf([message('email', '02T10:00', '02T11:00'), message('letter', '02T10:00')])
  const groups = Object.entries(named.groups).map(([key, counts]) => {
    const { calendar, ...dimensions } = JSON.parse(key)
    return [JSON.stringify(dimensions), counts]
  })

  it('gives no working time', () => {
    const tally = { groups: Object.fromEntries(groups) }
    expect(measure('responseTime.electronic', tally)?.withheld).toBe(
      'nobody says what counted as working time',
    )
  })
})

describe('the time until a letter is answered', () => {
  const letters = [
    message('letter', '02T09:00', '04T13:00'),
    message('fax', '06T09:00', '09T13:00'),
  ]

  it('is working time in days of the council', () => {
    expect(measure('responseTime.post', letters)).toMatchObject({
      unit: 'days',
      method: `working-time-to-first-reply, ${OFFICE}`,
      value: 2,
      numerator: 4,
      denominator: 2,
      unusable: 0,
    })
  })

  it('has longer days where the council works longer', () => {
    const tally = tallyOf(letters, { workingHours: { from: '08:00', to: '18:00' } })
    expect(measure('responseTime.post', tally)).toMatchObject({
      method: 'working-time-to-first-reply, england 08:00-18:00 Europe/London',
      value: (24 + 14) / 2 / 10,
    })
  })

  it('is withheld where no letter has a reply', () => {
    expect(measure('responseTime.post', [message('post', '02T10:00')])?.withheld).toBe(
      'no contact of the channel has a first reply',
    )
  })
})

describe('e-mails answered in one working day', () => {
  const NAME = 'responseTime.emailsAnsweredInOneWorkingDay'

  it('are those answered by the end of the next working day, of those answered or overdue', () => {
    const emails = [
      message('email', '02T10:00', '02T11:00'),
      message('email', '06T16:00', '09T23:59'),
      message('email', '06T16:00', '10T00:00'),
      message('email', '02T10:00'),
      message('web', '02T10:00', '02T11:00'),
    ]
    expect(measure(NAME, emails)).toEqual({
      name: NAME,
      unit: 'percent',
      period: '2025-06/2025-06',
      method: `by-end-of-next-working-day, ${OFFICE}`,
      value: 50,
      numerator: 2,
      denominator: 4,
      unusable: 0,
    })
  })

  it('are undecided while their reply is not yet overdue on the last day of the data', () => {
    const replied = message('email', '02T10:00', '02T11:00')
    const open = message('email', '05T10:00')
    const until = (day: string) =>
      measure(NAME, [replied, open, message('telephone', `${day}T12:00`)])
    expect(until('05')).toMatchObject({ value: 100, denominator: 1, unusable: 1 })
    expect(until('06')).toMatchObject({ value: 100, denominator: 1, unusable: 1 })
    expect(until('07')).toMatchObject({ value: 50, denominator: 2, unusable: 0 })
  })

  it('are late, not undecided, where they were closed without a reply and the day is over', () => {
    const closed = { ...message('email', '02T10:00'), closed: at('2025-06-30T12:00') }
    expect(measure(NAME, [message('email', '02T10:00', '02T11:00'), closed])).toMatchObject({
      value: 50,
      denominator: 2,
    })
  })

  it('are neither where the reply lies before the opening', () => {
    const emails = [
      message('email', '02T10:00', '02T11:00'),
      message('email', '03T10:00', '02T11:00'),
    ]
    expect(measure(NAME, emails)).toMatchObject({ denominator: 1, unusable: 1 })
  })

  it('are withheld where no e-mail has a reply, however late all would be', () => {
    const emails = [message('email', '02T10:00'), message('email', '27T10:00')]
    expect(measure(NAME, emails)).toMatchObject({
      withheld: 'no e-mail has a first reply, so that the source may not record any',
      unusable: 1,
    })
  })

  it('do not wait in a source that says nothing of replies, when it is merged with one that does', () => {
    const replies = tallyOf([message('email', '02T10:00', '02T11:00')])
    const silent = tallyOf([message('email', '02T10:00'), message('web', '27T10:00')], {
      saysReplies: false,
    })
    expect(measure(NAME, mergeTallies(replies, silent))).toMatchObject({
      value: 100,
      denominator: 1,
      unusable: 1,
    })
  })
})

describe('calls given up', () => {
  const NAME = 'responseTime.callsAbandoned'

  it('are a share of those of which it is known how they left the queue', () => {
    const calls = [
      ...times(18, { channel: 'telephone', queueOutcome: 'answered' }),
      ...times(2, { channel: 'telephone', queueOutcome: 'abandoned' }),
      call({}),
      contact({ channel: 'chat', queueOutcome: 'abandoned' }),
    ]
    expect(measure(NAME, calls)).toEqual({
      name: NAME,
      unit: 'percent',
      method: 'abandoned-of-offered',
      value: 10,
      numerator: 2,
      denominator: 20,
      unusable: 1,
    })
  })

  it('are withheld where no call says how it ended', () => {
    expect(measure(NAME, [call({ waitSeconds: 3 })])?.withheld).toBe(
      'no call says whether it was answered or given up',
    )
  })

  it('are withheld where there is none, since a log of answered calls looks the same', () => {
    expect(
      measure(NAME, times(5, { channel: 'telephone', queueOutcome: 'answered' }))?.withheld,
    ).toBe('no call was given up, so that the source may hold answered calls alone')
  })
})
