// Made from rules/ieg-statement/facts.json and codes.json by `npm run generate`.

/** Names and value types of the facts of "Implementing Electronic Government statement, 2001: what it has to contain". */
export interface IegStatementFacts {
  /** Does the statement open with a summary of the whole? */
  'statement.overview': boolean
  /** Does the statement set out a vision that is the council's own? */
  'statement.vision': boolean
  /** Does the vision in the statement follow what the council's communities need? */
  'statement.visionFitsNeeds': boolean
  /** Does the statement set out a timeline up to 2005? */
  'milestones.timeline': boolean
  /** Does the statement describe each key milestone up to 2005 in short? */
  'milestones.details': boolean
  /** Do the milestones deal with how many transactions there are, in benefits or libraries for instance? */
  'milestones.volumes': boolean
  /** Do the milestones deal with changes in the law, such as access to information for sellers of homes, or to electoral registers? */
  'milestones.statutoryChange': boolean
  /** Do the milestones deal with gains in efficiency, such as buying a good part of goods and services online? */
  'milestones.efficiency': boolean
  /** Do the plans set targets for how many people use online services? */
  'transition.takeUpTargets': boolean
  /** Do the targets for take-up consider what they mean for people at risk of exclusion, by marketing and access? */
  'transition.takeUpExclusion': boolean
  /** Do the plans weigh which older channels could be closed? */
  'transition.decommissioning': boolean
  /** Do the plans say what they mean for assets? */
  'transition.assets': boolean
  /** Do the plans say what they mean for office space? */
  'transition.accommodation': boolean
  /** Do the plans say what they mean for the people employed? */
  'transition.people': boolean
  /** Do the plans say where property could be brought together or given up? */
  'transition.propertyRationalised': boolean
  /** Does the statement list in short the local targets that answer the national framework of targets (its Annex A)? */
  'transition.localTargets': boolean
  /** Does the statement list in short the local priorities that answer the national framework of targets (its Annex A)? */
  'transition.localPriorities': boolean
  /** Are the plans for electronic delivery held against other ways of delivering the services? */
  'transition.comparedWithAlternatives': boolean
  /** Are the plans for electronic delivery held against how private firms do it? */
  'transition.comparedWithPrivateSector': boolean
  /** Does the statement define the key groups of the council's customers? */
  'customers.councilGroups': boolean
  /** Does the statement define the key groups of its partners' customers? */
  'customers.partnerGroups': boolean
  /** Does the statement analyse how far each group of customers could use electronic access? */
  'customers.electronicPotential': boolean
  /** Does the statement have plans for working jointly for particular groups of customers? */
  'customers.jointWorking': boolean
  /** Does the statement have plans for how services reach particular groups of customers? */
  'customers.jointDelivery': boolean
  /** Does the statement analyse what mobile technology could do for visits at home? */
  'customers.mobileTechnology': boolean
  /** Does the statement weigh what partnership with private firms could do? */
  'partnership.privateConsidered': boolean
  /** Does the statement weigh what partnership with voluntary bodies could do? */
  'partnership.voluntaryConsidered': boolean
  /** Does the statement say how IT contracts will leave other providers free to deliver services electronically? */
  'partnership.contractsOpen': boolean
  /** Does the statement consider working with other public services of the area? */
  'partnership.localConsidered': boolean
  /** Does the statement show a commitment to working with other public services of the area? */
  'partnership.localCommitment': boolean
  /** Does the statement show a commitment to working with private firms? */
  'partnership.privateCommitment': boolean
  /** Does the statement provide for its own review at least once in twelve months? */
  'risk.reviewedRegularly': boolean
  /** Are points at which progress is checked built into the plans? */
  'risk.checkPoints': boolean
  /** Are milestones of the projects built into the plans? */
  'risk.milestones': boolean
  /** Does the statement say how the council copes when plans of projects change? */
  'risk.changesProvidedFor': boolean
}
