/** A word as it is compared: without regard to case and to spaces around and doubled inside it. */
export function plainWord(word: string): string {
  return word.trim().replaceAll(/\s+/g, ' ').toLowerCase()
}
