import type { Issue } from '../../src/errors.ts'
import type { OpeningHoursMapping } from './mapping.ts'

/** What doesn't fit together in a mapping of opening hours whose shape is right. */
export function openingHoursIssues({
  columns,
  values,
  constants,
}: OpeningHoursMapping): readonly Issue[] {
  const { channel } = columns
  if (channel === undefined && constants?.channel === undefined) {
    const message =
      'name the column that says it, or give it under `constants`: web pages never close'
    return [{ path: ['columns', 'channel'], message }]
  }
  if (channel !== undefined && constants?.channel !== undefined) {
    const message = 'a column says it already: leave one of them out'
    return [{ path: ['constants', 'channel'], message }]
  }
  if (channel !== undefined && values?.channel === undefined) {
    const message = 'say which words are which channels: an answering machine serves nobody'
    return [{ path: ['values', 'channel'], message }]
  }
  return []
}
