import { factsOf } from '../../src/contacts/facts-of.ts'
import type { Measure } from '../../src/contacts/measure.ts'
import { NesdsError } from '../../src/errors.ts'
import {
  type Adapter,
  type CouncilReading,
  defineAdapter,
  type ReadContext,
} from '../contract/adapter.ts'
import type { MappingCoverage } from '../contract/mapping-coverage.ts'
import { anyCoverage } from '../coverage/contact-coverage.ts'
import { lettingGo } from '../mapped-table/bytes/let-go.ts'
import { checkedMapping } from '../mapped-table/checked-mapping.ts'
import { createReckoner } from '../mapped-table/reckoning.ts'
import { shapeIssues } from '../mapped-table/shape-issues.ts'
import { timeReadingIssues } from '../mapped-table/time-issues.ts'
import { entriesIn } from './sheet-entries.ts'
import type { SheetMapping } from './sheet-mapping.ts'
import type { SheetAdapterOptions } from './sheet-options.ts'

/**
 * Makes an adapter for sheets of figures: tables whose rows are no contacts.
 *
 * Reading fails with a NesdsError: `INVALID_MAPPING`, `INVALID_PERIOD`, or `UNREADABLE_EXPORT` where
 * the export isn't what the mapping says.
 */
export function sheetAdapter<Mapping extends SheetMapping, Entry>(
  options: SheetAdapterOptions<Mapping, Entry>,
): Adapter {
  const { name, version, provides } = options
  return defineAdapter({
    name,
    version,
    provides,
    ...(options.mapping !== undefined && { mapping: options.mapping }),
    covers: (mapping) => coverageBy(options, mapping),
    async read(source, context) {
      const mapping = mappingFor(options, context)
      const reckoner = createReckoner()
      const said = await lettingGo(source, (held) =>
        entriesIn(held, mapping, options, context, reckoner),
      )
      const { id, version: edition, hash } = mapping
      const origin = `${name} ${version} with mapping ${id} ${edition} (sha256 ${hash})`
      const councils = [...said.byCouncil].sort(([a], [b]) => (a < b ? -1 : 1))
      for (const [, own] of councils) reckoner.warn(options.warningsOf?.(own, mapping) ?? [])
      return {
        councils: councils.map(([council, own]) => {
          const [unread, lastDay] = [said.unreadOf(council), said.lastDayOf(council)]
          const measures = options.measuresOf(own, mapping, context, unread, lastDay)
          return readingOf(council, measures, origin, provides)
        }),
        reckoning: reckoner.reckoning(),
      }
    },
  })
}

type Checked<Mapping> = Mapping & { readonly hash: string }

function mappingFor<Mapping extends SheetMapping, Entry>(
  { name, mapping, schema, issuesIn }: SheetAdapterOptions<Mapping, Entry>,
  context: ReadContext,
): Checked<Mapping> {
  const given = context.mapping ?? mapping
  if (given !== undefined) {
    return checkedMapping(given, schema, (said) => [
      ...shapeIssues(said.source),
      ...(said.time === undefined ? [] : timeReadingIssues(said.time)),
      ...(issuesIn?.(said) ?? []),
    ])
  }
  throw new NesdsError(
    'INVALID_MAPPING',
    `${name} needs a mapping: its guide, adapters/${name}/README.md, shows one to start from`,
  )
}

function coverageBy<Mapping extends SheetMapping, Entry>(
  options: SheetAdapterOptions<Mapping, Entry>,
  given: unknown = options.mapping,
): MappingCoverage {
  const any = anyCoverage(options.provides)
  if (given === undefined) return any
  const mapping = mappingFor(options, { mapping: given })
  const { id, version, title } = mapping
  return { ...any, ...options.reachOf?.(mapping), mapping: { id, version, title } }
}

function readingOf(
  council: string,
  measures: readonly Measure[],
  origin: string,
  provides: readonly string[],
): CouncilReading {
  const { facts, withheld } = factsOf(measures, origin, provides)
  const others = measures.filter(({ name, by }) => by !== undefined || !provides.includes(name))
  return { council, facts, withheld, ...(others.length > 0 && { measures: others }) }
}
