import type { Column, Columns, Mapping } from '../mapped-table/mapping.ts'
import type { StandardCoverage } from './coverage.ts'

/** What a mapping would give beside what it gives, if it said one thing more. */
export interface MoreColumn {
  /** Where the mapping would say it, such as `columns.partner`. */
  readonly place: string
  /** What the column would hold. */
  readonly says: string
  readonly facts: readonly string[]
  /** Criteria that could be met then and can't now. */
  readonly criteria: readonly string[]
  /** Criteria that would be decided then and aren't now. */
  readonly decides: readonly string[]
}

/** What can be given and decided. */
export interface Decided {
  readonly facts: readonly string[]
  readonly standards: readonly StandardCoverage[]
}

/**
 * What each thing that a mapping doesn't say would add, the most first: by criteria that could be
 * met, then by criteria decided, then by facts. What adds nothing alone is left out.
 */
export function moreColumns(
  mapping: Mapping,
  decidedBy: (mapping: Mapping) => Decided,
): readonly MoreColumn[] {
  const now = decidedBy(mapping)
  return additionsTo(mapping)
    .map(({ place, says, changed }) => {
      const then = decidedBy(changed)
      return {
        place,
        says,
        facts: without(then.facts, now.facts),
        criteria: without(criteriaThat(then, 'canBeMet'), criteriaThat(now, 'canBeMet')),
        decides: without(criteriaThat(then, 'decided'), criteriaThat(now, 'decided')),
      }
    })
    .filter(({ facts, criteria, decides }) => facts.length + criteria.length + decides.length > 0)
    .sort(
      (a, b) =>
        b.criteria.length - a.criteria.length ||
        b.decides.length - a.decides.length ||
        b.facts.length - a.facts.length ||
        (a.place < b.place ? -1 : 1),
    )
}

function criteriaThat({ standards }: Decided, how: 'canBeMet' | 'decided'): readonly string[] {
  return standards.flatMap(({ grades }) =>
    grades.flatMap(({ criteria }) => criteria.filter((one) => one[how]).map(({ id }) => id)),
  )
}

function without(all: readonly string[], known: readonly string[]): readonly string[] {
  return all.filter((one) => !known.includes(one))
}

interface Addition {
  readonly place: string
  readonly says: string
  readonly changed: Mapping
}

/** Any column would do: only that there is one is asked. */
const SOME: Column = 1

/** A mapping with each thing that it doesn't say. */
function additionsTo(mapping: Mapping): readonly Addition[] {
  const { columns, source, servicesInAll } = mapping
  const add = (own: Partial<Columns>): Mapping => ({ ...mapping, columns: { ...columns, ...own } })
  const byRow: Addition[] = source.grain === 'interval' ? countsAdded(mapping) : rowsAdded(mapping)
  const words = Object.entries(WORDS)
    .filter(([role]) => !(role in columns))
    .map(([role, says]) => ({ place: `columns.${role}`, says, changed: add({ [role]: SOME }) }))
  const all = {
    place: 'servicesInAll',
    says: "how many services there are in all, the council's and partners'",
    changed: { ...mapping, servicesInAll: 1 },
  }
  return [...words, ...byRow, ...(servicesInAll === undefined ? [all] : [])]
}

const WORDS = {
  channel: 'the channel of each contact',
  service: 'the service of each contact',
  interaction: 'the kind of interaction, of the eight',
  customerType: 'the type of customer',
  partner: 'the partner that provides the service, where it is one',
} as const satisfies Partial<Record<keyof Columns, string>>

const METHOD = { method: 'to-be-named', kind: 'native' } as const

function rowsAdded(mapping: Mapping): Addition[] {
  const { columns, firstContact, ...rest } = mapping
  const opened = columns.opened ?? SOME
  const wait = columns.wait ?? { column: SOME, unit: 'seconds' as const }
  const queueOutcome = columns.queueOutcome ?? SOME
  const add = (own: Columns) => ({ ...mapping, columns: { ...columns, ...own } })
  return [
    {
      place: 'columns.resolvedAtFirstContact',
      says: 'whether the contact was resolved at first contact',
      changed: {
        ...rest,
        firstContact: METHOD,
        columns: { ...columns, resolvedAtFirstContact: SOME },
      },
    },
    {
      place: 'columns.firstReply',
      says: 'when the customer had the first reply',
      changed: add({ opened, firstReply: SOME }),
    },
    {
      place: 'columns.queueOutcome',
      says: 'whether a call was answered or given up',
      changed: add({ queueOutcome }),
    },
    {
      place: 'columns.wait',
      says: 'how long the customer waited in the queue, calls with their outcome',
      changed: add({ wait, queueOutcome }),
    },
  ]
}

function countsAdded(mapping: Mapping): Addition[] {
  const { columns } = mapping
  const add = (own: NonNullable<Columns['counts']>) => ({
    ...mapping,
    columns: { ...columns, counts: { ...columns.counts, ...own } },
  })
  return [
    {
      place: 'columns.counts.resolvedAtFirstContact',
      says: 'how many contacts were resolved at first contact, and of how many that is known',
      changed: {
        ...add({ resolvedAtFirstContact: SOME, resolutionKnown: SOME }),
        firstContact: METHOD,
      },
    },
    {
      place: 'columns.counts.abandoned',
      says: 'how many calls were given up, and how many were offered',
      changed: add({ abandoned: SOME, offered: SOME }),
    },
  ]
}
