import { describe, expect, it, vi } from 'vitest'
import type { CheckedProfile } from '../../src/catalogue/profile.ts'
import { tailor } from '../../src/catalogue/tailor.ts'
import { createEngine } from '../../src/rules-engine/create-engine.ts'
import { smallCatalogue } from '../support/small-catalogue.ts'

const asOf = '2026-03-31'

/** Every fact that a rule of the small catalogue reads, as a council at its best gives it. */
const best = {
  'desk.open': true,
  'desk.queue': false,
  'desk.channels': ['phone', 'web'],
  'calls.answered': 95,
  'calls.wait': 5,
  'plan.reviewed': '2026-03-01',
}
const factsRead = Object.keys(best).sort()

/** Gives the best of everything, and remembers what it was asked. */
function bestSource(wait?: (fact: string) => Promise<void>) {
  return vi.fn(async (fact: string) => {
    await wait?.(fact)
    return best[fact as keyof typeof best]
  })
}

describe('a run', () => {
  it('finds each criterion’s truth and each standard’s grade, in the catalogue’s order', async () => {
    const facts = { ...best, 'calls.wait': 15, 'desk.queue': null }
    const { truths, standards } = await createEngine(smallCatalogue, { asOf }).run(facts)
    expect(Object.entries(truths)).toEqual([
      ['1.low.1', 'met'],
      ['1.low.2', 'met'],
      ['1.high.1', 'unknown'],
      ['1.high.2', 'met'],
      ['2.low.1', 'met'],
      ['2.middle.1', 'met'],
      ['2.high.1', 'unmet'],
    ])
    expect(standards).toEqual([
      { ref: '1', floor: 'low', ceiling: 'high' },
      { ref: '2', floor: 'middle', ceiling: 'middle' },
      { ref: '3', floor: 'ungraded', ceiling: 'ungraded' },
    ])
  })

  it('without facts finds everything unknown', async () => {
    const { truths, standards, events } = await createEngine(smallCatalogue, { asOf }).run()
    expect(new Set(Object.values(truths))).toEqual(new Set(['unknown']))
    expect(standards[0]).toEqual({ ref: '1', floor: 'none', ceiling: 'high' })
    expect(events).toEqual([])
  })

  it('says why what its rules read is unknown', async () => {
    const facts = { ...best, 'calls.wait': '15', 'desk.queue': null }
    const { unknown } = await createEngine(smallCatalogue, { asOf }).run(facts as never)
    expect(unknown).toEqual([
      { fact: 'calls.wait', reason: 'wrongType', detail: expect.stringContaining('seconds') },
      { fact: 'desk.queue', reason: 'missing', detail: '' },
    ])
  })

  it('hands on json-rules-engine’s events, one for each criterion that is met or unmet', async () => {
    const facts = { 'desk.open': true, 'calls.answered': 60 }
    const { events } = await createEngine(smallCatalogue, { asOf }).run(facts)
    const of = (standard: string, criterion: string, truth: string) => ({
      type: truth,
      params: { standard, grade: criterion.split('.')[1], criterion, truth },
    })
    expect(events).toEqual([of('1', '1.low.1', 'met'), of('2', '2.middle.1', 'unmet')])
  })

  it('gives data of its own, so that changing it changes no other run', async () => {
    const engine = createEngine(smallCatalogue, { asOf })
    const first = await engine.run(best)
    const params = first.events[0]?.params
    if (params) params.criterion = 'changed'
    expect((await engine.run(best)).events[0]?.params.criterion).toBe('1.low.1')
  })

  it('leaves a standard alone that a profile declares not applicable', async () => {
    const profile: CheckedProfile = {
      id: 'district',
      version: '1.0.0',
      title: 'A district',
      catalogue: 'small',
      hash: 'hash',
      notApplicable: [{ standard: '2', reason: 'The county plans.' }],
    }
    const engine = createEngine(tailor(smallCatalogue, profile), { asOf })
    const grade = { floor: 'notApplicable', ceiling: 'notApplicable' }
    expect((await engine.run(best)).standards[1]).toEqual({ ref: '2', ...grade })
  })
})

describe('fetching', () => {
  it('asks once for each fact that rules read, however many read it, and for no other', async () => {
    const fetch = bestSource()
    await createEngine(smallCatalogue, { asOf, fetch }).run()
    expect(fetch.mock.calls.map(([fact]) => fact).sort()).toEqual(factsRead)
  })

  it('asks for nothing before a run', () => {
    const fetch = bestSource()
    createEngine(smallCatalogue, { asOf, fetch })
    expect(fetch).not.toHaveBeenCalled()
  })

  it('asks again in the next run', async () => {
    const fetch = bestSource()
    const engine = createEngine(smallCatalogue, { asOf, fetch })
    await engine.run()
    await engine.run()
    expect(fetch).toHaveBeenCalledTimes(2 * factsRead.length)
  })

  it('does not ask for what is given, even where it is given as unknown', async () => {
    const fetch = bestSource()
    const given = { 'desk.open': false, 'calls.wait': null, 'desk.queue': { value: null } }
    const { truths } = await createEngine(smallCatalogue, { asOf, fetch }).run(given)
    expect(fetch.mock.calls.map(([fact]) => fact).sort()).toEqual([
      'calls.answered',
      'desk.channels',
      'plan.reviewed',
    ])
    expect(truths).toMatchObject({ '1.low.1': 'unmet', '2.high.1': 'unknown' })
  })

  it('asks only for what the selected standards read', async () => {
    const fetch = bestSource()
    const engine = createEngine(smallCatalogue, { asOf, fetch, standards: ['2'] })
    const { truths, standards } = await engine.run()
    expect(fetch.mock.calls.map(([fact]) => fact).sort()).toEqual([
      'calls.answered',
      'calls.wait',
      'plan.reviewed',
    ])
    expect(Object.keys(truths)).toEqual(['2.low.1', '2.middle.1', '2.high.1'])
    expect(standards).toEqual([{ ref: '2', floor: 'high', ceiling: 'high' }])
  })

  it('takes values at once or later, bare or in records', async () => {
    const fetch = (fact: string) =>
      fact === 'calls.answered' ? { value: 0.95, unit: 'ratio' } : best[fact as keyof typeof best]
    const { standards } = await createEngine(smallCatalogue, { asOf, fetch }).run()
    expect(standards[0]?.floor).toBe('high')
  })

  it('checks what it is given: a text is no number', async () => {
    const fetch = async (fact: string) => (fact === 'calls.answered' ? '95' : null)
    const { truths, unknown } = await createEngine(smallCatalogue, { asOf, fetch }).run()
    expect(truths['2.middle.1']).toBe('unknown')
    expect(unknown).toContainEqual(
      expect.objectContaining({ fact: 'calls.answered', reason: 'wrongType' }),
    )
  })

  it('keeps overlapping runs apart', async () => {
    // Each fact comes late the first time, so that the first run is under way when the second ends.
    const asked = new Set<string>()
    const fetch = bestSource(async (fact) => {
      if (asked.has(fact)) return
      asked.add(fact)
      await new Promise((done) => setTimeout(done, 20))
    })
    const engine = createEngine(smallCatalogue, { asOf, fetch })
    const ended: string[] = []
    const floorsOf = async (name: string, facts: Parameters<typeof engine.run>[0]) => {
      const { standards } = await engine.run(facts)
      ended.push(name)
      return standards.map(({ floor }) => floor)
    }
    const floors = await Promise.all([
      floorsOf('first', { 'calls.answered': 60 }),
      floorsOf('second', { 'calls.answered': 75 }),
    ])
    expect(ended).toEqual(['second', 'first'])
    expect(floors).toEqual([
      ['high', 'low', 'ungraded'],
      ['high', 'high', 'ungraded'],
    ])
    expect(fetch).toHaveBeenCalledTimes(2 * (factsRead.length - 1))
  })
})

describe('a source that fails', () => {
  const failures: readonly (readonly [string, () => never | Promise<never>, string])[] = [
    ['throws', () => raise(new Error('no connection')), 'no connection'],
    ['rejects', () => Promise.reject(new Error('no connection')), 'no connection'],
    ['throws what is no error', () => raise('no connection'), 'the source failed'],
  ]

  it.each(failures)('and %s leaves the rest as it is', async (_, fail, detail) => {
    const fetch = (fact: string) =>
      fact === 'calls.wait' ? fail() : best[fact as keyof typeof best]
    const { truths, standards, unknown } = await createEngine(smallCatalogue, { asOf, fetch }).run()
    expect(unknown).toEqual([{ fact: 'calls.wait', reason: 'adapterError', detail }])
    expect(Object.entries(truths).filter(([, truth]) => truth !== 'met')).toEqual([
      ['2.high.1', 'unknown'],
    ])
    expect(standards[1]).toEqual({ ref: '2', floor: 'middle', ceiling: 'high' })
  })

  it('altogether leaves what was given', async () => {
    const fetch = () => raise(new Error('no connection'))
    const { truths } = await createEngine(smallCatalogue, { asOf, fetch }).run(best)
    expect(new Set(Object.values(truths))).toEqual(new Set(['met']))
  })
})

describe('an engine that can’t be made', () => {
  it('says that the day to judge by is none', () => {
    expect(() => createEngine(smallCatalogue, { asOf: '2026-02-30' })).toThrowError(
      expect.objectContaining({ code: 'INVALID_AS_OF' }),
    )
  })

  it('names the standards that the catalogue lacks, and those that it has', () => {
    expect(() => createEngine(smallCatalogue, { asOf, standards: ['2', '4'] })).toThrowError(
      expect.objectContaining({
        code: 'UNKNOWN_STANDARD',
        message: '`small` has no standard `4`; it has 1, 2, 3',
      }),
    )
  })
})

function raise(thrown: unknown): never {
  throw thrown
}
