import { isRecord } from '../../facts/observe.ts'
import { benchmark } from '../../insight/benchmark.ts'
import type { AssessedCouncil } from '../../insight/cohort.ts'
import { PEER_TRAITS, type PeerTrait, peersOf } from '../../insight/peers.ts'
import { benchmarkMarkdown, benchmarkText } from '../../report/benchmark-text.ts'
import { jsonText } from '../../report/json-text.ts'
import { assessFiles } from '../assess-files.ts'
import { type CouncilNames, NAMES_AS_GIVEN, readAuthorities } from '../authorities.ts'
import { catalogueFor } from '../catalogue-for.ts'
import { type Call, type Command, optionOf } from '../command.ts'
import { InputError, UsageError } from '../input-error.ts'
import { readJsonFile } from '../json-file.ts'
import { layoutFor } from '../layout.ts'
import { listed } from '../listed.ts'
import { formatOption, OPTIONS } from '../options.ts'

/** `nesds benchmark`: compares councils. */
export const benchmarkCommand: Command = {
  name: 'benchmark',
  operands: 'FACTS.json...',
  count: [1, Number.POSITIVE_INFINITY],
  says: 'compare councils: how many reach what, and where one of them stands',
  about: [
    'Reads a facts file a council, each with its name, and counts how many reach each grade for sure and how many could; what is unknown stays so. Counts of few councils are hidden, and figures that were counted in two ways are never put together.',
    'Peers are all other councils, those of a list, or those that share type, region or band of population with the own one by the table of authorities.',
  ],
  options: {
    'minimum-cohort': {
      value: 'COUNT',
      says: 'fewest councils that a figure may speak of, 5 or more; it has to be given',
    },
    own: { value: 'NAME', says: 'the council whose place is looked for' },
    peers: {
      value: 'TRAITS|FILE',
      says: `${PEER_TRAITS.join(', ')}, joined by commas; or a file with a JSON list of names`,
    },
    authorities: {
      value: 'FILE',
      says: 'a table of UK local authorities (CSV) to find names and traits in',
    },
    format: formatOption('table', 'markdown', 'json'),
    catalogue: OPTIONS.catalogue,
    profile: OPTIONS.profile,
    'as-of': OPTIONS['as-of'],
    out: OPTIONS.out,
  },
  examples: [
    'nesds benchmark councils/*.json --minimum-cohort 5',
    'nesds benchmark councils/*.json --minimum-cohort 8 --own E06000001 --peers type,region --authorities authorities.csv',
  ],
  async run(call, io) {
    const minimum = optionOf(call, 'minimum-cohort')
    if (minimum === undefined) throw new UsageError('it needs --minimum-cohort COUNT, 5 or more')
    if (!/^\d{1,9}$/.test(minimum)) {
      throw new UsageError(`--minimum-cohort ${minimum}: write a whole number, 5 or more`)
    }
    const catalogue = catalogueFor(call)
    const given = call.operands.map((path) => {
      const { council, ...assessment } = assessFiles([path], call, io, catalogue)
      if (council === undefined) {
        throw new InputError(`${path}: it doesn't say which council it is about; give \`council\``)
      }
      return { council, assessment }
    })
    const names = await namesFor(call, given)
    const assessments = given.map((one) => ({ ...one, council: names.nameOf(one.council) }))
    const own = optionOf(call, 'own')
    const mine = own === undefined ? undefined : names.nameOf(own)
    const assessed = new Set(assessments.map(({ council }) => council))
    const peers = peersIn(call, mine, names, assessed)
    const found = benchmark(assessments, {
      minimumCohort: Number(minimum),
      ...(mine !== undefined && { own: mine }),
      ...(peers && { peers }),
    })
    io.stderr.write(listed('Note', names.notes()))
    const format = optionOf(call, 'format')
    if (format === 'json') return jsonText(found)
    if (format === 'markdown') return benchmarkMarkdown(found, catalogue)
    return benchmarkText(found, catalogue, layoutFor(call, io))
  },
}

/** The names of councils at the last day that any of them is judged at. */
function namesFor(
  call: Call,
  given: readonly AssessedCouncil[],
): Promise<CouncilNames> | CouncilNames {
  const path = optionOf(call, 'authorities')
  const day = given.map(({ assessment }) => assessment.asOf).sort()
  return path === undefined ? NAMES_AS_GIVEN : readAuthorities(path, day.at(-1) ?? '')
}

function peersIn(
  call: Call,
  own: string | undefined,
  names: CouncilNames,
  assessed: ReadonlySet<string>,
): readonly string[] | undefined {
  const given = optionOf(call, 'peers')
  if (given === undefined) return undefined
  const traits = given.split(',')
  if (!traits.every(isTrait)) return listIn(given).map(names.nameOf)
  if (own === undefined) throw new UsageError('--peers by traits needs --own NAME')
  if (names.traits.length === 0) throw new UsageError('--peers by traits needs --authorities FILE')
  // The table has councils that are long gone too: nobody could assess them.
  return peersOf(names.traits, own, traits).filter(
    (peer) => assessed.has(peer) || names.isThere(peer),
  )
}

function isTrait(word: string): word is PeerTrait {
  return PEER_TRAITS.some((trait) => trait === word)
}

function listIn(path: string): readonly string[] {
  const { data } = readJsonFile(path)
  const list = isRecord(data) ? data.peers : data
  if (Array.isArray(list) && list.every((name) => typeof name === 'string')) return list
  throw new InputError(`${path}: write the peers as a JSON list of names or codes`)
}
