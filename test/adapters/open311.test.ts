import { describe, expect, it } from 'vitest'
import { open311, open311Bulk } from '../../adapters/open311/index.ts'
import { councilYear } from '../../fixtures/generate/council-year.ts'
import { requestsAsBulk, requestsAsJson, requestsAsXml } from '../../fixtures/generate/open311.ts'
import { sharedText } from '../support/shared.ts'
import { failureOf, readingOf } from './reading-of.ts'

const REQUESTS = [
  {
    service_request_id: 638344,
    status: 'closed',
    status_notes: 'Mended on Tuesday.',
    service_name: 'Potholes & roads',
    service_code: '006',
    description: 'Outside my door.\nMrs Ada Quill, 01632 960123, ada.quill@example.org',
    requested_datetime: '2025-04-14T06:37:38+01:00',
    updated_datetime: '2025-04-16T09:00:00+01:00',
    address: '7 Wren Close, TS21 3ZZ',
    lat: 54.65,
    long: -1.44,
    media_url: null,
  },
  {
    service_request_id: 638349,
    status: 'open',
    status_notes: null,
    service_name: 'Abandoned vehicles',
    service_code: '6',
    description: 'A blue van, QX09 ZZZ.',
    requested_datetime: '2025-04-19T06:37:38Z',
    updated_datetime: '2025-04-19T06:37:38Z',
    address: '9 Wren Close, TS21 3ZZ',
    lat: 54.65,
    long: -1.44,
    media_url: null,
  },
]

const PERSONAL = /Quill|960123|example\.org|Wren Close|TS21|QX09|54\.65|Mended/

function xmlOf(requests: readonly Readonly<Record<string, unknown>>[]): string {
  const escaped = (value: unknown) =>
    String(value ?? '')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
  const elements = requests.map((request) => {
    const fields = Object.entries(request).map(
      ([key, value]) => `<${key}>${escaped(value)}</${key}>`,
    )
    return `<request>${fields.join('')}</request>`
  })
  return `<?xml version="1.0" encoding="utf-8"?>\n<service_requests>\n${elements.join('\n')}\n</service_requests>\n`
}

/** How many requests there are of each service. */
async function servicesIn(content: string) {
  const { tally } = (await readingOf(open311, content)).councils[0] ?? {}
  const groups = Object.entries(tally?.groups ?? {})
  return Object.fromEntries(
    groups.map(([key, { contacts }]) => [JSON.parse(key).service ?? 'unknown', contacts]),
  )
}

describe('open311', () => {
  it('measures volume by service, and nothing else', async () => {
    const { councils, reckoning } = await readingOf(open311, JSON.stringify(REQUESTS))
    expect(reckoning).toMatchObject({ read: 2, used: 2, rejected: {}, excluded: {}, warnings: [] })
    expect(Object.keys(councils[0]?.facts ?? {})).toEqual(['volume.dimensions'])
    expect(councils[0]?.facts['volume.dimensions']).toMatchObject({
      value: ['service'],
      period: '2025-04/2025-04',
    })
  })

  it('reads the same from XML as from JSON, ampersands in names included', async () => {
    expect(await readingOf(open311, xmlOf(REQUESTS))).toEqual(
      await readingOf(open311, JSON.stringify(REQUESTS)),
    )
  })

  it('reads the same whatever pieces the bytes come in, with a byte order mark or without', async () => {
    const whole = await readingOf(open311, xmlOf(REQUESTS))
    expect(await readingOf(open311, `\ufeff${xmlOf(REQUESTS)}`, {}, 1)).toEqual(whole)
    expect(await readingOf(open311, `\ufeff\n ${JSON.stringify(REQUESTS)}`, {}, 1)).toEqual(
      await readingOf(open311, JSON.stringify(REQUESTS)),
    )
  })

  it.each([
    ['JSON', JSON.stringify],
    ['XML', xmlOf],
  ])('keeps the codes 006 and 6 apart in %s', async (_, write) => {
    expect(await servicesIn(write(REQUESTS))).toEqual({ '006': 1, '6': 1 })
  })

  it('takes one request in XML for a list of one, and an empty list for what it is', async () => {
    expect((await readingOf(open311, xmlOf(REQUESTS.slice(0, 1)))).reckoning.used).toBe(1)
    const { councils, reckoning } = await readingOf(open311, '<service_requests/>')
    expect(reckoning.read).toBe(0)
    expect(councils[0]?.withheld).toEqual({ 'volume.dimensions': 'there are no contacts' })
  })

  it('gives no first-contact resolution, however fast requests are closed and whatever a mapping says', async () => {
    const fast = REQUESTS.map((request) => ({
      ...request,
      status: 'closed',
      updated_datetime: request.requested_datetime,
      resolved_at_first_contact: true,
    }))
    const { default: mapping } = await import('../../adapters/open311/mapping.json')
    const columns = { ...mapping.columns, resolvedAtFirstContact: 'resolved_at_first_contact' }
    const firstContact = { method: 'wishful', kind: 'native' }
    for (const context of [{}, { mapping: { ...mapping, columns, firstContact } }]) {
      const { councils } = await readingOf(open311, JSON.stringify(fast), context)
      expect(Object.keys(councils[0]?.facts ?? {})).toEqual(['volume.dimensions'])
    }
  })

  it('knows the further words of FixMyStreet, and counts no duplicate', async () => {
    const words = ['investigating', 'FIXED', 'no_further_action', 'duplicate']
    const requests = words.map((status, index) => ({
      ...REQUESTS[0],
      service_request_id: index,
      status,
    }))
    const { reckoning } = await readingOf(open311, JSON.stringify(requests))
    expect(reckoning).toMatchObject({
      read: 4,
      used: 3,
      excluded: { 'a duplicate of another case': 1 },
    })
  })

  it('rejects a request whose status or time it can not read, and names the place alone', async () => {
    const requests = [
      { ...REQUESTS[0], status: 'Quill says so' },
      { ...REQUESTS[1], requested_datetime: '14/04/2025, says Quill' },
    ]
    const reading = await readingOf(open311, JSON.stringify(requests))
    const { used, rejected } = reading.reckoning
    expect(used).toBe(0)
    expect(Object.values(rejected).map(({ places }) => places)).toEqual([
      ['row 1, column "status"'],
      ['row 2, column "requested_datetime"'],
    ])
    expect(JSON.stringify(reading)).not.toMatch(PERSONAL)
  })

  it.each([
    ['JSON', JSON.stringify(REQUESTS)],
    ['XML', xmlOf(REQUESTS)],
  ])('lets nothing personal through from %s', async (_, content) => {
    const reading = await readingOf(open311, content)
    expect(content).toMatch(PERSONAL)
    expect(JSON.stringify(reading)).not.toMatch(PERSONAL)
  })
})

describe('XML that open311 refuses', () => {
  it.each([
    [
      'an entity',
      '<!DOCTYPE r [<!ENTITY a "boo">]><service_requests><request/></service_requests>',
    ],
    [
      'entities of entities',
      `<!DOCTYPE r [<!ENTITY a "aa"><!ENTITY b "${'&a;'.repeat(1000)}">]><service_requests>&b;</service_requests>`,
    ],
    ['a file to include', '<!DOCTYPE r SYSTEM "file:///etc/passwd"><service_requests/>'],
  ])('is what declares %s', async (_, content) => {
    expect(await failureOf(open311, content)).toBe(
      'UNREADABLE_EXPORT export.csv: it declares a document type, which no service request needs; take that out',
    )
  })

  it.each([
    ['ends inside a request', xmlOf(REQUESTS).slice(0, 300), /no well-formed XML at line \d/],
    [
      'leaves a tag open',
      '<service_requests>\n<request>\n<Quill></request></service_requests>',
      /at line 3/,
    ],
    [
      'nests thousands of elements',
      `${'<a>'.repeat(5000)}${'</a>'.repeat(5000)}`,
      /nested too deeply/,
    ],
    [
      'names an element __proto__',
      '<service_requests><__proto__/></service_requests>',
      /none may have/,
    ],
    ['lists services', '<services><service/></services>', /holds no `service_requests`/],
    ['is an error', '<errors><error><code>403</code></error></errors>', /ask the server again/],
    ['holds nothing', ' \n ', /it is empty/],
  ])('is what %s', async (_, content, message) => {
    const failure = await failureOf(open311, content)
    expect(failure).toMatch(/^UNREADABLE_EXPORT export\.csv: /)
    expect(failure).toMatch(message)
    expect(failure).not.toMatch(PERSONAL)
  })

  it('is what has more than 64 MB, before it is parsed', async () => {
    const content = `<service_requests>${' '.repeat(64 * 1_048_576)}</service_requests>`
    expect(await failureOf(open311, content)).toMatch(/larger than 64 MB.*`start_date`/)
  })
})

const BULK_HEADER =
  '"service_request_id","requested_datetime","closed_date","status_description","source","service_name","description","address"'
const BULK = [
  BULK_HEADER,
  '"1","2025-04-14T06:37:38+01:00","2025-04-15T06:37:38+01:00","Closed","Phone","Bins","Ada Quill rang","7 Wren Close"',
  '"2","2025-04-14T07:37:38+01:00","","Processing","Text/SMS","Bins","",""',
  '"3","2025-04-14T08:37:38+01:00","","Hold","Mobile App","Parks","A van, QX09 ZZZ",""',
  '"4","2025-04-14T09:37:38+01:00","","Open","Carrier pigeon","Parks","",""',
].join('\n')

describe('open311Bulk', () => {
  it('measures volume by channel and service, and leaves a channel that nobody knows unknown', async () => {
    const reading = await readingOf(open311Bulk, BULK)
    const [{ facts, tally } = {}] = reading.councils
    expect(Object.keys(facts ?? {})).toEqual(['volume.dimensions'])
    expect(facts?.['volume.dimensions']).toMatchObject({ value: ['channel', 'service'] })
    const channels = Object.keys(tally?.groups ?? {}).map((key) => JSON.parse(key).channel)
    expect(channels.toSorted()).toEqual(['app', 'sms', 'telephone', undefined])
    expect(JSON.stringify(reading)).not.toMatch(/Quill|Wren|QX09|pigeon/)
  })

  it('reads JSON and XML of the same fields, by either name of the day of closing', async () => {
    const request = {
      service_request_id: 638344,
      requested_datetime: '2025-04-14T06:37:38+01:00',
      status_description: 'closed',
      source: 'Phone',
      service_name: 'Bins',
    }
    const readings = await Promise.all(
      [
        { ...request, closed_datetime: '2025-04-13T06:37:38+01:00' },
        { ...request, closed_date: '2025-04-13T06:37:38+01:00' },
      ]
        .flatMap((one) => [JSON.stringify([one]), xmlOf([one])])
        .map((content) => readingOf(open311Bulk, content)),
    )
    for (const { reckoning } of readings) {
      expect(reckoning).toMatchObject({ read: 1, excluded: { 'closed before it was opened': 1 } })
    }
  })

  it('rejects a row with a stray quote, and reads those after it', async () => {
    const stray = BULK.replace('"2","2025', '"2",2025')
    const { reckoning } = await readingOf(open311Bulk, stray)
    expect(reckoning).toMatchObject({
      read: 4,
      used: 3,
      rejected: { 'a stray quote': { count: 1, places: ['row 3'] } },
    })
  })
})

describe('a generated year', () => {
  const year = [...councilYear({ seed: 311, size: 1500 })]

  it('is the same from JSON and from XML', async () => {
    const json = await readingOf(open311, [...requestsAsJson(year)].join(''))
    expect(json.reckoning).toMatchObject({ read: 1500, used: 1500, rejected: {} })
    expect(await readingOf(open311, [...requestsAsXml(year)].join(''))).toEqual(json)
  })

  it('has its channels in Bulk', async () => {
    const { councils, reckoning } = await readingOf(open311Bulk, [...requestsAsBulk(year)].join(''))
    expect(reckoning).toMatchObject({ read: 1500, used: 1500, rejected: {} })
    expect(councils[0]?.facts['volume.dimensions']).toMatchObject({ value: ['channel', 'service'] })
  })
})

const samples = ['requests.json', 'requests.xml', 'request.json', 'request.xml'].map(
  (name) => [name, sharedText(`data/open311-spec-samples/georeport-v2-service-${name}`)] as const,
)
const bulkSamples = ['csv', 'json', 'xml'].map(
  (kind) =>
    [kind, sharedText(`data/open311-spec-samples/georeport-bulk-service-request.${kind}`)] as const,
)

describe.skipIf(samples[0]?.[1] === undefined)('the official samples', () => {
  const sample = (name: string) => samples.find(([own]) => own === name)?.[1] ?? ''
  const bulkSample = (kind: string) => bulkSamples.find(([own]) => own === kind)?.[1] ?? ''

  it('are read as XML, with their code as it is written', async () => {
    expect((await readingOf(open311, sample('requests.xml'))).reckoning).toMatchObject({
      read: 2,
      used: 2,
    })
    expect(await servicesIn(sample('request.xml'))).toEqual({ '006': 1 })
  })

  it('are refused as JSON with the line of the code that is none, and read once that is mended', async () => {
    const failures = [
      await failureOf(open311, sample('requests.json')),
      await failureOf(open311, sample('request.json')),
    ]
    for (const failure of failures) {
      expect(failure).toMatch(
        /^UNREADABLE_EXPORT export\.csv: it is no JSON from line 7, .*mend it$/,
      )
    }
    const mended = sample('requests.json').replaceAll(':006', ':"006"')
    expect(await servicesIn(mended)).toEqual({ '006': 2 })
  })

  it('are refused as Bulk in JSON and XML, with the line that is wrong', async () => {
    expect(await failureOf(open311Bulk, bulkSample('json'))).toMatch(/no JSON from line 9, /)
    expect(await failureOf(open311Bulk, bulkSample('xml'))).toMatch(/no well-formed XML at line 7/)
  })

  it('are rejected as Bulk in CSV for the stray quote of their only row', async () => {
    const { reckoning } = await readingOf(open311Bulk, bulkSample('csv'))
    expect(reckoning).toMatchObject({
      read: 1,
      used: 0,
      rejected: { 'a stray quote': { count: 1, places: ['row 2'] } },
    })
  })

  it.each(['json', 'xml'])(
    'of errors give nothing, with their HTTP head or without (%s)',
    async (kind) => {
      const errors = sharedText(`data/open311-spec-samples/georeport-v2-errors.${kind}`) ?? ''
      expect(await failureOf(open311, errors)).toMatch(
        /^UNREADABLE_EXPORT export\.csv: it is no JSON/,
      )
      const body = errors.slice(errors.search(/<\?xml|\[/))
      if (kind === 'xml') expect(await failureOf(open311, body)).toMatch(/ask the server again/)
      else {
        const { reckoning } = await readingOf(open311, body)
        expect(reckoning).toMatchObject({
          used: 0,
          rejected: { 'a row that names no case': { count: 1 } },
        })
      }
    },
  )
})
