import type { Adapter } from '../contract/adapter.ts'
import type { MappingCoverage, Reaches } from '../contract/mapping-coverage.ts'
import { anyCoverage } from './contact-coverage.ts'

/**
 * What an adapter can give by a mapping, of the facts that it lists.
 *
 * @param mapping - as JSON has it; the adapter's own if absent
 * @throws NesdsError `INVALID_MAPPING`
 */
export function reachesOf(
  { provides, covers }: Pick<Adapter, 'provides' | 'covers'>,
  mapping: unknown,
): MappingCoverage {
  const covered = covers?.(mapping) ?? anyCoverage(provides)
  return { ...covered, reaches: listed(covered.reaches, provides) }
}

/** Of what may be given, what an adapter lists. */
export function listed(reaches: Reaches, provides: readonly string[]): Reaches {
  return Object.fromEntries(
    provides.flatMap((fact) => {
      const reach = Object.hasOwn(reaches, fact) ? reaches[fact] : undefined
      return reach ? [[fact, reach] as const] : []
    }),
  )
}
