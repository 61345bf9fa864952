import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ZenEngine } from '@gorules/zen-engine'
import { LogicEngine } from 'json-logic-engine'
import { Engine } from 'json-rules-engine'
import { handWrittenSource } from './hand-written.mjs'
import { criteriaOf, engineRulesOf } from './plain.mjs'

/**
 * json-rules-engine as normally used: one engine, rules as JSON, run for each council.
 *
 * It says which criteria are met; it can't tell an unmet one from an unknown one.
 */
export function jsonRulesEngine(rules) {
  const text = JSON.stringify(engineRulesOf(rules))
  const engine = new Engine(JSON.parse(text), { allowUndefinedFacts: true })
  return async (values) => {
    const { events } = await engine.run(values)
    return events.map(({ params }) => params.criterion)
  }
}

/** json-rules-engine with two rules a criterion, as `rulesOf` hands them out: three-valued. */
export function jsonRulesEngineBothWays(twoWayRules) {
  const engine = new Engine(JSON.parse(JSON.stringify(twoWayRules)), { allowUndefinedFacts: true })
  return async (values) => {
    const { events } = await engine.run(values)
    return events.map(({ params }) => [params.criterion, params.truth])
  }
}

/** json-logic-engine, compiled: one function for the list of criteria, each held or not. */
export function jsonLogicEngine(rules) {
  const run = new LogicEngine().build(
    criteriaOf(rules).map(({ conditions }) => logicOf(conditions)),
  )
  const ids = criteriaOf(rules).map(({ id }) => id)
  return (nested) => {
    const held = run(nested)
    return ids.filter((_, index) => held[index])
  }
}

const LOGIC = {
  equal: '===',
  lessThan: '<',
  lessThanInclusive: '<=',
  greaterThan: '>',
  greaterThanInclusive: '>=',
}

function logicOf(condition) {
  if (condition.all) {
    const parts = condition.all.map(logicOf)
    return parts.length === 1 ? parts[0] : { and: parts }
  }
  const { fact, operator, value } = condition
  const read = { var: fact }
  if (operator === 'contains') return { in: [value, read] }
  // An absent number would become 0, which is under every threshold.
  if (operator.startsWith('less')) {
    return { and: [{ '!==': [read, null] }, { [LOGIC[operator]]: [read, value] }] }
  }
  return { [LOGIC[operator]]: [read, value] }
}

/** zen-engine: one expression a criterion, in one decision, each held or not. */
export function zenEngine(rules) {
  const ids = criteriaOf(rules).map(({ id }) => id)
  const expressions = criteriaOf(rules).map(({ id, conditions }) => ({
    id,
    key: keyOf(id),
    value: expressionOf(conditions),
  }))
  const decision = new ZenEngine().createDecision({
    nodes: [
      { id: 'facts', name: 'facts', type: 'inputNode', content: {} },
      {
        id: 'criteria',
        name: 'criteria',
        type: 'expressionNode',
        content: { expressions, passThrough: false },
      },
      { id: 'truths', name: 'truths', type: 'outputNode', content: {} },
    ],
    edges: [
      { id: 'in', sourceId: 'facts', targetId: 'criteria', type: 'edge' },
      { id: 'out', sourceId: 'criteria', targetId: 'truths', type: 'edge' },
    ],
  })
  return async (nested) => {
    const { result } = await decision.evaluate(nested)
    return ids.filter((id) => result[keyOf(id)])
  }
}

const keyOf = (id) => `c${id.replaceAll('.', '_')}`

const ZEN = {
  equal: '==',
  lessThan: '<',
  lessThanInclusive: '<=',
  greaterThan: '>',
  greaterThanInclusive: '>=',
}

function expressionOf(condition) {
  if (condition.all) return condition.all.map(expressionOf).join(' and ')
  const { fact, operator, value } = condition
  const threshold = JSON.stringify(value)
  if (operator === 'contains') return `(${fact} != null and ${threshold} in ${fact})`
  if (operator === 'equal') return `${fact} == ${threshold}`
  return `(${fact} != null and ${fact} ${ZEN[operator]} ${threshold})`
}

/** The hand-written function, written to a file and imported as one would have it. */
export async function handWritten(rules) {
  const folder = mkdtempSync(join(tmpdir(), 'nesds-hand-written-'))
  try {
    const file = join(folder, 'grade-by-hand.mjs')
    writeFileSync(file, handWrittenSource(rules))
    return (await import(pathToFileURL(file).href)).gradeByHand
  } finally {
    rmSync(folder, { recursive: true })
  }
}
