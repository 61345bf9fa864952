import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { coverageOf } from '../../adapters/coverage/coverage.ts'
import { nesdsCustomerServices as catalogue } from '../../src/catalogues.ts'
import { shippedAdapters } from '../../src/cli/load-adapter.ts'

const PRESETS = [
  'dynamics',
  'freshdesk',
  'open311',
  'salesforce',
  'servicenow',
  'telephony',
  'zendesk',
]

const adapters = await shippedAdapters()

/** What coverage says of the adapters in a folder, which all begin with its name. */
const coveragesOf = (folder: string) =>
  adapters
    .filter(({ name }) => name === folder || name.startsWith(`${folder}-`))
    .map((adapter) => coverageOf(adapter, adapter.mapping, catalogue))

/** The paragraph under a heading, or the one that begins so. */
const paragraphOf = (text: string, start: string) =>
  text.split('\n\n').find((_, index, all) => all[index - 1] === start) ?? ''

/** Facts that a paragraph names; one that begins with a dot goes on from the one before. */
function factsIn(paragraph: string): readonly string[] {
  let group = ''
  return [...paragraph.matchAll(/`((?:[a-z]\w*)?)\.(\w+)`/g)].map(([, before = '', fact = '']) => {
    if (before !== '') group = before
    return `${group}.${fact}`
  })
}

describe.each(PRESETS)('what the readme of %s says', (folder) => {
  const text = readFileSync(`adapters/${folder}/README.md`, 'utf8')
  const coverages = coveragesOf(folder)

  it('of facts is what one of its adapters can give', () => {
    const given = coverages.flatMap(({ facts }) =>
      facts.filter((one) => one.given).map(({ fact }) => fact),
    )
    expect([...factsIn(paragraphOf(text, '## Facts'))].toSorted()).toEqual(
      [...new Set(given)].toSorted(),
    )
  })

  it('of first contact is the kind of each mapping, by its method', () => {
    const kinds = [...text.matchAll(/\*\*First-contact resolution[^*]*: (native|derived|none)/g)]
    const said = new Set(kinds.map(([, kind]) => kind))
    const mapped = new Set(coverages.map(({ firstContact }) => firstContact))
    // Freshdesk's CSV has none, which stands beside what the API has.
    if (/\*\*The CSV has none\*\*/.test(text)) said.add('none')
    expect(said).toEqual(mapped)
    const methods = adapters
      .filter(({ name }) => coverages.some(({ adapter }) => adapter.name === name))
      .flatMap(({ mapping }) => Object(mapping).firstContact?.method ?? [])
    expect(methods.filter((method) => !text.includes(`\`${method}\``))).toEqual([])
  })

  it('tells what it is not for', () => {
    expect(text).toContain('\n## Not for\n\n- ')
  })
})
