import { defineConfig } from 'vitest/config'
import base from './vitest.config.ts'

/** The tests that mutants of `src/logic` and `src/grading` are run against: fast ones, and no random ones, so that the score is the same each time. */
export default defineConfig({
  ...base,
  test: { include: ['test/{logic,facts,grading}/**/*.test.ts'] },
})
