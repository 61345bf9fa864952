import type { z } from 'zod'
import { type ErrorCode, type Issue, NesdsError } from '../errors.ts'
import type { CodeLists, FactDictionary } from '../facts/dictionary.ts'
import { checkedBy } from '../facts/schema-issues.ts'
import type { StandardFile } from './cases.ts'
import type { Catalogue, CatalogueHead, Outcomes } from './catalogue.ts'
import { hashOf } from './hash.ts'
import type { CheckedProfile, Profile } from './profile.ts'
import {
  catalogueFileSchema,
  codesFileSchema,
  factsFileSchema,
  outcomesFileSchema,
  profileSchema,
  standardFileSchema,
} from './schema.ts'

/** The files of a catalogue's folder, read as JSON. */
export interface CatalogueFiles<File = unknown> {
  /** `catalogue.json` */
  readonly catalogue: File
  /** `facts.json` */
  readonly facts: File
  /** `codes.json` */
  readonly codes: File
  /** `outcomes.json`, for a catalogue that has them. */
  readonly outcomes?: File
  /** `standards/*.json`, in the catalogue's order. */
  readonly standards: readonly File[]
}

/** A catalogue's files after their shapes were checked, with the cases that a published catalogue leaves out. */
export interface CatalogueSource {
  readonly head: CatalogueHead
  readonly facts: FactDictionary
  readonly codeLists: CodeLists
  readonly outcomes?: Outcomes
  readonly standards: readonly StandardFile[]
}

/**
 * Checks the shape of each file of a catalogue.
 *
 * @throws NesdsError `INVALID_CATALOGUE`, with a place for each fault, the file's name first
 */
export function readCatalogue(files: CatalogueFiles): CatalogueSource {
  const code = 'INVALID_CATALOGUE'
  return {
    head: parsed(code, catalogueFileSchema, files.catalogue, ['catalogue.json']),
    facts: parsed(code, factsFileSchema, files.facts, ['facts.json']).facts,
    codeLists: parsed(code, codesFileSchema, files.codes, ['codes.json']).codeLists,
    ...(files.outcomes !== undefined && {
      outcomes: parsed(code, outcomesFileSchema, files.outcomes, ['outcomes.json']),
    }),
    standards: files.standards.map((file, index) =>
      parsed(code, standardFileSchema, file, ['standards', index]),
    ),
  }
}

/** Joins a catalogue's files to one catalogue to assess with: cases left out, hash worked out. */
export function publish({ head, standards, ...rest }: CatalogueSource): Catalogue {
  const whole = { ...head, ...rest, standards: standards.map(({ cases, ...standard }) => standard) }
  const plain = withoutSchemaKeys(whole) as typeof whole
  return { ...plain, hash: hashOf(plain) }
}

/**
 * Makes a catalogue of its files.
 *
 * @throws NesdsError `INVALID_CATALOGUE`, with a place for each fault
 */
export function parseCatalogue(files: CatalogueFiles): Catalogue {
  return publish(readCatalogue(files))
}

/**
 * Checks the shape of a profile; `tailor` checks it against a catalogue.
 *
 * @throws NesdsError `INVALID_PROFILE`, with a place for each fault
 */
export function parseProfile(given: unknown): CheckedProfile {
  const profile: Profile = parsed('INVALID_PROFILE', profileSchema, given, [])
  const plain = withoutSchemaKeys(profile) as Profile
  return { ...plain, hash: hashOf(plain) }
}

/** Data nested deeper than any file of ours: refused before a schema walks into it. */
const DEPTH = 20

function parsed<Output>(
  code: ErrorCode,
  schema: z.ZodType<Output>,
  given: unknown,
  place: Issue['path'],
): Output {
  if (isDeeperThan(DEPTH, given)) {
    const message = `nested more than ${DEPTH} levels deep`
    const text = [place.join('.'), message].filter(Boolean).join(': ')
    throw new NesdsError(code, text, [{ path: place, message }])
  }
  const result = checkedBy(schema, given, place)
  if (!result.issues) return result.data
  const text = result.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('\n')
  throw new NesdsError(code, text, result.issues, { cause: result.cause })
}

function isDeeperThan(depth: number, given: unknown): boolean {
  if (typeof given !== 'object' || given === null) return false
  return depth === 0 || Object.values(given).some((inner) => isDeeperThan(depth - 1, inner))
}

function withoutSchemaKeys(data: object): object {
  return JSON.parse(JSON.stringify(data, (key, value) => (key === '$schema' ? undefined : value)))
}
