// A fresh process: import, make an engine of the rules' JSON, run it for one council; prints milliseconds.
import { readFileSync } from 'node:fs'

const [, , councilFile, rulesFile] = process.argv
const council = JSON.parse(readFileSync(councilFile, 'utf8'))
const start = performance.now()
const { Engine } = await import('json-rules-engine')
const rules = JSON.parse(readFileSync(rulesFile, 'utf8'))
const { events } = await new Engine(rules, { allowUndefinedFacts: true }).run(council)
const end = performance.now()
console.log(JSON.stringify({ milliseconds: end - start, met: events.length }))
