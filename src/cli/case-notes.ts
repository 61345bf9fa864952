import type { ReadContext } from '../../adapters/contract/adapter.ts'

/** Remembers the cases of several exports, so that none of them counts twice; one export needs no memory. */
export async function caseNotes(paths: readonly string[]): Promise<Pick<ReadContext, 'noteCase'>> {
  if (paths.length < 2) return {}
  const { keySet } = await import('../../adapters/mapped-table/key-set.ts')
  const see = keySet()
  return { noteCase: (name) => see(name) !== 'repeated' }
}
