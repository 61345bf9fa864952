import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkCatalogue, lintersFor } from '../../src/grading/check.ts'
import { gradesNamed } from '../../src/grading/check-names.ts'
import { changed, soundCatalogue } from '../support/sound-catalogue.ts'

describe('checking a catalogue', () => {
  it('finds nothing in a sound one', () => {
    expect(checkCatalogue(soundCatalogue)).toEqual([])
  })

  it('finds what each of its linters finds', () => {
    const source = changed(
      [['standards', 0, 'theme'], 'nowhere'],
      [['standards', 0, 'cases', 1, 'floor'], 'low'],
    )
    expect(checkCatalogue(source, ['9.low.1']).map(({ path }) => path)).toEqual([
      ['standards', 0, 'theme'],
      ['standards', 0, 'cases', 1, 'floor'],
      ['published-ids.json', 'ids', 0],
    ])
  })

  it('takes a grade for what the catalogue says, even where every object has something of its name', () => {
    const grade = { id: 'constructor', title: 'Constructor', means: 'Nothing yet.' }
    expect(checkCatalogue(changed([['head', 'grades', 2], grade]))).toEqual([])
  })

  it('reports a catalogue in which hardly anything is right, and does not throw', () => {
    const source = changed(
      [['facts'], {}],
      [['codeLists'], {}],
      [['head', 'grades'], []],
      [['outcomes', 'obligations'], []],
    )
    expect(checkCatalogue(source).length).toBeGreaterThan(20)
  })
})

describe('grades-named', () => {
  it.each(['none', 'ungraded', 'notApplicable'])('finds a grade called %s', (id) => {
    expect(gradesNamed.check(changed([['head', 'grades', 1, 'id'], id]))).toEqual([
      {
        path: ['catalogue.json', 'grades', 1, 'id'],
        message: `\`${id}\` stands for something else in results; choose another name`,
      },
    ])
  })
})

describe('docs/catalogue-checks.md', () => {
  it('lists every linter with what it says, in the order in which they run', () => {
    const rows = readFileSync('docs/catalogue-checks.md', 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('| `'))
    expect(rows).toEqual(lintersFor([]).map(({ name, says }) => `| \`${name}\` | ${says} |`))
  })
})
