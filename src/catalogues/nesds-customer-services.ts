// Made from rules/nesds-customer-services/facts.json and codes.json by `npm run generate`.

/** A key of the code list "Channels". */
export type Channel =
  | 'telephone'
  | 'face_to_face'
  | 'self_service_electronic'
  | 'web'
  | 'app'
  | 'email'
  | 'sms'
  | 'chat'
  | 'social'
  | 'post'
  | 'letter'
  | 'fax'

/** A key of the code list "Types of interaction". */
export type InteractionType =
  | 'providing_information'
  | 'collecting_revenue'
  | 'providing_benefits_and_grants'
  | 'consultation'
  | 'applying_for_a_service'
  | 'booking'
  | 'scheduling_an_appointment'
  | 'making_a_complaint'

/** A key of the code list "Dimensions of volume". */
export type VolumeDimension =
  | 'channel'
  | 'service'
  | 'interaction'
  | 'customer_type'

/** Names and value types of the facts of "National e-Service Delivery Standards: Customer Services". */
export interface CustomerServicesFacts {
  /** Has the council cut the number of telephone numbers that it advertises, so that customers are not left guessing? */
  'telephony.publishedNumbersReduced': boolean
  /** Is telephone technology in use that suits the council and its callers (call queuing or routing, for instance)? */
  'telephony.solutionsSuitable': boolean
  /** How many minutes a week, outside Monday to Friday 9 to 5, do staff serve customers by telephone or face to face? */
  'access.extendedMinutes': number
  /** Were the places where customers are met in person planned around what customers need? */
  'access.locationsFitNeeds': boolean
  /** Were the places where customers are met in person planned around the geography of the area, such as distances and transport? */
  'access.locationsFitGeography': boolean
  /** Which types of interaction can customers complete by self-service? */
  'selfService.interactionTypes': readonly InteractionType[]
  /** Of all services to the public, for what share can customers serve themselves? */
  'selfService.servicesCovered': number
  /** Can customers reach the council through at least one newer medium, such as text messages or a mobile site? */
  'access.newMediaChannels': boolean
  /** Can you show that what customers require was used to set the council's access policy? */
  'access.policyBuiltOnNeeds': boolean
  /** Can you show that opening hours match the times when customers need to make contact? */
  'access.hoursAlignedWithNeeds': boolean
  /** Was there a formal consultation before the opening hours were settled? */
  'access.hoursFormallyConsulted': boolean
  /** Were customers also sounded out informally before the opening hours were settled? */
  'access.hoursInformallyConsulted': boolean
  /** Of all customer interactions in the period, over all channels together, what share was resolved at the first point of contact? */
  'firstContact.resolutionRate': number
  /** Which channels are counted in the first-contact rate? */
  'firstContact.channels': readonly Channel[]
  /** With services that partners provide counted too, what share of interactions was resolved at the first point of contact? */
  'firstContact.resolutionRateWithPartners': number
  /** What share of all services to the public is counted in the first-contact rate with partners? */
  'firstContact.servicesCovered': number
  /** Which channels are counted in the first-contact rate with partners? */
  'firstContact.channelsWithPartners': readonly Channel[]
  /** Are services that partners provide counted in the first-contact rate with partners? */
  'firstContact.partnersCounted': boolean
  /** How many seconds, on average, does a caller wait until the call is answered? */
  'responseTime.telephone': number
  /** How many minutes, on average, does a visitor wait until someone serves them? */
  'responseTime.faceToFace': number
  /** How many working hours, on average, pass until an e-mail, web form or text message is answered (automatic receipts left out)? */
  'responseTime.electronic': number
  /** Of all e-mails from customers, what share is answered within one working day (automatic receipts left out)? */
  'responseTime.emailsAnsweredInOneWorkingDay': number
  /** How many working days, on average, pass until a letter or fax is answered? */
  'responseTime.post': number
  /** Of all calls that reach the council, what share does the caller give up before an answer? */
  'responseTime.callsAbandoned': number
  /** When customers come for one service, are they offered other council services that suit their case? */
  'proactivity.additionalServicesOffered': boolean
  /** Does the council deal with each customer as a whole, across all that they have to do with it? */
  'proactivity.holisticRelationship': boolean
  /** Are services joined up around events in a customer's life, such as a move or a birth, and not handled as single transactions? */
  'proactivity.lifeEventsIntegrated': boolean
  /** Does the council send customers news about their service before they ask? */
  'proactivity.updatesSent': boolean
  /** Does the council tell customers of its own accord whether the service will turn out as they expect? */
  'proactivity.expectationsConfirmed': boolean
  /** Are customers offered further services that partners provide, by referral for instance? */
  'proactivity.partnerServicesOffered': boolean
  /** Can customers use the council's services whatever language they speak? */
  'inclusion.languageNoBarrier': boolean
  /** Can customers with any disability use the council's services? */
  'inclusion.disabilityNoBarrier': boolean
  /** Can customers of any age use the council's services? */
  'inclusion.ageNoBarrier': boolean
  /** Can customers who read or write poorly use the council's services? */
  'inclusion.literacyNoBarrier': boolean
  /** Do the channels suit customers of all languages, abilities, ages and levels of literacy? */
  'inclusion.channelsFitting': boolean
  /** Can you show that what communities need was used to plan access? */
  'inclusion.accessPlannedOnNeeds': boolean
  /** Does the council consult customers in order to learn what they need? */
  'inclusion.customersConsulted': boolean
  /** Do the consultations on what customers need reach all parts of the community? */
  'inclusion.consultationAcrossCommunity': boolean
  /** Does the council keep all disability acts and regulations in full? */
  'inclusion.disabilityLawKept': boolean
  /** Can customers use services that are shaped to what they want? */
  'inclusion.servicesTailored': boolean
  /** Is there evidence that customers' needs lead the service, and not the wishes of the council or its departments? */
  'inclusion.ledByCustomerNeeds': boolean
  /** Can the council measure how minority groups deal with it? */
  'inclusion.minorityContactMeasured': boolean
  /** Has the council changed anything because of its figures on contact with minority groups? */
  'inclusion.minorityContactDrivesChange': boolean
  /** Does the council reach out to its customers, by visits to community centres for instance? */
  'inclusion.goesToTheCommunity': boolean
  /** Is the information that the council gives about its services correct? */
  'information.accurate': boolean
  /** Is the information that the council gives about its services easy to understand? */
  'information.clear': boolean
  /** Is the information that the council gives about its services no longer than it has to be? */
  'information.concise': boolean
  /** Is the information that the council gives about its services simple to use? */
  'information.userFriendly': boolean
  /** Of all services to the public, on what share is there information for customers? */
  'information.servicesCovered': number
  /** Does the information on services point to what partners publish, wherever that helps? */
  'information.linksToPartners': boolean
  /** Does the information come in the forms that suit your customers, whether on paper or on a screen? */
  'information.formatsFitting': boolean
  /** Can customers carry services through to the end from the council's web pages? */
  'information.completeOnline': boolean
  /** Do the council's web pages link straight to the right pages of partners, wherever that helps? */
  'information.deepLinks': boolean
  /** In tests, did customers find the information easy to understand? */
  'information.testedClear': boolean
  /** In tests, did customers find the information short enough? */
  'information.testedConcise': boolean
  /** In tests, did customers find the information simple to use? */
  'information.testedUserFriendly': boolean
  /** Has the information been tried out with customers? */
  'information.testedWithCustomers': boolean
  /** Do customers have a say in which media are used for information? */
  'information.customersChooseMedia': boolean
  /** Do customers help to shape the content of the information? */
  'information.customersShapeContent': boolean
  /** Are complaints from customers handled from one central place? */
  'complaints.managedCentrally': boolean
  /** Does the handling of complaints belong to a customer services function with other tasks too? */
  'complaints.partOfCustomerServices': boolean
  /** Is the customer services function able to settle a complaint by mediation? */
  'complaints.resolvedByMediation': boolean
  /** Is the customer services function able to settle a complaint by negotiation with the customer? */
  'complaints.resolvedByNegotiation': boolean
  /** Does a complaint that customer services cannot settle go on to the service that it concerns? */
  'complaints.escalatedToService': boolean
  /** Are complaints passed on by a complaints procedure that has been agreed? */
  'complaints.escalatedByAgreedProcedure': boolean
  /** Does the council publish figures on complaints? */
  'complaints.statisticsPublished': boolean
  /** On what date did the council last publish figures on complaints? */
  'complaints.statisticsPublishedOn': string
  /** Has the council agreed what counts as a complaint? */
  'complaints.definitionAgreed': boolean
  /** Does every part of the council use the same definition of a complaint? */
  'complaints.definitionShared': boolean
  /** Are the places where you meet customers face to face designed to make customers feel welcome? */
  'accessPoints.welcoming': boolean
  /** Does the design of your face-to-face access points keep the staff who work there safe? */
  'accessPoints.secureForStaff': boolean
  /** Does the design of your face-to-face access points keep the citizens who visit them safe? */
  'accessPoints.secureForCitizens': boolean
  /** Do your face-to-face access points comply with the code of practice of the Disability Rights Commission on access for disabled people? */
  'accessPoints.meetDisabilityAccessRules': boolean
  /** Are your face-to-face access points designed with private areas or rooms for sensitive conversations? */
  'accessPoints.privateSpace': boolean
  /** Do customers who wait at your face-to-face access points find facilities, such as toilets, a play area or refreshments? */
  'accessPoints.waitingFacilities': boolean
  /** Does the council have a customer charter? */
  'charter.exists': boolean
  /** Does the charter agree with the customer service strategy? */
  'charter.alignedWithStrategy': boolean
  /** Is the charter displayed to customers or made known to them in another way? */
  'charter.shownToCustomers': boolean
  /** Does the charter reach customers in every part of the area that the council serves? */
  'charter.shownThroughoutLocality': boolean
  /** Do staff recognise the charter, that is, know that it exists and what it is for? */
  'charter.recognisedByStaff': boolean
  /** Do customers recognise the charter, that is, know that it exists and what it is for? */
  'charter.recognisedByCustomers': boolean
  /** Were customers consulted before the charter was written? */
  'charter.customersConsulted': boolean
  /** Were staff consulted before the charter was written? */
  'charter.staffConsulted': boolean
  /** Is it plain that the charter was made as a two-way partnership, with something expected of the customer and of the council? */
  'charter.twoWayPartnership': boolean
  /** Does the charter protect what customers need? */
  'charter.protectsCustomers': boolean
  /** Does the charter protect what the council as an organisation needs? */
  'charter.protectsOrganisation': boolean
  /** Does it show in every dealing with a customer that those who serve them stand behind the charter? */
  'charter.shownInEveryDealing': boolean
  /** Does every part of the council work as the charter describes? */
  'charter.embodiedThroughoutCouncil': boolean
  /** Does the charter take in the council's partners? */
  'charter.includesPartners': boolean
  /** Have the council and its partners agreed to align to one customer service policy? */
  'charter.onePolicyAgreed': boolean
  /** Have the council and its partners agreed to align to one standard of service? */
  'charter.oneServiceStandardAgreed': boolean
  /** When was the charter last reviewed? */
  'charter.lastReviewed': string
  /** Has every change that a review found necessary been made in the charter (yes, if reviews found none)? */
  'charter.reviewChangesMade': boolean
  /** Has a customer service strategy been worked out? */
  'strategy.developed': boolean
  /** Has the council formally approved the customer service strategy? */
  'strategy.agreed': boolean
  /** What share of the council's service areas does the customer service strategy cover? */
  'strategy.serviceAreasCovered': number
  /** Does the strategy contain a baseline of where the council stands now? */
  'strategy.baseline': boolean
  /** Have customers been consulted on the strategy? */
  'strategy.customersConsulted': boolean
  /** Have staff been consulted on the strategy? */
  'strategy.staffConsulted': boolean
  /** Have partners been consulted on the strategy? */
  'strategy.partnersConsulted': boolean
  /** Beside customers, staff and partners, has every other group with a stake been consulted on the strategy (yes, if there is none)? */
  'strategy.otherStakeholdersConsulted': boolean
  /** Does the strategy promote a single point of contact? */
  'strategy.promotesSinglePointOfContact': boolean
  /** Does the strategy promote a single view of the customer? */
  'strategy.promotesSingleView': boolean
  /** Does the strategy promote channels by which customers serve themselves? */
  'strategy.promotesSelfService': boolean
  /** Does the strategy agree with the targets set by central government? */
  'strategy.alignedWithGovernmentTargets': boolean
  /** What target does the strategy set for the share of interactions resolved at the first point of contact? */
  'strategy.firstContactTarget': number
  /** Does the strategy contain a business case, at least in outline? */
  'strategy.outlineBusinessCase': boolean
  /** Does the strategy contain an implementation plan? */
  'strategy.implementationPlan': boolean
  /** For what share of service areas can you show that they contributed to the strategy? */
  'strategy.serviceAreasWithInput': number
  /** For what share of service areas can you show that they stand behind the strategy? */
  'strategy.serviceAreasWithBuyIn': number
  /** Is there a full business case for the strategy? */
  'strategy.fullBusinessCase': boolean
  /** Does the business case centre on efficiencies made in the whole organisation? */
  'strategy.businessCaseSeeksEfficiencies': boolean
  /** Does the business case use its efficiencies to improve service to customers? */
  'strategy.efficienciesImproveService': boolean
  /** Does the council understand what each of its channels costs? */
  'strategy.channelCostsUnderstood': boolean
  /** Can you show that work on the strategy is moving forward? */
  'strategy.progressEvident': boolean
  /** Can you show that parts of the strategy have been delivered? */
  'strategy.deliveryEvident': boolean
  /** Is an implementation plan for the strategy in force and still being worked through? */
  'strategy.planOngoing': boolean
  /** Are the benefits that the strategy promised being realised? */
  'strategy.benefitsRealised': boolean
  /** Does the council go on improving, step by step, what it does under the strategy? */
  'strategy.continuousImprovement': boolean
  /** Does the scope of the strategy include partners? */
  'strategy.scopeIncludesPartners': boolean
  /** Are there practical projects or initiatives with partners? */
  'strategy.partnerProjects': boolean
  /** Do elected members lead by example in customer service? */
  'leadership.membersLeadByExample': boolean
  /** Do senior managers lead by example in customer service? */
  'leadership.seniorManagersLeadByExample': boolean
  /** Do elected members encourage staff to serve citizens well? */
  'leadership.membersEncourageQuality': boolean
  /** Do senior managers encourage staff to serve citizens well? */
  'leadership.seniorManagersEncourageQuality': boolean
  /** Do elected members inspire staff to be keen in serving customers? */
  'leadership.membersInspireEnthusiasm': boolean
  /** Do senior managers inspire staff to be keen in serving customers? */
  'leadership.seniorManagersInspireEnthusiasm': boolean
  /** Is it the elected members' task to give customer services a higher profile in the whole council? */
  'leadership.membersRaiseProfile': boolean
  /** Is it the senior managers' task to give customer services a higher profile in the whole council? */
  'leadership.seniorManagersRaiseProfile': boolean
  /** Do elected members see to it that staff are fully empowered to do more for a customer than is required? */
  'leadership.membersEnsureEmpowerment': boolean
  /** Do senior managers see to it that staff are fully empowered to do more for a customer than is required? */
  'leadership.seniorManagersEnsureEmpowerment': boolean
  /** Do elected members recognise outstanding customer service? */
  'leadership.membersRecogniseOutstandingService': boolean
  /** Do senior managers recognise outstanding customer service? */
  'leadership.seniorManagersRecogniseOutstandingService': boolean
  /** Do staff have the tools that they need to do more for a customer than is required? */
  'leadership.toolsInPlace': boolean
  /** Are structures in place that let staff do more for a customer than is required? */
  'leadership.structuresInPlace': boolean
  /** Do elected members show a commitment that keeps customer service foremost among the priorities of the council? */
  'leadership.membersShowCommitment': boolean
  /** Do senior managers show a commitment that keeps customer service foremost among the priorities of the council? */
  'leadership.seniorManagersShowCommitment': boolean
  /** Do elected members give lasting support that keeps customer service foremost among the priorities of the council? */
  'leadership.membersSustainSupport': boolean
  /** Do senior managers give lasting support that keeps customer service foremost among the priorities of the council? */
  'leadership.seniorManagersSustainSupport': boolean
  /** Do all elected members continually inspire staff? */
  'leadership.allMembersInspire': boolean
  /** Do all managers, of every level, continually inspire staff? */
  'leadership.allManagersInspire': boolean
  /** Do staff act for the customer in setting the delivery of a service going? */
  'leadership.staffInitiateFulfilment': boolean
  /** Does the whole council show a focus on the customer? */
  'leadership.wholeAuthorityFocused': boolean
  /** Is there evidence that the focus on the customer can be sustained? */
  'leadership.focusCanBeSustained': boolean
  /** Is there evidence that the focus on the customer has been sustained? */
  'leadership.focusHasBeenSustained': boolean
  /** Is there a mechanism that measures, from the point of view of customers, how leaders behave? */
  'leadership.behaviourMeasured': boolean
  /** Is there a mechanism that measures, from the point of view of customers, how well leaders perform? */
  'leadership.performanceMeasured': boolean
  /** Do people from the senior management team belong to the structure that governs customer services? */
  'governance.seniorManagersIncluded': boolean
  /** Do key elected members take part in the governance of customer services whenever they are needed? */
  'governance.keyElectedMembersInvolved': boolean
  /** Is there an elected member whose portfolio takes in customer services? */
  'governance.portfolioHeld': boolean
  /** Has it been agreed who has which role and responsibility in decisions about customer services? */
  'governance.decisionRolesAgreed': boolean
  /** Do the agreed roles say who gives input into a decision about customer services? */
  'governance.inputRolesAgreed': boolean
  /** Do the agreed roles say who takes a decision about customer services? */
  'governance.decidersAgreed': boolean
  /** Are the agreed roles and responsibilities followed in practice, in the same way each time? */
  'governance.rolesConsistentlyDeployed': boolean
  /** Are there agreed principles for investing in customer services? */
  'governance.investmentPrinciplesAgreed': boolean
  /** Are there agreed criteria that decide which investment in customer services comes first? */
  'governance.prioritisationCriteriaAgreed': boolean
  /** Do the agreed principles and criteria for investing in customer services take in the management of risk? */
  'governance.investmentRiskManaged': boolean
  /** Does one central place oversee the budgets for customer services? */
  'governance.budgetsOverseenCentrally': boolean
  /** Are budgets for customer services managed ahead of events, for instance with forecasts and early corrections? */
  'governance.budgetsManagedProactively': boolean
  /** Did the departments concerned contribute to the governance structure for customer services? */
  'governance.departmentsShapedStructure': boolean
  /** Did the departments concerned contribute to the principles for investing in customer services? */
  'governance.departmentsShapedPrinciples': boolean
  /** Do partners belong to the structure that governs customer services? */
  'governance.partnersIncluded': boolean
  /** Does the governance framework encourage the parts of the council to work together on customer services? */
  'governance.cooperationWithinCouncil': boolean
  /** Does the governance framework encourage co-operation across partners, such as the other tier of local government, police or health bodies? */
  'governance.cooperationWithPartners': boolean
  /** Is it clear everywhere in the group of council and partners where each role and responsibility ends and the next begins? */
  'governance.rolesDemarcatedThroughoutGroup': boolean
  /** What share of all staff of the council has been trained in customer service? */
  'training.staffTrained': number
  /** What share of all staff of the council is given development in customer service, beyond courses? */
  'training.staffDeveloped': number
  /** Does the training and development that staff receive in customer service suit the role of each? */
  'training.suitsRole': boolean
  /** When were training and development in customer service last reviewed? */
  'training.lastReviewed': string
  /** Does what staff receive in training and development follow from what they need? */
  'training.basedOnNeed': boolean
  /** Are staff consulted to find out what training and development they need? */
  'training.staffConsultedOnNeed': boolean
  /** Has a training plan been drawn up and agreed? */
  'training.planAgreed': boolean
  /** Does the training plan start from the gaps that were found? */
  'training.planClosesGaps': boolean
  /** Does the training plan tie in with the way the council goes about customer service? */
  'training.planLinkedToApproach': boolean
  /** Is customer service training set up so that it leads to formal qualifications in customer service? */
  'training.leadsToQualifications': boolean
  /** Is customer service training set up to make the service more professional? */
  'training.professionalisesService': boolean
  /** Is the development of staff in line with the customer service strategy? */
  'training.developmentFitsStrategy': boolean
  /** Is the way careers progress in line with the customer service strategy? */
  'training.careersFitStrategy': boolean
  /** Is training in line with the customer service strategy? */
  'training.trainingFitsStrategy': boolean
  /** Is the development of staff in line with what each person needs? */
  'training.developmentFitsIndividual': boolean
  /** Is the way careers progress in line with what each person needs? */
  'training.careersFitIndividual': boolean
  /** Is training in line with what each person needs? */
  'training.trainingFitsIndividual': boolean
  /** Are key customer service staff trained in several service areas, so that they can offer more kinds of service? */
  'training.keyStaffMultiSkilled': boolean
  /** Do the council and its partners share an approach to customer service training? */
  'training.approachSharedWithPartners': boolean
  /** Do the council and its partners apply their approach to customer service training in the same way? */
  'training.approachConsistentWithPartners': boolean
  /** Are job specifications that fit the work used to recruit customer service staff? */
  'recruitment.jobSpecificationsUsed': boolean
  /** Are interviews that fit the work used to recruit customer service staff? */
  'recruitment.interviewsUsed': boolean
  /** Are selection tests that fit the work used to recruit customer service staff? */
  'recruitment.selectionTestsUsed': boolean
  /** Is what is learnt in recruitment used to find what training and development people may need? */
  'recruitment.trainingNeedsIdentified': boolean
  /** Do the selection tests for customer service staff include role play? */
  'recruitment.rolePlayIncluded': boolean
  /** Does role play during selection put to the test how candidates react to several different customer service scenarios? */
  'recruitment.reactionsTested': boolean
  /** Does the council measure how motivated the staff are who take part in customer service? */
  'staffSatisfaction.motivationMeasured': boolean
  /** Does the council measure how satisfied the staff are who take part in customer service? */
  'staffSatisfaction.satisfactionMeasured': boolean
  /** Are motivation and satisfaction measured with surveys of staff? */
  'staffSatisfaction.surveysUsed': boolean
  /** Does the council act in a fitting way on what it learns about the motivation and satisfaction of staff? */
  'staffSatisfaction.resultsActedOn': boolean
  /** Does the council analyse how the motivation of staff changes over time? */
  'staffSatisfaction.motivationTrendsAnalysed': boolean
  /** Does the council analyse how the satisfaction of staff changes over time? */
  'staffSatisfaction.satisfactionTrendsAnalysed': boolean
  /** Are figures on staff motivation and satisfaction compared with those of other authorities? */
  'staffSatisfaction.benchmarkedWithAuthorities': boolean
  /** Are figures on staff motivation and satisfaction compared with those of organisations other than authorities? */
  'staffSatisfaction.benchmarkedWithOrganisations': boolean
  /** Are areas where the council could do better found from the analysis and comparison of staff figures? */
  'staffSatisfaction.improvementAreasIdentified': boolean
  /** Is good practice found from the analysis and comparison of staff figures? */
  'staffSatisfaction.goodPracticeIdentified': boolean
  /** Do findings on staff motivation and satisfaction keep improvement going? */
  'staffSatisfaction.drivesImprovement': boolean
  /** Do customer service staff have the systems that excellent service takes? */
  'empowerment.systemsInPlace': boolean
  /** Do customer service staff have the processes that excellent service takes? */
  'empowerment.processesInPlace': boolean
  /** Do managers give customer service staff the support that excellent service takes? */
  'empowerment.managementSupports': boolean
  /** Does the management culture make excellent service by customer service staff possible? */
  'empowerment.cultureSupports': boolean
  /** When were the systems that support customer service staff last reviewed? */
  'empowerment.systemsLastReviewed': string
  /** Do customers feel that staff did all for them that could fairly be expected? */
  'empowerment.customersFeelFullyHelped': boolean
  /** Do suitable tools put customer service staff in a position to act on their own? */
  'empowerment.toolsEmpower': boolean
  /** Do suitable systems put customer service staff in a position to act on their own? */
  'empowerment.systemsEmpower': boolean
  /** Do suitable processes put customer service staff in a position to act on their own? */
  'empowerment.processesEmpower': boolean
  /** May customer service staff take decisions themselves? */
  'empowerment.staffDecide': boolean
  /** Can customer service staff settle a customer's request or move it on quickly? */
  'empowerment.staffResolveOrProgress': boolean
  /** Can customer service staff also decide on, and settle or quickly move on, requests about services of partners? (Yes if they deal with none.) */
  'empowerment.partnerServicesCovered': boolean
  /** On what date was a survey of satisfaction with customer service last completed? */
  'satisfaction.lastSurvey': string
  /** Is the method of the satisfaction surveys sound enough for their results to be relied upon? */
  'satisfaction.robust': boolean
  /** Is a customer surveyed because of a particular transaction or event? */
  'satisfaction.triggeredByContact': boolean
  /** Do the survey questions stay with the customer service and leave out the final outcome of the service itself? */
  'satisfaction.outcomeLeftOut': boolean
  /** Do the survey questions leave out whether people know the council's brand? */
  'satisfaction.brandLeftOut': boolean
  /** Does the council publish what its satisfaction surveys find? */
  'satisfaction.resultsPublished': boolean
  /** On what date were results of a satisfaction survey last published? */
  'satisfaction.lastPublished': string
  /** Can the council show improvements for every place where satisfaction was found to be low? */
  'satisfaction.lowScoresImproved': boolean
  /** Are satisfaction surveys broken down by the main groups of customers? */
  'satisfaction.segmented': boolean
  /** Does the council analyse how customer satisfaction changes over time? */
  'satisfaction.trendsAnalysed': boolean
  /** Is the council's satisfaction data benchmarked with that of other local authorities? */
  'satisfaction.comparedWithAuthorities': boolean
  /** Is the council's satisfaction data benchmarked with that of organisations other than local authorities? */
  'satisfaction.comparedWithOrganisations': boolean
  /** Does benchmarking of satisfaction show the council where it could improve? */
  'satisfaction.improvementAreasFound': boolean
  /** Does benchmarking of satisfaction bring good practice to the council's notice? */
  'satisfaction.goodPracticeFound': boolean
  /** Do satisfaction findings lead to improvements time after time? */
  'satisfaction.drivesImprovement': boolean
  /** In which of these ways is the volume of activity measured: by channel, type of service, kind of interaction, type of customer? */
  'volume.dimensions': readonly VolumeDimension[]
  /** Are the figures on the volume of activity checked? */
  'volume.checked': boolean
  /** Is the volume data used in managing customer services or in deciding on their resources? */
  'volume.usedForManagement': boolean
  /** Are there procedures that monitor the quality of the data about customer interactions? */
  'volume.qualityProcedures': boolean
  /** Are there procedures that monitor the accuracy of the data about customer interactions? */
  'volume.accuracyProcedures': boolean
  /** Does the customer service strategy take the interaction data into account as it develops? */
  'volume.informsStrategy': boolean
  /** Is the quality of customer service measured for every type of transaction? */
  'quality.measuredForTransactionTypes': boolean
  /** On which channels is the quality of customer service measured? */
  'quality.channelsMeasured': readonly Channel[]
  /** For what share of all services is the quality of customer service measured? */
  'quality.servicesMeasured': number
  /** Do the reports on quality cover every type of transaction? */
  'quality.reportedForTransactionTypes': boolean
  /** Which channels do the reports on quality cover? */
  'quality.channelsReported': readonly Channel[]
  /** What share of all services do the reports on quality cover? */
  'quality.servicesReported': number
  /** Is information on quality captured in a way that can be relied upon? */
  'quality.capturedRobustly': boolean
  /** Is the monitoring of service quality a standing activity that never stops? */
  'quality.monitoredContinuously': boolean
  /** Does the monitoring judge quality as the customer experiences it? */
  'quality.customerPerspective': boolean
  /** Are customers surveyed when they leave or when their contact ends? */
  'quality.exitSurveys': boolean
  /** Are telephone calls monitored for their quality? */
  'quality.callsMonitored': boolean
  /** Are assessments made of how well contacts were handled? */
  'quality.assessments': boolean
  /** Does the council have formal tools for measuring quality? */
  'quality.formalTools': boolean
  /** Are the tools for measuring quality constantly watched for possible improvements? */
  'quality.toolsMonitored': boolean
  /** Are methods known as good practice, such as mystery shopping, actively used to improve quality? */
  'quality.goodPracticeMethods': boolean
  /** Are these methods used at every point where customers reach the council? */
  'quality.allAccessPoints': boolean
  /** Does all the information gained on quality serve to keep improving the service? */
  'quality.allInformationUsed': boolean
  /** Do the improvements drawn from quality information reach every part of the council? */
  'quality.improvesWholeAuthority': boolean
  /** Are examples of changes that came from quality information published to staff? */
  'quality.changesShownToStaff': boolean
  /** Does a single repository hold all the comments that customers make formally? */
  'comments.formalInOnePlace': boolean
  /** Does the same repository also hold informal remarks that customers make in passing? */
  'comments.informalInOnePlace': boolean
  /** Are specific management reports produced on what customers say? */
  'comments.managementReports': boolean
  /** Can the council clearly show that its actions match what customers require? */
  'comments.actionsAligned': boolean
  /** Can the council clearly show that its plans match what customers require? */
  'comments.plansAligned': boolean
  /** Does the council publish customers' comments? */
  'comments.published': boolean
  /** Can anyone who wishes see the comments? */
  'comments.openToAll': boolean
  /** Does customer services actively use comments to bring about change? */
  'comments.driveChange': boolean
  /** Does the change that comments bring about reach the whole organisation? */
  'comments.changeWholeOrganisation': boolean
  /** Are comments used to improve the council's own services? */
  'comments.improveCouncilServices': boolean
  /** Are comments used to improve services that partners provide? */
  'comments.improvePartnerServices': boolean
  /** Do the improvements drawn from comments cover the process from first contact to completion? */
  'comments.improveEndToEnd': boolean
  /** In a year, what share of users is approached to evaluate quality? */
  'comments.usersTargeted': number
  /** Are the key resources of customer services, such as staff, telephone lines and counters, managed effectively? */
  'resources.keyManagedEffectively': boolean
  /** Does the council know at which times of day, week and year most customers make contact? */
  'resources.demandPeriodsKnown': boolean
  /** Is there a clear plan for managing the resources for the telephone? */
  'resources.telephoneManagementPlanned': boolean
  /** Is there a clear plan for monitoring the resources for the telephone? */
  'resources.telephoneMonitoringPlanned': boolean
  /** Is there a clear plan for managing the resources for face-to-face contact? */
  'resources.faceToFaceManagementPlanned': boolean
  /** Is there a clear plan for monitoring the resources for face-to-face contact? */
  'resources.faceToFaceMonitoringPlanned': boolean
  /** Is there a clear plan for managing the resources for e-mail? */
  'resources.emailManagementPlanned': boolean
  /** Is there a clear plan for monitoring the resources for e-mail? */
  'resources.emailMonitoringPlanned': boolean
  /** Is there a clear plan for managing the resources for every other medium that the council offers, such as web forms, text messages or post? */
  'resources.otherMediaManagementPlanned': boolean
  /** Is there a clear plan for monitoring the resources for every other medium that the council offers, such as web forms, text messages or post? */
  'resources.otherMediaMonitoringPlanned': boolean
  /** Do the resource plans take into account how satisfied customers are? */
  'resources.plansUseSatisfaction': boolean
  /** Do service departments and customer services plan ahead together for times of high demand? */
  'resources.peaksPlannedJointly': boolean
  /** Do service departments and customer services plan ahead together for times of low demand? */
  'resources.troughsPlannedJointly': boolean
  /** Does the planning between departments and customer services include an emergency planning model? */
  'resources.emergencyModelIncluded': boolean
  /** Have departments agreed clear procedures for emergencies that may bring more customer contact, such as floods? */
  'resources.emergencyProceduresAgreed': boolean
  /** Does the council act on peaks in service demand before they come? */
  'resources.peaksAddressedProactively': boolean
  /** Does the council act on troughs in service demand before they come? */
  'resources.troughsAddressedProactively': boolean
  /** Does the council understand demand at an advanced level, such as what causes it and who makes it, and not only when it is busy? */
  'resources.demandUnderstoodAdvanced': boolean
  /** Can the council show that dealing with key peak times led to improvement? */
  'resources.peakImprovementShown': boolean
  /** Are key peak times dealt with across the channels, and not in one of them only? */
  'resources.peaksAddressedAcrossChannels': boolean
  /** Are resources managed across the channels, so that they can serve where they are needed? */
  'resources.managedAcrossChannels': boolean
  /** Does the council use a variety of best practice methods to act on peaks and troughs beforehand? */
  'resources.varietyOfMethodsUsed': boolean
  /** Does the council forecast what resources customer services will need? */
  'resources.forecastingUsed': boolean
  /** Is resource planning among the methods that the council uses on peaks and troughs? */
  'resources.planningUsed': boolean
  /** Does the council balance resources, such as between teams, channels or times, to meet demand? */
  'resources.balancingUsed': boolean
  /** Does the council analyse trends in demand to prepare for peaks and troughs? */
  'resources.trendAnalysisUsed': boolean
  /** Does the council thoroughly understand the demands of its customers? */
  'resources.demandUnderstoodThoroughly': boolean
  /** Does clear planning make sure that the needs of customers are addressed? */
  'resources.needsMetThroughPlanning': boolean
  /** Are the best practice methods used continuously, and not only now and then? */
  'resources.methodsContinuous': boolean
  /** Are resources adjusted to follow what those methods show? */
  'resources.adjustedToFindings': boolean
  /** Has the council focused on how customer services are staffed? */
  'resources.staffingFocused': boolean
  /** Has the council made flexible working possible in a way that meets the demands of customers? */
  'resources.flexibleWorkingForCustomers': boolean
  /** Has the council made flexible working possible in a way that meets the demands of staff? */
  'resources.flexibleWorkingForStaff': boolean
  /** Are there agreements on how the access channels and the service departments work together? */
  'agreements.inPlace': boolean
  /** Do the agreements state the level of quality that is expected? */
  'agreements.qualityStated': boolean
  /** Do the agreements state how soon the service is expected? */
  'agreements.timelinessStated': boolean
  /** Can customers be told what quality and what time were agreed? */
  'agreements.levelsCommunicable': boolean
  /** Are the agreements monitored through reports? */
  'agreements.monitoredByReports': boolean
  /** Are the results of monitoring the agreements published to the departments? */
  'agreements.resultsPublishedToDepartments': boolean
  /** Are the roles and responsibilities under the agreements clear? */
  'agreements.rolesClear': boolean
  /** Are the processes for handing work over between channels and departments agreed? */
  'agreements.handoverAgreed': boolean
  /** Do the agreements say to whom a matter is escalated, and when? */
  'agreements.escalationPointsSet': boolean
  /** What share of all services to the public has a named contact? */
  'agreements.servicesWithNamedContact': number
  /** Does the council measure performance against what was agreed? */
  'agreements.performanceMeasured': boolean
  /** Does the council compare its performance with that of other councils, to see that it is in line? */
  'agreements.performanceCompared': boolean
  /** Does the council use best practice to improve its processes? */
  'agreements.bestPracticeUsed': boolean
  /** On what date were the agreements last given a health check? */
  'agreements.lastHealthCheck': string
  /** Do the checks bring the agreements up to date with changes in regulation? */
  'agreements.regulatoryChangesUpdated': boolean
  /** Do the checks bring the agreements up to date with changes in processes? */
  'agreements.processChangesUpdated': boolean
  /** Do the checks bring the agreements up to date with changes of any other kind, such as in staff or systems? */
  'agreements.otherChangesUpdated': boolean
  /** Is information on service performance shared with the service areas? */
  'agreements.performanceShared': boolean
  /** Is performance information used when changes to services are decided? */
  'agreements.performanceInformsChange': boolean
  /** Does the council aim at a no-blame culture when it shares and uses performance information? */
  'agreements.noBlameFocus': boolean
  /** Does the council have specific service agreements with its partner organisations? */
  'agreements.partnerAgreementsInPlace': boolean
  /** Is there a single view of interactions that uses accounts, such as citizen and business accounts? */
  'singleView.usesAccounts': boolean
  /** Does the single view come from within one system, such as a CRM system? */
  'singleView.fromOneSystem': boolean
  /** Does the single view cover all customers: citizens, businesses and community groups? */
  'singleView.coversAllCustomers': boolean
  /** Which types of interaction does the single view cover? */
  'singleView.interactionTypes': readonly InteractionType[]
  /** Interactions through which channels does the single view cover? */
  'singleView.channels': readonly Channel[]
  /** Can customers see an overview of their own interactions with the council? */
  'singleView.customerSeesOverview': boolean
  /** Can the council see a customer's overview if the customer instructs it to? */
  'singleView.councilSeesOnInstruction': boolean
  /** Does the single view have data from systems across the services, such as housing, planning and highways? */
  'singleView.dataFromServiceSystems': boolean
  /** Does data from the service systems make deeper information available in the single view? */
  'singleView.greaterDepth': boolean
  /** Does data from the service systems make the view of a customer more complete? */
  'singleView.moreComplete': boolean
  /** When work passes to a service area, do systems save it from capturing again what was recorded at first contact? */
  'handOff.notRecaptured': boolean
  /** Are the details recorded at first contact available to the service area when it does the work? */
  'handOff.availableToProcess': boolean
  /** When work passes to a partner, do systems save it from capturing again what was recorded at first contact? */
  'handOff.partnersNotRecaptured': boolean
  /** Are the details recorded at first contact available to a partner when it does the work? */
  'handOff.partnersAvailableToProcess': boolean
  /** Do customers register their details with the council once only? */
  'authentication.registeredOnce': boolean
  /** Is there a process that checks the evidence of a customer's identity? */
  'authentication.identityVerified': boolean
  /** Does enrolment join up a registered customer's access to particular services? */
  'authentication.enrolmentJoined': boolean
  /** In which channels can the council authenticate customers? */
  'authentication.channels': readonly Channel[]
  /** Are customers authenticated by key facts about them? */
  'authentication.basedOnKeyFacts': boolean
  /** Are customers authenticated at the level (T level) that the transaction needs? */
  'authentication.levelFitsTransaction': boolean
  /** Are all transactions with customers secure? */
  'authentication.allTransactionsSecure': boolean
  /** Is the security of each transaction appropriate to the type of transaction? */
  'authentication.securityFitsType': boolean
  /** Do customers need to be authenticated only once? */
  'authentication.onceForLaterUse': boolean
  /** When customers are authenticated only once, is that done to the levels appropriate to the services? */
  'authentication.onceAtAppropriateLevel': boolean
  /** Can customers who were authenticated before use that when they later need a similar service? */
  'authentication.recognisedLater': boolean
  /** In which channels can customers use an earlier authentication for a similar service? */
  'authentication.laterChannels': readonly Channel[]
  /** Is an authentication that public bodies and partners share made to the levels appropriate to the services? */
  'authentication.sharedAtAppropriateLevel': boolean
  /** In which channels can customers use an authentication that public bodies and partners share? */
  'authentication.sharedChannels': readonly Channel[]
  /** Can a customer authenticated once by one public body use that for similar services of other public bodies? */
  'authentication.acceptedByPublicBodies': boolean
  /** Can a customer authenticated once by a public body use that for similar services of partners? */
  'authentication.acceptedByPartners': boolean
}
