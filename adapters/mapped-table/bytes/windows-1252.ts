/** What Latin-1 has where Windows-1252 has characters. */
export const CONTROLS = /[\u0080-\u009F]/g

/** The character of Windows-1252 that a control of Latin-1 stands for. */
export function characterOf(control: string): string {
  return CHARACTERS[control.charCodeAt(0) - 0x80] ?? control
}

// Five codes have no character, and stay what they are.
const CHARACTERS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ'
