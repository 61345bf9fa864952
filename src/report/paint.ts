/** How a piece of terminal text is set off; what it says never hangs on it. */
export type Look = 'strong' | 'faint' | 'good' | 'open' | 'bad'

/** Sets off a piece of text. */
export type Paint = (look: Look, text: string) => string

/** Leaves text as it is: for files, pipes and terminals without colour. */
export const unpainted: Paint = (_, text) => text
