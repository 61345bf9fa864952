import { describe, expect, it } from 'vitest'
import { readDelimited } from '../../adapters/mapped-table/read-delimited.ts'
import { type CouncilRow, councilResolver, councilText } from '../../src/contacts/councils.ts'
import { rowsOf, shapeOf, sourceOf } from '../adapters/mapped-table/source-of.ts'
import { sharedText } from '../support/shared.ts'

const TABLE = 'data/uk-local-authorities/uk_local_authorities_future.csv'
const text = sharedText(TABLE)
const rows = text === undefined ? [] : await recordsIn(text)

describe.skipIf(rows.length === 0)('on the table of UK local authorities', () => {
  const find = (given: string, day = '2025-06-30') => councilResolver(rows)(given, day)

  it.each([
    ['E06000063', 'GSS code', 'CBD'],
    ['CBD', 'local authority code', 'CBD'],
    ['E06000048', 'former GSS code', 'NBL'],
    ['aberdeenshire', 'name', 'ABD'],
    ['armagh-banbridge-craigavon', 'GOV.UK slug', 'ABC'],
    ['Aberdeen City Council', 'name', 'ABE'],
    [' aberdeen CITY ', 'name', 'ABE'],
    ['City of Aberdeen', 'alternative name', 'ABE'],
    ['Armagh City, Banbridge and Craigavon', 'name', 'ABC'],
    ['armagh, banbridge and craigavon', 'alternative name', 'ABC'],
  ])('%s is the %s of %s', (given, by, code) => {
    expect(find(given)).toMatchObject({ by, standing: 'exists', council: { code } })
  })

  it('finds every council by each of its codes and by its official name', () => {
    const resolve = councilResolver(rows)
    const lost = rows.flatMap((row) => {
      const words = [row['local-authority-code'], row['gss-code'], row['official-name']]
      return words.filter(
        (word) => word && resolve(word, '2025-06-30').council.code !== row['local-authority-code'],
      )
    })
    expect(lost).toEqual([])
  })

  it('tells a past and a present council of one name apart by the day', () => {
    expect(find('Somerset', '2023-03-31').council.code).toBe('SOM')
    expect(find('Somerset', '2023-04-01').council.code).toBe('SMT')
    expect(find('North Yorkshire', '2023-03-31').council.code).toBe('NYK')
    expect(find('North Yorkshire', '2023-04-01').council.code).toBe('NYE')
  })

  it('reports who came after an abolished council, and never puts them in its place', () => {
    const { council, standing, successors } = find('E10000006')
    expect(council).toMatchObject({ code: 'CMA', lastDay: '2023-03-31' })
    expect(standing).toBe('abolished')
    expect(successors.map(({ code }) => code)).toEqual(['CBD', 'WAF'])
  })

  it('follows the succession up to the day', () => {
    const successorsOn = (day: string) => find('TAU', day).successors.map(({ code }) => code)
    expect(successorsOn('2019-03-31')).toEqual([])
    expect(successorsOn('2019-04-01')).toEqual(['SWT'])
    expect(successorsOn('2023-03-31')).toEqual(['SWT'])
    expect(successorsOn('2023-04-01')).toEqual(['SMT'])
  })

  it('says of a council that it is not yet there', () => {
    expect(find('E06000060', '2020-03-31').standing).toBe('not yet there')
    expect(find('E06000060', '2020-04-01').standing).toBe('exists')
  })

  it('has some council exist on the day after another ended, wherever there is a successor', () => {
    const resolve = councilResolver(rows)
    const gaps = rows.flatMap(({ 'local-authority-code': code = '', 'replaced-by': next }) => {
      const { lastDay = '' } = resolve(code, '2030-01-01').council
      const { successors } = resolve(code, `${lastDay}~`)
      return next && successors.length === 0 ? [code] : []
    })
    expect(gaps).toEqual([])
  })

  it('never repairs text: a damaged name stands for what the table has it for', () => {
    expect(find('Sir Ynys Mï¿½n').council.code).toBe('AGY')
    expect(() => find('Sir Ynys Môn')).toThrow('no council is known as `Sir Ynys Môn`')
  })
})

describe('a resolver of councils', () => {
  const old: CouncilRow = {
    'local-authority-code': 'OLD',
    'official-name': 'Old Town Council',
    'nice-name': 'Town',
    'gss-code': 'E07000001',
    'end-date': '2020-03-31',
    'replaced-by': 'NEW',
  }
  const next: CouncilRow = {
    'local-authority-code': 'NEW',
    'official-name': 'New Town Council',
    'nice-name': 'Town',
    'gss-code': 'E06000001',
    'start-date': '2020-04-01',
  }
  const twin: CouncilRow = {
    'local-authority-code': 'TWN',
    'official-name': 'Town County Council',
    'alt-names': 'town,county of town',
  }

  it('refuses a name that the day does not tell apart, and lists whom it may mean', () => {
    expect(() => councilResolver([old, next, twin])('Town', '2021-01-01')).toThrow(
      expect.objectContaining({
        code: 'AMBIGUOUS_COUNCIL',
        message:
          '`Town` may be 3 councils on 2021-01-01: Old Town Council (E07000001, until 2020-03-31), New Town Council (E06000001), Town County Council (TWN); give the code of one',
      }),
    )
  })

  it('refuses a name of several councils none of which is there', () => {
    const before = { ...twin, 'start-date': '2020-04-01' }
    expect(() => councilResolver([next, before])('town', '2019-01-01')).toThrow(
      expect.objectContaining({ code: 'AMBIGUOUS_COUNCIL' }),
    )
  })

  it.each(['e06000001', 'E0600001', 'Town Council', '', 'constructor'])(
    'does not know `%s`',
    (given) => {
      expect(() => councilResolver([old, next])(given, '2021-01-01')).toThrow(
        expect.objectContaining({
          code: 'UNKNOWN_COUNCIL',
          message: expect.stringContaining(`no council is known as \`${given}\``),
        }),
      )
    },
  )

  it('ends where councils replace one another in a circle', () => {
    const circle = { ...next, 'end-date': '2021-03-31', 'replaced-by': 'OLD' }
    const { successors } = councilResolver([old, circle])('OLD', '2022-01-01')
    expect(successors.map(({ code }) => code)).toEqual(['NEW'])
  })

  it.each<[string, readonly CouncilRow[], string]>([
    ['without rows', [], 'the table of authorities has no rows'],
    [
      'without codes',
      [{ 'official-name': 'Town' }],
      'the table of authorities has no column `local-authority-code`',
    ],
    [
      'without names',
      [{ 'local-authority-code': 'TWN' }],
      'the table of authorities has no column `official-name`',
    ],
    [
      'with a row that lacks its name',
      [twin, { 'local-authority-code': 'X', 'official-name': '' }],
      '1: it needs `official-name`',
    ],
    ['with a code twice', [twin, twin], '1.local-authority-code: another row has this code'],
  ])('refuses a table %s', (_, given, message) => {
    expect(() => councilResolver(given)).toThrow(
      expect.objectContaining({ code: 'INVALID_AUTHORITIES', message }),
    )
  })

  it('names a council for people by its name, its code and its last day', () => {
    const { council } = councilResolver([old, next])('OLD', '2021-01-01')
    expect(councilText(council)).toBe('Old Town Council (E07000001, until 2020-03-31)')
  })
})

async function recordsIn(csv: string): Promise<readonly CouncilRow[]> {
  const table = await readDelimited(sourceOf(csv), shapeOf())
  const read = await rowsOf(table)
  return read.map(({ values }) =>
    Object.fromEntries(table.columns.map((column, place) => [column, String(values[place])])),
  )
}
