import {
  type CombinedCoverage,
  type CombinedSource,
  combinedCoverage,
} from '../../../adapters/coverage/combined-coverage.ts'
import { type Coverage, coverageOf } from '../../../adapters/coverage/coverage.ts'
import {
  combinedMarkdown,
  combinedText,
  coverageMarkdown,
  coverageText,
} from '../../../adapters/coverage/coverage-text.ts'
import { jsonText } from '../../report/json-text.ts'
import { catalogueFor } from '../catalogue-for.ts'
import { type Call, type Command, optionOf } from '../command.ts'
import { UsageError } from '../input-error.ts'
import { readJsonFile, withPlaces } from '../json-file.ts'
import { layoutFor } from '../layout.ts'
import { loadAdapter } from '../load-adapter.ts'
import { formatOption, OPTIONS } from '../options.ts'

/** `nesds coverage`: says what an adapter with a mapping can decide. */
export const coverageCommand: Command = {
  name: 'coverage',
  operands: '',
  count: [0, 0],
  says: 'say which facts, criteria and standards an adapter with a mapping can decide',
  about: [
    'Reads no export: it says what the mapping can give where every column that it names is there and filled. A criterion is decided where it is known to be met or not, whatever the figures are; decided and never met is one that the source itself fails, such as a volume that it does not measure.',
    'What one column more would add stands last, the most first.',
    'Several adapters are taken together: what they decide, and what the questionnaire of `nesds template` decides beside them. An adapter that needs a mapping has it behind an equals sign.',
  ],
  options: {
    adapter: {
      value: 'NAME',
      says: "a shipped adapter, a file, or a package; 'mapped-table' for any table; may be repeated, as NAME=MAPPING too",
      multiple: true,
    },
    mapping: {
      value: 'FILE',
      says: 'how the table of the only adapter is read; a preset has its own',
    },
    catalogue: OPTIONS.catalogue,
    profile: OPTIONS.profile,
    format: formatOption('table', 'markdown', 'json'),
    out: OPTIONS.out,
  },
  examples: [
    'nesds coverage --adapter zendesk',
    'nesds coverage --adapter mapped-table --mapping cases.mapping.json --format markdown',
    'nesds coverage --adapter zendesk --adapter telephony-genesys --adapter indicators=sheet.mapping.json',
  ],
  async run(call, io) {
    const names = call.options.adapter ?? []
    const catalogue = catalogueFor(call)
    const format = optionOf(call, 'format')
    if (names.length > 1) {
      const coverage = await together(call, names, catalogue)
      if (format === 'json') return jsonText(coverage)
      if (format === 'markdown') return combinedMarkdown(coverage, catalogue)
      return combinedText(coverage, catalogue, layoutFor(call, io))
    }
    const coverage = await alone(call, names[0], catalogue)
    if (format === 'json') return jsonText(coverage)
    if (format === 'markdown') return coverageMarkdown(coverage, catalogue)
    return coverageText(coverage, catalogue, layoutFor(call, io))
  },
}

type Words = ReturnType<typeof catalogueFor>

async function alone(call: Call, given: string | undefined, catalogue: Words): Promise<Coverage> {
  if (given === undefined) throw new UsageError('it needs --adapter NAME')
  const { name, path = optionOf(call, 'mapping') } = parted(given)
  const adapter = await loadAdapter(name)
  return path === undefined
    ? coverageOf(adapter, undefined, catalogue)
    : withPlaces(readJsonFile(path), (mapping) => coverageOf(adapter, mapping, catalogue))
}

async function together(
  call: Call,
  names: readonly string[],
  catalogue: Words,
): Promise<CombinedCoverage> {
  if (optionOf(call, 'mapping') !== undefined) {
    throw new UsageError('of several adapters each has its mapping as --adapter NAME=MAPPING')
  }
  const sources: CombinedSource[] = []
  for (const given of names) {
    const { name, path } = parted(given)
    const adapter = await loadAdapter(name)
    const mapping =
      path === undefined
        ? undefined
        : withPlaces(readJsonFile(path), (data) => {
            adapter.covers?.(data)
            return data
          })
    sources.push({ adapter, mapping })
  }
  return combinedCoverage(sources, catalogue)
}

/** An adapter's name, and the file of its mapping behind an equals sign. */
function parted(given: string): { readonly name: string; readonly path?: string } {
  const sign = given.indexOf('=')
  return sign < 0 ? { name: given } : { name: given.slice(0, sign), path: given.slice(sign + 1) }
}
