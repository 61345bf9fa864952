// A fresh process: import, make a grader, grade one council; prints milliseconds.
import { readFileSync } from 'node:fs'

const [, , councilFile, asOf] = process.argv
const council = JSON.parse(readFileSync(councilFile, 'utf8'))
const start = performance.now()
const { createGrader, customerServicesRules } = await import('../../dist/grader.js')
const { truths } = createGrader(customerServicesRules, { asOf }).grade(council)
const end = performance.now()
console.log(
  JSON.stringify({ milliseconds: end - start, met: truths.filter((t) => t === 'met').length }),
)
