/** What formats of dates may say, and which of them can't stand beside one another. */

const NAMED = ['iso', 'excel', 'unix']
const TOKEN = /YYYY|MMM|MM|M|DD|D|HH|H|h|mm|ss|A/g
const LITERALS = /^[ ,./:TZ-]*$/

/** What is wrong with a format; `undefined` where nothing is. */
export function formatFault(format: string): string | undefined {
  if (NAMED.includes(format)) return undefined
  const tokens: readonly string[] = format.match(TOKEN) ?? []
  const has = (...wanted: readonly string[]) =>
    tokens.filter((token) => wanted.includes(token)).length
  if (!LITERALS.test(format.replaceAll(TOKEN, ''))) {
    return `use ${NAMED.join(', ')}, or a pattern of YYYY, MM, M, MMM, DD, D, HH, H, h, mm, ss and A`
  }
  if (has('YYYY') !== 1 || has('MMM', 'MM', 'M') !== 1 || has('DD', 'D') !== 1) {
    return 'a pattern has a year YYYY, a month and a day, each once'
  }
  if (new Set(tokens).size < tokens.length || has('HH', 'H', 'h') > 1) {
    return 'a pattern says each part once'
  }
  if (has('h') !== has('A')) return 'hours to twelve, h, go with A for AM or PM'
  return undefined
}

/** Whether one text could be read by both formats, as different days. */
export function formatsClash(a: string, b: string): boolean {
  return a !== b && orderOf(a) !== orderOf(b) && outlineOf(a) === outlineOf(b)
}

/** Which stands first, day or month. */
function orderOf(format: string): 'day first' | 'month first' {
  return format.search(/D/) < format.search(/M/) ? 'day first' : 'month first'
}

/** The pattern with days and months not told apart; they look alike but where a month is a word. */
function outlineOf(format: string): string {
  return NAMED.includes(format)
    ? format
    : format.replaceAll('MMM', 'word').replaceAll(/DD?|MM?/g, '#')
}
