import type { MappingCoverage, Reaches } from '../contract/mapping-coverage.ts'
import type { SatisfactionMapping } from './mapping.ts'
import { SURVEY_FACTS } from './survey-facts.ts'

/** What a mapping can make of each fact, where the sheet has all that it names. */
export function surveyReach({
  columns,
  mainGroups,
  declared = {},
}: SatisfactionMapping): Pick<MappingCoverage, 'reaches' | 'lacks'> {
  const { surveyEnded, triggeredByContact, outcomeLeftOut, brandLeftOut } = declared
  const { resultsPublished, publishedOn } = declared
  const published = resultsPublished ?? (publishedOn === undefined ? undefined : true)
  const isSegmented = mainGroups !== undefined && columns.customerType !== undefined
  const dated = columns.day !== undefined || surveyEnded !== undefined
  const reaches: Reaches = {
    ...(dated && { 'satisfaction.lastSurvey': {} }),
    ...always('satisfaction.triggeredByContact', triggeredByContact),
    ...always('satisfaction.outcomeLeftOut', outcomeLeftOut),
    ...always('satisfaction.brandLeftOut', brandLeftOut),
    ...always('satisfaction.resultsPublished', published),
    ...(publishedOn !== undefined && { 'satisfaction.lastPublished': {} }),
    ...(isSegmented && always('satisfaction.segmented', true)),
  }
  const lacks = SURVEY_FACTS.filter((fact) => !(fact in reaches))
  return { reaches, lacks: Object.fromEntries(lacks.map((fact) => [fact, LACKS[fact]])) }
}

function always(fact: string, value: boolean | undefined): Reaches {
  return value === undefined ? {} : { [fact]: { always: value } }
}

const LACKS: Readonly<Record<(typeof SURVEY_FACTS)[number], string>> = {
  'satisfaction.lastSurvey': '`columns.day`, or `declared.surveyEnded`',
  'satisfaction.triggeredByContact': '`declared.triggeredByContact`',
  'satisfaction.outcomeLeftOut': '`declared.outcomeLeftOut`',
  'satisfaction.brandLeftOut': '`declared.brandLeftOut`',
  'satisfaction.resultsPublished': '`declared.resultsPublished`',
  'satisfaction.lastPublished': '`declared.publishedOn`',
  'satisfaction.segmented': '`columns.customerType` and `mainGroups`',
}
