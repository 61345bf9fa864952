import { AS_OF } from './councils.mjs'

/** Each criterion of rules with its standard and grade, in the grader's order. */
export function criteriaOf(rules) {
  return rules.standards.flatMap(({ ref, grades }) =>
    rules.grades.flatMap(({ id: grade }) =>
      (grades[grade] ?? []).map((criterion) => ({ ...criterion, standard: ref, grade })),
    ),
  )
}

/** A council as the peers take it: what nobody knows left out, a date as its age in days. */
export function plainValuesOf(rules, council) {
  return Object.fromEntries(
    Object.entries(council)
      .filter(([, value]) => value !== null)
      .map(([name, value]) => [name, rules.facts[name].type === 'date' ? ageOf(value) : value]),
  )
}

function ageOf(day) {
  return (Date.parse(AS_OF) - Date.parse(day)) / 86_400_000
}

/** The criteria as rules for json-rules-engine, as one would write them: a rule holds, or doesn't. */
export function engineRulesOf(rules) {
  return criteriaOf(rules).map(({ id, conditions, standard, grade }) => ({
    name: id,
    conditions,
    event: { type: 'met', params: { standard, grade, criterion: id } },
  }))
}

/** Plain values as the peers take them that read a dot in a name as a path: an object for each area. */
export function nestedValuesOf(values) {
  const nested = {}
  for (const [name, value] of Object.entries(values)) {
    const [area, measure] = name.split('.')
    nested[area] ??= {}
    nested[area][measure] = value
  }
  return nested
}
