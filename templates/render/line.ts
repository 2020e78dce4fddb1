/** Subject and preview line of a mail: Liquid without files, inherited properties or silent gaps, bounded in time and size. */
import { Liquid, type Template } from 'liquidjs'

import type { Contract, Values } from '@/core/templates/contract'
import { variableOf } from '@/core/templates/contract'

const LINE_MAX = 200
const SOURCE_MAX = 500
const TAGS = ['if', 'unless', 'case', 'comment', 'raw']
const FILTERS = ['upcase', 'downcase', 'capitalize', 'default', 'truncate', 'strip']

const engine = makeEngine()
const parsed = new Map<string, Template[]>()
const PARSED_MAX = 500

function makeEngine(): Liquid {
  const liquid = new Liquid({
    ownPropertyOnly: true,
    strictVariables: true,
    strictFilters: true,
    lenientIf: false,
    templates: {},
    parseLimit: SOURCE_MAX,
    renderLimit: 200,
    memoryLimit: 100_000,
  })
  keepOnly(liquid.tags, TAGS)
  keepOnly(liquid.filters, FILTERS)
  return liquid
}

function keepOnly(all: Record<string, unknown>, kept: readonly string[]): void {
  for (const name of Object.keys(all)) if (!kept.includes(name)) delete all[name]
}

function parse(source: string): Template[] {
  const known = parsed.get(source)
  if (known) return known
  if (parsed.size >= PARSED_MAX) parsed.clear()
  const made = engine.parse(source)
  parsed.set(source, made)
  return made
}

/**
 * One line of plain text: whatever would begin another header becomes a space.
 *
 * @throws Error when the source is no Liquid or asks for what the values lack
 */
export function renderLine(source: string, values: Values): string {
  const rendered = String(engine.renderSync(parse(source), textsOf(values)))
  return rendered
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim()
    .slice(0, LINE_MAX)
}

function textsOf(values: Values): Readonly<Record<string, string>> {
  const texts = Object.entries(values).flatMap(([name, value]) => {
    const parts: readonly unknown[] = typeof value === 'string' ? [value] : value
    return parts.every((part) => typeof part === 'string') ? [[name, parts.join(' ')] as const] : []
  })
  return Object.fromEntries(texts)
}

/** What a line's source asks for that its contract cannot say as a text. @throws Error when it is no Liquid */
export function unknownIn(source: string, contract: Contract): string[] {
  const asked = engine.globalVariableSegmentsSync(parse(source)).map((segments) => segments.map(String).join('.'))
  return [...new Set(asked)].filter((name) => {
    const kind = variableOf(contract, name)?.kind
    return kind === undefined || kind === 'list' || kind === 'lines' || kind === 'link'
  })
}

export const isTooLong = (source: string): boolean => source.length > SOURCE_MAX
