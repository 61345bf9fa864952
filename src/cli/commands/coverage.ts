import { coverageOf } from '../../../adapters/coverage/coverage.ts'
import { coverageMarkdown, coverageText } from '../../../adapters/coverage/coverage-text.ts'
import { jsonText } from '../../report/json-text.ts'
import { catalogueFor } from '../catalogue-for.ts'
import { type Command, optionOf } from '../command.ts'
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
  ],
  options: {
    adapter: {
      value: 'NAME',
      says: "a shipped adapter, a file, or a package; 'mapped-table' for any table",
    },
    mapping: { value: 'FILE', says: 'how the table is read; a preset has its own' },
    profile: OPTIONS.profile,
    format: formatOption('table', 'markdown', 'json'),
    out: OPTIONS.out,
  },
  examples: [
    'nesds coverage --adapter zendesk',
    'nesds coverage --adapter mapped-table --mapping cases.mapping.json --format markdown',
  ],
  async run(call, io) {
    const name = optionOf(call, 'adapter')
    if (name === undefined) throw new UsageError('it needs --adapter NAME')
    const catalogue = catalogueFor(call)
    const adapter = await loadAdapter(name)
    const path = optionOf(call, 'mapping')
    const coverage =
      path === undefined
        ? coverageOf(adapter, undefined, catalogue)
        : withPlaces(readJsonFile(path), (mapping) => coverageOf(adapter, mapping, catalogue))
    const format = optionOf(call, 'format')
    if (format === 'json') return jsonText(coverage)
    if (format === 'markdown') return coverageMarkdown(coverage, catalogue)
    return coverageText(coverage, catalogue, layoutFor(call, io))
  },
}
