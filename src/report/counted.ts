import { amount } from '../grading/words.ts'

/** So many things, in words: `1 change`, `1,200 councils`; a plural that isn't made by an s is given. */
export function counted(count: number, thing: string, things = `${thing}s`): string {
  return `${amount({}, count)} ${count === 1 ? thing : things}`
}
