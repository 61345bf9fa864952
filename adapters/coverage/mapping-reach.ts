import { CONTACT_FACTS } from '../../src/contacts/facts-of.ts'
import type { MappingCoverage, Reach } from '../contract/mapping-coverage.ts'
import type { Mapping } from '../mapped-table/mapping.ts'
import {
  dimensionsIn,
  hasChannel,
  saysAnyChannel,
  saysCallsAnswered,
  saysCallsGivenUp,
  saysFirstContact,
  saysReply,
  saysService,
  saysTopChannel,
  saysWait,
} from './mapping-says.ts'

/** Finds the facts that a mapping can give, where the export has all that it names. */
export function mappingReach(mapping: Mapping): Pick<MappingCoverage, 'reaches' | 'lacks'> {
  const reaches: Record<string, Reach> = {}
  const lacks: Record<string, string> = {}
  for (const fact of CONTACT_FACTS) {
    const lacking = NEEDS[fact].find(({ has }) => !has(mapping))
    if (lacking) lacks[fact] = lacking.lacks
    else reaches[fact] = REACH[fact]?.(mapping) ?? {}
  }
  return { reaches, lacks }
}

/** One thing that a mapping has to say, and how its absence is put. */
interface Need {
  has(mapping: Mapping): boolean
  readonly lacks: string
}

const need = (has: Need['has'], lacks: string): Need => ({ has, lacks })

const RESOLUTION = need(saysFirstContact, 'whether a contact was resolved at first contact')
const OWN = need(
  ({ constants }) => constants?.partner === undefined,
  "contacts of the council's own",
)
const PARTNER = need(({ columns }) => columns.partner !== undefined, 'the partner')
const CHANNEL = need(saysTopChannel, 'the channel')
const SERVICE = need(saysService, 'the service')
const SERVICES = need(
  (mapping) => mapping.servicesInAll !== undefined,
  'how many services there are',
)
const REPLY = need(saysReply, 'the first reply')
const WAIT = need(saysWait, 'the wait')
const OUTCOME = need(saysCallsAnswered, 'whether a call was answered or given up')
const through = (channel: string, words: string) =>
  need((mapping) => hasChannel(mapping, channel), words)
const CALLS = through('telephone', 'calls')

const RATE = [RESOLUTION, OWN]
const RATE_WITH_PARTNERS = [...RATE, PARTNER]

const NEEDS: Readonly<Record<(typeof CONTACT_FACTS)[number], readonly Need[]>> = {
  'firstContact.resolutionRate': RATE,
  'firstContact.channels': [...RATE, CHANNEL],
  'firstContact.resolutionRateWithPartners': RATE_WITH_PARTNERS,
  'firstContact.servicesCovered': [...RATE_WITH_PARTNERS, SERVICE, SERVICES],
  'firstContact.channelsWithPartners': [...RATE_WITH_PARTNERS, CHANNEL],
  'firstContact.partnersCounted': RATE_WITH_PARTNERS,
  'responseTime.telephone': [CALLS, WAIT, OUTCOME],
  'responseTime.faceToFace': [through('face_to_face', 'visits'), WAIT],
  'responseTime.electronic': [through('self_service_electronic', 'electronic messages'), REPLY],
  'responseTime.emailsAnsweredInOneWorkingDay': [through('email', 'e-mails'), REPLY],
  'responseTime.post': [through('post', 'letters'), REPLY],
  'responseTime.callsAbandoned': [CALLS, need(saysCallsGivenUp, OUTCOME.lacks)],
  'volume.dimensions': [
    need((mapping) => dimensionsIn(mapping).length > 0, 'a dimension of volume'),
  ],
}

const REACH: Readonly<Partial<Record<string, (mapping: Mapping) => Reach>>> = {
  'firstContact.channels': channelsIn,
  'firstContact.channelsWithPartners': channelsIn,
  'firstContact.partnersCounted': () => ({ always: true }),
  'volume.dimensions': (mapping) => ({ codes: dimensionsIn(mapping) }),
}

/** The channels that contacts may come through, where not any. */
function channelsIn(mapping: Mapping): Reach {
  if (saysAnyChannel(mapping)) return {}
  return {
    codes: ['telephone', 'face_to_face', 'self_service_electronic', 'post'].filter((channel) =>
      hasChannel(mapping, channel),
    ),
  }
}
