import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { TIDY_COLUMNS } from '../../src/facts/tidy-columns.ts'
import { tidyCsvw, tidyTableSchema } from '../../src/report/tidy-descriptions.ts'
import { tidyFactsCsv } from '../../src/report/tidy-facts-csv.ts'

const files = {
  'tidy-facts.table-schema.json': tidyTableSchema(),
  'tidy-facts.csvw-metadata.json': tidyCsvw(),
}

describe('the descriptions of the tidy table', () => {
  it.each(Object.entries(files))(
    'are made from its columns: rules/%s (npm run generate)',
    async (name, description) => {
      const text = `${JSON.stringify(description, null, 2)}\n`
      await expect(text).toMatchFileSnapshot(`../../rules/${name}`)
    },
  )

  it('name the columns that are written, in their order', () => {
    const [header = ''] = tidyFactsCsv([], { facts: {} }).split('\r\n')
    const schema = JSON.parse(readFileSync('rules/tidy-facts.table-schema.json', 'utf8'))
    const csvw = JSON.parse(readFileSync('rules/tidy-facts.csvw-metadata.json', 'utf8'))
    const namesOf = (all: readonly { readonly name: string }[]) =>
      all.map(({ name }) => name).join()
    expect(namesOf(schema.fields)).toBe(header)
    expect(namesOf(csvw.tableSchema.columns)).toBe(header)
  })

  it('say what each column holds, in words that the two share', () => {
    const silent = TIDY_COLUMNS.filter(({ title, description }) => !title || !description)
    expect(silent).toEqual([])
  })

  it('go out with the package, under the folder that has a subpath', () => {
    const manifest = JSON.parse(readFileSync('package.json', 'utf8'))
    expect(manifest.files).toContain('rules')
    expect(manifest.exports['./rules/*']).toBe('./rules/*')
  })
})
