// Made from rules/national-indicators/facts.json and codes.json by `npm run generate`.

/** Names and value types of the facts of "National indicators around customer service: BVPI 157 and NI 14". */
export interface NationalIndicatorsFacts {
  /** Of the contacts that were assessed, over all channels, what share did the council judge to be of low or no value to the customer? */
  'avoidableContact.rate': number
  /** By the draft of December 2007: how many contacts, on average, does it take until a request is resolved, face to face, by e-mail, telephone and web? */
  'avoidableContact.contactsPerResolvedRequest': number
  /** Of the types of interaction that services provide and the law permits electronically, what share is enabled? */
  'bvpi157.enabled': number
  /** Where it is not known of every type of interaction: what share is enabled at the least? */
  'bvpi157.enabledAtLeast': number
  /** Where it is not known of every type of interaction: what share is enabled at the most? */
  'bvpi157.enabledAtMost': number
  /** How many types of interaction of services does the law not permit electronically? */
  'bvpi157.exempt': number
  /** Of the services that provide applications for a service and may do so electronically, for what share is it enabled? */
  'bvpi157.applyingForAService': number
  /** Of the services that provide booking of venues, resources and courses and may do so electronically, for what share is it enabled? */
  'bvpi157.booking': number
  /** Of the services that provide collection of revenue and may do so electronically, for what share is it enabled? */
  'bvpi157.collectingRevenue': number
  /** Of the services that provide consultation and may do so electronically, for what share is it enabled? */
  'bvpi157.consultation': number
  /** Of the services that provide payment for goods and services and may do so electronically, for what share is it enabled? */
  'bvpi157.paying': number
  /** Of the services that provide procurement and may do so electronically, for what share is it enabled? */
  'bvpi157.procurement': number
  /** Of the services that provide access to networks of communities, professionals or business and may do so electronically, for what share is it enabled? */
  'bvpi157.providingAccessToNetworks': number
  /** Of the services that provide benefits and grants and may do so electronically, for what share is it enabled? */
  'bvpi157.providingBenefitsAndGrants': number
  /** Of the services that provide information and may do so electronically, for what share is it enabled? */
  'bvpi157.providingInformation': number
  /** Of the services that provide regulation and may do so electronically, for what share is it enabled? */
  'bvpi157.regulation': number
}
