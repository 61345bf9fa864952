import { describe, expect, it } from 'vitest'
import type { TimeReading } from '../../../../adapters/mapped-table/mapping.ts'
import { parseMapping } from '../../../../adapters/mapped-table/parse-mapping.ts'
import { dateReader } from '../../../../adapters/mapped-table/values/date-reader.ts'
import { messageOf, smallMapping } from '../support.ts'

const time: TimeReading = {
  ...smallMapping.time,
  zone: 'Europe/London',
  writtenIn: 'UTC',
  formats: ['iso', 'DD/MM/YYYY HH:mm'],
}

function read(cell: string, given: Partial<TimeReading> = {}) {
  const instant = dateReader({ ...time, ...given })(cell)
  return typeof instant === 'number' ? new Date(instant).toISOString() : instant
}

describe('a zone that instants are written in', () => {
  it('goes before the one in which months are read', () => {
    expect(read('2025-07-02 03:04:05')).toBe('2025-07-02T03:04:05.000Z')
    expect(read('02/07/2025 03:04')).toBe('2025-07-02T03:04:00.000Z')
  })

  it('has the hours that the other zone skips and repeats', () => {
    expect(read('2026-03-29 01:30:00')).toBe('2026-03-29T01:30:00.000Z')
    expect(read('2026-10-25 01:30:00')).toBe('2026-10-25T01:30:00.000Z')
  })

  it('gives way to an offset that is believed, and overrules one that is not', () => {
    expect(read('2025-07-02T03:04:05+01:00')).toBe('2025-07-02T02:04:05.000Z')
    const overruled = read('2025-07-02T03:04:05+01:00', { offset: 'overrule' })
    expect(overruled).toBe('2025-07-02T03:04:05.000Z')
  })

  it('is one that the world has', () => {
    const mapping = { ...smallMapping, time: { ...time, writtenIn: 'Europe/Londres' } }
    expect(messageOf('INVALID_MAPPING', () => parseMapping(mapping))).toBe(
      'time.writtenIn: use an IANA zone, such as Europe/London',
    )
  })
})
