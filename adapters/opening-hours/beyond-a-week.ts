import type { Token } from './osm-tokens.ts'

/** What a string says that the hours of one week don't hold, and what to do; `undefined` where there is nothing. */
export function beyondAWeek(tokens: readonly Token[]): string | undefined {
  for (const { kind, text } of tokens) {
    if (kind !== 'other') continue
    const found = BEYOND.find(([pattern]) => pattern.test(text))
    if (found) return found[1]
  }
  return undefined
}

const ONE_WEEK = 'give the hours of a usual week'

const BEYOND: readonly (readonly [RegExp, string])[] = [
  [/^sh$/, `school holidays (SH), which differ by place: ${ONE_WEEK}, in term time`],
  [
    /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/,
    `months or dates: ${ONE_WEEK}`,
  ],
  [/^(?:week|easter)$/, `weeks or days of the year: ${ONE_WEEK}`],
  [/^(?:sunrise|sunset|dawn|dusk)$/, 'times that follow the sun: give times of the clock'],
  [/^\|\|$/, 'hours to fall back on (||): give those that hold'],
  [/^\+$/, 'an open end (+): say when it closes'],
  [/^\[$/, `single weeks of a month ([1]): ${ONE_WEEK}, without what is not weekly`],
  [/^unknown$/, 'hours that are unknown: leave the cell empty until somebody knows them'],
]
