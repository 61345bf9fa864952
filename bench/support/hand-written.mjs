/**
 * Writes the source of the function that somebody without rules would write by hand: the same
 * criteria, straight-line code, a function a standard, three-valued, bare values only.
 *
 * It checks what it reads as ours does: a statement is true or false, a number lies within its
 * bounds, a day is one that the calendar has and not to come, a set holds codes of its list.
 */
export function handWrittenSource(rules) {
  const standards = rules.standards.map((standard) => standardSource(rules, standard))
  const lists = Object.entries(rules.codeLists).map(
    ([name, { codes }]) => `const ${listNameOf(name)} = new Set(${JSON.stringify(keysOf(codes))})`,
  )
  return [
    HELPERS,
    ...lists,
    ...standards,
    'export function gradeByHand(facts, asOf) {',
    '  const floors = []',
    '  const ceilings = []',
    '  const truths = []',
    ...rules.standards.map(({ ref }) => `  standard${ref}(facts, asOf, floors, ceilings, truths)`),
    '  return { floors, ceilings, truths }',
    '}',
    '',
  ].join('\n')
}

const HELPERS = `
const statement = (given) => (typeof given === 'boolean' ? given : undefined)

const number = (given, minimum, maximum) =>
  typeof given === 'number' && given >= minimum && given <= maximum ? given : undefined

const codes = (given, list) =>
  Array.isArray(given) && given.every((code) => list.has(code)) ? given : undefined

const DAY = /^\\d{4}-\\d{2}-\\d{2}$/

function age(given, asOf) {
  if (typeof given !== 'string' || !DAY.test(given)) return undefined
  const time = Date.parse(given)
  if (new Date(time).getUTCDate() !== Number(given.slice(8))) return undefined
  const days = (Date.parse(asOf) - time) / 86400000
  return days < 0 ? undefined : days
}

`

function standardSource(rules, { ref, grades }) {
  const held = rules.grades.map(({ id }) => id).filter((id) => grades[id])
  const lines = [`function standard${ref}(facts, asOf, floors, ceilings, truths) {`]
  const facts = new Set(
    held.flatMap((grade) => grades[grade].flatMap(({ conditions }) => factsIn(conditions))),
  )
  for (const fact of facts) {
    lines.push(`  const ${nameOf(fact)} = ${readSource(fact, rules.facts[fact])}`)
  }
  for (const grade of held) {
    const names = grades[grade].map(({ id }) => `_${id.replaceAll(/\W/g, '_')}`)
    for (const [index, { conditions }] of grades[grade].entries()) {
      const { known, holds } = sourceOf(conditions)
      lines.push(
        `  const ${names[index]} = ${known} ? ${holds} ? 'met' : 'unmet' : ${otherwise(conditions)}`,
      )
    }
    const are = (truth) => names.map((name) => `${name} === '${truth}'`).join(' || ')
    lines.push(
      `  const ${grade} = ${are('unmet')} ? 'unmet' : ${are('unknown')} ? 'unknown' : 'met'`,
      `  truths.push(${names.join(', ')})`,
    )
  }
  lines.push(...intervalSource(held), '}')
  return lines.join('\n')
}

/** A condition where all its facts are known: whether they are, and whether it holds. */
function sourceOf(conditions) {
  const known = [...new Set(factsIn(conditions))].map((fact) => `${nameOf(fact)} !== undefined`)
  const holds = leavesOf(conditions).map(leafSource)
  return { known: known.join(' && '), holds: holds.join(' && ') }
}

/** A condition where a fact is unknown: one known part that fails settles it all the same. */
function otherwise(conditions) {
  const leaves = leavesOf(conditions)
  if (new Set(leaves.map(({ fact }) => fact)).size === 1) return `'unknown'`
  const failing = leaves.map(
    (leaf) => `${nameOf(leaf.fact)} !== undefined && !(${leafSource(leaf)})`,
  )
  return `${failing.map((one) => `(${one})`).join(' || ')} ? 'unmet' : 'unknown'`
}

const COMPARISONS = {
  equal: '===',
  lessThan: '<',
  lessThanInclusive: '<=',
  greaterThan: '>',
  greaterThanInclusive: '>=',
}

function leafSource({ fact, operator, value }) {
  const name = nameOf(fact)
  if (value === true) return name
  if (value === false) return `!${name}`
  if (operator === 'contains') return `${name}.includes(${JSON.stringify(value)})`
  if (COMPARISONS[operator]) return `${name} ${COMPARISONS[operator]} ${JSON.stringify(value)}`
  throw new Error(
    `nobody has written \`${operator}\` by hand yet: add it to bench/support/hand-written.mjs`,
  )
}

function leavesOf(conditions) {
  if (conditions.fact) return [conditions]
  if (conditions.all) return conditions.all.flatMap(leavesOf)
  throw new Error(
    'nobody has written `any` or `not` by hand yet: add it to bench/support/hand-written.mjs',
  )
}

function factsIn(conditions) {
  return leavesOf(conditions).map(({ fact }) => fact)
}

function readSource(fact, rule) {
  const given = `facts[${JSON.stringify(fact)}]`
  if (rule.type === 'boolean') return `statement(${given})`
  if (rule.type === 'number') return `number(${given}, ${rule.minimum}, ${rule.maximum})`
  return rule.type === 'date' ? `age(${given}, asOf)` : `codes(${given}, ${listNameOf(rule.codes)})`
}

function intervalSource(grades) {
  if (grades.length === 0) return [`  floors.push('ungraded')`, `  ceilings.push('ungraded')`]
  const lines = [`  let floor = 'none'`, `  let ceiling = 'none'`]
  const nested = grades.reduceRight(
    (inner, grade, index) => [
      `if (${grade} !== 'unmet') {`,
      `  ceiling = '${grade}'`,
      `  if (${grades
        .slice(0, index + 1)
        .map((one) => `${one} === 'met'`)
        .join(' && ')}) floor = '${grade}'`,
      ...inner.map((line) => `  ${line}`),
      '}',
    ],
    [],
  )
  return [
    ...lines,
    ...nested.map((line) => `  ${line}`),
    '  floors.push(floor)',
    '  ceilings.push(ceiling)',
  ]
}

function nameOf(fact) {
  return fact.replace(/\.(.)/g, (_, letter) => letter.toUpperCase())
}

function listNameOf(name) {
  return name.replaceAll(/[A-Z]/g, '_$&').toUpperCase()
}

function keysOf(codes) {
  return codes.flatMap(({ key, children = [] }) => [key, ...keysOf(children)])
}
