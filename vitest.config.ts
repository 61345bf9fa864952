import { defineConfig } from 'vitest/config'

export default defineConfig({
  // The examples in the docs import the package by its name.
  resolve: {
    alias: [
      {
        find: /^nesds\/adapter-kit$/,
        replacement: `${import.meta.dirname}/adapters/contract/kit.ts`,
      },
      {
        find: /^nesds\/adapters\/(.*)$/,
        replacement: `${import.meta.dirname}/adapters/$1/index.ts`,
      },
      { find: /^nesds(\/.*)?$/, replacement: `${import.meta.dirname}/src$1` },
    ],
  },
  test: {
    include: ['test/**/*.test.ts'],
    typecheck: { enabled: true, include: ['test/**/*.test-d.ts'] },
    coverage: {
      provider: 'v8',
      include: ['src/**', 'adapters/**'],
      thresholds: { lines: 95, functions: 95, branches: 90, statements: 95 },
    },
  },
})
