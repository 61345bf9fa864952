import type { Catalogue } from '../catalogue/catalogue.ts'
import { isDay } from '../facts/day.ts'
import type { Facts } from '../facts/fact.ts'
import { type MergePolicy, mergeFacts } from '../facts/merge.ts'
import { isRecord } from '../facts/observe.ts'
import { type FactsFile, parseFacts } from '../facts/parse.ts'
import { assess } from '../grading/assess.ts'
import type { CouncilAssessment } from '../report/council-assessment.ts'
import { catalogueFor } from './catalogue-for.ts'
import { type Call, optionOf } from './command.ts'
import { InputError } from './input-error.ts'
import type { Io } from './io.ts'
import { readJsonFile, withPlaces } from './json-file.ts'

/** What files say of one council. */
export interface CouncilFacts {
  /** The catalogue that the call asks for, tailored by its profile. */
  readonly catalogue: Catalogue
  readonly council?: string
  readonly asOf: string
  readonly facts: Facts
  /** How several files became one. */
  readonly merged?: NonNullable<CouncilAssessment['merged']>
}

/**
 * Assesses the council that facts files are about.
 *
 * @param catalogue - the one that the call asks for, where it was read already: checking one takes its time
 * @throws InputError where a file can't be read or is wrong, or files are about different councils or days
 */
export function assessFiles(
  paths: readonly string[],
  call: Call,
  io: Io,
  catalogue = catalogueFor(call),
): CouncilAssessment {
  const { council, asOf, facts, merged } = councilIn(paths, call, io, catalogue)
  return {
    ...(council && { council }),
    ...(merged && { merged }),
    ...assess(catalogue, facts, { asOf }),
  }
}

/**
 * Reads what facts files say of one council.
 *
 * @throws InputError where a file can't be read or is wrong, or files are about different councils or days
 */
export function councilIn(
  paths: readonly string[],
  call: Call,
  { today }: Io,
  catalogue = catalogueFor(call),
): CouncilFacts {
  const files = paths.map((path) =>
    withPlaces(readJsonFile(path), (data) => {
      checkSize(path, data, Object.keys(catalogue.facts).length)
      return parseFacts(catalogue, data)
    }),
  )
  const council = oneOf(files, paths, 'council', 'give files about one council')
  const asOf = asOfIn(call) ?? oneOf(files, paths, 'asOf', 'choose a day with --as-of') ?? today
  const head = { catalogue, ...(council && { council }), asOf }
  const [only] = files
  if (only && files.length === 1) return { ...head, facts: only.facts }
  const policy = optionOf(call, 'merge') as MergePolicy | undefined
  const facts = mergeFacts(
    files.map((file) => file.facts),
    policy,
  )
  const overruled = Object.keys(facts).filter((name) => {
    const fact = facts[name]
    return isRecord(fact) && 'overruled' in fact
  })
  return {
    ...head,
    facts,
    merged: { sources: files.length, policy: policy ?? 'conflict', overruled },
  }
}

/**
 * The council that two files are about, as far as they say.
 *
 * @throws InputError where they are about two
 */
export function oneCouncil(one: AboutCouncil, other: AboutCouncil): string | undefined {
  if (one.council !== undefined && other.council !== undefined && one.council !== other.council) {
    throw new InputError(
      `${one.path} is about ${one.council}, ${other.path} about ${other.council}: give files about one council`,
    )
  }
  return one.council ?? other.council
}

interface AboutCouncil {
  readonly path: string
  readonly council: string | undefined
}

/** A file with far more facts than there are names is something else; it would take long to say so of each. */
function checkSize(path: string, data: unknown, known: number): void {
  const facts = isRecord(data) && isRecord(data.facts) ? data.facts : data
  const count = isRecord(facts) ? Object.keys(facts).length : 0
  if (count <= 10 * known) return
  throw new InputError(
    `${path}: it has ${count} facts, and the catalogue knows ${known}; give one council's facts a file, or the catalogue that they are for`,
  )
}

function asOfIn(call: Call): string | undefined {
  const given = optionOf(call, 'as-of')
  if (given === undefined || isDay(given)) return given
  throw new InputError(`--as-of ${given}: it is not a day; write it YYYY-MM-DD, such as 2006-03-31`)
}

/** What all files that say it agree on. */
function oneOf(
  files: readonly FactsFile[],
  paths: readonly string[],
  key: 'council' | 'asOf',
  remedy: string,
): string | undefined {
  const said = files.flatMap((file, index) => {
    const value = file[key]
    return value === undefined ? [] : [{ value, path: paths[index] }]
  })
  const [first] = said
  const other = said.find(({ value }) => value !== first?.value)
  if (first && other) {
    throw new InputError(
      `${other.path}: its ${key} is "${other.value}", and that of ${first.path} is "${first.value}"; ${remedy}`,
    )
  }
  return first?.value
}
