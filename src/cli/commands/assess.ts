import { assessmentCsv } from '../../report/assessment-csv.ts'
import { assessmentMarkdown } from '../../report/assessment-markdown.ts'
import { assessmentText } from '../../report/assessment-text.ts'
import { jsonText } from '../../report/json-text.ts'
import { assessFiles } from '../assess-files.ts'
import { callWords } from '../call-words.ts'
import { standardsFor } from '../catalogue-for.ts'
import { type Command, optionOf } from '../command.ts'
import { layoutFor } from '../layout.ts'
import { formatOption, OPTIONS } from '../options.ts'
import { explainCommand } from './explain.ts'

/** `nesds assess`: grades a council. */
export const assessCommand: Command = {
  name: 'assess',
  operands: 'FACTS.json...',
  count: [1, Number.POSITIVE_INFINITY],
  says: 'grade a council on every standard',
  about: [
    'Reads what is known of a council and says which grade it reaches on each standard. A grade is an interval: it holds whatever the unknown facts turn out to be, and "to" names the highest that they could still make it. Several files about one council are merged.',
    'The table is for people. json has every criterion with its reasons, csv a row a criterion, markdown both for a report.',
  ],
  options: {
    format: formatOption('table', 'json', 'markdown', 'csv'),
    catalogue: OPTIONS.catalogue,
    profile: OPTIONS.profile,
    'as-of': OPTIONS['as-of'],
    standard: OPTIONS.standard,
    merge: OPTIONS.merge,
    out: OPTIONS.out,
  },
  examples: [
    'nesds assess facts.json',
    'nesds assess facts.json --standard 2 --standard 17 --as-of 2026-03-31',
    'nesds assess crm.json survey.json --merge newest',
    'nesds assess facts.json --profile region.json --format csv --out grades.csv',
  ],
  run(call, io) {
    const whole = assessFiles(call.operands, call, io)
    const standards = standardsFor(whole.standards, call.options.standard)
    const assessment = { ...whole, standards }
    switch (optionOf(call, 'format')) {
      case 'json':
        return jsonText(assessment)
      case 'markdown':
        return assessmentMarkdown(assessment)
      case 'csv':
        return assessmentCsv(assessment)
      default: {
        const ref = standards.find(({ criteria }) => criteria.length > 0)?.ref ?? standards[0]?.ref
        const words = ['explain', ...call.operands, ref ?? '']
        const hint = callWords(words, call, Object.keys(explainCommand.options))
        return `${assessmentText(assessment, layoutFor(call, io))}The reasons: ${hint}\n`
      }
    }
  },
}
