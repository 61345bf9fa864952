import type { Io } from './io.ts'

/** Rows read so far, shown to a person who waits. */
export interface Progress {
  /** Says how many rows were read, and which share of the bytes that is. */
  show(rows: number, share: number): void
  /** Takes the line away again. */
  clear(): void
}

/** A person who waits no longer than this needs no bar, in milliseconds. */
const PATIENCE = 2000
/** Time between two drawings, in milliseconds. */
const PAUSE = 200
const WIDTH = 24

/** Makes the progress bar of a terminal; anywhere else it shows nothing. */
export function createProgress({ stderr }: Io, now: () => number = Date.now): Progress {
  if (!stderr.isTTY) return { show: () => {}, clear: () => {} }
  const start = now()
  let drawn = start + PATIENCE - PAUSE
  let length = 0
  return {
    show(rows, share) {
      const time = now()
      if (time - drawn < PAUSE) return
      drawn = time
      const full = Math.round(Math.min(share, 1) * WIDTH)
      const rate = Math.round((rows / (time - start)) * 1000)
      const bar = `[${'='.repeat(full)}${' '.repeat(WIDTH - full)}]`
      const line = `${bar} ${counted(rows)} rows, ${counted(rate)} a second`
      stderr.write(`\r${line.padEnd(length)}`)
      length = line.length
    },
    clear() {
      if (length > 0) stderr.write(`\r${' '.repeat(length)}\r`)
    },
  }
}

function counted(count: number): string {
  return count.toLocaleString('en-GB')
}
