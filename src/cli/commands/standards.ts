import { jsonText } from '../../report/json-text.ts'
import { standardText } from '../../report/standard-text.ts'
import { standardsText } from '../../report/standards-text.ts'
import { catalogueFor, standardsFor } from '../catalogue-for.ts'
import { type Command, optionOf } from '../command.ts'
import { layoutFor } from '../layout.ts'
import { formatOption, OPTIONS } from '../options.ts'

/** `nesds standards`: shows what the standards ask for. */
export const standardsCommand: Command = {
  name: 'standards',
  operands: '[REF]',
  count: [0, 1],
  says: 'list the standards, or show what one of them asks for and where',
  about: [
    'With REF: why the standard matters, every criterion of every grade with its place in the source and how we read it, its outcomes as the rationale and as Appendix B give them, and the facts that it reads.',
  ],
  options: {
    format: formatOption('text', 'json'),
    catalogue: OPTIONS.catalogue,
    profile: OPTIONS.profile,
    out: OPTIONS.out,
  },
  examples: ['nesds standards', 'nesds standards 2', 'nesds standards --format json'],
  run(call, io) {
    const catalogue = catalogueFor(call)
    const [ref] = call.operands
    const standards = standardsFor(catalogue.standards, ref === undefined ? [] : [ref])
    if (optionOf(call, 'format') === 'json') return jsonText(standards)
    const layout = layoutFor(call, io)
    return ref === undefined
      ? standardsText(catalogue, layout)
      : standards.map((standard) => standardText(catalogue, standard, layout)).join('\n')
  },
}
