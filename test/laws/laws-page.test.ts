import { readdirSync, readFileSync } from 'node:fs'
import ts from 'typescript'
import { expect, it } from 'vitest'

/** The sentences that a test file's properties are named by. */
function lawsIn(file: string): readonly string[] {
  const laws: string[] = []
  const visit = (node: ts.Node) => {
    if (ts.isCallExpression(node) && ts.isCallExpression(node.expression)) {
      const [name] = node.arguments
      const isProperty = node.expression.expression.getText() === 'test.prop'
      if (isProperty && name && ts.isStringLiteralLike(name)) laws.push(name.text)
    }
    ts.forEachChild(node, visit)
  }
  const text = readFileSync(file, 'utf8')
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true))
  return laws
}

const FOLDER = 'test/laws'

it('docs/laws.md has every law by the name of its test, and no other', () => {
  const tested = readdirSync(FOLDER)
    .map((name) => `${FOLDER}/${name}`)
    .flatMap((file) => lawsIn(file).map((law) => `${law} ${file}`))
  const page = readFileSync('docs/laws.md', 'utf8')
  const told = [...page.matchAll(/^- \*\*(.+)\*\* \(`(.+)`\)$/gm)].map(
    ([, law, file]) => `${law} ${file}`,
  )
  expect(told.toSorted()).toEqual(tested.toSorted())
  expect(told.length).toBeGreaterThan(20)
})

it('every law is a whole sentence', () => {
  const fragments = readdirSync(FOLDER)
    .flatMap((name) => lawsIn(`${FOLDER}/${name}`))
    .filter((law) => !law.endsWith('.'))
  expect(fragments).toEqual([])
})
