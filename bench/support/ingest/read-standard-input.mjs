/** Reads a table from the standard input into facts, and says in JSON how much memory that took at most. */
import { mappedTable } from '../../../dist/adapters/mapped-table.js'
import { MAPPING, PERIOD } from './table.mjs'

const source = { name: 'table.csv', bytes: process.stdin }
const { reckoning } = await mappedTable.read(source, { mapping: MAPPING, period: PERIOD })
const megabytes = process.resourceUsage().maxRSS / 1024
console.log(JSON.stringify({ rows: reckoning.read, megabytes }))
