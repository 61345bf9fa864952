import { type Catalogue, criteriaOf } from '../catalogue/catalogue.ts'
import { gradesOf } from '../catalogue/grading-rules.ts'
import type { TextLayout } from './assessment-text.ts'
import { unpainted } from './paint.ts'
import { mapText, plain } from './plain.ts'
import { textTable } from './text-table.ts'
import { wrap } from './wrap.ts'

/** A catalogue's standards as text for people: a line a standard, by theme, with how many criteria each grade has. */
export function standardsText(
  given: Catalogue<unknown>,
  { width, paint = unpainted }: TextLayout = {},
): string {
  const { profile, title, version, source, grades, standards, themes } = given
  const rows = themes.flatMap((theme) => {
    const own = standards.filter((standard) => standard.theme === theme.id)
    return own.length === 0
      ? []
      : [
          theme.title,
          ...own.map((standard) => [
            standard.ref,
            standard.title,
            ...grades.map(({ id }) => String(standard.grades[id]?.length ?? '-')),
          ]),
        ]
  })
  const header = ['', 'Standard', ...grades.map((grade) => grade.title)]
  const criteria = standards.flatMap((standard) => criteriaOf(given, standard))
  const graded = standards.filter((standard) => gradesOf(given, standard).length > 0)
  const text = [
    [
      paint('strong', wrap(`${title}, version ${version}`, width ?? 100)),
      wrap(`${source.title}. ${source.publisher}, ${source.published}.`, width ?? 100, 2),
      ...(profile
        ? [
            wrap(
              `Tailored by the profile "${plain(profile.title)}", version ${profile.version}`,
              width ?? 100,
              2,
            ),
          ]
        : []),
    ].join('\n'),
    textTable(header, mapText(rows, plain), {
      numbers: [0, ...grades.map((_, index) => index + 2)],
      flexible: [1],
      width,
      paint,
    }),
    wrap(
      graded.length === 0
        ? 'No standard is graded: each names facts to measure, and no level to reach.'
        : `The numbers count criteria: ${criteria.length} in ${graded.length} graded standards. A dash stands for a grade that the source leaves out.`,
      width ?? 100,
    ),
  ]
  return `${text.join('\n\n')}\n`
}
