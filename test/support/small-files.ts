import type { CatalogueFiles } from '../../src/catalogue/parse.ts'
import { smallCatalogue } from './small-catalogue.ts'

/** The small catalogue as the files of its folder, each a copy of its own. */
export function smallFiles(): CatalogueFiles<Record<string, unknown>> {
  const { hash, facts, codeLists, standards, ...head } = structuredClone(smallCatalogue)
  return {
    catalogue: { $schema: '../catalogue.schema.json', ...head },
    facts: { $schema: '../facts.schema.json', facts },
    codes: { $schema: '../codes.schema.json', codeLists },
    standards: standards.map((standard) => ({
      $schema: '../../standard.schema.json',
      ...standard,
      cases: [],
    })),
  }
}
