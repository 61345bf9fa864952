/** Half a point: a share can't be further than that from the one of which all were known. */
const MOST_UNDECIDED = 0.005

/**
 * Why a share is withheld of which some contacts can't be decided; `undefined` where they are few.
 *
 * Where something isn't said, a method decides those contacts that the rest settles, such as one that
 * was reopened or a call that was given up: all of one kind, which would draw the share to its side.
 */
export function undecidedness(undecided: number, known: number): string | undefined {
  if (undecided <= MOST_UNDECIDED * (known + undecided)) return undefined
  return `of ${undecided} contacts too little is said for the method to decide, and the others like them may be of one kind`
}
