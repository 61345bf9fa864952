import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { CatalogueFiles } from '../catalogue/parse.ts'
import { InputError } from './input-error.ts'
import { type JsonFile, readJsonFile } from './json-file.ts'

/**
 * Reads the files of a catalogue's folder.
 *
 * @throws InputError where the folder or one of its files is missing or not JSON
 */
export function readCatalogueFolder(folder: string): CatalogueFiles<JsonFile> {
  const standards = join(folder, 'standards')
  if (!existsSync(standards)) {
    throw new InputError(
      `${folder}: no catalogue: it needs catalogue.json, facts.json, codes.json and standards/`,
    )
  }
  const outcomes = join(folder, 'outcomes.json')
  return {
    catalogue: readJsonFile(join(folder, 'catalogue.json')),
    facts: readJsonFile(join(folder, 'facts.json')),
    codes: readJsonFile(join(folder, 'codes.json')),
    ...(existsSync(outcomes) && { outcomes: readJsonFile(outcomes) }),
    standards: readdirSync(standards)
      .filter((name) => name.endsWith('.json'))
      .sort()
      .map((name) => readJsonFile(join(standards, name))),
  }
}

/** The data of a catalogue's files. */
export function dataOf({
  catalogue,
  facts,
  codes,
  outcomes,
  standards,
}: CatalogueFiles<JsonFile>): CatalogueFiles {
  return {
    catalogue: catalogue.data,
    facts: facts.data,
    codes: codes.data,
    ...(outcomes && { outcomes: outcomes.data }),
    standards: standards.map(({ data }) => data),
  }
}
