import { describe, expect, it } from 'vitest'
import { tailor } from '../../src/catalogue/tailor.ts'
import { assess } from '../../src/grading/assess.ts'
import { assessmentCsv } from '../../src/report/assessment-csv.ts'
import { assessmentMarkdown } from '../../src/report/assessment-markdown.ts'
import { assessmentText } from '../../src/report/assessment-text.ts'
import { countsByTheme, standingsOf, truthCounts } from '../../src/report/counts.ts'
import { explanationText } from '../../src/report/explanation-text.ts'
import { gradeWords } from '../../src/report/grade-words.ts'
import { knownFactsOf } from '../../src/report/known-facts.ts'
import { smallCatalogue } from '../support/small-catalogue.ts'

const asOf = '2006-08-29'
const facts = {
  'desk.open': true,
  'calls.answered': { value: 81, denominator: 200, period: '2006', method: 'log' },
  'desk.queue': { value: false, validUntil: '2006-01-01' },
  'desk.channels': ['phone', 'web'],
  'calls.wait': { conflict: [{ value: 5 }, { value: 50 }] },
  'calls.abandoned': 7,
}
const assessment = { council: 'Little | Snoring', ...assess(smallCatalogue, facts, { asOf }) }

const tailored = assess(
  tailor(smallCatalogue, {
    id: 'p',
    version: '2.0.0',
    title: 'A profile',
    catalogue: 'small',
    hash: 'hash',
    thresholds: [{ criterion: '1.low.2', fact: 'calls.wait', value: 40, reason: 'Slower here.' }],
    notApplicable: [{ standard: '2', reason: 'No plan is needed.' }],
  }),
  facts,
  { asOf },
)

describe('a grade in words', () => {
  const words = (floor: string, ceiling: string) => gradeWords(assessment, { floor, ceiling })

  it('is its title where it is certain, else from what holds to what could', () => {
    expect(words('low', 'low')).toBe('Low')
    expect(words('low', 'high')).toBe('Low to High')
    expect(words('none', 'high')).toBe('none to High')
    expect(words('none', 'none')).toBe('none')
    expect(words('ungraded', 'ungraded')).toBe('ungraded')
    expect(words('notApplicable', 'notApplicable')).toBe('not applicable')
  })
})

describe('counts', () => {
  it('put each standard in one place, so that they add up', () => {
    expect(standingsOf(assessment).map(({ title }) => title)).toEqual([
      'High',
      'Middle',
      'Low',
      'None',
      'Open',
      'Ungraded',
    ])
    expect(countsByTheme(assessment)).toEqual([
      { title: 'Contact', total: 2, counts: [0, 0, 1, 0, 0, 1] },
      { title: 'Plans', total: 1, counts: [0, 0, 0, 0, 1, 0] },
      { title: 'All', total: 3, counts: [0, 0, 1, 0, 1, 1] },
    ])
  })

  it('count what is not applicable apart', () => {
    expect(standingsOf(tailored).at(-1)).toEqual({ id: 'notApplicable', title: 'N/A' })
    expect(countsByTheme(tailored).at(-1)?.counts).toEqual([0, 0, 1, 0, 0, 1, 1])
  })

  it('leave out themes without standards', () => {
    const one = { ...assessment, standards: assessment.standards.slice(0, 1) }
    expect(countsByTheme(one).map(({ title }) => title)).toEqual(['Contact', 'All'])
  })

  it('keep met, unmet and unknown apart', () => {
    expect(assessment.standards.map(truthCounts)).toEqual([
      { met: 3, unmet: 0, unknown: 1 },
      { met: 1, unmet: 0, unknown: 2 },
      { met: 0, unmet: 0, unknown: 0 },
    ])
  })
})

it('what is known of facts counts each fact once, with why the others are unknown', () => {
  expect(knownFactsOf(assessment)).toEqual({
    known: 4,
    unknown: 3,
    reasons: [
      { words: 'not given', facts: ['plan.reviewed'] },
      { words: 'out of date', facts: ['desk.queue'] },
      { words: 'in conflict between sources', facts: ['calls.wait'] },
    ],
    unsaid: ['calls.abandoned'],
  })
})

describe('the text', () => {
  it('reads as a whole', () => {
    expect(assessmentText(assessment, { width: 78 })).toBe(`\
Little | Snoring, as of 2006-08-29
  A small catalogue, version 1.2.3

   Standard          Grade         Met  Unmet  Unknown
Contact
1  The desk answers  Low to High     3      0        1
3  Callers stay      ungraded        -      -        -
Plans
2  There is a plan   none to High    1      0        2

Standards by theme  High  Middle  Low  None  Open  Ungraded
Contact                0       0    1     0     0         1
Plans                  0       0    0     0     1         0
All                    0       0    1     0     1         1

A grade is certain, whatever the unknown facts turn out to be. "Low to High"
  is Low for certain and could still be High. Unknown never counts as met.
  None: the lowest grade is missed. Open: nothing is certain, and a grade
  could still be reached.
Facts: 4 known, 3 unknown:
- 1 not given
- 1 out of date: desk.queue
- 1 in conflict between sources: calls.wait
Shares that leave out their denominator, period or method: calls.abandoned.
Standard 3 is ungraded. The document says nothing of it.
`)
  })

  it('sets grades off, and says the same without', () => {
    const painted = assessmentText(assessment, { paint: (look, text) => `<${look}>${text}</>` })
    expect(painted).toContain('<open>Low to High </>')
    expect(painted).toContain('<faint>ungraded    </>')
    expect(painted.replace(/<\/?\w*>/g, '')).toBe(assessmentText(assessment))
  })

  it('names no more than five facts of a kind', () => {
    const measures = Array.from({ length: 7 }, (_, index) => ({
      fact: `a.b${index}`,
      title: 'a fact',
      type: 'boolean' as const,
      unknown: 'stale' as const,
    }))
    const standards = assessment.standards.map((standard) => ({
      ...standard,
      criteria: [],
      measures,
    }))
    expect(assessmentText({ ...assessment, standards })).toContain(
      '- 7 out of date: a.b0, a.b1, a.b2, a.b3, a.b4 and 2 more\n',
    )
  })

  it('calls a council that has no name so', () => {
    expect(assessmentText(tailored)).toMatch(/^Council without a name, as of 2006-08-29\n/)
  })
})

describe('the CSV', () => {
  it('has a row a criterion, and one for a standard that has none', () => {
    const [header, ...rows] = assessmentCsv(assessment).trimEnd().split('\r\n')
    expect(header).toBe(
      'council,asOf,standard,grade,criterion,truth,floor,ceiling,facts,reasons,profile',
    )
    expect(rows).toEqual([
      'Little | Snoring,2006-08-29,1,low,1.low.1,met,low,high,desk.open=true,,',
      'Little | Snoring,2006-08-29,1,low,1.low.2,met,low,high,calls.answered=81,calls.wait: conflict,',
      'Little | Snoring,2006-08-29,1,high,1.high.1,unknown,low,high,,desk.queue: stale,',
      'Little | Snoring,2006-08-29,1,high,1.high.2,met,low,high,desk.channels=phone web,,',
      'Little | Snoring,2006-08-29,2,low,2.low.1,unknown,none,high,,plan.reviewed: missing,',
      'Little | Snoring,2006-08-29,2,middle,2.middle.1,met,none,high,calls.answered=81,,',
      'Little | Snoring,2006-08-29,2,high,2.high.1,unknown,none,high,,calls.wait: conflict,',
      'Little | Snoring,2006-08-29,3,,,,ungraded,ungraded,,The document says nothing of it.,',
    ])
  })

  it('cannot smuggle a formula in as the name of a council', () => {
    expect(assessmentCsv({ ...assessment, council: '=HYPERLINK("x")' })).toContain(
      `"'=HYPERLINK(""x"")",2006-08-29`,
    )
  })

  it('marks what a profile did', () => {
    const rows = assessmentCsv(tailored).split('\r\n')
    expect(rows.filter((row) => row.endsWith(',threshold: Slower here.'))).toHaveLength(1)
    expect(rows.filter((row) => row.endsWith(',notApplicable: No plan is needed.'))).toHaveLength(3)
  })
})

describe('the Markdown', () => {
  const markdown = assessmentMarkdown(assessment)

  it('has a row a standard and a row a criterion, with every truth apart', () => {
    expect(markdown).toContain('# Little \\| Snoring\n')
    expect(markdown).toContain('| 1 | The desk answers | Low to High | 3 | 0 | 1 |')
    expect(markdown).toContain(
      '| 1.high.1 | unknown | There is no queue. | what was said of whether there is a queue is out of date (valid until 2006-01-01) |',
    )
    expect(markdown).toContain('Grade: ungraded. The document says nothing of it.')
  })

  it('names the profile and what it changed', () => {
    const changed = assessmentMarkdown(tailored)
    expect(changed).toContain('; tailored by the profile A profile 2.0.0.')
    expect(changed).toContain('| 2 | There is a plan | not applicable (changed by the profile) |')
    expect(changed).toContain(
      '- Standard 1: 1.low.2 threshold of calls.wait changed from at most 20 seconds to at most 40 seconds: Slower here.',
    )
  })

  it('names the policy of a merge and what it passed over', () => {
    const merged = { sources: 2, policy: 'newest', overruled: ['desk.open'] } as const
    expect(assessmentMarkdown({ ...assessment, merged })).toContain(
      '- Merged from 2 files by the policy newest; values passed over: desk.open',
    )
  })
})

describe('the explanation', () => {
  it('reads as a whole', () => {
    expect(explanationText(assessment, '1', { width: 70 })).toBe(`\
1  The desk answers
  Little | Snoring, as of 2006-08-29: Low to High

Standard 1 reaches Low: 81 % of 200 calls answered (2006, log); Low
asks for 80 %. High is unknown: what was said of whether there is a
queue is out of date (valid until 2006-01-01).

Low

  met       1.low.1 The desk is open.
  because   the desk is open
  source    section 1.1, "the desk" to "is open"

  met       1.low.2 Calls are answered, or soon will be.
  because   81 % of 200 calls answered (2006, log)

High

  unknown   1.high.1 There is no queue.
  because   what was said of whether there is a queue is out of date
            (valid until 2006-01-01)
  reading   A queue of one is none.

  met       1.high.2 The desk has both channels.
  because   channels of the desk: phone, web
`)
  })

  it('tells measures that decide no grade', () => {
    expect(explanationText(assessment, '3')).toContain(
      'Measured, and decisive for no grade\n\n  calls abandoned: 7 %\n',
    )
  })

  it('refuses a standard that is not there', () => {
    expect(() => explanationText(assessment, '4')).toThrow(
      expect.objectContaining({ code: 'UNKNOWN_STANDARD' }),
    )
  })
})
