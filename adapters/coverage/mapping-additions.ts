import type { Column, Columns, Mapping } from '../mapped-table/mapping.ts'

/** One thing more that a mapping could say, and the mapping that says it. */
interface Addition {
  readonly place: string
  readonly says: string
  readonly changed: Mapping
}

/** A mapping with each thing that it doesn't say. */
export function additionsTo(mapping: Mapping): readonly Addition[] {
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

/** Any column would do: only that there is one is asked. */
const SOME: Column = 1

const WORDS = {
  channel: 'the channel of each contact',
  service: 'the service of each contact',
  interaction: 'the kind of interaction, of the eight',
  customerType: 'the type of customer',
  partner: 'the partner that provides the service, where it is one',
} as const satisfies Partial<Record<keyof Columns, string>>

function waited({ columns, ...rest }: Mapping): Mapping {
  return { ...rest, columns: { ...columns, averageWait: { column: SOME, unit: 'seconds' } } }
}

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
    {
      place: 'columns.averageWait',
      says: 'how long answered calls waited on average, and how many they were',
      changed: waited(add({ answered: SOME })),
    },
  ]
}
