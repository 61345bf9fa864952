import {
  type GivenHead,
  type Measure,
  shareOf,
  valueOver,
  withhold,
} from '../../src/contacts/measure.ts'
import { groupedBy } from '../sheets/grouped-by.ts'
import { type GridEntry, isElectronic } from './grid-row.ts'
import { NESDS_STANDARD_1, typeIn } from './interaction-lists.ts'
import type { AccessGridMapping } from './mapping.ts'
import { anyOf } from './pairs.ts'

/** Facts of standard 1 that a grid shows. */
export const SELF_SERVICE_FACTS = [
  'selfService.interactionTypes',
  'selfService.servicesCovered',
] as const

type Head = Pick<GivenHead, 'period' | 'note' | 'unusable'>

/** Which of the eight types of standard 1 customers can serve themselves for, and for what share of services. */
export function selfServiceMeasures(
  entries: readonly GridEntry[],
  { servicesInAll }: AccessGridMapping,
  head: Head,
): readonly Measure[] {
  const isSaid = entries.some(({ channel }) => channel !== undefined)
  if (entries.length > 0 && !isSaid) {
    const reason =
      'nothing says by which channel: name its column, or say `constants.channel` in the mapping'
    return SELF_SERVICE_FACTS.map((name) =>
      withhold({ ...head, name, unit: name === TYPES ? 'none' : 'percent' }, reason),
    )
  }
  return [...typeMeasures(entries, head), ...coverMeasures(entries, servicesInAll, head)]
}

const TYPES = SELF_SERVICE_FACTS[0]
const COVERED = SELF_SERVICE_FACTS[1]

function typeMeasures(entries: readonly GridEntry[], head: Head): readonly Measure[] {
  const said = NESDS_STANDARD_1.map((type) => {
    const own = entries.filter(({ interaction }) => typeIn(NESDS_STANDARD_1, interaction) === type)
    return { type, services: servicesIn(own), can: canServe(own) }
  })
  const shown = said.filter(({ can }) => can).map(({ type }) => type)
  const open = said.filter(({ can }) => can === undefined).map(({ type }) => type)
  const method = 'nesds-std1-types'
  const types: GivenHead = { ...head, name: TYPES, unit: 'none', method }
  const share: GivenHead = { ...types, name: 'selfService.typesCovered', unit: 'percent' }
  const reason =
    open.length > 0
      ? `the grid leaves it open for ${open.join(', ')}`
      : `rows that could not be read: ${head.unusable}`
  // Rows that could not be read may add types, and take none away.
  const isOpen = open.length > 0 || (head.unusable > 0 && shown.length < said.length)
  return [
    isOpen ? withhold(types, reason) : valueOver(types, shown, entries.length),
    isOpen ? withhold(share, reason) : shareOf(share, shown.length, said.length),
    ...said
      .filter(({ services }) => services.size > 0)
      .flatMap(({ type, services }) =>
        servicesWith([...services.values()], {
          ...types,
          name: 'selfService.services',
          unit: 'count',
          by: { interaction: type },
        }),
      ),
  ]
}

/** How many services customers can serve themselves for; at least, where the grid leaves some open. */
function servicesWith(
  services: readonly (readonly GridEntry[])[],
  head: GivenHead,
): readonly Measure[] {
  const said = services.map((own) => canServe(own))
  const shown = said.filter((can) => can).length
  const open = said.filter((can) => can === undefined).length
  if (open === 0 && head.unusable === 0) return [valueOver(head, shown, services.length)]
  const reason =
    open > 0
      ? `the grid leaves it open for ${open} of ${services.length} services`
      : `rows that could not be read: ${head.unusable}`
  const atLeast = { ...head, name: 'selfService.servicesAtLeast' }
  return [
    withhold(head, reason),
    ...(shown > 0 ? [valueOver(atLeast, shown, services.length)] : []),
  ]
}

function coverMeasures(
  entries: readonly GridEntry[],
  inAll: number | undefined,
  head: Head,
): readonly Measure[] {
  const services = [...servicesIn(entries).values()].filter(
    (own) => anyOf(own.map(({ provided }) => provided)) !== false,
  )
  const covered = services.filter((own) => canServe(own)).length
  const open = services.filter((own) => canServe(own) === undefined).length
  const own: GivenHead = {
    ...head,
    name: COVERED,
    unit: 'percent',
    method: 'services-with-self-service',
  }
  const atLeast = { ...own, name: 'selfService.servicesCoveredAtLeast' }
  if (inAll === undefined) {
    return [
      withhold(own, 'nobody says how many services there are: `servicesInAll` of the mapping'),
    ]
  }
  if (services.length > inAll) {
    return [
      withhold(own, `${inAll} services are said to be all, and the grid has ${services.length}`),
    ]
  }
  if (head.unusable > 0) return [withhold(own, `rows that could not be read: ${head.unusable}`)]
  if (services.length < inAll || open > 0) {
    const unsaid = inAll - services.length + open
    return [
      withhold(own, `the grid leaves it open for ${unsaid} of ${inAll} services`),
      shareOf(atLeast, covered, inAll),
    ]
  }
  return [shareOf(own, covered, inAll)]
}

/**
 * Whether customers can serve themselves for one of these at least; unknown where nothing says so and
 * not all is said.
 */
function canServe(entries: readonly GridEntry[]): boolean | undefined {
  const byInteraction = groupedBy(entries, (one) => [keyOf(one)])
  return anyOf(
    [...byInteraction.values()].map((own) => {
      const provided = anyOf(own.map((one) => one.provided))
      if (provided === false || anyOf(own.map((one) => one.permissible)) === false) return false
      const electronic = own.filter(({ channel }) => isElectronic(channel))
      const enabled = anyOf(electronic.map((one) => one.enabled))
      return enabled === true && provided === undefined ? undefined : enabled
    }),
  )
}

function keyOf({ service, interaction }: GridEntry): string {
  return JSON.stringify([service, interaction])
}

function servicesIn(entries: readonly GridEntry[]): ReadonlyMap<string, readonly GridEntry[]> {
  return groupedBy(entries, ({ service }) => [service])
}
