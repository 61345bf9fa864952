import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { bvpi157Measures } from '../../../adapters/access-grid/bvpi-157.ts'
import type { GridEntry } from '../../../adapters/access-grid/grid-row.ts'
import { LGIL_TOP_LEVEL } from '../../../adapters/access-grid/interaction-lists.ts'

const TYPES = [...LGIL_TOP_LEVEL, 'venue_booking', 'course_booking', 'reporting']
const truths = fc.record({
  provided: fc.boolean(),
  permissible: fc.boolean(),
  enabled: fc.boolean(),
})

/** A service's grid, cell by cell: what is so, which of it is said, and by which channel. */
const cells = fc.array(
  fc.record({
    interaction: fc.constantFrom(...TYPES),
    channel: fc.constantFrom('web', 'email', 'telephone'),
    truth: truths,
    isSaid: truths,
  }),
  { maxLength: 30 },
)

describe('what BVPI 157 is when all is known', () => {
  test.prop([cells])('lies between the least and the most that it could be', (grid) => {
    const whole = grid.map(({ interaction, channel, truth }) => entry(interaction, channel, truth))
    const partly = grid.map(({ interaction, channel, truth, isSaid }) => {
      const said = Object.entries(truth).filter(([name]) => isSaid[name as keyof typeof isSaid])
      return entry(interaction, channel, Object.fromEntries(said))
    })
    const least = shareIn(partly, 'bvpi157.enabledAtLeast') ?? shareIn(partly, 'bvpi157.enabled')
    const most = shareIn(partly, 'bvpi157.enabledAtMost') ?? shareIn(partly, 'bvpi157.enabled')
    const share = shareIn(whole, 'bvpi157.enabled')
    if (share === undefined) return
    expect(least ?? 0).toBeLessThanOrEqual(share)
    expect(most ?? 100).toBeGreaterThanOrEqual(share)
  })
})

function entry(interaction: string, channel: string, said: Partial<GridEntry>): GridEntry {
  return { service: 'parks', interaction, channel, ...said }
}

/** The share of all ten, each of which the grid has. */
function shareIn(entries: readonly GridEntry[], name: string): number | undefined {
  const rest = LGIL_TOP_LEVEL.map((type) => ({
    ...entry(type, 'web', { provided: true, permissible: true, enabled: type < 'm' }),
    service: 'tax',
  }))
  const head = { period: undefined, note: undefined, unusable: 0 }
  const measures = bvpi157Measures([...rest, ...entries], {}, head)
  const value = measures.find((one) => one.name === name && one.by === undefined)?.value
  return typeof value === 'number' ? value : undefined
}
