/** One column of the tidy table of facts. */
export interface TidyColumn {
  readonly name: string
  readonly title: string
  readonly description: string
  readonly type: 'text' | 'number' | 'date'
  /** Whether a row says nothing without it. */
  readonly required?: true
  /** The only words that it may have. */
  readonly words?: readonly string[]
}

/** The columns of the tidy table of facts, a row a record, in their order. */
export const TIDY_COLUMNS = [
  {
    name: 'council',
    title: 'Council',
    description:
      'GSS code or name of the council; may be empty where the table is about one council.',
    type: 'text',
  },
  {
    name: 'period',
    title: 'Period',
    description:
      'Period that the value speaks of: first and last month, such as 2025-04/2026-03, or a financial year, such as 2025/26.',
    type: 'text',
  },
  {
    name: 'fact',
    title: 'Fact',
    description:
      'Name of the fact in the fact dictionary. Rows with one council, period and fact are what several sources say; where they differ, they are a conflict.',
    type: 'text',
    required: true,
  },
  {
    name: 'value',
    title: 'Value',
    description:
      'By the type of the fact: true or false; a number; a day as YYYY-MM-DD; codes with spaces between them, or [] for none of them. Empty where nobody knows.',
    type: 'text',
  },
  {
    name: 'numerator',
    title: 'Numerator',
    description: 'How many of the denominator, for a share.',
    type: 'number',
  },
  {
    name: 'denominator',
    title: 'Denominator',
    description: 'Of how many cases the value speaks.',
    type: 'number',
  },
  {
    name: 'method',
    title: 'Method',
    description: 'Name of the method of counting; values by two methods are never pooled.',
    type: 'text',
  },
  {
    name: 'source',
    title: 'Source',
    description: "System, document or person's role that the value comes from.",
    type: 'text',
  },
  {
    name: 'evidence',
    title: 'Evidence',
    description: 'Where the evidence is: a page, a paragraph, a file.',
    type: 'text',
  },
  {
    name: 'note',
    title: 'Note',
    description: 'What else is to be known of the value.',
    type: 'text',
  },
  {
    name: 'notApplicable',
    title: 'Not applicable',
    description: 'Why the question does not arise for this council; the value is empty then.',
    type: 'text',
  },
  {
    name: 'unit',
    title: 'Unit',
    description:
      "Unit of the value where it isn't the dictionary's, such as ratio for a share from 0 to 1.",
    type: 'text',
  },
  {
    name: 'basis',
    title: 'Basis',
    description: 'How somebody came to know the value.',
    type: 'text',
    words: ['measured', 'examined', 'interviewed', 'self-declared'],
  },
  { name: 'collected', title: 'Collected', description: 'Day of collection.', type: 'date' },
  {
    name: 'validUntil',
    title: 'Valid until',
    description: 'Last day on which the value holds.',
    type: 'date',
  },
] as const satisfies readonly TidyColumn[]

/** Name of a column of the tidy table. */
export type TidyColumnName = (typeof TIDY_COLUMNS)[number]['name']
