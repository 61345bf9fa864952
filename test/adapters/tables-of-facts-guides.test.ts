import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { indicators } from '../../adapters/indicators/index.ts'
import { tidyFacts } from '../../adapters/tidy-facts/index.ts'
import { readingOf } from './reading-of.ts'

/** The first block of a guide in a language. */
function blockIn(guide: string, language: string): string {
  const text = readFileSync(guide, 'utf8')
  const [, block = ''] = new RegExp(`\`\`\`${language}\n(.*?)\`\`\``, 's').exec(text) ?? []
  return block
}

it('the guide of indicators shows a mapping and a sheet that give what it says', async () => {
  const guide = 'adapters/indicators/README.md'
  const mapping = JSON.parse(blockIn(guide, 'json'))
  const { councils, reckoning } = await readingOf(indicators, blockIn(guide, 'csv'), { mapping })
  const period = '2025-04/2025-05'
  expect(councils[0]?.facts).toMatchObject({
    'firstContact.resolutionRate': { value: 80, numerator: 3200, denominator: 4000, period },
    'responseTime.telephone': { value: 85, denominator: 1200, period },
  })
  expect(reckoning).toMatchObject({ read: 5, used: 5 })
  // The published share of May is still to come; its counts are there.
  expect(reckoning.warnings).toEqual([expect.stringContaining('left out, in 2025-05')])
})

it('the guide of the tidy table shows one that is read whole', async () => {
  const table = blockIn('adapters/tidy-facts/README.md', 'csv')
  const { councils, reckoning } = await readingOf(tidyFacts, table)
  expect(reckoning).toMatchObject({ read: 4, used: 4, rejected: {} })
  expect(councils.map(({ council, facts }) => [council, Object.keys(facts)])).toEqual([
    ['E07000998', ['charter.lastReviewed']],
    ['E07000999', ['firstContact.resolutionRate', 'firstContact.channels', 'charter.exists']],
  ])
})
