import type { Issue } from '../../errors.ts'
import type { Linter } from './linter.ts'

/** Holds outcomes against their obligations and areas. */
export const outcomesAgree: Linter = {
  name: 'outcomes-agree',
  says: "An outcome's obligation and area exist, and its deadline is that of its obligation.",
  check({ outcomes }) {
    if (!outcomes) return []
    const deadlines = new Map(outcomes.obligations.map(({ id, deadline }) => [id, deadline]))
    const areas = new Set(outcomes.areas.map(({ number }) => number))
    return outcomes.outcomes.flatMap(({ obligation, deadline, area }, index) => {
      const issues: Issue[] = []
      const report = (key: string, message: string) =>
        issues.push({ path: ['outcomes.json', 'outcomes', index, key], message })
      const stated = deadlines.get(obligation)
      if (stated === undefined) {
        const ids = [...deadlines.keys()].join(', ')
        report('obligation', `there is no obligation \`${obligation}\`; use one of ${ids}`)
      } else if (deadline !== stated) {
        report('deadline', `its obligation \`${obligation}\` says ${JSON.stringify(stated)}`)
      }
      if (!areas.has(area)) report('area', `there is no area ${area}`)
      return issues
    })
  },
}
