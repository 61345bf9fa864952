import { topChannelOf } from '../../src/contacts/channels.ts'
import type { Reaches } from '../contract/mapping-coverage.ts'
import type { Mapping } from '../mapped-table/mapping.ts'
import { truthsOf } from './truths.ts'

/** Whether a mapping can tell both contacts that were resolved at first contact and those that weren't. */
export function saysFirstContact(mapping: Mapping): boolean {
  const { columns, firstContact, source } = mapping
  if (firstContact === undefined) return false
  if (source.grain === 'interval') {
    const { resolvedAtFirstContact, resolutionKnown, contacts } = columns.counts ?? {}
    return resolvedAtFirstContact !== undefined && (resolutionKnown ?? contacts) !== undefined
  }
  const { conditions } = firstContact
  if (conditions === undefined) return columns.resolvedAtFirstContact !== undefined
  const truths = truthsOf(conditions, derivedReaches(mapping))
  return truths.has('met') && truths.has('unmet')
}

/** What conditions on first contact may read. */
function derivedReaches(mapping: Mapping): Reaches {
  const { columns } = mapping
  const { opened, resolved, closed, resolution } = columns
  const times = opened !== undefined && (resolved ?? closed) !== undefined
  const extra = Object.keys(columns.extra ?? {})
  const names = [
    ...(columns.status === undefined ? [] : ['status']),
    ...(times || resolution !== undefined ? ['minutesToResolution'] : []),
    ...(saysReply(mapping) ? ['hasReply'] : []),
    ...extra.flatMap((name) => [name, `${name}Given`]),
  ]
  return Object.fromEntries(names.map((name) => [name, {}]))
}

/** Whether first replies have an instant, or a time since the opening. */
export function saysReply({ columns }: Mapping): boolean {
  return columns.opened !== undefined && (columns.firstReply ?? columns.reply) !== undefined
}

/** Whether waits are said: of each contact, or of all that were answered in an interval. */
export function saysWait({ columns, source }: Mapping): boolean {
  if (source.grain !== 'interval') return columns.wait !== undefined
  const { totalWait, averageWait, counts } = columns
  return (totalWait ?? averageWait) !== undefined && counts?.answered !== undefined
}

/** Whether answered calls are told from others. */
export function saysCallsAnswered({ columns, source }: Mapping): boolean {
  if (source.grain !== 'interval') return columns.queueOutcome !== undefined
  return columns.counts?.answered !== undefined
}

/** Whether calls that were given up are told from those that were answered. */
export function saysCallsGivenUp({ columns, source }: Mapping): boolean {
  if (source.grain !== 'interval') return columns.queueOutcome !== undefined
  const { abandoned, offered, answered } = columns.counts ?? {}
  return abandoned !== undefined && (offered ?? answered) !== undefined
}

/** Whether contacts may come through a channel. */
export function hasChannel(mapping: Mapping, channel: string): boolean {
  return (
    saysAnyChannel(mapping) ||
    channelsNamed(mapping).some((own) => own === channel || topChannelOf(own) === channel)
  )
}

/** Whether contacts may come through any channel: their column's words are the council's own, not a list of the vendor's. */
export function saysAnyChannel({ columns, source }: Mapping): boolean {
  const { channel } = columns
  return channel !== undefined && !source.fixedWords?.includes(String(channel))
}

/** The channels that a mapping names: what it makes of words, or the constant one. */
function channelsNamed({ columns, values, constants }: Mapping): readonly string[] {
  if (columns.channel !== undefined) return Object.values(values?.channel ?? {})
  return constants?.channel === undefined ? [] : [constants.channel]
}

/** Whether contacts name their channel. */
export function saysTopChannel({ columns, constants }: Mapping): boolean {
  return (columns.channel ?? constants?.channel) !== undefined
}

/** Whether contacts name their service. */
export function saysService({ columns, constants }: Mapping): boolean {
  return (columns.service ?? constants?.service) !== undefined
}

/** The dimensions of volume that the export itself has; a constant measures nothing. */
export function dimensionsIn({ columns }: Mapping): readonly string[] {
  const said = {
    channel: columns.channel,
    service: columns.service,
    interaction: columns.interaction,
    customer_type: columns.customerType,
  }
  return Object.entries(said).flatMap(([name, column]) => (column === undefined ? [] : [name]))
}
