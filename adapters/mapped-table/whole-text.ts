import { unreadable } from './unreadable.ts'

/**
 * A document's text, whole, for what can't be read in part.
 *
 * @param limit - the most that it may hold, in MB of characters, and what to do about more
 * @throws NesdsError `UNREADABLE_EXPORT` beyond the limit
 */
export async function wholeText(
  texts: AsyncIterable<string>,
  name: string,
  { megabytes, remedy }: { readonly megabytes: number; readonly remedy: string },
): Promise<string> {
  const pieces: string[] = []
  let length = 0
  for await (const text of texts) {
    length += text.length
    if (length > megabytes * 1_048_576) {
      throw unreadable(name, `it is larger than ${megabytes} MB; ${remedy}`)
    }
    pieces.push(text)
  }
  return pieces.join('')
}
