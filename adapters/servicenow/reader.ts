import type { Source } from '../contract/adapter.ts'
import type { Mapping } from '../mapped-table/mapping.ts'
import { plainWord } from '../mapped-table/plain-word.ts'
import type { Table } from '../mapped-table/table.ts'
import { isNull } from '../mapped-table/values/null-words.ts'
import { listColumns } from '../tickets/list-columns.ts'
import { type OwnColumn, openWithColumns } from '../tickets/own-columns.ts'

/**
 * Opens incidents with `outcome`: `Duplicate` where that is the close code, else the state, by its
 * code where the export has it.
 *
 * The two are one column, since of a case with many rows the one that counts has to say both.
 *
 * @throws NesdsError `UNREADABLE_EXPORT`
 */
export function openIncidents(source: Source, mapping: Mapping): Promise<Table> {
  return openWithColumns(source, mapping, [...listColumns(mapping), INCIDENT_OUTCOME])
}

/**
 * Opens cases with `outcome`, likewise, by the state's label: the codes of cases are not those of incidents.
 *
 * @throws NesdsError `UNREADABLE_EXPORT`
 */
export function openCases(source: Source, mapping: Mapping): Promise<Table> {
  return openWithColumns(source, mapping, [...listColumns(mapping), CASE_OUTCOME])
}

/** Fields by what the API, a list and an older release call them. */
const CLOSE_CODES = [
  'close_code.value',
  'close_code',
  'closed_code',
  'Close code',
  'Resolution code',
]
const INCIDENT_STATES = [
  'state.value',
  'state',
  'State',
  'incident_state.value',
  'incident_state',
  'Incident state',
]
const CASE_STATES = ['state.display_value', 'state', 'State']

const INCIDENT_OUTCOME = outcomeOf(INCIDENT_STATES)
const CASE_OUTCOME = outcomeOf(CASE_STATES)

function outcomeOf(states: readonly string[]): OwnColumn {
  return {
    name: 'outcome',
    from: [...CLOSE_CODES, ...states],
    cellOf: (cells) => {
      const code = firstSaid(cells.slice(0, CLOSE_CODES.length))
      const isDuplicate = code !== undefined && plainWord(code) === 'duplicate'
      return isDuplicate ? 'Duplicate' : firstSaid(cells.slice(CLOSE_CODES.length))
    },
  }
}

function firstSaid(cells: readonly unknown[]): string | undefined {
  const said = cells.find((cell) => !isNull(cell) && typeof cell !== 'object')
  return said === undefined ? undefined : String(said)
}
