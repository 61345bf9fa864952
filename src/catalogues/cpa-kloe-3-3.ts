// Made from rules/cpa-kloe-3-3/facts.json and codes.json by `npm run generate`.

/** A key of the code list "Groups that lead". */
export type Leader =
  | 'key_post_holders'
  | 'councillors'
  | 'officers'

/** A key of the code list "Kinds of capacity". */
export type CapacityKind =
  | 'financial'
  | 'staffing'
  | 'leadership'

/** A key of the code list "Concerns of equality". */
export type Concern =
  | 'diversity'
  | 'human_rights'
  | 'user_focus'

/** A key of the code list "Audiences". */
export type Audience =
  | 'staff'
  | 'partners'
  | 'wider_community'

/** Names and value types of the facts of "Comprehensive Performance Assessment: key line of enquiry 3.3, capacity". */
export interface CpaKloe33Facts {
  /** In most of its areas of work, does the council have enough people for what its priorities ask? */
  'capacity.peopleInMostAreas': boolean
  /** In most of its areas of work, does the council have the skills that its priorities call for? */
  'capacity.skillsInMostAreas': boolean
  /** In most of its areas of work, is the council as an organisation capable of what its priorities ask? */
  'capacity.capabilityInMostAreas': boolean
  /** Does the council do anything so that its councillors reflect the communities of the area? */
  'workforce.councillorsMadeRepresentative': boolean
  /** Does the council do anything so that its staff reflect the communities of the area? */
  'workforce.staffMadeRepresentative': boolean
  /** Does the council have a financial strategy? */
  'finance.strategyExists': boolean
  /** Can the council pay for what its priorities ask? */
  'finance.capacitySufficient': boolean
  /** Are there sound plans by which the council comes to the money that its priorities need? */
  'finance.plansRobust': boolean
  /** Do the plans for the money that the priorities need keep to the time by which it is needed? */
  'finance.plansInTime': boolean
  /** Are the financial reserves large enough for what may go wrong? */
  'finance.reservesCoverContingencies': boolean
  /** Has the council won outside money with bids that serve its priorities? */
  'finance.externalBidsWon': boolean
  /** Is the strategy for managing assets carried out, with effect? */
  'assets.strategyImplemented': boolean
  /** Are the ICT resources enough for what the priorities ask? */
  'ict.resourcesSufficient': boolean
  /** Are the gains that e-government promises starting to come in? */
  'eGovernment.benefitsProgress': boolean
  /** Are the abilities that change through e-government takes rooted in the organisation? */
  'eGovernment.competenciesEmbedded': boolean
  /** Does the council use ICT to make its services easier to reach? */
  'eGovernment.accessImproved': boolean
  /** Of the required priority outcomes (R) that apply to the council, what share is achieved? */
  'outcomes.requiredAchieved': number
  /** Are the council's facilities on the web open round the clock, every day? */
  'access.onlineAtAllTimes': boolean
  /** Has the council begun to gain financial strength through partnerships chosen for that? */
  'partnerships.financialCapacitySteps': boolean
  /** Has the council begun to gain strength of other kinds than money (people, skills, premises) through partnerships chosen for that? */
  'partnerships.otherCapacitySteps': boolean
  /** Does the council consider what its decisions or actions mean for diversity? */
  'equality.diversityConsidered': boolean
  /** Does the council consider what its decisions or actions mean for the focus on users? */
  'equality.userFocusConsidered': boolean
  /** Does the council consider what its decisions or actions mean for human rights? */
  'equality.humanRightsConsidered': boolean
  /** Does the council keep watch on how well it does in diversity, user focus and human rights? */
  'equality.performanceMonitored': boolean
  /** Is what the council learns about how well it does in diversity, user focus and human rights shared inside it? */
  'equality.performanceShared': boolean
  /** Does the council recognise what good a diverse workforce does? */
  'equality.diverseWorkforceValued': boolean
  /** Does the council recognise what good a diverse community does? */
  'equality.diverseCommunityValued': boolean
  /** Has the council begun to gather what it must know to react well when circumstances change? */
  'change.intelligenceSteps': boolean
  /** Does the council know how its own capacity stands, strong and weak points alike? */
  'capacity.selfAware': boolean
  /** Does the council have all the people that its priorities call for, in every area? */
  'capacity.people': boolean
  /** Does the council have all the skills that its priorities call for, in every area? */
  'capacity.skills': boolean
  /** Does the council have the suppliers that its priorities call for? */
  'capacity.suppliers': boolean
  /** Which groups have the capacity to lead consistently across the council? */
  'leadership.leadFrom': readonly Leader[]
  /** Which groups have the capacity to challenge what is done across the council? */
  'leadership.challengeFrom': readonly Leader[]
  /** Which groups have the capacity to give support across the council? */
  'leadership.supportFrom': readonly Leader[]
  /** Does the council have a strategy by which skills grow? */
  'capacity.skillsStrategy': boolean
  /** Where something is weak, does the council act fast? */
  'capacity.weaknessesTackled': boolean
  /** When did the council last look at whether its workforce reflects the community? */
  'workforce.representationMonitored': string
  /** Is the financial strategy robust: tested against what may go wrong? */
  'finance.strategyRobust': boolean
  /** Do the reserves agree with the corporate plan? */
  'finance.reservesFitCorporatePlan': boolean
  /** Do the reserves agree with the community plan? */
  'finance.reservesFitCommunityPlan': boolean
  /** Do the reserves follow from an assessment of risks? */
  'finance.reservesFitRisk': boolean
  /** Do the reserves, as planned, take in what cannot be foreseen? */
  'finance.reservesFitContingencies': boolean
  /** Do bids for outside money stand under a robust framework for handling risk? */
  'finance.bidsRiskManaged': boolean
  /** Has the council invested in better services in many parts of its work? */
  'finance.investedWidely': boolean
  /** Does the strategy for assets complete those of partners in a creative way? */
  'assets.complementsPartnersCreatively': boolean
  /** Does the strategy for assets complete those of partners in an efficient way? */
  'assets.complementsPartnersEfficiently': boolean
  /** Does the strategy for assets serve what the council aims at? */
  'assets.servesCouncilAmbitions': boolean
  /** Does the strategy for assets serve what the community aims at? */
  'assets.servesCommunityAmbitions': boolean
  /** Is ICT put to good use in all that the council does? */
  'ict.effectiveInActivities': boolean
  /** Is ICT put to good use in all partnerships? */
  'ict.effectiveInPartnerships': boolean
  /** Does the council use e-government to reach its objectives? */
  'eGovernment.deliversObjectives': boolean
  /** Does the council use e-government to make services better? */
  'eGovernment.improvesServices': boolean
  /** Does the council use e-government to learn what the community needs? */
  'eGovernment.gathersNeeds': boolean
  /** Does the council use e-government to join up services together with partners? */
  'eGovernment.joinsServices': boolean
  /** Do managers see by ICT how services are being used at the moment, not weeks later? */
  'ict.realTimeInformation': boolean
  /** Does the council know how much people in the community use the internet? */
  'access.internetUseKnown': boolean
  /** Does the council work with partners so that more people can get on the internet? */
  'access.internetAccessHelped': boolean
  /** Of the required and good priority outcomes (R and G, 54 in all) that apply to the council, what share is achieved? */
  'outcomes.requiredAndGoodAchieved': number
  /** Does the council work effectively with many kinds of partnership, in several sectors? */
  'partnerships.workAcrossSectors': boolean
  /** Which kinds of capacity do partnerships build up? */
  'partnerships.capacityBuilt': readonly CapacityKind[]
  /** Which kinds of capacity do partnerships keep up? */
  'partnerships.capacitySustained': readonly CapacityKind[]
  /** Does the council do new things together with partners? */
  'partnerships.innovative': boolean
  /** Can the council name great successes with partners that made the area better? */
  'partnerships.areaImproved': boolean
  /** Are diversity, human rights and user focus handled by a strategy? */
  'equality.approachStrategic': boolean
  /** Are diversity, human rights and user focus handled as one, and not each by itself? */
  'equality.approachIntegrated': boolean
  /** Which of these concerns show in how policies are made? */
  'equality.evidentInPolicy': readonly Concern[]
  /** Which of these concerns show in how people are employed? */
  'equality.evidentInEmployment': readonly Concern[]
  /** Which of these concerns show in how services are delivered? */
  'equality.evidentInServices': readonly Concern[]
  /** Before whom does the council stand up for diversity, human rights and user focus? */
  'equality.championedTo': readonly Audience[]
  /** Among whom does the council promote diversity, human rights and user focus? */
  'equality.promotedTo': readonly Audience[]
  /** Is what the council knows about its area good, and is it what matters? */
  'change.intelligenceGood': boolean
  /** By what it knows about its area, can the council see changes coming? */
  'change.predicts': boolean
  /** By what it knows about its area, can the council react to change? */
  'change.responds': boolean
  /** Is the public well told of the plans for change? */
  'change.plansCommunicated': boolean
  /** Does the council have communities take part, so that capacity grows? */
  'change.communitiesEngaged': boolean
  /** Does the council have the public take part, so that capacity grows? */
  'change.publicEngaged': boolean
}
