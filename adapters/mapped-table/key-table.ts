/** Numbers keys in the order in which they come, without keeping their text. */
export interface KeyTable {
  /** The number of a key, from 0; a new key has the number of keys before it. */
  numberOf(key: string): number
  /** Whether a key came before. */
  has(key: string): boolean
  readonly size: number
}

/** Makes a table of keys: 64 bits of hash for each, so that two keys are taken for one in no real export. */
export function keyTable(): KeyTable {
  let capacity = 1024
  let hashes = new Uint32Array(capacity * 2)
  // A number is kept as one more, so that 0 is an empty slot.
  let numbers = new Int32Array(capacity)
  let size = 0
  const slotOf = (high: number, low: number) => {
    let slot = low & (capacity - 1)
    while (numbers[slot] !== 0 && (hashes[slot * 2] !== high || hashes[slot * 2 + 1] !== low)) {
      slot = (slot + 1) & (capacity - 1)
    }
    return slot
  }
  const grow = () => {
    const [oldHashes, oldNumbers] = [hashes, numbers]
    capacity *= 2
    hashes = new Uint32Array(capacity * 2)
    numbers = new Int32Array(capacity)
    oldNumbers.forEach((number, old) => {
      if (number === 0) return
      const high = oldHashes[old * 2] ?? 0
      const low = oldHashes[old * 2 + 1] ?? 0
      const slot = slotOf(high, low)
      hashes[slot * 2] = high
      hashes[slot * 2 + 1] = low
      numbers[slot] = number
    })
  }
  return {
    numberOf(key) {
      const [high, low] = hashOf(key)
      const slot = slotOf(high, low)
      const known = numbers[slot] ?? 0
      if (known !== 0) return known - 1
      hashes[slot * 2] = high
      hashes[slot * 2 + 1] = low
      size += 1
      numbers[slot] = size
      if (size > capacity * 0.6) grow()
      return size - 1
    },
    has(key) {
      const [high, low] = hashOf(key)
      return numbers[slotOf(high, low)] !== 0
    },
    get size() {
      return size
    },
  }
}

/** Two independent hashes of 32 bits, mixed as in cyrb53. */
function hashOf(key: string): readonly [number, number] {
  let high = 0xdeadbeef
  let low = 0x41c6ce57
  for (let index = 0; index < key.length; index += 1) {
    const code = key.charCodeAt(index)
    high = Math.imul(high ^ code, 2654435761)
    low = Math.imul(low ^ code, 1597334677)
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909)
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909)
  return [high >>> 0, low >>> 0]
}
