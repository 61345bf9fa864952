import { cutsOf } from './damage.ts'
import type { Content, Fixture } from './fixture.ts'
import { listeningTo } from './listen.ts'
import type { AdapterPromise } from './promise.ts'
import { textsIn } from './texts-in.ts'
import { type Outcome, readWatched } from './watched-read.ts'

/** What an adapter promises to its source and to the people in it. */
export const SOURCE_PROMISES: readonly AdapterPromise[] = [
  {
    name: 'leaves its source and its context as they were',
    async faults(adapter, fixture) {
      const { isSourceUntouched, error } = await readWatched(adapter, fixture, fixture.source)
      return [
        ...(isSourceUntouched ? [] : ['bytes of the source were written to: copy them first']),
        ...(error instanceof TypeError ? [`the context is read-only: ${error.message}`] : []),
      ]
    },
  },
  {
    name: 'tells nothing personal, in facts, errors or on the console',
    async faults(adapter, fixture) {
      const { planted = [], source } = fixture
      const isBlunt = (word: string) => squeezed(word).length < 5
      const blunt = planted
        .filter(isBlunt)
        .map((word) => `the planted ${word} is too short to be told from other text`)
      const absent = planted
        .filter((word) => typeof source === 'string' && !source.includes(word))
        .map((word) => `the planted ${word} is not in the export`)
      const told: string[] = []
      for (const [what, content] of readsOf(fixture)) {
        const heard = await listeningTo(() => readWatched(adapter, fixture, content))
        const texts = [...toldIn(heard.result), ...textsIn(heard.logged)]
        const out = planted.filter(
          (word) => !isBlunt(word) && texts.some((text) => holds(text, word)),
        )
        told.push(...out.map((word) => `${word} comes out of ${what}: never quote the export`))
      }
      return [...blunt, ...absent, ...told]
    },
  },
]

/** Exports whole and damaged: errors are where contents slip through. */
function readsOf(fixture: Fixture): readonly (readonly [string, Content])[] {
  const { source, planted = [] } = fixture
  const cuts = cutsOf(fixture).map((cut) => ['a cut export', cut] as const)
  const names = planted.join('\n')
  // Every quote and bracket after the first opens or closes something else than before.
  const torn =
    typeof source === 'string' ? [['a torn export', source.replace(/["{<]/, '')] as const] : []
  return [['the export', source], ...cuts, ...torn, ['an export of nothing else', names]]
}

function toldIn({ reading, error }: Outcome): readonly string[] {
  return [...textsIn(reading), ...textsIn(error)]
}

/** Whether a text has a word in it, however the word's spaces and signs are written. */
function holds(text: string, word: string): boolean {
  return squeezed(text).includes(squeezed(word))
}

function squeezed(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
}
