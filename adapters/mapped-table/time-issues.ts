import { isZone } from '../../src/contacts/zone.ts'
import type { Issue } from '../../src/errors.ts'
import { formatFault, formatsClash } from './date-formats.ts'
import type { TimeReading } from './mapping.ts'

/** What doesn't fit together in how a mapping reads instants. */
export function timeReadingIssues(time: TimeReading): readonly Issue[] {
  const issues: Issue[] = []
  for (const member of ['zone', 'writtenIn'] as const) {
    const { [member]: zone } = time
    if (zone === undefined || isZone(zone)) continue
    issues.push({ path: ['time', member], message: 'use an IANA zone, such as Europe/London' })
  }
  const { from, to } = time.workingHours ?? { from: '09:00', to: '17:00' }
  if (from >= to) {
    issues.push({ path: ['time', 'workingHours'], message: 'let the day end after it begins' })
  }
  const own = Object.entries(time.formatsOf ?? {}).map(
    ([role, formats]) => [['time', 'formatsOf', role], formats] as const,
  )
  for (const [path, formats] of [[['time', 'formats'], time.formats] as const, ...own]) {
    issues.push(...formatIssues(path, formats))
  }
  return issues
}

function formatIssues(path: Issue['path'], formats: readonly string[]): readonly Issue[] {
  return formats.flatMap((format, index) => {
    const fault = formatFault(format)
    if (fault) return [{ path: [...path, index], message: fault }]
    const rival = formats.slice(0, index).find((other) => formatsClash(format, other))
    if (rival === undefined) return []
    const message = `the same text fits \`${rival}\`, as another day: one column has one of them`
    return [{ path: [...path, index], message }]
  })
}
