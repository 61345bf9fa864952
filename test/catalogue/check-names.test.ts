import { describe, expect, it } from 'vitest'
import { factsSound, factsUsed, readersStated } from '../../src/catalogue/checks/facts.ts'
import { namesExist } from '../../src/catalogue/checks/names.ts'
import { outcomesAgree } from '../../src/catalogue/checks/outcomes.ts'
import { idsKept, idsOf } from '../../src/catalogue/checks/published-ids.ts'
import { criteriaNumbered, ungradedExplained } from '../../src/catalogue/checks/standards.ts'
import { namesUnique } from '../../src/catalogue/checks/unique.ts'
import { changed, soundCatalogue } from '../support/sound-catalogue.ts'

describe('facts-sound', () => {
  it('finds a least value that is not under the greatest', () => {
    const source = changed([['facts', 'calls.wait', 'minimum'], 3600])
    expect(factsSound.check(source)).toEqual([
      {
        path: ['facts.json', 'facts', 'calls.wait', 'minimum'],
        message: 'the least value, 3600, is not under the greatest, 3600',
      },
    ])
  })

  it('finds a set without a code list', () => {
    const source = changed([['facts', 'desk.channels', 'codes'], 'constructor'])
    expect(factsSound.check(source)).toEqual([
      {
        path: ['facts.json', 'facts', 'desk.channels', 'codes'],
        message: 'there is no code list `constructor`; use one of channels',
      },
    ])
  })
})

describe('facts-used', () => {
  it('finds a fact that no criterion reads and no standard measures', () => {
    const source = changed([['standards', 2, 'measures'], undefined])
    expect(factsUsed.check(source)).toEqual([
      {
        path: ['facts.json', 'facts', 'calls.wait'],
        message: 'no criterion reads it and no standard measures it; use it, or take it out',
      },
    ])
  })
})

describe('readers-stated', () => {
  it('finds a reader that the dictionary leaves out', () => {
    const source = changed([['facts', 'desk.open', 'readBy'], []])
    expect(readersStated.check(source)).toEqual([
      { path: ['facts.json', 'facts', 'desk.open', 'readBy'], message: 'write ["1"]' },
    ])
  })

  it('wants readers in the order of the catalogue, measuring ones among them', () => {
    const source = changed(
      [
        ['standards', 2, 'measures'],
        ['calls.wait', 'calls.answered'],
      ],
      [
        ['facts', 'calls.answered', 'readBy'],
        ['3', '1'],
      ],
    )
    expect(readersStated.check(source)).toEqual([
      { path: ['facts.json', 'facts', 'calls.answered', 'readBy'], message: 'write ["1","3"]' },
    ])
  })
})

describe('names-exist', () => {
  it.each([
    {
      kind: 'theme',
      place: ['theme'],
      message: 'there is no theme `nowhere`; use one of contact',
    },
    {
      kind: 'classification',
      place: ['classification'],
      message: 'there is no classification `nowhere`; use one of service',
    },
    {
      kind: 'grade of words set aside',
      place: ['setAside', 0, 'grade'],
      message: 'there is no grade `nowhere`; use one of low, high',
    },
    {
      kind: 'outcome in the prose',
      place: ['outcomes', 'prose', 0],
      message: 'there is no outcome `nowhere`; use one of R1',
    },
    {
      kind: 'outcome in Appendix B',
      place: ['outcomes', 'appendixB', 0],
      message: 'there is no outcome `nowhere`; use one of R1',
    },
  ])('finds a $kind that is not there', ({ place, message }) => {
    const source = changed([['standards', 0, ...place], 'nowhere'])
    expect(namesExist.check(source)).toEqual([{ path: ['standards', 0, ...place], message }])
  })

  it('finds the channel of an aspect that is not there', () => {
    const source = changed([['standards', 2, 'aspects', 0, 'channel'], 'fax'])
    expect(namesExist.check(source)).toEqual([
      {
        path: ['standards', 2, 'aspects', 0, 'channel'],
        message: 'there is no channel `fax`; use one of phone, online, web',
      },
    ])
  })

  it('finds the channel of an aspect where there is no list of channels', () => {
    const source = changed([['codeLists', 'channels'], undefined])
    expect(namesExist.check(source)).toEqual([
      {
        path: ['standards', 2, 'aspects', 0, 'channel'],
        message: 'there is no channel `phone`; the catalogue has none',
      },
    ])
  })

  it('finds a grade that is not there', () => {
    const { low } = soundCatalogue.standards[1]?.grades ?? {}
    const source = changed([['standards', 1, 'grades'], { top: low }])
    expect(namesExist.check(source)).toEqual([
      {
        path: ['standards', 1, 'grades', 'top'],
        message: 'there is no grade `top`; use one of low, high',
      },
    ])
  })

  it('finds a measure that is not there', () => {
    const source = changed([['standards', 2, 'measures', 0], 'calls.wayt'])
    expect(namesExist.check(source)).toEqual([
      {
        path: ['standards', 2, 'measures', 0],
        message:
          'there is no fact `calls.wayt`; use one of calls.answered, desk.open, plan.reviewed, desk.channels, calls.wait',
      },
    ])
  })

  it('does not list more names than anybody reads', () => {
    const themes = Array.from({ length: 21 }, (_, index) => ({ id: `t${index}`, title: 'T' }))
    const source = changed([['head', 'themes'], [...themes]])
    expect(namesExist.check(source).map(({ message }) => message)).toEqual(
      Array.from({ length: 3 }, () => 'there is no theme `contact`; check its spelling'),
    )
  })

  it('finds outcomes of a catalogue that has none', () => {
    const source = changed([['outcomes'], undefined])
    expect(namesExist.check(source).map(({ path }) => path)).toEqual([
      ['standards', 0, 'outcomes', 'prose', 0],
      ['standards', 1, 'outcomes', 'appendixB', 0],
    ])
  })
})

describe('names-unique', () => {
  it.each([
    {
      kind: 'grades',
      change: [['head', 'grades', 1, 'id'], 'low'] as const,
      path: ['catalogue.json', 'grades', 1, 'id'],
    },
    {
      kind: 'themes',
      change: [['head', 'themes', 1], { id: 'contact', title: 'Again' }] as const,
      path: ['catalogue.json', 'themes', 1, 'id'],
    },
    {
      kind: 'classifications',
      change: [['head', 'classifications', 1], { id: 'service' }] as const,
      path: ['catalogue.json', 'classifications', 1, 'id'],
    },
    {
      kind: 'references of standards',
      change: [['standards', 2, 'ref'], '1'] as const,
      path: ['standards', 2, 'ref'],
    },
    {
      kind: 'names of standards',
      change: [['standards', 2, 'id'], 'answering'] as const,
      path: ['standards', 2, 'id'],
    },
    {
      kind: 'criteria, also of two standards',
      change: [['standards', 1, 'grades', 'low', 0, 'id'], '1.low.1'] as const,
      path: ['standards', 1, 'grades', 'low', 0, 'id'],
    },
    {
      kind: 'aspects',
      change: [['standards', 2, 'aspects', 1], { ref: '3a' }] as const,
      path: ['standards', 2, 'aspects', 1, 'ref'],
    },
    {
      kind: 'cases of a standard',
      change: [['standards', 1, 'cases', 5, 'name'], 'no telephone'] as const,
      path: ['standards', 1, 'cases', 5, 'name'],
    },
    {
      kind: 'codes, also where one is narrower',
      change: [['codeLists', 'channels', 'codes', 1, 'children', 0, 'key'], 'phone'] as const,
      path: ['codes.json', 'codeLists', 'channels', 'codes', 1, 'children', 0, 'key'],
    },
    {
      kind: 'outcomes',
      change: [['outcomes', 'outcomes', 1], { code: 'R1' }] as const,
      path: ['outcomes.json', 'outcomes', 1, 'code'],
    },
    {
      kind: 'obligations',
      change: [['outcomes', 'obligations', 1], { id: 'required' }] as const,
      path: ['outcomes.json', 'obligations', 1, 'id'],
    },
    {
      kind: 'areas',
      change: [['outcomes', 'areas', 1], { number: 1 }] as const,
      path: ['outcomes.json', 'areas', 1, 'number'],
    },
  ])('finds one name for two $kind', ({ change, path }) => {
    expect(namesUnique.check(changed(change))).toEqual([
      { path, message: expect.stringMatching(/^`.+` is taken already; choose another$/) },
    ])
  })

  it('finds nothing where a catalogue has no outcomes', () => {
    expect(namesUnique.check(changed([['outcomes'], undefined]))).toEqual([])
  })
})

describe('criteria-numbered', () => {
  it('finds a criterion whose id is not its place', () => {
    const source = changed([['standards', 0, 'grades', 'high', 1, 'id'], '1.high.3'])
    expect(criteriaNumbered.check(source)).toEqual([
      {
        path: ['standards', 0, 'grades', 'high', 1, 'id'],
        message:
          '`1.high.3` stands in the place of `1.high.2`; add new criteria at the end, so that none changes its id',
      },
    ])
  })
})

describe('ungraded-explained', () => {
  it('finds a standard without grades that does not say why', () => {
    expect(ungradedExplained.check(changed([['standards', 2, 'ungraded'], undefined]))).toEqual([
      {
        path: ['standards', 2, 'grades'],
        message: 'it has no grades; say why in `ungraded`',
      },
    ])
  })

  it('finds a standard with grades that says why it has none', () => {
    expect(ungradedExplained.check(changed([['standards', 0, 'ungraded'], 'Why.']))).toEqual([
      {
        path: ['standards', 0, 'ungraded'],
        message: 'it has grades; take the reason for having none out',
      },
    ])
  })
})

describe('outcomes-agree', () => {
  it.each([
    {
      key: 'obligation',
      value: 'good',
      message: 'there is no obligation `good`; use one of required',
    },
    {
      key: 'deadline',
      value: null,
      message: 'its obligation `required` says "2006-03-31"',
    },
    { key: 'area', value: 2, message: 'there is no area 2' },
  ])('finds an outcome whose $key its list does not bear out', ({ key, value, message }) => {
    const source = changed([['outcomes', 'outcomes', 0, key], value])
    expect(outcomesAgree.check(source)).toEqual([
      { path: ['outcomes.json', 'outcomes', 0, key], message },
    ])
  })

  it('finds nothing where a catalogue has no outcomes', () => {
    expect(outcomesAgree.check(changed([['outcomes'], undefined]))).toEqual([])
  })
})

describe('ids-kept', () => {
  const published = idsOf(soundCatalogue)

  it('publishes every name that facts, profiles and results may use', () => {
    expect(published).toEqual([
      'low',
      'high',
      'channels/phone',
      'channels/online',
      'channels/web',
      'calls.answered',
      'desk.open',
      'plan.reviewed',
      'desk.channels',
      'calls.wait',
      '1',
      '2',
      '3',
      '1.low.1',
      '1.high.1',
      '1.high.2',
      '2.low.1',
      '2.low.2',
    ])
  })

  it('finds a published name that is gone', () => {
    const source = changed([['facts', 'desk.open'], undefined])
    expect(idsKept(published).check(source)).toEqual([
      {
        path: ['published-ids.json', 'ids', 6],
        message:
          '`desk.open` was published and is gone; bring it back: facts, profiles and earlier results name it',
      },
    ])
  })

  it('takes new names as they come', () => {
    expect(idsKept(published.slice(1)).check(soundCatalogue)).toEqual([])
  })
})
