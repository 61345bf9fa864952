/**
 * Reads what customers answered about customer service: counts by answer, or published scores.
 *
 * @packageDocumentation
 */

import { sheetAdapter } from '../sheets/sheet-adapter.ts'
import type { SatisfactionMapping } from './mapping.ts'
import { surveyMappingIssues } from './mapping-issues.ts'
import { satisfactionMappingSchema } from './mapping-schema.ts'
import { rowsTogether } from './rows-together.ts'
import { SURVEY_FACTS } from './survey-facts.ts'
import { surveyMeasures } from './survey-measures.ts'
import { surveyReach } from './survey-reach.ts'
import { type SurveyRow, surveyRow } from './survey-row.ts'
import { surveyWarnings } from './survey-warnings.ts'

/** The adapter for answers about satisfaction; the mapping comes from the context. */
export const satisfaction = sheetAdapter<SatisfactionMapping, SurveyRow>({
  name: 'satisfaction',
  version: '1.0.0',
  provides: SURVEY_FACTS,
  schema: satisfactionMappingSchema,
  issuesIn: surveyMappingIssues,
  needs: ['day', 'month', 'answer', 'count', 'counts', 'score', 'asked'],
  entriesOf: surveyRow,
  together: rowsTogether,
  measuresOf: surveyMeasures,
  reachOf: surveyReach,
  warningsOf: surveyWarnings,
})

export type {
  DeclaredOfSurveys,
  SatisfactionColumns,
  SatisfactionMapping,
  ScoreColumn,
  SurveyConstants,
  SurveyScale,
  SurveyWords,
} from './mapping.ts'
