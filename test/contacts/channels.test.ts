import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import words from '../../src/contacts/channel-words.json' with { type: 'json' }
import { CHANNELS, type Channel, channelOf, topChannelOf } from '../../src/contacts/channels.ts'
import { type CodeKey, keysOf } from '../../src/facts/dictionary.ts'

const { codeLists } = JSON.parse(
  readFileSync('rules/nesds-customer-services/codes.json', 'utf8'),
) as { codeLists: { channels: { codes: CodeKey[] } } }
const keys = keysOf(codeLists.channels.codes)

describe('the channels', () => {
  it("are those of the catalogue's code list, as a tree", () => {
    const keysIn = (codes: readonly Channel[]): readonly Channel[] =>
      codes.map(({ key, children }) => ({ key, ...(children && { children: keysIn(children) }) }))
    expect(CHANNELS).toEqual(keysIn(codeLists.channels.codes))
  })

  it.each([
    ['telephone', 'telephone'],
    ['email', 'self_service_electronic'],
    ['self_service_electronic', 'self_service_electronic'],
    ['letter', 'post'],
    ['face_to_face', 'face_to_face'],
    ['pigeon', undefined],
    ['constructor', undefined],
  ])('%s belongs to %s', (key, top) => {
    expect(topChannelOf(key)).toBe(top)
  })
})

describe('the channel that a word means', () => {
  it('is one of the tree, or that no customer made contact', () => {
    const strangers = Object.values(words).filter((key) => key !== 'exclude' && !keys.includes(key))
    expect(strangers).toEqual([])
  })

  it.each(keys)('is itself for the key %s', (key) => {
    expect(channelOf(key)).toBe(key)
  })

  it.each(
    Object.entries({
      telephone: ['Phone', 'Phone Call', 'Telephone', 'Inbound call', 'IVR', 'Voicemail'],
      face_to_face: ['Walk-in', 'F2F', 'Reception', 'One Stop Shop', 'face to face', 'In person'],
      self_service_electronic: ['Self Service'],
      web: ['Web', 'Online', 'Portal', 'eForm', 'Web form', 'Website'],
      app: ['mobile app', 'Mobile App'],
      email: ['Email', 'E-mail', ' EMAIL '],
      sms: ['SMS', 'Text', 'SMS/Text', 'Text/SMS'],
      chat: ['Webchat', 'Live chat', 'virtual_agent'],
      social: ['Social', 'Twitter', 'Facebook', 'Social media'],
      letter: ['Letter'],
      post: ['Post'],
      fax: ['Fax'],
      exclude: ['API', 'staff-generated', 'other agency', 'System', 'Monitoring'],
    }).flatMap(([key, written]) => written.map((word) => [word, key])),
  )('of "%s" is %s', (word, key) => {
    expect(channelOf(word)).toBe(key)
  })

  it.each(['', 'Mail', 'Other', 'Unknown', 'WhatsApp', 'Kiosk', '1', 'toString', '__proto__'])(
    'of "%s" is not known, and never guessed',
    (word) => {
      expect(channelOf(word)).toBeUndefined()
    },
  )
})
