import { describe, expect, it } from 'vitest'
import { combinedCoverage } from '../../adapters/coverage/combined-coverage.ts'
import { coverageOf } from '../../adapters/coverage/coverage.ts'
import { coverageMatrix } from '../../adapters/coverage/coverage-matrix.ts'
import { combinedMarkdown, coverageMarkdown } from '../../adapters/coverage/coverage-text.ts'
import { indicators } from '../../adapters/indicators/index.ts'
import { telephonyGenesys } from '../../adapters/telephony/index.ts'
import { zendesk } from '../../adapters/zendesk/index.ts'
import sheetMapping from '../../fixtures/generate/performance-sheet.mapping.json' with {
  type: 'json',
}
import { nesdsCustomerServices as catalogue } from '../../src/catalogues.ts'
import { shippedAdapters } from '../../src/cli/load-adapter.ts'

const INTRODUCTION = `# What each adapter can decide

Made from the adapters and their mappings; \`nesds coverage --adapter NAME [--mapping FILE]\` says the same of
any adapter with any mapping. How to write one: [adapters.md](adapters.md).

It says what an export can decide alone, where it has every column that the mapping names and the columns are
filled; a column of channels may hold any channel, but for those
whose words the vendor fixes. A criterion is decided where it is known to be met or not, whatever the figures are. Decided and never
met is one that the source itself fails: a volume that it doesn't measure. Standard 3 has no grades in the
source, so its measures are counted. Other standards need facts that no such source has.

"First contact" says how the mapping decides whether a contact was resolved at first contact: by a field of the
source (native), by conditions of ours over other fields (derived), or not at all. \`mapped-table\` and \`indicators\`
are shown as far as any mapping can take them. \`tidy-facts\` carries any fact, and is not shown.
`

/** What a council may well have: a CRM, a telephone system, a sheet of figures. */
const COUNCIL = [
  { adapter: zendesk },
  { adapter: telephonyGenesys },
  { adapter: indicators, mapping: sheetMapping },
]

const TOGETHER = `## A council's sources together

What a council decides with a CRM preset, its telephone system, the sheet of its performance team and the
questionnaire of \`nesds template\`: every criterion of the 24 graded standards. The sheet is read by the mapping of
[\`fixtures/generate\`](../fixtures/generate/performance-sheet.mapping.json). For your own sources:
\`nesds coverage --adapter zendesk --adapter telephony-genesys --adapter indicators=sheet.mapping.json\`.
`

describe('what is made from the adapters is fresh (npm run generate)', () => {
  it('docs/coverage.md', async () => {
    // The tidy table is no source of its own: it carries any fact that somebody has.
    const adapters = (await shippedAdapters()).filter(({ name }) => name !== 'tidy-facts')
    const coverages = adapters.map((adapter) => coverageOf(adapter, undefined, catalogue))
    const sections = coverages
      .filter(({ mapping }) => mapping)
      .map((coverage) => coverageMarkdown(coverage, catalogue, 2))
    const together = combinedMarkdown(combinedCoverage(COUNCIL, catalogue), catalogue, 3)
    const page = [
      INTRODUCTION,
      `${coverageMatrix(coverages, catalogue.standards)}\n`,
      TOGETHER,
      together,
      ...sections,
    ].join('\n')
    await expect(page).toMatchFileSnapshot('../../docs/coverage.md')
  })
})
