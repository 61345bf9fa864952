/** What stands in a text for bytes that are no character. */
export const REPLACEMENT = '\uFFFD'

/** Counts what tells of damage in a text, as it passes. */
export function createDamageCount() {
  let replaced = 0
  let doubled = 0
  return {
    look(text: string, piece: Uint8Array, { encoding }: { readonly encoding: string }): string {
      if (text.includes(REPLACEMENT)) replaced += text.split(REPLACEMENT).length - 1
      // UTF-8 has as many bytes as characters only where all is ASCII.
      if (
        (text.length !== piece.length || encoding !== 'utf-8') &&
        // Looking for a character takes a fraction of looking for a pattern.
        DOUBLED_STARTS.some((start) => text.includes(start))
      ) {
        doubled += text.match(DOUBLY_ENCODED)?.length ?? 0
      }
      return text
    },
    report(warn: (warning: string) => void): void {
      if (replaced > 0) {
        warn(`damaged characters (U+FFFD): ${replaced}; check the encoding, or export it again`)
      }
      if (doubled > 0) {
        warn(
          `characters that look encoded twice, such as Ã© for é: ${doubled}; export it again as UTF-8`,
        )
      }
    },
  }
}

const DOUBLED_STARTS = ['Ã', 'Â', 'â€', 'ï']
const DOUBLY_ENCODED =
  /Ã[\u0080-\u00BF\u0152-\u017E\u0192\u2013-\u2122]|Â[\u00A0-\u00BF]|â€|ï[»¾¿]/g
