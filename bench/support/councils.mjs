import { randomFrom } from './random.mjs'

/** The day at which the councils are judged. */
export const AS_OF = '2026-03-31'

/** How much is known of a council: everything, half of the facts, one fact in ten. */
export const KINDS = { full: 1, half: 0.5, sparse: 0.1 }

/**
 * Makes councils of bare values, the same for the same seed.
 *
 * They come out of `JSON.parse`, as a caller's do, and in the order full, half-known, sparse, full, ...
 */
export function councilsFor(rules, { count, seed = 1, kinds = Object.keys(KINDS) }) {
  const random = randomFrom(seed)
  return Array.from({ length: count }, (_, index) =>
    JSON.parse(JSON.stringify(councilFor(rules, KINDS[kinds[index % kinds.length]], random))),
  )
}

function councilFor(rules, share, random) {
  const goodness = 0.3 + 0.7 * random()
  const facts = {}
  for (const [name, rule] of Object.entries(rules.facts)) {
    if (random() < share) facts[name] = VALUES[rule.type](rule, { random, goodness, rules })
    // Half of what nobody knows was asked and left open, as in a filled-in template.
    else if (random() < 0.5) facts[name] = null
  }
  return facts
}

const VALUES = {
  boolean: (_, { random, goodness }) => random() < goodness,
  // Squared, since most thresholds lie at the low end of what is possible.
  number: ({ minimum, maximum, unit }, { random }) =>
    Math.round(minimum + (maximum - minimum) * (unit === 'percent' ? random() : random() ** 2)),
  date: (_, { random }) => dayBefore(AS_OF, Math.floor(800 * random())),
  set: ({ codes }, { random, goodness, rules }) =>
    keysOf(rules.codeLists[codes].codes).filter(() => random() < Math.sqrt(goodness)),
}

function keysOf(codes) {
  return codes.flatMap(({ key, children = [] }) => [key, ...keysOf(children)])
}

function dayBefore(day, days) {
  return new Date(Date.parse(day) - days * 86_400_000).toISOString().slice(0, 10)
}
