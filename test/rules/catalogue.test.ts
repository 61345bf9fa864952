import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import type { StandardFile } from '../../src/catalogue/cases.ts'
import { idsOf } from '../../src/catalogue/checks/published-ids.ts'
import { readCatalogue } from '../../src/catalogue/parse.ts'
import { dataOf, readCatalogueFolder } from '../../src/cli/catalogue-folder.ts'
import { checkCatalogue } from '../../src/grading/check.ts'
import { readCustomerServices } from '../support/customer-services.ts'

describe.each(readdirSync('rules', { withFileTypes: true }).filter((one) => one.isDirectory()))(
  'rules/$name',
  ({ name }) => {
    const folder = `rules/${name}`
    const files = () => readdirSync(`${folder}/standards`)
    const source = () => readCatalogue(dataOf(readCatalogueFolder(folder)))
    const published = (): { readonly version: string; readonly ids: readonly string[] } =>
      JSON.parse(readFileSync(`${folder}/published-ids.json`, 'utf8'))

    it('has nothing that a check finds', () => {
      expect(checkCatalogue(source(), published().ids)).toEqual([])
    })

    it('published every name of its version', () => {
      const { head } = source()
      expect(published().version).toBe(head.version)
      const { ids } = published()
      expect(idsOf(source()).filter((id) => !ids.includes(id))).toEqual([])
    })

    it('published no name twice', () => {
      const { ids } = published()
      expect(ids).toEqual([...new Set(ids)])
    })

    it('is called as its folder', () => {
      expect(source().head.id).toBe(name)
    })

    it.each(files())(
      'standards/%s is named after its number and id, and points to its schema',
      (file) => {
        const { $schema, ref, id } = JSON.parse(readFileSync(`${folder}/standards/${file}`, 'utf8'))
        expect(file).toBe(`${ref.padStart(2, '0')}-${id}.json`)
        expect($schema).toBe('../../standard.schema.json')
      },
    )

    it('has its standards in the order of their numbers', () => {
      const refs = source().standards.map(({ ref }) => Number(ref))
      expect(refs).toEqual(refs.toSorted((one, other) => one - other))
    })

    const own = ['catalogue', 'facts', 'codes', 'outcomes'].filter((file) =>
      existsSync(`${folder}/${file}.json`),
    )
    it.each(own)('%s.json points to its schema', (file) => {
      const { $schema } = JSON.parse(readFileSync(`${folder}/${file}.json`, 'utf8'))
      expect($schema).toBe(`../${file}.schema.json`)
    })
  },
)

describe('rules/nesds-customer-services', () => {
  let standards: readonly StandardFile[]
  beforeAll(() => {
    standards = readCustomerServices().standards
  })

  it('has 25 standards and 58 grades', () => {
    expect(standards.map(({ ref }) => Number(ref))).toEqual(
      Array.from({ length: 25 }, (_, index) => index + 1),
    )
    expect(standards.flatMap(({ grades }) => Object.keys(grades))).toHaveLength(58)
  })

  it('fills in no grade that the source leaves out', () => {
    const having = (...grades: readonly string[]) =>
      standards
        .filter((one) => Object.keys(one.grades).join() === grades.join())
        .map(({ ref }) => ref)
    expect(having()).toEqual(['3'])
    expect(having('minimum')).toEqual(['7'])
    expect(having('minimum', 'progressing')).toEqual(['23'])
    expect(having('minimum', 'excellent')).toHaveLength(11)
    expect(having('minimum', 'progressing', 'excellent')).toHaveLength(11)
  })

  it('points to the source from each criterion', () => {
    const criteria = standards.flatMap(({ grades }) => Object.values(grades).flat())
    expect(criteria.filter(({ source }) => !source).map(({ id }) => id)).toEqual([])
  })
})
