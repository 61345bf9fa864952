import type { GridEntry } from './grid-row.ts'
import { LGIL_TOP_LEVEL, NESDS_STANDARD_1, typeIn } from './interaction-lists.ts'

/** What whoever uses a grid's figures ought to know. */
export function gridWarnings(entries: readonly GridEntry[]): readonly string[] {
  const count = (holds: (entry: GridEntry) => boolean) => entries.filter(holds).length
  const strangers = count(({ isChannelUnknown }) => isChannelUnknown === true)
  const exempt = count(({ permissible, enabled }) => permissible === false && enabled === true)
  const below = count(
    ({ interaction }) =>
      typeIn(LGIL_TOP_LEVEL, interaction) === undefined &&
      typeIn(NESDS_STANDARD_1, interaction) === undefined,
  )
  return [
    strangers > 0 &&
      `${strangers} marks are of a channel that neither the mapping nor the table knows: they count for none`,
    exempt > 0 && `${exempt} marks say enabled of what the law exempts: they count as exempt`,
    below > 0 &&
      `${below} marks are of types below the ten whose place among them is not known: they count for none of the ten`,
  ].filter((warning) => warning !== false)
}
