import { criteriaOf } from '../../catalogue/catalogue.ts'
import { counted } from '../../report/counted.ts'
import { unpainted } from '../../report/paint.ts'
import { wrap } from '../../report/wrap.ts'
import { SHIPPED } from '../catalogue-for.ts'
import type { Call, Command } from '../command.ts'
import { UsageError } from '../input-error.ts'
import type { Io } from '../io.ts'
import known from '../known-documents.json' with { type: 'json' }
import { layoutFor } from '../layout.ts'
import { writeFolder } from '../output.ts'
import { suggestion } from '../parse-call.ts'
import { starterCatalogue } from '../starter-catalogue.ts'

/** `nesds catalogue`: lists the catalogues that are shipped, or starts one of one's own. */
export const catalogueCommand: Command = {
  name: 'catalogue',
  operands: 'list | new FOLDER',
  count: [1, 2],
  says: 'list the catalogues of standards that are shipped, or start one of your own',
  about: [
    '`list` shows what `--catalogue` takes in the other commands.',
    '`new` makes a folder with a small catalogue that passes `nesds check`: change it to the standards that you grade by. The folder must not be there yet; its name becomes the identifier.',
  ],
  options: {},
  examples: ['nesds catalogue list', 'nesds catalogue new our-standards'],
  run(call, io) {
    const [subcommand = ''] = call.operands
    if (subcommand === 'list') return listed(call, io)
    if (subcommand === 'new') return started(call)
    const near = suggestion(subcommand, ['list', 'new'])
    throw new UsageError(`there is no ${subcommand}${near || '; it needs list, or new FOLDER'}`)
  },
}

function listed(call: Call, io: Io): string {
  const { width = 100, paint = unpainted } = layoutFor(call, io)
  const blocks = SHIPPED.map((catalogue) => {
    const { id, title, grades, standards } = catalogue
    const criteria = standards.flatMap((standard) => criteriaOf(catalogue, standard)).length
    const levels = grades.map((grade) => grade.title).join(', ') || 'No grades, measures'
    const counts = `${counted(standards.length, 'standard')}, ${counted(criteria, 'criterion', 'criteria')}`
    return `${paint('strong', id)}\n${wrap(`${title}. ${levels}; ${counts}.`, width, 2)}`
  })
  const titles = known.documents.map(({ title }) => title).join(', ')
  const also = `Known, no criteria at hand: the NeSDS documents ${titles}.`
  return `${[...blocks, wrap(also, width)].join('\n\n')}\n`
}

const ID = /^[a-z][a-z0-9-]{0,60}$/

function started({ operands: [, folder] }: Call): string {
  if (folder === undefined) throw new UsageError('it needs new FOLDER: what is it to be called?')
  const id = folder.split(/[/\\]/).findLast((part) => part !== '') ?? ''
  if (!ID.test(id)) {
    throw new UsageError(`${folder}: call it by lower-case letters, digits and hyphens`)
  }
  if (SHIPPED.some((shipped) => shipped.id === id)) {
    throw new UsageError(
      `${folder}: a catalogue that is shipped is called ${id}; choose another name`,
    )
  }
  writeFolder(folder, starterCatalogue(id))
  return `${folder} is a catalogue now; next: nesds check ${folder}\n`
}
