import { expect, it } from 'vitest'
import { factTypesOf } from '../../src/catalogue/fact-types.ts'
import { smallCatalogue } from '../support/small-catalogue.ts'

it('the types of a catalogue’s facts are written from its dictionary and code lists', () => {
  expect(factTypesOf(smallCatalogue, 'SmallFacts')).toBe(`\
// Made from rules/small/facts.json and codes.json by \`npm run generate\`.

/** A key of the code list "Channels". */
export type Channel =
  | 'phone'
  | 'online'
  | 'web'

/** Names and value types of the facts of "A small catalogue". */
export interface SmallFacts {
  /** Is the desk open? */
  'desk.open': boolean
  /** Is there a queue? */
  'desk.queue': boolean
  /** Which channels has the desk? */
  'desk.channels': readonly Channel[]
  /** What share of calls is answered? */
  'calls.answered': number
  /** How long do callers wait? */
  'calls.wait': number
  /** When was the plan last reviewed? */
  'plan.reviewed': string
  /** What share of calls is abandoned? */
  'calls.abandoned': number
}
`)
})
