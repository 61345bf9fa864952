import type { Adapter, ReadContext, Reading } from '../../../adapters/contract/adapter.ts'
import { nesdsCustomerServices } from '../../catalogues.ts'
import { parsePeriod } from '../../contacts/period.ts'
import { isNesdsError } from '../../errors.ts'
import { jsonText } from '../../report/json-text.ts'
import { tidyFactsCsv } from '../../report/tidy-facts-csv.ts'
import { lastDayOf, NAMES_AS_GIVEN, readAuthorities } from '../authorities.ts'
import { caseNotes } from '../case-notes.ts'
import { checkRejected, checkUsed } from '../check-reckoning.ts'
import { type Call, type Command, optionOf } from '../command.ts'
import { type Concluded, concluded, concludedEach } from '../concluded.ts'
import { openExport } from '../export-source.ts'
import { InputError, UsageError } from '../input-error.ts'
import type { Io } from '../io.ts'
import { type JsonFile, readJsonFile, withPlaces } from '../json-file.ts'
import { listed } from '../listed.ts'
import { loadAdapter } from '../load-adapter.ts'
import { measuresFile, writeMeasures } from '../measures-file.ts'
import { formatOption, OPTIONS } from '../options.ts'
import { placeOf } from '../output.ts'
import { createProgress } from '../progress.ts'
import { reckoningText } from '../reckoning-text.ts'

/** `nesds facts`: computes facts from what a system exported. */
export const factsCommand: Command = {
  name: 'facts',
  operands: 'EXPORT...',
  count: [1, Number.POSITIVE_INFINITY],
  says: 'compute facts from what a system exported',
  about: [
    'Reads exports of one system and writes the facts that they support, with what each rests on, as a file for `nesds assess`. Several exports, such as one a month, are counted together.',
    'Every row is used, excluded for a reason, or rejected with its place; the reckoning goes to the standard error. What an export cannot say gives no fact; where no row counts at all, nothing is written.',
    'Figures that no fact asks for, and parts of those that one does, are measures; --measures writes them beside the facts, each with its method, its period and what it was counted from, or with the reason why there is none.',
    'csv is a tidy table, a row a fact, of every council that the exports speak of; the adapter tidy-facts reads it.',
  ],
  options: {
    adapter: {
      value: 'NAME',
      says: "a shipped adapter, a file, or a package; 'mapped-table' for any table",
    },
    mapping: { value: 'FILE', says: 'how the table is read; a preset has its own' },
    council: { value: 'NAME', says: 'the council: its name or GSS code' },
    authorities: {
      value: 'FILE',
      says: 'find councils by code or name in a table of UK local authorities (CSV), as of the end of the period',
    },
    period: { value: 'MONTHS', says: 'first and last month that count: 2025-04/2026-03' },
    'max-rejected': {
      value: 'PERCENT',
      says: 'stop, and write nothing, where more rows are rejected; 1 if not given',
    },
    format: formatOption('json', 'csv'),
    measures: {
      value: 'FILE',
      says: 'write the figures that no fact asks for, such as a share by channel, to a file too (JSON)',
    },
    out: OPTIONS.out,
  },
  examples: [
    'nesds facts cases.csv --adapter mapped-table --mapping cases.mapping.json --out facts.json',
    'nesds facts tickets.json --adapter zendesk --period 2025-04/2026-03 --out facts.json',
    'nesds facts april.csv may.csv --adapter salesforce-report --council E06000001',
    'nesds facts register.csv --adapter complaints --mapping register.json --measures measures.json',
    'nesds facts councils.csv --adapter tidy-facts --council E06000001 --out facts.json',
  ],
  run: factsOf,
}

async function factsOf(call: Call, io: Io): Promise<string> {
  const given = optionOf(call, 'adapter')
  if (given === undefined) throw new UsageError('it needs --adapter NAME')
  checkRepeats(call.operands)
  const limit = maximumRejected(call)
  const period = periodIn(call)
  const mapping = mappingIn(call)
  const measures = measuresFile(call)
  const names = await namesFor(call, period, io)
  const council = optionOf(call, 'council')
  const context: ReadContext = {
    ...(council !== undefined && { council: names.nameOf(council) }),
    ...(period !== undefined && { period }),
    ...(mapping && { mapping: mapping.data }),
  }
  const adapter = await loadAdapter(given)
  const noted = await caseNotes(call.operands)
  const readings: Reading[] = []
  for (const path of call.operands) {
    const reading = await withMapping(mapping, () =>
      readExport(path, adapter, { ...context, ...noted }, io),
    )
    io.stderr.write(reckoningText(path, reading.reckoning))
    checkRejected(path, reading.reckoning, limit)
    const councils = reading.councils.map((one) => ({ ...one, council: names.nameOf(one.council) }))
    readings.push({ ...reading, councils })
  }
  checkUsed(readings, period)
  const isTable = optionOf(call, 'format') === 'csv'
  const councils = isTable
    ? concludedEach(readings, adapter, context)
    : [concluded(readings, adapter, context)]
  // Put together before anything is written, so that a failure leaves no measures behind.
  const text = isTable ? tableOf(councils) : factsFile(councils)
  io.stderr.write(`${listed('Note', names.notes())}${listed('Not given', reasonsIn(councils))}`)
  io.stderr.write(writeMeasures(measures, councils, isTable))
  return text
}

function tableOf(councils: readonly Concluded[]): string {
  return tidyFactsCsv(
    councils.map(({ council, facts }) => ({ ...(council && { council }), facts })),
    nesdsCustomerServices,
  )
}

function factsFile([only]: readonly Concluded[]): string {
  const { council, facts } = only ?? { council: '', facts: {} }
  return jsonText({ ...(council && { council }), facts })
}

/** Why facts are not given; of several councils that would be a list without end. */
function reasonsIn(councils: readonly Concluded[]): readonly string[] {
  const [only, ...others] = councils
  if (only === undefined || others.length > 0) return []
  return Object.entries(only.withheld).map(([fact, reason]) => `${fact}: ${reason}`)
}

/** Reads an export, showing a person how far it is. */
async function readExport(
  path: string,
  adapter: Adapter,
  context: ReadContext,
  io: Io,
): Promise<Reading> {
  const file = openExport(path)
  const progress = createProgress(io)
  const onProgress = (rows: number) => progress.show(rows, file.bytesRead() / file.size)
  try {
    return await adapter.read({ ...file.source, name: path }, { ...context, onProgress })
  } catch (error) {
    throw told(error) ? error : brokenDown(adapter, path, error)
  } finally {
    progress.clear()
  }
}

function told(error: unknown): boolean {
  return error instanceof InputError || isNesdsError(error)
}

/** What an adapter that broke down has to say may repeat what stands in the export, so only the place is told. */
function brokenDown({ name }: Adapter, path: string, cause: unknown): InputError {
  const { name: kind, stack = '' } = cause instanceof Error ? cause : new Error()
  const place = /^\s*(at .*)$/m.exec(stack)?.[1] ?? 'at a place unknown'
  return new InputError(
    `${path}: the adapter ${name} broke down (${kind} ${place}); tell its maker, who may hold it against nesds/adapter-kit`,
    { cause },
  )
}

function mappingIn(call: Call): JsonFile | undefined {
  const path = optionOf(call, 'mapping')
  return path === undefined ? undefined : readJsonFile(path)
}

/** Does what needs the mapping; what is wrong with it is reported with its places. */
async function withMapping<Result>(
  mapping: JsonFile | undefined,
  use: () => Promise<Result>,
): Promise<Result> {
  try {
    return await use()
  } catch (error) {
    if (!mapping || !isNesdsError(error) || error.code !== 'INVALID_MAPPING') throw error
    return withPlaces(mapping, () => {
      throw error
    })
  }
}

function namesFor(call: Call, period: string | undefined, { today }: Io) {
  const path = optionOf(call, 'authorities')
  return path === undefined ? NAMES_AS_GIVEN : readAuthorities(path, lastDayOf(period, today))
}

function periodIn(call: Call): string | undefined {
  const period = optionOf(call, 'period')
  try {
    if (period !== undefined) parsePeriod(period)
    return period
  } catch (error) {
    throw isNesdsError(error) ? new UsageError(`--period: ${error.message}`) : error
  }
}

function maximumRejected(call: Call): number {
  const given = optionOf(call, 'max-rejected')
  const limit = Number(given ?? 1)
  if (given?.trim() !== '' && limit >= 0 && limit <= 100) return limit
  throw new UsageError(`--max-rejected ${given}: write a number of percent from 0 to 100`)
}

/** An export that is named twice would count twice. */
function checkRepeats(paths: readonly string[]): void {
  const places = paths.map(placeOf)
  const twice = paths.find((_, index) => places.indexOf(places[index] ?? '') < index)
  if (twice !== undefined) throw new UsageError(`${twice} is given twice; keep one of them`)
}
