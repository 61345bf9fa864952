import type { Linter } from '../catalogue/checks/linter.ts'
import { NONE, NOT_APPLICABLE, UNGRADED } from './grade.ts'

const RESERVED: readonly string[] = [NONE, UNGRADED, NOT_APPLICABLE]

/** Looks for grades whose name means something else in a result. */
export const gradesNamed: Linter = {
  name: 'grades-named',
  says: `No grade is called ${RESERVED.map((name) => `\`${name}\``).join(', ')}: in results these stand for something else.`,
  check: ({ head }) =>
    head.grades.flatMap(({ id }, index) =>
      RESERVED.includes(id)
        ? {
            path: ['catalogue.json', 'grades', index, 'id'],
            message: `\`${id}\` stands for something else in results; choose another name`,
          }
        : [],
    ),
}
