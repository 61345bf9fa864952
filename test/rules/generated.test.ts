import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { factTypesOf } from '../../src/catalogue/fact-types.ts'
import { gradingRulesOf } from '../../src/catalogue/grading-rules.ts'
import { publish, readCatalogue } from '../../src/catalogue/parse.ts'
import * as schemas from '../../src/catalogue/schema.ts'
import { dataOf, readCatalogueFolder } from '../../src/cli/catalogue-folder.ts'
import { standardPage } from '../../src/report/standard-page.ts'

const editorSchemas = {
  catalogue: schemas.catalogueFileSchema,
  facts: schemas.factsFileSchema,
  codes: schemas.codesFileSchema,
  outcomes: schemas.outcomesFileSchema,
  standard: schemas.standardFileSchema,
  profile: schemas.profileSchema,
}

describe('what is made from the rules and the code is fresh (npm run generate)', () => {
  it.each(Object.entries(editorSchemas))('rules/%s.schema.json', async (name, schema) => {
    const text = JSON.stringify(z.toJSONSchema(schema, { io: 'input' }), null, 2)
    await expect(`${text}\n`).toMatchFileSnapshot(`../../rules/${name}.schema.json`)
  })
})

/** The catalogues, with what the interface of their facts is called; pages have a folder a catalogue but for the first. */
const CATALOGUES: readonly {
  readonly id: string
  readonly facts: string
  readonly pages?: string
}[] = [
  { id: 'nesds-customer-services', facts: 'CustomerServicesFacts', pages: 'docs/standards' },
  { id: 'cpa-kloe-3-3', facts: 'CpaKloe33Facts' },
  { id: 'ieg-statement', facts: 'IegStatementFacts' },
  { id: 'e-council-routes', facts: 'ECouncilRoutesFacts' },
  { id: 'regional-benchmarking-readiness', facts: 'RegionalBenchmarkingFacts' },
  { id: 'national-indicators', facts: 'NationalIndicatorsFacts' },
]

it('every catalogue of the rules is made', () => {
  const folders = readdirSync('rules', { withFileTypes: true }).filter((one) => one.isDirectory())
  expect(CATALOGUES.map(({ id }) => id).toSorted()).toEqual(folders.map(({ name }) => name).sort())
})

describe.each(CATALOGUES)('what is made of $id is fresh (npm run generate)', (made) => {
  const { id, facts, pages = `docs/standards/${id}` } = made
  const source = readCatalogue(dataOf(readCatalogueFolder(`rules/${id}`)))
  const catalogue = publish(source)

  it('the published catalogue', async () => {
    const text = JSON.stringify(catalogue)
    await expect(`${text}\n`).toMatchFileSnapshot(`../../src/catalogues/${id}.json`)
  })

  it('the types of its facts', async () => {
    await expect(factTypesOf(catalogue, facts)).toMatchFileSnapshot(`../../src/catalogues/${id}.ts`)
  })

  it.each(source.standards)('the page of standard $ref', async (standard) => {
    const name = `${standard.ref.padStart(2, '0')}-${standard.id}.md`
    await expect(standardPage(catalogue, standard)).toMatchFileSnapshot(`../../${pages}/${name}`)
  })
})

it('the rules without words of the first catalogue are fresh (npm run generate)', async () => {
  const source = readCatalogue(dataOf(readCatalogueFolder('rules/nesds-customer-services')))
  const text = JSON.stringify(gradingRulesOf(publish(source)))
  await expect(`${text}\n`).toMatchFileSnapshot(
    '../../src/catalogues/nesds-customer-services.rules.json',
  )
})
