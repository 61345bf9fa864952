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

  const source = readCatalogue(dataOf(readCatalogueFolder('rules/nesds-customer-services')))
  const catalogue = publish(source)

  it('the published catalogue', async () => {
    const text = JSON.stringify(catalogue)
    await expect(`${text}\n`).toMatchFileSnapshot(
      '../../src/catalogues/nesds-customer-services.json',
    )
  })

  it('its rules without words', async () => {
    const text = JSON.stringify(gradingRulesOf(catalogue))
    await expect(`${text}\n`).toMatchFileSnapshot(
      '../../src/catalogues/nesds-customer-services.rules.json',
    )
  })

  it('the types of its facts', async () => {
    await expect(factTypesOf(catalogue, 'CustomerServicesFacts')).toMatchFileSnapshot(
      '../../src/catalogues/nesds-customer-services.ts',
    )
  })

  it.each(source.standards)('the page of standard $ref', async (standard) => {
    const name = `${standard.ref.padStart(2, '0')}-${standard.id}.md`
    await expect(standardPage(catalogue, standard)).toMatchFileSnapshot(
      `../../docs/standards/${name}`,
    )
  })
})
