import { TIDY_COLUMNS, type TidyColumn } from '../facts/tidy-columns.ts'

const COLUMNS: readonly TidyColumn[] = TIDY_COLUMNS

const TITLE = 'Facts about councils, a row a record'

/** The tidy table of facts as a Frictionless Table Schema. */
export function tidyTableSchema(): object {
  return {
    $schema: 'https://specs.frictionlessdata.io/schemas/table-schema.json',
    title: TITLE,
    fields: COLUMNS.map(({ name, title, description, type, required, words }) => ({
      name,
      title,
      description,
      type: TABLE_SCHEMA_TYPES[type],
      ...((required ?? words ?? type === 'number') && {
        constraints: {
          ...(required && { required }),
          ...(words && { enum: words }),
          ...(type === 'number' && { minimum: 0 }),
        },
      }),
    })),
    missingValues: [''],
  }
}

/** The tidy table of facts as metadata of CSV on the Web; the table is `facts.csv` beside it. */
export function tidyCsvw(): object {
  return {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }],
    url: 'facts.csv',
    'dc:title': TITLE,
    dialect: { encoding: 'utf-8', lineTerminators: ['\r\n', '\n'], header: true },
    tableSchema: {
      columns: COLUMNS.map(({ name, title, description, type, required, words }) => ({
        name,
        // What stands in the header; the title in words comes after it.
        titles: [name, title],
        'dc:description': description,
        datatype: datatypeOf(type, words),
        ...(required && { required }),
        null: [''],
      })),
    },
  }
}

const TABLE_SCHEMA_TYPES = { text: 'string', number: 'number', date: 'date' } as const

function datatypeOf(type: TidyColumn['type'], words: readonly string[] | undefined): unknown {
  if (words !== undefined) return { base: 'string', format: words.join('|') }
  if (type === 'number') return { base: 'number', minimum: 0 }
  return type === 'date' ? 'date' : 'string'
}
