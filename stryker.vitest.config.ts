import { defineConfig } from 'vitest/config'
import base from './vitest.config.ts'

/** The fast tests alone, for mutants of `src/logic` and `src/grading`. */
export default defineConfig({
  ...base,
  test: { include: ['test/{logic,facts,grading,laws}/**/*.test.ts'] },
})
