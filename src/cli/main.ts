#!/usr/bin/env node
import packageJson from '../../package.json' with { type: 'json' }
import { run } from './run.ts'

// Whoever reads may stop early, as `head` does; that is no fault of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') return
  process.stderr.write(`the output can't be written (${error.code}); is there space left?\n`)
  process.exit(1)
})

const now = new Date()
const [year, month, day] = [now.getFullYear(), now.getMonth() + 1, now.getDate()]

process.exitCode = await run(process.argv.slice(2), packageJson.version, {
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
  today: [year, month, day].map((part) => String(part).padStart(2, '0')).join('-'),
})
