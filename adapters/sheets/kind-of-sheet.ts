/** An adapter whose sheets have headers like these, and what such a sheet is; `undefined` where none is known. */
export function kindOfSheet(
  headers: readonly string[],
): { readonly adapter: string; readonly kind: string } | undefined {
  const said = headers.map((header) => header.trim().toLowerCase())
  return KINDS.find(({ signs }) => signs.every((sign) => said.some((header) => sign.test(header))))
}

/** Signs by which a sheet is told: a header for each of them. */
const KINDS = [
  {
    adapter: 'complaints',
    kind: 'a register of complaints',
    signs: [
      /^(?:complaint )?stage\b|^complaint|stage (?:1|2|one|two)\b/,
      /receiv/,
      /upheld|outcome|decision|respon|answer/,
    ],
  },
  {
    adapter: 'satisfaction',
    kind: 'answers about satisfaction, in threes of faces',
    signs: [/^good\b/, /^average\b/, /^poor\b/],
  },
  {
    adapter: 'satisfaction',
    kind: 'answers about satisfaction',
    signs: [
      /how (?:satisfied|likely)|^(?:very |fairly )?(?:dis)?satisfied$|^(?:nps|promoters?|detractors?)$/,
    ],
  },
  {
    adapter: 'avoidable-contact',
    kind: 'contacts judged avoidable, by service',
    signs: [/avoidable/, /service/, /assessed|judged|sample|^contacts$/],
  },
  {
    adapter: 'access-grid',
    kind: 'a grid of services by types of interaction',
    signs: [
      /service|lgsl/,
      /e-?enabled|^lgil$|^(?:providing )?information$/,
      /revenue|booking|^lgil$|permissible|exempt/,
    ],
  },
  {
    adapter: 'opening-hours',
    kind: 'a list of opening hours',
    signs: [/^(?:opening[ _]?)?hours$|opening (?:hours|times)/],
  },
] as const
