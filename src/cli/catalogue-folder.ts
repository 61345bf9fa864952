import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Catalogue } from '../catalogue/catalogue.ts'
import {
  type CatalogueFiles,
  type CatalogueSource,
  publish,
  readCatalogue,
} from '../catalogue/parse.ts'
import { type Issue, isNesdsError } from '../errors.ts'
import { checkCatalogue } from '../grading/check.ts'
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

/** The files in a folder that are read as a catalogue's. */
export function filesOfCatalogue(folder: string): readonly string[] {
  const standards = join(folder, 'standards')
  const isFolder = existsSync(standards) && statSync(standards).isDirectory()
  const names = isFolder ? readdirSync(standards) : []
  return [
    ...['catalogue.json', 'facts.json', 'codes.json', 'outcomes.json'].map((name) =>
      join(folder, name),
    ),
    ...names.map((name) => join(standards, name)),
  ]
}

/**
 * The catalogue of a folder, ready to assess with.
 *
 * @throws InputError where `nesds check` would find faults in it, other than in its published names
 */
export function catalogueIn(folder: string): Catalogue {
  const files = readCatalogueFolder(folder)
  const source = sourceOf(files)
  const issues = checkCatalogue(source)
  if (issues.length > 0) {
    const lines = issues.map((issue) => placedIn(files, undefined, issue))
    throw new InputError(lines.join('\n'))
  }
  return publish(source)
}

/** A catalogue's files after their shapes were checked; faults come with their places. */
export function sourceOf(files: CatalogueFiles<JsonFile>, published?: JsonFile): CatalogueSource {
  try {
    return readCatalogue(dataOf(files))
  } catch (error) {
    if (!isNesdsError(error) || error.issues.length === 0) throw error
    const lines = error.issues.map((issue) => placedIn(files, published, issue))
    throw new InputError(lines.join('\n'), { cause: error })
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
