/**
 * Writes hours in English words as an `opening_hours` string, as a proposal; `undefined` where a word is strange.
 *
 * Only what the words say is written: `9 to 5` stays `9-5`, which may still be meant in two ways.
 */
export function hoursInWords(text: string): string | undefined {
  const words = text.toLowerCase().trim()
  if (isAroundTheClock(words)) return '24/7'
  const usual = words.replace(HOLIDAYS_OFF, '')
  const pieces = [...usual.matchAll(PIECES)].flatMap(([piece]) => partOf(piece) ?? [])
  const parts = daysFirst(pieces)
  if (parts === undefined) return undefined
  let written = ''
  let before: Part | undefined
  let separated = false
  for (const part of parts) {
    if (part.kind === 'and') separated = true
    else {
      written += joint(before, part, separated) + part.text
      before = part
      separated = false
    }
  }
  const hours = written.replaceAll(/-00:00/g, '-24:00')
  return usual === words ? hours : `${hours}; PH off`
}

/** Whether words say that it never closes, such as `24 hours a day, 7 days a week`. */
export function isAroundTheClock(text: string): boolean {
  return ALWAYS.test(text.trim())
}

const ALWAYS =
  /^(?:open )?24 ?(?:hours|hrs)(?: a day)?(?:,? (?:and )?(?:7|seven) days(?: a week)?)?\.?$/i

/** Words at the end that close public holidays, in the ways that web pages have them. */
const HOLIDAYS_OFF =
  /[\s,;.(]+(?:(?:except|excluding|excl\.?|not|but not|closed)(?: for| on)?) (?:all )?(?:bank|public) holidays?[\s.)]*$/

interface Part {
  readonly kind: 'day' | 'time' | 'off' | 'dash' | 'and' | 'strange'
  readonly text: string
}

const PIECES =
  /(?:bank|public)\s+holidays?|\d{1,2}(?:[:.]\d{2})?(?!\d)\s*(?:[ap]\.?m\b\.?)?|\d{4}|\p{L}+|\S/gu

function partOf(piece: string): Part | undefined {
  if (IGNORED.test(piece)) return undefined
  const found = WORDS.find(([pattern]) => pattern.test(piece))
  if (found) return found[1]
  const time = timeOf(piece)
  return time === undefined ? { kind: 'strange', text: '' } : { kind: 'time', text: time }
}

const IGNORED = /^(?:from|open|hours|on|:|\(|\))$/

const WORDS: readonly (readonly [RegExp, Part])[] = [
  [/^(?:mo|mon|mondays?)$/, { kind: 'day', text: 'Mo' }],
  [/^(?:tu|tues?|tuesdays?)$/, { kind: 'day', text: 'Tu' }],
  [/^(?:we|weds?|wednesdays?)$/, { kind: 'day', text: 'We' }],
  [/^(?:th|thur?s?|thursdays?)$/, { kind: 'day', text: 'Th' }],
  [/^(?:fr|fri|fridays?)$/, { kind: 'day', text: 'Fr' }],
  [/^(?:sa|sat|saturdays?)$/, { kind: 'day', text: 'Sa' }],
  [/^(?:su|sun|sundays?)$/, { kind: 'day', text: 'Su' }],
  [/^weekdays?$/, { kind: 'day', text: 'Mo-Fr' }],
  [/^weekends?$/, { kind: 'day', text: 'Sa-Su' }],
  [/^(?:daily|everyday)$/, { kind: 'day', text: 'Mo-Su' }],
  [/^(?:ph|(?:bank|public)\s+holidays?)$/, { kind: 'day', text: 'PH' }],
  [/^(?:noon|midday)$/, { kind: 'time', text: '12:00' }],
  [/^midnight$/, { kind: 'time', text: '00:00' }],
  [/^(?:closed|off)$/, { kind: 'off', text: 'off' }],
  [/^(?:to|till|until|through|thru|[-\u2010-\u2015\u2212])$/, { kind: 'dash', text: '-' }],
  [/^(?:and|&|,|;|\.)$/, { kind: 'and', text: '' }],
]

/** The parts with one list of days before one of times, where they stand the other way round. */
function daysFirst(parts: readonly Part[]): readonly Part[] | undefined {
  if (parts.some(({ kind }) => kind === 'strange')) return undefined
  const firstDay = parts.findIndex(({ kind }) => kind === 'day')
  const times = parts.slice(0, Math.max(0, firstDay)).filter(({ kind }) => kind !== 'and')
  if (times.length === 0) return parts
  const days = parts.slice(firstDay)
  return days.some(({ kind }) => kind === 'time' || kind === 'off')
    ? undefined
    : [...days, ...times]
}

/** A time such as 9.30am as a clock of 24 hours has it; as it is where it doesn't say which half of the day. */
function timeOf(piece: string): string | undefined {
  const [, hour, minute, half] = /^(\d{1,2})(?:[:.]?(\d{2}))?\s*([ap])?[.m]*$/.exec(piece) ?? []
  if (hour === undefined) return undefined
  if (half === undefined) return minute === undefined ? hour : `${hour}:${minute}`
  if (Number(hour) < 1 || Number(hour) > 12) return undefined
  const full = (Number(hour) % 12) + (half === 'p' ? 12 : 0)
  return `${String(full).padStart(2, '0')}:${minute ?? '00'}`
}

/** What stands between two parts: a comma within days or times, a semicolon where a new rule begins. */
function joint(before: Part | undefined, { kind }: Part, separated: boolean): string {
  if (before === undefined || kind === 'dash' || before.kind === 'dash') return ''
  if (kind === 'day') return before.kind === 'day' ? ',' : '; '
  if (before.kind === 'day') return ' '
  return separated ? ',' : ' '
}
