/** `errors` of every endpoint's description, held against what its source can refuse. `--write` writes what is missing. */
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'

import type { DomainErrorCode } from '../src/core/errors'
import { ALWAYS_REFUSED, ONCE_REFUSED } from '../src/endpoints/request/described'
import { reportFaults } from './productFiles'
import { endpointsIn, type FoundEndpoint, openProject } from './reachableCodes'

const properties = ({ call }: FoundEndpoint): readonly ts.ObjectLiteralElementLike[] => {
  const [description] = call.arguments
  return description && ts.isObjectLiteralExpression(description) ? description.properties : []
}

const named = (found: FoundEndpoint, name: string) => properties(found).find((one) => one.name?.getText() === name)

/** What it refuses beside what every endpoint does. */
function ownCodes(found: FoundEndpoint): DomainErrorCode[] {
  const common: readonly DomainErrorCode[] = [...ALWAYS_REFUSED, ...(named(found, 'once') ? ONCE_REFUSED : [])]
  return found.codes.filter((code) => !common.includes(code))
}

const saidOf = (found: FoundEndpoint): string[] =>
  [
    ...(named(found, 'errors')
      ?.getText()
      .matchAll(/'(\w+)'/g) ?? []),
  ].map(([, code = '']) => code)

function faultsOf(found: FoundEndpoint): string[] {
  const file = found.call.getSourceFile()
  const { line } = file.getLineAndCharacterOfPosition(found.call.getStart())
  const [said, own] = [saidOf(found), ownCodes(found)]
  const missing = own.filter((code) => !said.includes(code))
  if (missing.length === 0) return []
  const place = `${path.relative(process.cwd(), file.fileName)}:${line + 1}`
  return [`${place} can refuse with ${missing.join(', ')}, and its \`errors\` do not say so`]
}

/** From the end of a file to its beginning, so that places stay where they are. */
function write(all: readonly FoundEndpoint[]): void {
  for (const found of [...all].sort((a, b) => b.call.getStart() - a.call.getStart())) {
    const own = ownCodes(found)
    const [description] = found.call.arguments
    if (!description || !ts.isObjectLiteralExpression(description) || faultsOf(found).length === 0) continue
    const { fileName } = found.call.getSourceFile()
    const text = readFileSync(fileName, 'utf8')
    const before = named(found, 'errors')
    const codes = [...new Set([...saidOf(found), ...own])].map((code) => `'${code}'`).join(', ')
    const [from, to] = before
      ? [before.getStart(), before.getEnd()]
      : [description.getEnd() - 1, description.getEnd() - 1]
    const said = before || description.properties.hasTrailingComma ? `errors: [${codes}]` : `, errors: [${codes}]`
    writeFileSync(fileName, text.slice(0, from) + said + text.slice(to))
  }
}

const all = endpointsIn(openProject())
if (process.argv.includes('--write')) write(all)
else reportFaults(all.flatMap(faultsOf))
