import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { CatalogueFiles } from '../catalogue/parse.ts'
import type { Issue } from '../errors.ts'
import { InputError } from './input-error.ts'
import { type JsonFile, placed, readJsonFile } from './json-file.ts'

/**
 * Reads the files of a catalogue's folder.
 *
 * @throws InputError where the folder or one of its files is missing or not JSON
 */
export function readCatalogueFolder(folder: string): CatalogueFiles<JsonFile> {
  const standards = join(folder, 'standards')
  if (!existsSync(standards) || !statSync(standards).isDirectory()) {
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

/** An issue of a catalogue as a line, with the file that its path starts with. */
export function placedIn(
  { catalogue, facts, codes, outcomes, standards }: CatalogueFiles<JsonFile>,
  published: JsonFile | undefined,
  { path: [first, ...rest], message }: Issue,
): string {
  if (first === 'standards') {
    const [index, ...inside] = rest
    const standard = standards[Number(index)]
    return standard ? placed(standard, { path: inside, message }) : message
  }
  const file = [catalogue, facts, codes, outcomes, published].find((one) =>
    one?.path.endsWith(String(first)),
  )
  return file ? placed(file, { path: rest, message }) : `${first}: ${message}`
}
