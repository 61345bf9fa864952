import { aimedStandards } from '../../insight/aim.ts'
import { nextFacts } from '../../insight/next-facts.ts'
import { factsTemplate, openQuestionsOf, questionsOf } from '../../report/facts-template.ts'
import { jsonText } from '../../report/json-text.ts'
import { questionnaire } from '../../report/questionnaire.ts'
import { councilIn } from '../assess-files.ts'
import { catalogueFor } from '../catalogue-for.ts'
import { type Command, optionOf } from '../command.ts'
import { aimIn, formatOption, OPTIONS } from '../options.ts'

/** `nesds template`: makes a facts file to fill in. */
export const templateCommand: Command = {
  name: 'template',
  operands: '',
  count: [0, 0],
  says: 'make a facts file to fill in, with the questions',
  about: [
    'Each question stands in the note beside its answer, which is null until somebody knows it. `nesds assess` takes the file at any time, half filled in too. markdown is a questionnaire to print.',
    'With --facts it asks only what is unknown and can still change a grade, the most useful first: `nesds assess` and `nesds next` take the file filled in beside the first.',
  ],
  options: {
    format: formatOption('json', 'markdown'),
    standard: OPTIONS.standard,
    theme: OPTIONS.theme,
    facts: { value: 'FILE', says: 'what is known already; may be repeated', multiple: true },
    'as-of': OPTIONS['as-of'],
    merge: OPTIONS.merge,
    catalogue: OPTIONS.catalogue,
    profile: OPTIONS.profile,
    out: OPTIONS.out,
  },
  examples: [
    'nesds template > facts.json',
    'nesds template --standard 2 --out first-contact.json',
    'nesds template --format markdown --out questions.md',
    'nesds template --facts facts.json --out more.json',
  ],
  run(call, io) {
    const isMarkdown = optionOf(call, 'format') === 'markdown'
    const known = call.options.facts
    if (known) {
      const { catalogue, council, asOf, facts } = councilIn(known, call, io)
      const found = nextFacts(catalogue, facts, { asOf, ...aimIn(call) })
      const questions = openQuestionsOf(catalogue, found)
      return isMarkdown
        ? questionnaire(catalogue, questions, 'asGiven')
        : jsonText(factsTemplate(catalogue, questions, council))
    }
    const catalogue = catalogueFor(call)
    const questions = questionsOf(catalogue, aimedStandards(catalogue, aimIn(call)))
    return isMarkdown
      ? questionnaire(catalogue, questions)
      : jsonText(factsTemplate(catalogue, questions))
  },
}
