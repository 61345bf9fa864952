import { expect, it } from 'vitest'
import type { Catalogue } from '../../src/catalogue/catalogue.ts'
import { parseFacts } from '../../src/facts/parse.ts'
import { factsTemplate, questionsOf } from '../../src/report/facts-template.ts'
import { smallCatalogue } from '../support/small-catalogue.ts'

it('makes a facts file that can be read, however many codes there are to choose from', () => {
  const codes = Array.from({ length: 300 }, (_, place) => ({
    key: `code_${place}`,
    title: 'A code',
  }))
  const [evidence, channels] = ['Long. '.repeat(333), smallCatalogue.facts['desk.channels']]
  const catalogue = {
    ...smallCatalogue,
    codeLists: { channels: { title: 'Channels', codes } },
    facts: { ...smallCatalogue.facts, 'desk.channels': { ...channels, evidence } },
  } as Catalogue
  const template = factsTemplate(catalogue, questionsOf(catalogue, catalogue.standards))
  expect(parseFacts(catalogue, template).facts).toHaveProperty(['desk.channels', 'value'], null)
})
