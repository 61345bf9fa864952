import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** The file that a folder stands for: the one that its package.json exports, else its index; a file stands for itself. */
export function entryOf(place: string): string | undefined {
  if (!statSync(place).isDirectory()) return place
  const names = [mainOf(join(place, 'package.json')), 'index.mjs', 'index.js']
  return names
    .flatMap((name) => (name === undefined ? [] : join(place, name)))
    .find((file) => existsSync(file))
}

/** What a package.json names as the package's own entry, if it does. */
function mainOf(manifest: string): string | undefined {
  if (!existsSync(manifest)) return undefined
  const { exports, main }: Readonly<Record<string, unknown>> = JSON.parse(
    readFileSync(manifest, 'utf8'),
  )
  const own = targetOf(exports) ?? main
  return typeof own === 'string' ? own : undefined
}

/** Goes down to the file for `import`, through the conditions that stand around it. */
function targetOf(exports: unknown): string | undefined {
  if (typeof exports === 'string') return exports
  if (typeof exports !== 'object' || exports === null) return undefined
  const {
    '.': root,
    import: forImport,
    node,
    default: otherwise,
  } = {
    ...exports,
  } as Readonly<Record<string, unknown>>
  return targetOf(root) ?? targetOf(forImport) ?? targetOf(node) ?? targetOf(otherwise)
}
