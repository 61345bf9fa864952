import type { AssessmentChanges, ComparedSide } from '../../insight/changes.ts'
import { compare } from '../../insight/compare.ts'
import {
  type CouncilChanges,
  compareMarkdown,
  compareText,
  dropWords,
} from '../../report/compare-text.ts'
import { jsonText } from '../../report/json-text.ts'
import { councilIn, oneCouncil } from '../assess-files.ts'
import { rulesFor, standardsFor } from '../catalogue-for.ts'
import { type Call, type Command, isGiven, optionOf } from '../command.ts'
import type { Io } from '../io.ts'
import { layoutFor } from '../layout.ts'
import { formatOption, OPTIONS } from '../options.ts'

/** `nesds compare`: says what changed, and what is to blame. */
export const compareCommand: Command = {
  name: 'compare',
  operands: 'BEFORE.json AFTER.json',
  count: [2, 2],
  says: 'say what changed since a baseline, and what made it change',
  about: [
    'Grades a council twice, and says what rose, fell, became known or unknown, and whether the facts, the day, the standards or the profile made it so: every mixture of old and new is graded until that is clear. The facts and criteria behind each change are named.',
    'With --fail-on-drop it ends with 1 where a standard has a lower floor than in BEFORE.json, where a grade that was known is no longer, or where a standard that held a grade has none to hold any more: a gate for a pipeline.',
  ],
  options: {
    'fail-on-drop': { says: 'end with 1 where anything is worse than before' },
    'catalogue-before': { value: 'NAME', says: 'the catalogue before, if not --catalogue' },
    'catalogue-after': { value: 'NAME', says: 'the catalogue after, if not --catalogue' },
    catalogue: OPTIONS.catalogue,
    'profile-before': { value: 'FILE', says: 'the profile before, if not --profile' },
    'profile-after': { value: 'FILE', says: 'the profile after, if not --profile' },
    profile: OPTIONS.profile,
    'as-of': OPTIONS['as-of'],
    standard: OPTIONS.standard,
    format: formatOption('table', 'markdown', 'json'),
    out: OPTIONS.out,
  },
  examples: [
    'nesds compare baseline.json facts.json',
    'nesds compare baseline.json facts.json --fail-on-drop',
    'nesds compare facts.json facts.json --profile-after region.json',
  ],
  run(call, io) {
    const [path = '', now = ''] = call.operands
    const before = sideIn(path, 'before', call, io)
    const after = sideIn(now, 'after', call, io)
    const council = oneCouncil(
      { path, council: before.council },
      { path: now, council: after.council },
    )
    const found = changesIn(call, before, after)
    const drops = isGiven(call, 'fail-on-drop') ? dropWords(found.drops) : undefined
    const text = textOf({ ...(council !== undefined && { council }), ...found }, after, call, io)
    return drops === undefined ? text : { text, stopped: `against the baseline ${path}: ${drops}` }
  },
}

interface NamedSide extends ComparedSide {
  readonly council?: string
}

/** One side: its facts file, and the options that are about it alone before those about both. */
function sideIn(path: string, which: 'before' | 'after', call: Call, io: Io): NamedSide {
  const own = ['catalogue', 'profile'].flatMap((name) => {
    const given = call.options[`${name}-${which}`] ?? call.options[name]
    return given ? [[name, given] as const] : []
  })
  const { catalogue: _, profile: __, ...options } = call.options
  const narrowed = { ...call, options: { ...options, ...Object.fromEntries(own) } }
  const { council, facts, asOf } = councilIn([path], narrowed, io)
  return { ...rulesFor(narrowed), facts, asOf, ...(council !== undefined && { council }) }
}

/** What changed, of the standards that the call asks for. */
function changesIn(call: Call, before: NamedSide, after: NamedSide): AssessmentChanges {
  const asked = standardsFor(
    [...before.catalogue.standards, ...after.catalogue.standards],
    call.options.standard,
  )
  const isAsked = (ref: string) => asked.some((standard) => standard.ref === ref)
  const { standards, drops, ...head } = compare(before, after)
  return {
    ...head,
    standards: standards.filter(({ ref }) => isAsked(ref)),
    drops: {
      fell: drops.fell.filter(isAsked),
      becameUnknown: drops.becameUnknown.filter(isAsked),
      lost: drops.lost.filter(isAsked),
    },
  }
}

function textOf(changes: CouncilChanges, { catalogue }: NamedSide, call: Call, io: Io): string {
  switch (optionOf(call, 'format')) {
    case 'json':
      return jsonText(changes)
    case 'markdown':
      return compareMarkdown(changes, catalogue)
    default:
      return compareText(changes, catalogue, layoutFor(call, io))
  }
}
