import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { openingHours } from '../../../adapters/opening-hours/index.ts'
import { osmHours } from '../../../adapters/opening-hours/osm-hours.ts'
import { readingOf } from '../reading-of.ts'

const readme = readFileSync('adapters/opening-hours/README.md', 'utf8')
const block = (language: string) =>
  new RegExp(`\`\`\`${language}\n(.*?)\`\`\``, 's').exec(readme)?.[1] ?? ''

describe('the readme of opening hours', () => {
  it('has a list that can be read as it stands', async () => {
    const { councils, reckoning } = await readingOf(openingHours, block('csv'))
    expect(reckoning).toMatchObject({ read: 3, used: 3, rejected: {} })
    expect(councils[0]?.facts['access.extendedMinutes']).toMatchObject({
      value: 5 * 2 * 60 + 60 + 180,
      denominator: 2,
    })
  })

  it('has a mapping that is one', () => {
    expect(openingHours.covers?.(JSON.parse(block('json'))).reaches).toHaveProperty([
      'access.extendedMinutes',
    ])
  })

  it('lists strings that are refused indeed', () => {
    const table = readme.split('| string | readings |')[1]?.split('\n\n')[0] ?? ''
    const strings = [...table.matchAll(/^\| (.*?) \|/gm)].flatMap(([, cell = '']) =>
      [...cell.matchAll(/`([^`]+)`/g)].map(([, text = '']) => text),
    )
    expect(strings.length).toBe(8)
    expect(strings.filter((text) => !('fault' in osmHours(text)))).toEqual([])
  })
})
