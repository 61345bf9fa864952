import type { MappingCoverage, Reaches } from '../contract/mapping-coverage.ts'
import { interactionCalled, NESDS_STANDARD_1, typeIn } from './interaction-lists.ts'
import type { AccessGridMapping } from './mapping.ts'

/** What a mapping can make of each fact, where the grid has all that it names. */
export function gridReach({
  columns,
  constants,
  servicesInAll,
}: AccessGridMapping): Pick<MappingCoverage, 'reaches' | 'lacks'> {
  const saysChannel = (columns.channel ?? constants?.channel) !== undefined
  const types = Object.keys(columns.marks ?? {}).map((name) =>
    typeIn(NESDS_STANDARD_1, interactionCalled(name) ?? name),
  )
  const without = NESDS_STANDARD_1.filter((type) => !types.includes(type))
  const hasTypes = columns.marks === undefined || without.length === 0
  const reaches: Reaches = {
    ...(saysChannel && hasTypes && { 'selfService.interactionTypes': {} }),
    ...(saysChannel && servicesInAll !== undefined && { 'selfService.servicesCovered': {} }),
  }
  const channel = saysChannel ? [] : ['`columns.channel` or `constants.channel`']
  const inAll = servicesInAll === undefined ? ['`servicesInAll`'] : []
  const marks = hasTypes ? [] : [`\`columns.marks\` of ${without.join(', ')}`]
  const lacks = {
    'selfService.interactionTypes': [...channel, ...marks].join(' and '),
    'selfService.servicesCovered': [...channel, ...inAll].join(' and '),
  }
  return {
    reaches,
    lacks: Object.fromEntries(Object.entries(lacks).filter(([, lacking]) => lacking !== '')),
  }
}
