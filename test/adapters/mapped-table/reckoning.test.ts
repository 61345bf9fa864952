import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { createReckoner } from '../../../adapters/mapped-table/reckoning.ts'

describe('a reckoning', () => {
  it('accounts for every row: used, left out by reason, rejected by reason with row and column', () => {
    const reckoner = createReckoner()
    reckoner.used()
    reckoner.excluded('merged')
    reckoner.excluded('a blank row', 3)
    reckoner.rejected('no date', 7, 'column "Opened"')
    reckoner.rejected('too few cells', 9)
    reckoner.warn(['odd', 'odd', 'very odd'])
    expect(reckoner.reckoning()).toEqual({
      read: 7,
      used: 1,
      excluded: { 'a blank row': 3, merged: 1 },
      rejected: {
        'no date': { count: 1, places: ['row 7, column "Opened"'] },
        'too few cells': { count: 1, places: ['row 9'] },
      },
      warnings: ['odd', 'very odd'],
    })
  })

  it('names the first five places of each reason, in whatever order they are told', () => {
    const rows = [40, 3, 100, 7, 1, 12, 90, 2]
    const placesOf = (order: readonly number[]) => {
      const reckoner = createReckoner()
      for (const row of order) reckoner.rejected('no date', row)
      return reckoner.reckoning().rejected['no date']
    }
    const places = ['row 1', 'row 2', 'row 3', 'row 7', 'row 12']
    expect(placesOf(rows)).toEqual({ count: 8, places })
    expect(placesOf(rows.toReversed())).toEqual({ count: 8, places })
  })

  const reason = fc.constantFrom('a', 'b', '__proto__', 'toString')
  const event = fc.oneof(
    fc.constant({ kind: 'used' } as const),
    fc.record({ kind: fc.constant('excluded' as const), reason, rows: fc.nat(9) }),
    fc.record({ kind: fc.constant('rejected' as const), reason, row: fc.nat(99) }),
  )

  property.prop([fc.array(event)])('adds up, and is the same in any order', (events) => {
    const told = (order: typeof events) => {
      const reckoner = createReckoner()
      for (const one of order) {
        if (one.kind === 'used') reckoner.used()
        else if (one.kind === 'excluded') reckoner.excluded(one.reason, one.rows)
        else reckoner.rejected(one.reason, one.row)
      }
      return reckoner.reckoning()
    }
    const { read, used, excluded, rejected } = told(events)
    const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0)
    const counts = Object.values(rejected).map(({ count }) => count)
    expect(read).toBe(used + sum(Object.values(excluded)) + sum(counts))
    expect(JSON.stringify(told(events.toReversed()))).toBe(JSON.stringify(told(events)))
  })
})
