import { existsSync, readFileSync } from 'node:fs'

/**
 * The text of a document that the project shares and doesn't carry; `undefined` where it is absent.
 *
 * The reason for skipping what needs it is printed; with `NESDS_REQUIRE_SHARED=1` its absence is an error.
 *
 * @param path - from the folder of shared data, such as `sources/document.txt`
 */
export function sharedText(path: string): string | undefined {
  const place = `../shared/${path}`
  if (existsSync(place)) return readFileSync(place, 'utf8')
  const reason = `${place} is absent: the tests that compare with it`
  if (process.env.NESDS_REQUIRE_SHARED === '1') throw new Error(`${reason} can't run`)
  console.warn(`${reason} are skipped`)
  return undefined
}
