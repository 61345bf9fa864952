import { parseOutcomeRecords } from '../../catalogue/parse-outcome-records.ts'
import { isDay } from '../../facts/day.ts'
import { outcomeEvidence } from '../../insight/outcome-evidence.ts'
import { positionOf } from '../../insight/position.ts'
import { jsonText } from '../../report/json-text.ts'
import { positionMarkdown, positionText } from '../../report/position-text.ts'
import { assessFiles, oneCouncil } from '../assess-files.ts'
import { catalogueFor } from '../catalogue-for.ts'
import { type Call, type Command, optionOf } from '../command.ts'
import { InputError } from '../input-error.ts'
import type { Io } from '../io.ts'
import { readJsonFile, withPlaces } from '../json-file.ts'
import { layoutFor } from '../layout.ts'
import { formatOption, OPTIONS } from '../options.ts'

/** `nesds outcomes`: tells where a council stands on the outcomes that the standards refer to. */
export const outcomesCommand: Command = {
  name: 'outcomes',
  operands: 'RECORDS.json',
  count: [1, 1],
  says: 'tell where a council stands on the outcomes that the standards refer to',
  about: [
    'Reads what a council reported of the outcomes, `{ "outcomes": { "R1": [{ "on": "2005-12-28", "light": "green" }] }, "counts": [{ "on": "2004-12-20", "inPlace": 11 }] }`, and tells by obligation how many are in place, which are overdue, and how that changed.',
    'With facts too it says what reached standards and outcomes say of each other: as evidence, never as a fact.',
  ],
  options: {
    facts: { value: 'FACTS.json', says: 'what is known of the council, to hold the two together' },
    format: formatOption('table', 'markdown', 'json'),
    catalogue: OPTIONS.catalogue,
    profile: OPTIONS.profile,
    'as-of': OPTIONS['as-of'],
    out: OPTIONS.out,
  },
  examples: [
    'nesds outcomes outcomes.json --as-of 2006-04-01',
    'nesds outcomes outcomes.json --facts facts.json --format markdown --out position.md',
  ],
  run(call, io) {
    const [path = ''] = call.operands
    const catalogue = catalogueFor(call)
    const known = catalogue.outcomes
    if (known === undefined) {
      throw new InputError(`${catalogue.title} refers to no outcomes; choose another catalogue`)
    }
    const records = withPlaces(readJsonFile(path), (data) => parseOutcomeRecords(known, data))
    const facts = optionOf(call, 'facts')
    const assessment = facts === undefined ? undefined : assessFiles([facts], call, io)
    const position = positionOf(catalogue, records, { asOf: assessment?.asOf ?? dayIn(call, io) })
    const council = oneCouncil(
      { path, council: records.council },
      { path: facts ?? '', council: assessment?.council },
    )
    const found = {
      ...(council !== undefined && { council }),
      ...position,
      ...(assessment && { evidence: outcomeEvidence(catalogue, assessment, position) }),
    }
    const format = optionOf(call, 'format')
    if (format === 'json') return jsonText(found)
    if (format === 'markdown') return positionMarkdown(found)
    return positionText(found, layoutFor(call, io))
  },
}

function dayIn(call: Call, { today }: Io): string {
  const given = optionOf(call, 'as-of') ?? today
  if (isDay(given)) return given
  throw new InputError(`--as-of ${given}: it is not a day; write it YYYY-MM-DD, such as 2006-03-31`)
}
