import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { basename, dirname } from 'node:path'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { filesIn, type Import, importsIn, loadedBy } from './support/imports.ts'

/** For each folder of `src`, those that it may use. */
const ARROWS: Readonly<Record<string, readonly string[]>> = {
  logic: [],
  facts: ['logic'],
  catalogue: ['logic', 'facts'],
  grading: ['logic', 'facts', 'catalogue'],
  insight: ['logic', 'facts', 'catalogue', 'grading'],
  report: ['logic', 'facts', 'catalogue', 'grading', 'insight'],
  cli: ['logic', 'facts', 'contacts', 'catalogue', 'grading', 'insight', 'report', 'catalogues'],
  contacts: ['logic', 'facts'],
  'rules-engine': ['logic', 'facts', 'catalogue', 'grading'],
  sql: ['logic', 'facts', 'catalogue', 'contacts'],
  catalogues: [],
}

const sources = filesIn('src', '.ts')
const imports = sources.flatMap((file) => importsIn(file))
const adapterImports = filesIn('adapters', '.ts').flatMap((file) => importsIn(file))
const manifest = JSON.parse(readFileSync('package.json', 'utf8'))

/** The folder of `src` that a file is in; the file's own name where it is in none. */
const areaOf = (file: string) => basename(file.split('/')[1] ?? file, '.ts')
const isSource = (name: string) => name.startsWith('src/')
const written = ({ from, to }: Import) => `${from} uses ${to}`

describe('the folders of src', () => {
  it('use each other in one direction only', () => {
    const strays = imports.filter(({ from, to }) => {
      const [user, used] = [areaOf(from), areaOf(to)]
      const isFree = from.split('/').length === 2 || !isSource(to)
      return !isFree && user !== used && used !== 'errors' && !ARROWS[user]?.includes(used)
    })
    expect(strays.map(written)).toEqual([])
  })

  it('are all known, and so are the arrows between them', () => {
    const folders = readdirSync('src', { withFileTypes: true }).filter((one) => one.isDirectory())
    expect(folders.map(({ name }) => name).filter((name) => !(name in ARROWS))).toEqual([])
  })

  it('use no file at the root of src but the errors, the command its catalogues too', () => {
    const strays = imports.filter(({ from, to }) => {
      const isRoot = isSource(to) && to.split('/').length === 2
      const isAllowed =
        to === 'src/errors.ts' || (to === 'src/catalogues.ts' && areaOf(from) === 'cli')
      return isRoot && from.split('/').length > 2 && !isAllowed
    })
    expect(strays.map(written)).toEqual([])
  })

  it('run wherever JavaScript runs: only the command uses what Node alone has', () => {
    const strays = [...imports, ...adapterImports].filter(
      ({ from, to }) =>
        areaOf(from) !== 'cli' && (to.startsWith('node:') || builtinModules.includes(to)),
    )
    expect(strays.map(written)).toEqual([])
  })

  it('name json-rules-engine in one folder only', () => {
    const strays = imports.filter(
      ({ from, to }) => to === 'json-rules-engine' && areaOf(from) !== 'rules-engine',
    )
    expect(strays.map(written)).toEqual([])
  })

  it('do not branch on which standard it is', () => {
    const branch = /\bref\s*[!=]==?\s*['"`]|['"`]\s*[!=]==?\s*[\w.]*\bref\b|case ['"`]\d+['"`]/
    const strays = sources.filter((file) => branch.test(readFileSync(file, 'utf8')))
    expect(strays).toEqual([])
  })

  it('hold published catalogues that are made from the rules, and nothing written by hand', () => {
    const made = filesIn('rules', 'catalogue.json').flatMap((file) =>
      ['.json', '.rules.json', '.ts'].map(
        (ending) => `src/catalogues/${basename(dirname(file))}${ending}`,
      ),
    )
    const strays = filesIn('src/catalogues', '').filter((file) => !made.includes(file))
    expect(strays).toEqual([])
  })
})

describe('adapters', () => {
  it('know contacts and facts: they grade nobody and report nothing', () => {
    const beyond = ['grading', 'insight', 'report', 'cli', 'rules-engine', 'sql']
    // What adapters can feed is itself reported: that folder is no adapter.
    const strays = adapterImports
      .filter(({ from }) => areaOf(from) !== 'coverage')
      .filter(({ to }) => isSource(to) && beyond.includes(areaOf(to)))
    expect(strays.map(written)).toEqual([])
  })
})

describe('an entry', () => {
  const entries: Readonly<Record<string, string>> = Object.fromEntries(
    [
      ...readFileSync('tsup.config.ts', 'utf8').matchAll(
        /'?([\w/-]+)'?: '((?:src|adapters)\/[^']+\.ts)'/g,
      ),
    ].map(([, name, file]) => [name, file]),
  )

  it('is built for every path that the package exports, and for its command', () => {
    const paths = [...Object.values(manifest.exports), ...Object.values(manifest.bin)]
    const strays = paths.filter((path) => {
      const name = /^\.\/dist\/(.+)\.js$/.exec(String(path))?.[1]
      if (name === undefined) return !existsSync(String(path).replace('/*', ''))
      return !existsSync(entries[name] ?? '')
    })
    expect(strays).toEqual([])
    expect(Object.keys(entries).length).toBeGreaterThan(3)
  })

  it('loads no package but ts-pattern where it is the main one', () => {
    const packages = loadedBy('src/index.ts').filter((name) => !isSource(name))
    expect(packages).toEqual(['ts-pattern'])
  })

  it('loads no package at all where it gives grades alone', () => {
    expect(loadedBy('src/grader.ts').filter((name) => !isSource(name))).toEqual([])
  })

  it('names no package in its types', () => {
    const names = Object.values(entries).filter((file) => areaOf(file) !== 'cli')
    const declared = declarationsOf(names)
    const strays = names.flatMap((name) => packagesNamedFrom(name, declared))
    expect(strays).toEqual([])
  }, 60_000)
})

describe('the text of the project', () => {
  it('names no folder of the machine that it was written on', () => {
    const roots = ['work', 'tmp', 'root', 'home', 'Users'].join('|')
    const machine = new RegExp(`(?:^|[\\s'"\`(=:,])/(?:${roots})/`, 'm')
    const endings = ['.ts', '.mjs', '.json', '.md', '.yml', '.txt', '.csv', 'run']
    const top = readdirSync('.', { withFileTypes: true })
    const generated = ['node_modules', 'dist', 'coverage', 'reports', '.git', '.stryker-tmp']
    const files = top.flatMap((entry) => {
      if (generated.includes(entry.name)) return []
      return entry.isDirectory() ? filesIn(entry.name, ...endings) : [entry.name]
    })
    const strays = files.filter(
      (file) => !file.startsWith('docs/api/') && machine.test(readFileSync(file, 'utf8')),
    )
    expect(strays).toEqual([])
    expect(files.length).toBeGreaterThan(100)
  })
})

/** The type declarations that TypeScript makes of some entries and all that they use, by source file. */
function declarationsOf(entries: readonly string[]): ReadonlyMap<string, string> {
  const { config } = ts.readConfigFile('tsconfig.json', ts.sys.readFile)
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, '.')
  const declared = new Map<string, string>()
  ts.createProgram([...entries], {
    ...options,
    noCheck: true,
    noEmit: false,
    declaration: true,
    emitDeclarationOnly: true,
  }).emit(undefined, (path, text) => {
    declared.set(path.replace(/^.*\/(?=(?:src|adapters)\/)/, '').replace(/\.d\.ts$/, '.ts'), text)
  })
  return declared
}

/** The packages that an entry's declarations name, and those of the files that these name. */
function packagesNamedFrom(
  entry: string,
  declared: ReadonlyMap<string, string>,
): readonly string[] {
  const seen = new Set<string>()
  const visit = (file: string): readonly string[] => {
    if (seen.has(file)) return []
    seen.add(file)
    const text = declared.get(file)
    if (text === undefined) throw new Error(`${file} has no declarations`)
    return importsIn(file, text).flatMap(({ to }) =>
      to.endsWith('.ts') ? visit(to) : [`${entry}: ${file} names ${to}`],
    )
  }
  return visit(entry)
}
