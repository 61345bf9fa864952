/** A column of words that repeat, each of which is kept once. */
export interface DictionaryColumn<Word> {
  /** Puts a word in a place. */
  set(place: number, word: Word): void
  /** The word in a place that one was put in. */
  at(place: number): Word | undefined
}

/** Makes a column of words, which grows as places are filled. */
export function dictionaryColumn<Word>(): DictionaryColumn<Word> {
  const numbers = new Map<Word, number>()
  const words: Word[] = []
  let column: Uint16Array | Uint32Array = new Uint16Array(1024)
  let lastWord: Word | undefined
  let lastNumber = -1

  const numberOf = (word: Word): number => {
    // Many columns say the same for long, or nothing at all.
    if (word === lastWord && lastNumber >= 0) return lastNumber
    lastNumber = lookUp(word)
    lastWord = word
    return lastNumber
  }
  const lookUp = (word: Word): number => {
    const known = numbers.get(word)
    if (known !== undefined) return known
    const number = words.push(word) - 1
    numbers.set(word, number)
    if (number === MOST_IN_TWO_BYTES) column = Uint32Array.from(column)
    return number
  }
  const grow = () => {
    const longer = new (column instanceof Uint16Array ? Uint16Array : Uint32Array)(
      column.length * 2,
    )
    longer.set(column)
    column = longer
  }

  return {
    set(place, word) {
      const number = numberOf(word)
      while (place >= column.length) grow()
      column[place] = number
    },
    at: (place) => words[column[place] ?? -1],
  }
}

const MOST_IN_TWO_BYTES = 65_536
