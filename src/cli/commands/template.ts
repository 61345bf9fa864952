import { factsTemplate } from '../../report/facts-template.ts'
import { jsonText } from '../../report/json-text.ts'
import { questionnaire } from '../../report/questionnaire.ts'
import { catalogueFor, standardsFor } from '../catalogue-for.ts'
import { type Command, optionOf } from '../command.ts'
import { formatOption, OPTIONS } from '../options.ts'

/** `nesds template`: makes a facts file to fill in. */
export const templateCommand: Command = {
  name: 'template',
  operands: '',
  count: [0, 0],
  says: 'make a facts file to fill in, with the questions',
  about: [
    'Each question stands in the note beside its answer, which is null until somebody knows it. `nesds assess` takes the file at any time, half filled in too. markdown is a questionnaire to print.',
  ],
  options: {
    format: formatOption('json', 'markdown'),
    standard: OPTIONS.standard,
    profile: OPTIONS.profile,
    out: OPTIONS.out,
  },
  examples: [
    'nesds template > facts.json',
    'nesds template --standard 2 --out first-contact.json',
    'nesds template --format markdown --out questions.md',
  ],
  run(call) {
    const catalogue = catalogueFor(call)
    const standards = standardsFor(catalogue.standards, call.options.standard)
    return optionOf(call, 'format') === 'markdown'
      ? questionnaire(catalogue, standards)
      : jsonText(factsTemplate(catalogue, standards))
  },
}
