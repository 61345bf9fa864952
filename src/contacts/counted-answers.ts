import type { SatisfactionAnswer } from './contact.ts'

/** How many gave an answer; in a list, as a group has few and maps would take several times the memory. */
export interface CountedAnswer extends SatisfactionAnswer {
  count: number
}

/** Counts one answer more. */
export function countAnswer(answers: CountedAnswer[], { scale, score }: SatisfactionAnswer): void {
  for (const answer of answers) {
    if (answer.score === score && answer.scale === scale) {
      answer.count++
      return
    }
  }
  answers.push({ scale, score, count: 1 })
}

/** The answers as plain data, by scale and score. */
export function answersOf(
  answers: readonly CountedAnswer[],
): Readonly<Record<string, Readonly<Record<string, number>>>> {
  const scales = new Set(answers.map(({ scale }) => scale))
  return Object.fromEntries(
    Array.from(scales, (name) => {
      const own = answers.filter(({ scale }) => scale === name)
      return [name, Object.fromEntries(own.map(({ score, count }) => [score, count]))]
    }),
  )
}
