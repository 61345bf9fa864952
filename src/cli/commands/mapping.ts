import { jsonText } from '../../report/json-text.ts'
import { plain } from '../../report/plain.ts'
import type { Call, Command } from '../command.ts'
import { openExport } from '../export-source.ts'
import { UsageError } from '../input-error.ts'
import type { Io } from '../io.ts'
import { OPTIONS } from '../options.ts'
import { suggestion } from '../parse-call.ts'

/** `nesds mapping init`: proposes how a table is read. */
export const mappingCommand: Command = {
  name: 'mapping',
  operands: 'init EXPORT',
  count: [1, 2],
  says: 'propose how a table is read, from its headers and values',
  about: [
    'Prints a mapping to start from. Every guess stands in it under `guesses` and goes to the standard error; nesds facts refuses the mapping until each was looked at and deleted.',
    'Dates that two readings fit are left open, with both readings.',
    'An export of a system that has an adapter of its own is told by its columns; that adapter needs no mapping.',
    'It proposes how contacts are read. Registers of complaints, survey answers, access grids, NI 14, performance sheets and opening hours have adapters of their own: the guide of each, adapters/NAME/README.md, shows a mapping to start from.',
  ],
  options: { out: OPTIONS.out },
  examples: ['nesds mapping init cases.csv --out cases.mapping.json'],
  run: proposalFor,
}

async function proposalFor(call: Call, io: Io): Promise<string> {
  const { source } = openExport(exportIn(call))
  const { proposeMapping, sampleTable } = await import('../../../adapters/mapped-table/index.ts')
  const { kindOfSheet } = await import('../../../adapters/sheets/kind-of-sheet.ts')
  const sample = await sampleTable(source)
  const { presetFor } = await import('../preset-for.ts')
  const preset = await presetFor(sample)
  const sheet = kindOfSheet(sample.columns)
  const { mapping, guesses } = proposeMapping(sample)
  const lines = guesses.map(
    ({ place, why, readings = [] }) =>
      `  ${place}: ${why}${readings.length > 0 ? ` (${readings.join(' or ')})` : ''}`,
  )
  const head = `${source.name}: ${guesses.length} guesses to look at`
  const next = `Put each right in the mapping and delete it under \`guesses\`; then: nesds facts ${source.name} --adapter mapped-table --mapping FILE`
  const own =
    sheet === undefined
      ? []
      : [
          `It looks like ${sheet.kind}, and this is a mapping for contacts. The adapter ${sheet.adapter} reads such sheets: adapters/${sheet.adapter}/README.md shows a mapping to start from`,
        ]
  const shipped =
    preset === undefined
      ? []
      : [
          `It looks like what the adapter ${preset} reads without a mapping: nesds facts ${source.name} --adapter ${preset}`,
        ]
  io.stderr.write(
    [head, ...lines, ...own, ...shipped, next].map((line) => `${plain(line)}\n`).join(''),
  )
  return jsonText({ ...mapping, guesses })
}

/** The export that a mapping is to be proposed for. */
function exportIn({ operands: [subcommand = '', path] }: Call): string {
  if (subcommand !== 'init') {
    const near = suggestion(subcommand, ['init'])
    throw new UsageError(`there is no ${subcommand}${near || '; it needs init EXPORT'}`)
  }
  if (path === undefined) throw new UsageError('it needs init EXPORT: which table is it for?')
  return path
}
