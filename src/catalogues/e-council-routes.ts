// Made from rules/e-council-routes/facts.json and codes.json by `npm run generate`.

/** Names and value types of the facts of "Routes to the e-council of 2005". */
export interface ECouncilRoutesFacts {
  /** Is e-government handled by the council as a whole? */
  'approach.corporate': boolean
  /** Does the council's approach to e-government start from what citizens want? */
  'approach.basedOnWants': boolean
  /** Do departments work on e-government together? */
  'approach.acrossDepartments': boolean
  /** Do local partners take part in the council's approach to e-government? */
  'approach.withPartners': boolean
  /** Can as much of the services as possible be reached by several channels? */
  'approach.accessMaximised': boolean
  /** Does the council say openly which standards its services keep? */
  'approach.serviceStandards': boolean
  /** Is it clear how the council handles what its channels have to do with one another? */
  'approach.channelRelations': boolean
  /** Do services of the council and its local partners come to residents as one? */
  'approach.seamless': boolean
  /** Does the council use BVPI 157 to follow its progress? */
  'approach.monitoredByBvpi157': boolean
  /** Does the council follow its progress by targets of its own in its IEG statement? */
  'approach.monitoredByIeg': boolean
  /** Does the council follow its progress by targets of its own in its Best Value Performance Plan? */
  'approach.monitoredByBvpp': boolean
  /** Does the council follow its progress by targets of its own in community strategies? */
  'approach.monitoredByCommunityStrategy': boolean
  /** Does the council make full use of the chances for strategic partnering with local bodies? */
  'partnering.localUsed': boolean
  /** Does the council make full use of the chances for strategic partnering with private firms? */
  'partnering.privateUsed': boolean
  /** Is the council building up what it must know to buy in partnerships? */
  'partnering.procurementExpertise': boolean
  /** Is the council building up what it must know to manage contracts in partnerships? */
  'partnering.contractExpertise': boolean
  /** Does the council understand by which channels people reach its services today? */
  'channels.nowUnderstood': boolean
  /** Does the council understand by which channels people will reach its services later? */
  'channels.futureUnderstood': boolean
  /** Were standards of service agreed with those who use the services? */
  'channels.standardsAgreed': boolean
  /** Is there a strategy for how the channels are managed? */
  'channels.strategy': boolean
  /** Does the strategy say how the channels are joined to each other? */
  'channels.strategyJoinsChannels': boolean
  /** Does the strategy say how the channels are joined to the processes of the back office? */
  'channels.strategyJoinsBackOffice': boolean
  /** Are callers answered readily? */
  'telephones.responsive': boolean
  /** Do callers get what they called for? */
  'telephones.effective': boolean
  /** Does the council have a clear policy on meeting people face to face? */
  'faceToFace.policy': boolean
  /** Did what is agreed with local partners about counters come out of the planning of assets? */
  'faceToFace.assetPlanning': boolean
  /** Was it agreed with local partners how much goes into property and how much into ICT? */
  'faceToFace.balanceAgreed': boolean
  /** Was it agreed with local partners how public services best stay present in the whole area, using outlets that exist where that fits? */
  'faceToFace.presenceAgreed': boolean
  /** Is the website built on an A to Z of local services? */
  'website.aToZ': boolean
  /** Is the website built on what people often ask? */
  'website.frequentQuestions': boolean
  /** Can the website handle financial transactions of every sort? */
  'website.payments': boolean
  /** Can the website handle transactions of every other sort? */
  'website.otherTransactions': boolean
  /** Do links to other websites make local services seamless? */
  'website.linksToOthers': boolean
  /** Do processes shared with other bodies, behind the websites, make local services seamless? */
  'website.sharedBackOffice': boolean
  /** Is the website linked to national offers? */
  'website.linksToNational': boolean
  /** Is the website linked to regional offers? */
  'website.linksToRegional': boolean
  /** Does the website, more and more, show each person what concerns them, by maps and shared data? */
  'website.tailored': boolean
  /** Is learning encouraged at every level of the council? */
  'culture.learningEncouraged': boolean
  /** Is trying new things encouraged at every level of the council? */
  'culture.innovationEncouraged': boolean
  /** Does the council have clear values that its staff understand? */
  'culture.valuesClearToStaff': boolean
  /** Do those who use services understand the council's values too? */
  'culture.valuesClearToUsers': boolean
  /** Is the way in which the values are put into practice flexible? */
  'culture.flexible': boolean
  /** Is the council open to new ideas? */
  'culture.openToIdeas': boolean
  /** Is the council keen to pass on what it has learnt? */
  'culture.sharesLearning': boolean
}
