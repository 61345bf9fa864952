import { describe, expect, it } from 'vitest'
import { createProgress } from '../../src/cli/progress.ts'

/** A bar whose clock the test sets, and what it drew. */
function barOn(terminal: boolean) {
  const drawn: string[] = []
  let time = 1000
  const stderr = { write: (text: string) => drawn.push(text), isTTY: terminal }
  const io = { stdout: { write: () => {} }, stderr, env: {}, today: '2030-01-15' }
  const progress = createProgress(io, () => time)
  const at = (seconds: number, rows: number, share: number) => {
    time = 1000 + seconds * 1000
    progress.show(rows, share)
  }
  return { drawn, at, clear: () => progress.clear() }
}

describe('progress', () => {
  it('is shown on a terminal alone', () => {
    const { drawn, at, clear } = barOn(false)
    at(10, 5000, 0.5)
    clear()
    expect(drawn).toEqual([])
  })

  it('is not shown to a person who waits for less than two seconds', () => {
    const { drawn, at, clear } = barOn(true)
    at(0.1, 10, 0.1)
    at(1.9, 900, 0.9)
    clear()
    expect(drawn).toEqual([])
  })

  it('says how many rows there are, how fast, and how far it is', () => {
    const { drawn, at } = barOn(true)
    at(4, 10_000, 0.5)
    expect(drawn).toEqual([`\r[${'='.repeat(12)}${' '.repeat(12)}] 10,000 rows, 2,500 a second`])
  })

  it('is drawn five times a second at most', () => {
    const { drawn, at } = barOn(true)
    for (const seconds of [2, 2.1, 2.15, 2.25, 2.3]) at(seconds, 100, 0.1)
    expect(drawn).toHaveLength(2)
  })

  it('covers what it drew before, and takes it away at the end', () => {
    const { drawn, at, clear } = barOn(true)
    at(2, 1_000_000, 0.1)
    at(4000, 1_000_001, 0.1)
    clear()
    const [first = '', second = '', last = ''] = drawn
    expect(second).toHaveLength(first.length)
    expect(last).toBe(`\r${' '.repeat(second.trimEnd().length - 1)}\r`)
  })

  it('is full and no fuller where a file grew while it was read, or has no size', () => {
    const { drawn, at } = barOn(true)
    at(2, 10, 1.5)
    at(3, 10, Number.POSITIVE_INFINITY)
    expect(drawn.filter((line) => line.startsWith(`\r[${'='.repeat(24)}]`))).toHaveLength(2)
  })
})
