// Made from rules/regional-benchmarking-readiness/facts.json and codes.json by `npm run generate`.

/** A key of the code list "What may be short". */
export type GapKind =
  | 'skills'
  | 'resources'

/** A key of the code list "What is to be defined alike". */
export type DefinedThing =
  | 'services'
  | 'channels'
  | 'costs'

/** A key of the code list "Sides of the discussion". */
export type DiscussionSide =
  | 'benefits'
  | 'drawbacks'

/** A key of the code list "Data that may be shared". */
export type SharedData =
  | 'cost_data'
  | 'quality_data'

/** Names and value types of the facts of "Readiness for regional benchmarking of customer services". */
export interface RegionalBenchmarkingFacts {
  /** Do senior people in every partner organisation want to understand what customers experience? */
  'support.understanding': boolean
  /** Do senior people in every partner organisation want customer services to perform better? */
  'support.improvement': boolean
  /** Was it weighed whether senior champions of the customer should drive a change of culture? */
  'support.championsConsidered': boolean
  /** Has the group put into words that measuring what matters, and doing it well, comes before measuring only what government asks for? */
  'support.messageFormulated': boolean
  /** Was the message that measuring what matters comes first passed on in the partner organisations? */
  'support.messageCommunicated': boolean
  /** For insight into customers: of which kinds are the gaps known? */
  'gaps.identifiedForInsight': readonly GapKind[]
  /** For acting on insight into customers so that performance rises: of which kinds are the gaps known? */
  'gaps.identifiedForUse': readonly GapKind[]
  /** Has the group agreed on a set of questions about satisfaction? */
  'survey.questionsAgreed': boolean
  /** Do the agreed questions fit every satisfaction survey that any council makes? */
  'survey.questionsFitAll': boolean
  /** Has the group agreed on the services for which every council measures? */
  'basket.agreed': boolean
  /** Of the measures that the group uses, what share is defined in full? */
  'measures.defined': number
  /** Of the measures agreed, for what share did the group agree on a target? */
  'measures.withTargets': number
  /** Was the data on performance that exists audited? */
  'audit.dataListed': boolean
  /** Did the audit look at how good the data on performance is? */
  'audit.qualityExamined': boolean
  /** For which of these has the council weighed what it must do to define them as others do? */
  'definitions.actionsConsidered': readonly DefinedThing[]
  /** Are the definitions to be used those of a recognised standard, such as a national list of services? */
  'definitions.recognisedStandards': boolean
  /** Was it found out how the tools that the council has can give the data for the basket of measures? */
  'tools.assessed': boolean
  /** Has the council joined the scheme Customer Service Excellence of the Cabinet Office? */
  'scheme.signedUp': boolean
  /** Which sides of sharing data does the whole region discuss? */
  'discussion.sides': readonly DiscussionSide[]
  /** Which kinds of data is the discussion about? */
  'discussion.data': readonly SharedData[]
}
