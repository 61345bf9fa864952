/** Whether a word looks like somebody's own rather than like one of a list; a bare name does not. */
export function looksPersonal(word: string): boolean {
  return PERSONAL.some((pattern) => pattern.test(word))
}

/**
 * E-mail addresses, telephone numbers, people by their titles (MS Teams is none), postal codes, number
 * plates, National Insurance numbers. Long numbers are kept, as ids of a system are.
 */
const PERSONAL = [
  /@/,
  /(?<!\d)(?:\+|\(?0)(?:[ ().-]{0,2}\d){9}/,
  /^(?:mr|mrs|miss|mx|dr)\b\.? ./i,
  /^ms\b\.? (?!teams|office|dynamics|forms|word|excel|outlook|access)./i,
  /\b[a-z]{1,2}\d[a-z\d]? ?\d[a-z]{2}\b/i,
  /\b[a-z]{2}\d{2} ?[a-z]{3}\b/i,
  /\b[a-z]{2} ?(?:\d{2} ?){3}[a-d]\b/i,
]
