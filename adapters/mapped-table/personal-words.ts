/** Whether a word looks like somebody's own rather than like one of a list; a bare name does not. */
export function looksPersonal(word: string): boolean {
  return PERSONAL.some((pattern) => pattern.test(word))
}

/** E-mail addresses, telephone numbers, people by their titles, postal codes, number plates. */
const PERSONAL = [
  /@/,
  /^(?:\+|0)[\d ()-]{9,}$/,
  /^(?:mr|mrs|miss)\b\.? ./i,
  /\b[a-z]{1,2}\d[a-z\d]? ?\d[a-z]{2}\b/i,
  /\b[a-z]{2}\d{2} ?[a-z]{3}\b/i,
]
