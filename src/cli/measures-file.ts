import { jsonText } from '../report/json-text.ts'
import { plain } from '../report/plain.ts'
import { type Call, optionOf } from './command.ts'
import type { Concluded } from './concluded.ts'
import { UsageError } from './input-error.ts'
import { checkOutput, placeOf, writeWhole } from './output.ts'

/**
 * The file that a call names for measures.
 *
 * @throws UsageError where the call reads it, or writes something else there
 * @throws InputError where nothing can be written there
 */
export function measuresFile(call: Call): string | undefined {
  const path = optionOf(call, 'measures')
  const read = ['mapping', 'authorities'].map((option) => optionOf(call, option))
  checkOutput(path, [...call.operands, ...read], 'measures')
  const out = optionOf(call, 'out')
  if (path !== undefined && out !== undefined && placeOf(path) === placeOf(out)) {
    throw new UsageError(`--measures ${path} is where the facts go; name another file`)
  }
  return path
}

/**
 * Writes the measures of a council, or of each in a list, and tells a person where; where nobody asked for
 * them it tells that there are some, if nothing else came out.
 *
 * @throws InputError where they can't be written
 */
export function writeMeasures(
  path: string | undefined,
  councils: readonly Concluded[],
  isList: boolean,
): string {
  const all = councils.map(({ council, measures = [] }) => ({
    ...(council && { council }),
    measures,
  }))
  const measures = all.flatMap((one) => one.measures)
  if (path === undefined) {
    const isFactless = councils.every(({ facts }) => Object.keys(facts).length === 0)
    return isFactless && measures.length > 0
      ? `Measures: ${measures.length}, and no fact; ${REMEDY}\n`
      : ''
  }
  writeWhole(path, jsonText(isList ? all : (all[0] ?? { measures: [] })))
  const withheld = measures.filter((one) => one.withheld !== undefined).length
  const counted = `${measures.length - withheld} given and ${withheld} withheld`
  return `Measures: ${counted}, in ${plain(path)}\n`
}

const REMEDY = 'write them with --measures FILE'
