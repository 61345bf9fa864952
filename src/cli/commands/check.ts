import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { criteriaOf } from '../../catalogue/catalogue.ts'
import type { CatalogueSource } from '../../catalogue/parse.ts'
import { isRecord } from '../../facts/observe.ts'
import { checkCatalogue } from '../../grading/check.ts'
import { counted } from '../../report/counted.ts'
import { placedIn, readCatalogueFolder, sourceOf } from '../catalogue-folder.ts'
import type { Command } from '../command.ts'
import { InputError } from '../input-error.ts'
import { readJsonFile } from '../json-file.ts'

/** `nesds check`: checks a catalogue of standards. */
export const checkCommand: Command = {
  name: 'check',
  operands: 'CATALOGUE',
  count: [1, 1],
  says: 'check a catalogue of standards: its files, its rules, its cases',
  about: [
    'CATALOGUE is a folder with catalogue.json, facts.json, codes.json, standards/*.json and, if there are any, outcomes.json and published-ids.json ({ "ids": [...] }: names that have to stay).',
    'Each fault is a line: file, line and column, what is wrong and what to do about it.',
  ],
  options: {},
  examples: ['nesds check rules/nesds-customer-services'],
  run({ operands: [folder = ''] }) {
    const files = readCatalogueFolder(folder)
    const published = readPublished(join(folder, 'published-ids.json'))
    const source = sourceOf(files, published?.file)
    const issues = checkCatalogue(source, published?.ids)
    if (issues.length > 0) {
      throw new InputError(
        [
          ...issues.map((issue) => placedIn(files, published?.file, issue)),
          issues.length === 1 ? '1 fault' : `${issues.length} faults`,
        ].join('\n'),
      )
    }
    return `${countsOf(source)}: no faults\n`
  },
}

function readPublished(path: string) {
  if (!existsSync(path)) return undefined
  const file = readJsonFile(path)
  const ids = isRecord(file.data) ? file.data.ids : undefined
  if (!Array.isArray(ids) || !ids.every((id) => typeof id === 'string')) {
    throw new InputError(`${path}:1:1: write { "ids": [...] } with the names as texts`)
  }
  return { file, ids }
}

function countsOf({ head, standards, facts }: CatalogueSource): string {
  const criteria = standards.flatMap((standard) => criteriaOf(head, standard))
  const cases = standards.flatMap((standard) => standard.cases)
  return [
    counted(standards.length, 'standard'),
    counted(criteria.length, 'criterion', 'criteria'),
    counted(Object.keys(facts).length, 'fact'),
    counted(cases.length, 'case'),
  ].join(', ')
}
