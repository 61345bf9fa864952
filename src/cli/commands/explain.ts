import { explanationText } from '../../report/explanation-text.ts'
import { assessFiles } from '../assess-files.ts'
import { standardsFor } from '../catalogue-for.ts'
import type { Command } from '../command.ts'
import { layoutFor } from '../layout.ts'
import { OPTIONS } from '../options.ts'

/** `nesds explain`: says why a council reaches a grade on one standard. */
export const explainCommand: Command = {
  name: 'explain',
  operands: 'FACTS.json... REF',
  count: [2, Number.POSITIVE_INFINITY],
  says: 'say in plain words why a council reaches a grade on one standard',
  about: [
    'Says which grade is reached, what stands in the way of the next, and then for each criterion whether it is met, why, and where the source asks it.',
  ],
  options: {
    catalogue: OPTIONS.catalogue,
    profile: OPTIONS.profile,
    'as-of': OPTIONS['as-of'],
    merge: OPTIONS.merge,
    out: OPTIONS.out,
  },
  examples: ['nesds explain facts.json 2', 'nesds explain facts.json 2 --profile region.json'],
  run(call, io) {
    const ref = call.operands.at(-1) ?? ''
    const assessment = assessFiles(call.operands.slice(0, -1), call, io)
    standardsFor(assessment.standards, [ref])
    return explanationText(assessment, ref, layoutFor(call, io))
  },
}
