import { readFile } from 'node:fs/promises'
import { defineConfig, type Options } from 'tsup'

const shared: Options = {
  format: 'esm',
  target: 'node20',
  dts: true,
  esbuildPlugins: [
    {
      // An engine reads JSON several times faster as text for JSON.parse than as an object literal.
      name: 'json-as-text',
      setup(build) {
        build.onLoad({ filter: /\.json$/ }, async ({ path }) => ({
          contents: `export default JSON.parse(${JSON.stringify(await readFile(path, 'utf8'))})`,
          loader: 'js',
        }))
      },
    },
  ],
}

export default defineConfig([
  {
    ...shared,
    entry: {
      index: 'src/index.ts',
      parse: 'src/parse.ts',
      catalogues: 'src/catalogues.ts',
      'rules-engine': 'src/rules-engine.ts',
      contacts: 'src/contacts.ts',
      'adapter-kit': 'adapters/contract/kit.ts',
      'adapters/mapped-table': 'adapters/mapped-table/index.ts',
      'adapters/open311': 'adapters/open311/index.ts',
      'adapters/dynamics': 'adapters/dynamics/index.ts',
      'adapters/salesforce': 'adapters/salesforce/index.ts',
      'adapters/zendesk': 'adapters/zendesk/index.ts',
      'adapters/freshdesk': 'adapters/freshdesk/index.ts',
      'adapters/servicenow': 'adapters/servicenow/index.ts',
      'adapters/telephony': 'adapters/telephony/index.ts',
      'adapters/complaints': 'adapters/complaints/index.ts',
      'adapters/avoidable-contact': 'adapters/avoidable-contact/index.ts',
      'adapters/satisfaction': 'adapters/satisfaction/index.ts',
      'adapters/access-grid': 'adapters/access-grid/index.ts',
      'adapters/opening-hours': 'adapters/opening-hours/index.ts',
      'adapters/indicators': 'adapters/indicators/index.ts',
      'adapters/tidy-facts': 'adapters/tidy-facts/index.ts',
      'tidy-facts': 'src/tidy-facts.ts',
      cli: 'src/cli/main.ts',
    },
  },
  // One file of its own, so that a fresh process has a single module to load.
  { ...shared, entry: { grader: 'src/grader.ts' }, minify: true },
])
