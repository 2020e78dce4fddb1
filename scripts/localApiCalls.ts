import ts from 'typescript'

const OPERATIONS = new Set([
  'find',
  'findByID',
  'findGlobal',
  'findVersions',
  'findVersionByID',
  'findGlobalVersions',
  'findDistinct',
  'count',
  'create',
  'update',
  'updateGlobal',
  'delete',
  'duplicate',
  'restoreVersion',
])
const PAYLOAD = /(^|\.)payload$/

/** Calls such as `payload.find({…})` whose options do not say `overrideAccess`: it would default to true. */
export function callsWithoutAccess(file: string, text: string): string[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)
  const faults: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && isOpenCall(node, source)) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart(source))
      faults.push(`${file}:${line + 1} calls the Local API without overrideAccess`)
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return faults
}

function isOpenCall(node: ts.CallExpression, source: ts.SourceFile): boolean {
  const called = node.expression
  if (!ts.isPropertyAccessExpression(called) || !OPERATIONS.has(called.name.text)) return false
  if (!PAYLOAD.test(called.expression.getText(source))) return false
  const [options] = node.arguments
  if (!options || !ts.isObjectLiteralExpression(options)) return false
  return !options.properties.some(
    (property) => ts.isSpreadAssignment(property) || property.name?.getText(source) === 'overrideAccess',
  )
}
