import type { FactEntry } from '../facts/dictionary.ts'
import { keysOf } from '../facts/dictionary.ts'
import type { Catalogue } from './catalogue.ts'

/**
 * Writes the TypeScript types of a catalogue's facts, so that a misspelt fact fails to compile.
 *
 * @param name - what the interface is called
 */
export function factTypesOf(catalogue: Catalogue, name: string): string {
  const lists = Object.entries(catalogue.codeLists)
  const lines = [
    `// Made from rules/${catalogue.id}/facts.json and codes.json by \`npm run generate\`.`,
    ...lists.flatMap(([list, { title, codes }]) => [
      '',
      `/** A key of the code list "${title}". */`,
      `export type ${codeType(list)} =`,
      ...keysOf(codes).map((key) => `  | '${key}'`),
    ]),
    '',
    `/** Names and value types of the facts of "${catalogue.title}". */`,
    `export interface ${name} {`,
    ...Object.entries(catalogue.facts).flatMap(([fact, entry]) => [
      `  /** ${entry.question} */`,
      `  '${fact}': ${valueType(entry)}`,
    ]),
    '}',
    '',
  ]
  return lines.join('\n')
}

function valueType(entry: FactEntry): string {
  if (entry.type === 'set') return `readonly ${codeType(entry.codes)}[]`
  return entry.type === 'date' ? 'string' : entry.type
}

/** `Channel` from `channels`. */
function codeType(list: string): string {
  return `${list.charAt(0).toUpperCase()}${list.slice(1)}`.replace(/s$/, '')
}
