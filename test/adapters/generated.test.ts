import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { accessGridMappingSchema } from '../../adapters/access-grid/mapping-schema.ts'
import { avoidableContactMappingSchema } from '../../adapters/avoidable-contact/mapping-schema.ts'
import { complaintsMappingSchema } from '../../adapters/complaints/mapping-schema.ts'
import { indicatorMappingSchema } from '../../adapters/indicators/mapping-schema.ts'
import { mappingSchema } from '../../adapters/mapped-table/mapping-schema.ts'
import { openingHoursMappingSchema } from '../../adapters/opening-hours/mapping-schema.ts'
import { satisfactionMappingSchema } from '../../adapters/satisfaction/mapping-schema.ts'

const manifest = JSON.parse(readFileSync('package.json', 'utf8'))

/** JSON files of adapters and fixtures that say which schema they follow. */
const files = ['adapters', 'fixtures'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .map((name) => join(folder, name))
    .map((path) => ({ path, schema: JSON.parse(readFileSync(path, 'utf8')).$schema }))
    .filter(({ schema }) => schema !== undefined),
)

/** Schemas by the name that they have among the rules. */
const mappingSchemas = {
  mapping: mappingSchema,
  'complaints-mapping': complaintsMappingSchema,
  'avoidable-contact-mapping': avoidableContactMappingSchema,
  'indicators-mapping': indicatorMappingSchema,
  'opening-hours-mapping': openingHoursMappingSchema,
  'satisfaction-mapping': satisfactionMappingSchema,
  'access-grid-mapping': accessGridMappingSchema,
}

describe('the schema of mappings', () => {
  it.each(Object.entries(mappingSchemas))(
    'is made from the code: rules/%s.schema.json (npm run generate)',
    async (name, schema) => {
      const text = JSON.stringify(z.toJSONSchema(schema, { io: 'input' }), null, 2)
      await expect(`${text}\n`).toMatchFileSnapshot(`../../rules/${name}.schema.json`)
    },
  )

  it('goes out with the package, where the page of mappings says', () => {
    const page = readFileSync('docs/mapping.md', 'utf8')
    const said = [...page.matchAll(/"\$schema": "\.\/node_modules\/nesds\/([^"]+)"/g)]
    expect(said.map(([, path]) => path)).toEqual(['rules/mapping.schema.json'])
    expect(manifest.files).toContain('rules')
    expect(manifest.exports['./rules/*']).toBe('./rules/*')
  })

  it('is named by the mappings that are shipped, each with a path that leads there', () => {
    expect(files.length).toBeGreaterThan(10)
    const strays = files.filter(({ path, schema }) => !existsSync(join(dirname(path), schema)))
    expect(strays).toEqual([])
  })
})
