import { describe, expect, it } from 'vitest'
import { coverageOf } from '../../adapters/coverage/coverage.ts'
import { coverageMatrix } from '../../adapters/coverage/coverage-matrix.ts'
import { coverageMarkdown } from '../../adapters/coverage/coverage-text.ts'
import { nesdsCustomerServices as catalogue } from '../../src/catalogues.ts'
import { shippedAdapters } from '../../src/cli/load-adapter.ts'

const INTRODUCTION = `# What each adapter can decide

Made from the adapters and their mappings; \`nesds coverage --adapter NAME [--mapping FILE]\` says the same of
any adapter with any mapping. How to write one: [adapters.md](adapters.md).

It says what an export can decide alone, where it has every column that the mapping names and the columns are
filled; a column of channels may hold any channel, but for those
whose words the vendor fixes. A criterion is decided where it is known to be met or not, whatever the figures are. Decided and never
met is one that the source itself fails: a volume that it doesn't measure. Standard 3 has no grades in the
source, so its measures are counted. All other standards need facts that no export of contacts has.

"First contact" says how the mapping decides whether a contact was resolved at first contact: by a field of the
source (native), by conditions of ours over other fields (derived), or not at all. \`mapped-table\` and \`indicators\`
are shown as far as any mapping can take them. \`tidy-facts\` carries any fact, and is not shown.
`

describe('what is made from the adapters is fresh (npm run generate)', () => {
  it('docs/coverage.md', async () => {
    // The tidy table is no source of its own: it carries any fact that somebody has.
    const adapters = (await shippedAdapters()).filter(({ name }) => name !== 'tidy-facts')
    const coverages = adapters.map((adapter) => coverageOf(adapter, undefined, catalogue))
    const sections = coverages
      .filter(({ mapping }) => mapping)
      .map((coverage) => coverageMarkdown(coverage, catalogue, 2))
    const page = [INTRODUCTION, `${coverageMatrix(coverages)}\n`, ...sections].join('\n')
    await expect(page).toMatchFileSnapshot('../../docs/coverage.md')
  })
})
