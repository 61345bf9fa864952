import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { isAbsolute, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Adapter } from '../../adapters/contract/adapter.ts'
import { adapterIssues } from '../../adapters/contract/adapter-issues.ts'
import { entryOf } from './adapter-entry.ts'
import { InputError } from './input-error.ts'
import { suggestion } from './parse-call.ts'

/** Loads the adapters that are shipped; those of one system have its name, alone or before a hyphen. */
const SHIPPED: Readonly<Record<string, () => Promise<object>>> = {
  'mapped-table': () => import('../../adapters/mapped-table/index.ts'),
  open311: () => import('../../adapters/open311/index.ts'),
  dynamics: () => import('../../adapters/dynamics/index.ts'),
  salesforce: () => import('../../adapters/salesforce/index.ts'),
  zendesk: () => import('../../adapters/zendesk/index.ts'),
  freshdesk: () => import('../../adapters/freshdesk/index.ts'),
  servicenow: () => import('../../adapters/servicenow/index.ts'),
  telephony: () => import('../../adapters/telephony/index.ts'),
  complaints: () => import('../../adapters/complaints/index.ts'),
  'avoidable-contact': () => import('../../adapters/avoidable-contact/index.ts'),
  satisfaction: () => import('../../adapters/satisfaction/index.ts'),
  'access-grid': () => import('../../adapters/access-grid/index.ts'),
  'opening-hours': () => import('../../adapters/opening-hours/index.ts'),
  indicators: () => import('../../adapters/indicators/index.ts'),
  'tidy-facts': () => import('../../adapters/tidy-facts/index.ts'),
}

/**
 * Loads an adapter: a shipped one by name, else that of a file, a folder or an installed package.
 *
 * Of a file or package with several adapters one is chosen by name behind `#`, such as `./mine.mjs#calls`.
 *
 * @throws InputError where there is none, it can't be loaded, or what it says of itself is wrong
 */
export async function loadAdapter(given: string): Promise<Adapter> {
  const system = Object.keys(SHIPPED).find((one) => given === one || given.startsWith(`${one}-`))
  const shipped = system === undefined ? [] : adaptersIn(await SHIPPED[system]?.())
  const own = shipped.find(({ name }) => name === given)
  if (own) return own
  const [place = '', wanted] = given.split('#', 2)
  return chosen(given, await importOf(place), wanted)
}

/** Every adapter that is shipped, in the order of the docs. */
export async function shippedAdapters(): Promise<readonly Adapter[]> {
  const modules = await Promise.all(Object.values(SHIPPED).map((load) => load()))
  return modules.flatMap(adaptersIn)
}

/** What a file, folder or package exports. */
async function importOf(place: string): Promise<object> {
  const isPath = /^\.{1,2}(?:[/\\]|$)/.test(place) || isAbsolute(place) || existsSync(place)
  if (isPath && !existsSync(place)) {
    throw new InputError(`${place}: there is no such file; check the name and the folder`)
  }
  try {
    const entry = isPath ? entryOf(resolve(place)) : installed(place)
    if (entry === undefined) throw new InputError(await nothingCalled(place))
    return await import(/* @vite-ignore */ pathToFileURL(entry).href)
  } catch (error) {
    if (error instanceof InputError) throw error
    const why = error instanceof Error ? error.message : String(error)
    throw new InputError(`${place}: the adapter can't be loaded: ${why}`, { cause: error })
  }
}

/** The file of a package that is installed where the command is called. */
function installed(name: string): string | undefined {
  if (!PACKAGE.test(name)) return undefined
  const folders = createRequire(join(process.cwd(), 'any.js')).resolve.paths(name) ?? []
  const folder = folders.map((one) => join(one, name)).find((one) => existsSync(one))
  return folder === undefined ? undefined : entryOf(folder)
}

const PACKAGE = /^(?:@[a-z0-9][\w.-]*\/)?[a-z0-9][\w.-]*$/

async function nothingCalled(name: string): Promise<string> {
  if (existsSync(name)) {
    return `${name}: no adapter is in this folder: it needs a package.json that names its entry, or an index.mjs`
  }
  const known = (await shippedAdapters()).map((adapter) => adapter.name)
  const near = suggestion(name, known)
  if (near !== '') return `there is no adapter ${name}${near}`
  return `there is no adapter ${name}; shipped are ${known.join(', ')}; give a file as ./${name}, or install the package`
}

/** The adapter that is wanted of those that a module exports. */
function chosen(given: string, module: object, wanted: string | undefined): Adapter {
  const adapters = adaptersIn(module)
  const found = wanted === undefined ? adapters : adapters.filter(({ name }) => name === wanted)
  const [only, ...others] = found
  if (only && others.length === 0) return only
  const names = adapters.map(({ name }) => name).join(', ')
  if (names !== '') {
    throw new InputError(
      `${given}: it has the adapters ${names}; name one behind #, as in FILE#NAME`,
    )
  }
  throw new InputError(`${given}: it exports no adapter: ${faultOf(module)}`)
}

function adaptersIn(module: object = {}): readonly Adapter[] {
  return [...new Set<unknown>(Object.values(module))].filter(isAdapter)
}

function isAdapter(given: unknown): given is Adapter {
  return adapterIssues(given).length === 0
}

/** What is wrong with the export that comes nearest to an adapter. */
function faultOf(module: object): string {
  const almost = Object.entries(module).find(
    ([, value]) => typeof value === 'object' && value !== null && 'read' in value,
  )
  if (!almost) return 'export what defineAdapter or tableAdapter makes'
  const issues = adapterIssues(almost[1])
  return [almost[0], ...issues.map(({ path, message }) => [...path, message].join(': '))].join('; ')
}
