import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import ts from 'typescript'

/** A module that a file names. */
export interface Import {
  /** Path of the file from the root of the project. */
  readonly from: string
  /** Path of the file that it names, or name of a package. */
  readonly to: string
  /** Whether types alone are meant: then nothing is loaded. */
  readonly isTypeOnly: boolean
}

/** Files in a folder and below, as paths from the root of the project. */
export function filesIn(folder: string, ...endings: readonly string[]): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && endings.some((ending) => entry.name.endsWith(ending)))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

/** What a file names, statement by statement. */
export function importsIn(from: string, text = readFileSync(from, 'utf8')): readonly Import[] {
  if (!from.endsWith('.ts')) return []
  const found: Import[] = []
  const add = (name: ts.Expression | undefined, isTypeOnly: boolean) => {
    if (!name || !ts.isStringLiteralLike(name)) return
    const to = name.text.startsWith('.') ? join(dirname(from), name.text) : name.text
    found.push({ from, to, isTypeOnly })
  }
  const visit = (node: ts.Node) => {
    if (ts.isImportDeclaration(node)) {
      add(node.moduleSpecifier, node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword)
    } else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly)
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      add(node.argument.literal, true)
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      add(node.arguments[0], false)
    }
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(from, text, ts.ScriptTarget.Latest))
  return found
}

/** Everything that loading a file loads: files and packages. */
export function loadedBy(entry: string): readonly string[] {
  const seen = new Set<string>()
  const load = (file: string) => {
    if (seen.has(file)) return
    seen.add(file)
    if (!file.includes('/')) return
    for (const { to, isTypeOnly } of importsIn(file)) if (!isTypeOnly) load(to)
  }
  load(entry)
  return [...seen].sort()
}
