import { fc, test } from '@fast-check/vitest'
import { expect } from 'vitest'
import { tidyFacts } from '../../adapters/tidy-facts/index.ts'
import type { FactRecord, Facts, FactValue } from '../../src/facts/fact.ts'
import { isRecord } from '../../src/facts/observe.ts'
import { parseFacts } from '../../src/facts/parse.ts'
import { tidyFactsCsv } from '../../src/report/tidy-facts-csv.ts'
import { sourceOf } from '../adapters/mapped-table/source-of.ts'
import { type Aim, aimsOf } from '../support/aim.ts'
import { oneOf, usableOf } from '../support/arbitraries.ts'
import { published } from '../support/arbitrary-catalogues.ts'
import { areNear } from '../support/near.ts'

const aims = aimsOf(published)

/** Text that a table has to carry whole: quotes, commas, lines, what a spreadsheet takes for a formula. */
const text = fc.oneof(
  fc.string({ minLength: 1, unit: 'grapheme' }).filter((given) => !/\p{Cc}/u.test(given)),
  fc
    .array(
      fc.constantFrom(
        '=',
        '+',
        '-',
        '@',
        "'",
        '"',
        ',',
        ';',
        '\n',
        '\r',
        '\r\n',
        '\t',
        ' ',
        'a',
        'é',
        '0',
      ),
      { minLength: 1, maxLength: 6 },
    )
    .map((parts) => parts.join('')),
)
const day = fc.integer({ min: 0, max: 20_000 }).map((days) => dayOf(days))
const counts = fc.tuple(fc.nat(), fc.nat()).map(([a, b]) => ({
  numerator: Math.min(a, b),
  denominator: Math.max(a, b),
}))

const provenance = fc
  .record(
    {
      counts,
      period: fc.constant('2025-04/2026-03'),
      method: text,
      source: text,
      evidence: text,
      note: text,
      basis: fc.constantFrom('measured', 'examined', 'interviewed', 'self-declared'),
      collected: day,
      validUntil: day,
    },
    { requiredKeys: [] },
  )
  .map(({ counts: own, ...rest }) => ({ ...rest, ...own }) as object)

/** A record that a source gives of a fact: a value, or why there is none. */
const saidOf = (aim: Aim): fc.Arbitrary<FactRecord> =>
  fc
    .tuple(
      provenance,
      fc.oneof(
        usableOf(aim),
        text.map((notApplicable) => ({ notApplicable })),
      ),
    )
    .map(
      ([origin, said]) =>
        (isRecord(said) ? { ...origin, ...said } : { ...origin, value: said }) as FactRecord,
    )

const givenOf = (aim: Aim): fc.Arbitrary<FactValue | FactRecord> =>
  fc.oneof(
    usableOf(aim),
    saidOf(aim),
    fc
      .tuple(usableOf(aim), usableOf(aim), text)
      .filter(([one, other]) => setOf(one) !== setOf(other) && !areNear(one, other))
      .map(
        ([one, other, source]): FactRecord => ({
          conflict: [{ value: one }, { value: other, source }],
        }),
      ),
  )

const facts: fc.Arbitrary<Facts> = fc
  .uniqueArray(oneOf(aims), { selector: ({ name }) => name, minLength: 1, maxLength: 20 })
  .chain((some) => fc.record(Object.fromEntries(some.map((aim) => [aim.name, givenOf(aim)]))))

const council = text.map((name) => name.trim()).filter((name) => name !== '')
const councils = fc.uniqueArray(fc.record({ council, facts }), {
  selector: (one) => one.council,
  maxLength: 4,
})

const read = (csv: string, pieceSize?: number) =>
  tidyFacts.read(sourceOf(csv, pieceSize), {}).then(({ councils: found, reckoning }) => {
    expect(reckoning.rejected).toEqual({})
    return Object.fromEntries(
      found.flatMap((one) => (one.council === '' ? [] : [[one.council, one.facts]])),
    )
  })

test.prop([councils, fc.integer({ min: 1, max: 200 })])(
  'Facts that are written as a tidy table are read as they were, council by council.',
  async (given, pieceSize) => {
    const csv = tidyFactsCsv(given, published)
    const own = await read(csv, pieceSize)
    expect(
      Object.fromEntries(Object.entries(own).map(([name, one]) => [name, inOrder(one)])),
    ).toEqual(Object.fromEntries(given.map((one) => [one.council, inOrder(one.facts)])))
  },
)

test.prop([facts])(
  'What a tidy table gives is what facts have to be, whoever wrote them.',
  async (given) => {
    const [own = {}] = Object.values(
      await read(tidyFactsCsv([{ council: 'A', facts: given }], published)),
    )
    expect(parseFacts(published, { facts: own }).facts).toEqual(own)
  },
)

/** Facts as records, and those of a conflict in an order of their own. */
function inOrder(given: Facts): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(given).map(([name, fact]) => {
      if (!isRecord(fact)) return [name, { value: fact }]
      if (!Array.isArray(fact.conflict)) return [name, fact]
      const texts = fact.conflict.map((one) => JSON.stringify(Object.entries(one).sort()))
      return [name, texts.sort()]
    }),
  )
}

function setOf(value: FactValue): string {
  return JSON.stringify(Array.isArray(value) ? [...value].sort() : value)
}

function dayOf(days: number): string {
  return new Date(days * 86_400_000).toISOString().slice(0, 10)
}
