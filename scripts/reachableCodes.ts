/** Which refusals an endpoint of ours can answer, read from its source: every code that its handler reaches. */
import path from 'node:path'
import ts from 'typescript'

import { DOMAIN_ERROR_CODES, type DomainErrorCode } from '../src/core/errors'

/** Where codes are listed or put into words: naming one there refuses nothing. */
const LISTS = /^(src\/(core\/errors|core\/errorStatus|endpoints\/request\/described|payload-types)\.ts$|messages\/)/

export type FoundEndpoint = {
  /** Its call of `described`. */
  readonly call: ts.CallExpression
  readonly codes: readonly DomainErrorCode[]
}

const isCode = (text: string): text is DomainErrorCode => (DOMAIN_ERROR_CODES as readonly string[]).includes(text)

export function openProject(): ts.Program {
  const { config } = ts.readConfigFile('tsconfig.json', ts.sys.readFile)
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, process.cwd())
  return ts.createProgram(ts.sys.readDirectory('src/endpoints', ['.ts'], ['**/*.test.ts']), options)
}

/** Every endpoint of `src/endpoints` that describes itself. */
export function endpointsIn(program: ts.Program): FoundEndpoint[] {
  const checker = program.getTypeChecker()
  const files = program.getSourceFiles().filter(({ fileName }) => fileName.includes('src/endpoints/'))
  return files.flatMap((file) => {
    const found: FoundEndpoint[] = []
    const visit = (node: ts.Node): void => {
      const parts = partsOf(node)
      if (parts) found.push({ call: parts.call, codes: codesFrom(startsOf(parts.handler, program), checker) })
      ts.forEachChild(node, visit)
    }
    visit(file)
    return found
  })
}

function partsOf(node: ts.Node): { call: ts.CallExpression; handler: ts.Node } | null {
  if (!ts.isObjectLiteralExpression(node)) return null
  const named = (name: string) => node.properties.find((one) => one.name?.getText() === name)
  const [custom, handler] = [named('custom'), named('handler')]
  if (!custom || !handler || !ts.isPropertyAssignment(custom) || !ts.isCallExpression(custom.initializer)) return null
  return { call: custom.initializer, handler }
}

/** The handler; where a function makes the endpoint, what that is called with as well, wherever it is called. */
function startsOf(handler: ts.Node, program: ts.Program): ts.Node[] {
  const maker = ts.findAncestor(handler, ts.isFunctionDeclaration)?.name ?? arrowName(handler)
  if (!maker) return [handler]
  const checker = program.getTypeChecker()
  const made = checker.getSymbolAtLocation(maker)
  const starts: ts.Node[] = [handler]
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && symbolAt(node.expression, checker) === made)
      starts.push(node)
    ts.forEachChild(node, visit)
  }
  for (const file of program.getSourceFiles()) if (!file.isDeclarationFile) visit(file)
  return starts
}

/** Of a function that is a constant; the handler itself is none of these. */
function arrowName(handler: ts.Node): ts.Identifier | undefined {
  const maker = ts.findAncestor(handler.parent, ts.isArrowFunction)
  const named = maker && ts.isVariableDeclaration(maker.parent) ? maker.parent.name : undefined
  return named && ts.isIdentifier(named) ? named : undefined
}

function codesFrom(starts: readonly ts.Node[], checker: ts.TypeChecker): DomainErrorCode[] {
  const codes = new Set<DomainErrorCode>()
  const seen = new Set<ts.Node>()
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node) || isCompared(node)) return
    if (ts.isStringLiteralLike(node) && isCode(node.text)) codes.add(node.text)
    if (ts.isIdentifier(node)) for (const next of declarationsOf(node, checker)) enter(next)
    ts.forEachChild(node, visit)
  }
  const enter = (node: ts.Node): void => {
    if (seen.has(node)) return
    seen.add(node)
    ts.forEachChild(node, visit)
  }
  for (const start of starts) enter(start)
  return DOMAIN_ERROR_CODES.filter((code) => codes.has(code))
}

/** A code that is looked for is not the one that is answered. */
function isCompared(node: ts.Node): boolean {
  const { parent } = node
  if (ts.isCaseClause(parent)) return parent.expression === node
  return ts.isBinaryExpression(parent) && EQUALITY.includes(parent.operatorToken.kind)
}

const EQUALITY = [ts.SyntaxKind.EqualsEqualsEqualsToken, ts.SyntaxKind.ExclamationEqualsEqualsToken]

function symbolAt(name: ts.Identifier, checker: ts.TypeChecker): ts.Symbol | undefined {
  const found = checker.getSymbolAtLocation(name)
  return found && found.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(found) : found
}

function declarationsOf(name: ts.Identifier, checker: ts.TypeChecker): ts.Node[] {
  const symbol = symbolAt(name, checker)
  return (symbol?.declarations ?? []).filter(
    (one) =>
      !one.getSourceFile().isDeclarationFile &&
      !LISTS.test(path.relative(process.cwd(), one.getSourceFile().fileName)) &&
      (ts.isFunctionDeclaration(one) ||
        ts.isVariableDeclaration(one) ||
        ts.isMethodDeclaration(one) ||
        ts.isPropertyAssignment(one)),
  )
}
