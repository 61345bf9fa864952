import { type Case, type StandardFile, wholeCases } from '../catalogue/cases.ts'
import type { Linter } from '../catalogue/checks/linter.ts'
import type { CatalogueSource } from '../catalogue/parse.ts'
import type { Issue } from '../errors.ts'
import { codeKeysOf, type Observation, observe } from '../facts/observe.ts'
import type { Truth } from '../logic/truth.ts'
import { createGrader } from './grader.ts'

/** A case with what the rules make of it. */
export interface JudgedCase {
  readonly standard: StandardFile
  readonly written: Case
  readonly path: Issue['path']
  readonly floor: string
  readonly ceiling: string
  /** By criterion. */
  readonly truths: ReadonlyMap<string, Truth>
  /** What is known of a fact in it. */
  observe(fact: string): Observation | undefined
}

/** Judges every case of a catalogue; a case without a day is passed over. */
export function judgedCases(source: CatalogueSource): readonly JudgedCase[] {
  const { head, facts, codeLists, standards } = source
  const codeKeys = codeKeysOf(codeLists)
  return standards.flatMap((standard, index) => {
    const rules = { grades: head.grades, facts, codeLists, standards: [standard] }
    const graderAt = memoised((asOf) => createGrader(rules, { asOf }))
    const whole = new Map(wholeCases(standard.cases).map((one) => [one.name, one]))
    return standard.cases.flatMap((written, place): readonly JudgedCase[] => {
      const one = whole.get(written.name)
      if (!one?.asOf) return []
      const grader = graderAt(one.asOf)
      const { floors, ceilings, truths } = grader.grade(one.facts)
      return [
        {
          standard,
          written,
          path: ['standards', index, 'cases', place],
          floor: floors[0] as string,
          ceiling: ceilings[0] as string,
          truths: new Map(grader.criteria.map((id, slot) => [id, truths[slot] as Truth])),
          observe(fact) {
            const entry = Object.hasOwn(facts, fact) ? facts[fact] : undefined
            return entry && observe(one.facts[fact], entry, codeKeys, one.asOf)
          },
        },
      ]
    })
  })
}

/** Holds cases against the rules. */
export const casesHold: Linter = {
  name: 'cases-hold',
  says: 'Every case comes out as it says: floor, ceiling, the truths that it states; every criterion is met where it starts from nothing and states none.',
  check: (source) =>
    judgedCases(source).flatMap(({ written, path, floor, ceiling, truths }) => {
      const issues: Issue[] = []
      const report = (found: string, ...keys: Issue['path']) =>
        issues.push({ path: [...path, ...keys], message: `by the rules it is \`${found}\`` })
      if (written.floor !== floor) report(floor, 'floor')
      if (written.ceiling !== ceiling) report(ceiling, 'ceiling')
      for (const [id, stated] of Object.entries(written.truths ?? {})) {
        const found = truths.get(id)
        if (found !== undefined && found !== stated) report(found, 'truths', id)
      }
      if (written.given === undefined && written.truths === undefined) {
        for (const [id, found] of truths) {
          if (found === 'met') continue
          const message = `\`${id}\` is ${found}, and the case states no truths; give it the facts, or state the truths`
          issues.push({ path, message })
        }
      }
      return issues
    }),
}

/** Looks for values in cases that say nothing. */
export const caseValuesRead: Linter = {
  name: 'case-values-read',
  says: 'Every value in a case can be read: it has the type of its fact and lies within its bounds.',
  check: (source) =>
    judgedCases(source).flatMap(({ written, path, observe }) =>
      Object.keys(written.facts).flatMap((fact) => {
        const { unknown, detail } = observe(fact) ?? {}
        return unknown === 'wrongType' || unknown === 'outOfBounds'
          ? { path: [...path, 'facts', fact], message: `the value can't be used: ${detail}` }
          : []
      }),
    ),
}

/** Most cases of a standard share a day. */
function memoised<Result>(make: (key: string) => Result): (key: string) => Result {
  const made = new Map<string, Result>()
  return (key) => {
    const result = made.get(key) ?? make(key)
    made.set(key, result)
    return result
  }
}
