import { INTERACTIONS, interactionOf } from '../../src/contacts/interactions.ts'

/** The ten types of BVPI 157: the top level of the Local Government Interaction List, ids 0 to 9. */
export const LGIL_TOP_LEVEL: readonly string[] = INTERACTIONS.filter(({ lgil }) => lgil <= 9).map(
  ({ key }) => key,
)

/** The eight types that standard 1 names, in its order: six of the ten, and two from below them. */
export const NESDS_STANDARD_1: readonly string[] = [
  'providing_information',
  'collecting_revenue',
  'providing_benefits_and_grants',
  'consultation',
  'applying_for_a_service',
  'booking',
  'scheduling_an_appointment',
  'making_a_complaint',
]

/**
 * The type that a type belongs to in a list: itself, or the one above it; `undefined` where it has no
 * place there.
 */
export function typeIn(list: readonly string[], interaction: string): string | undefined {
  if (list.includes(interaction)) return interaction
  const above = ABOVE[interaction]
  return above !== undefined && list.includes(above) ? above : undefined
}

/** The one branch of the list's hierarchy that is written down; where other types belong is not known. */
const ABOVE: Readonly<Record<string, string>> = {
  venue_booking: 'booking',
  reserving_a_resource: 'booking',
  course_booking: 'booking',
}

/** A type of interaction by its LGIL id, the address of one, its label or our key; `undefined` for any other word. */
export function interactionCalled(word: string): string | undefined {
  const [, id] = ID.exec(word.trim()) ?? []
  if (id === undefined) return interactionOf(word)
  return INTERACTIONS.find(({ lgil }) => lgil === Number(id))?.key
}

const ID = /^(?:https?:\/\/[\w./?=%-]*interactions?(?:\/|%2F))?(\d{1,3})$/i
