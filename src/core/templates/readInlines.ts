import type { Inline, ListItem, Target } from './body'
import type { VariableKind } from './contract'
import { asNodes, asObject, asText, type Node, type Reading } from './reading'
import { safeLink } from './safeLink'

/** What may stand in the middle of a sentence. */
const IN_A_SENTENCE: readonly VariableKind[] = ['text', 'date', 'number', 'link']

const BOLD = 1
const ITALIC = 2
const DEEPEST_LIST = 4

export const readInlines = (node: Node, reading: Reading, inLink = false): Inline[] =>
  asNodes(node.children).flatMap((child) => readInline(child, reading, inLink) ?? [])

function readInline(node: Node, reading: Reading, inLink: boolean): Inline | null {
  switch (node.type) {
    case 'text':
      return readText(node)
    case 'tab':
      return { kind: 'text', text: ' ', bold: false, italic: false }
    case 'linebreak':
      return { kind: 'break' }
    case 'inlineBlock':
      return readVariable(asObject(node.fields), reading)
    case 'link':
    case 'autolink':
      return inLink || !reading.links ? reading.broken(node.type) : readLink(node, reading)
    default:
      return reading.broken(node.type)
  }
}

function readText({ text, format }: Node): Inline {
  const marks = typeof format === 'number' ? format : 0
  return { kind: 'text', text: asText(text), bold: Boolean(marks & BOLD), italic: Boolean(marks & ITALIC) }
}

function readVariable({ blockType, name }: Node, reading: Reading): Inline | null {
  if (blockType !== 'variable') return reading.broken(blockType)
  const found = reading.variable(name, ...IN_A_SENTENCE)
  return found && { kind: 'variable', name: asText(name), address: found.kind === 'link' }
}

function readLink(node: Node, reading: Reading): Inline | null {
  const children = readInlines(node, reading, true)
  const target = readTarget(asObject(node.fields), reading)
  return target && { kind: 'link', target, children }
}

/** A variable wins over an address. */
export function readTarget({ variable, url }: Node, reading: Reading): Target | null {
  if (asText(variable)) return reading.variable(variable, 'link') && { variable: asText(variable) }
  if (safeLink(url)) return { url: safeLink(url) }
  reading.fault('TEMPLATE_LINK_UNSAFE', asText(url))
  return null
}

/** The items of a list, those of lists inside it deeper. */
export function readList(list: Node, reading: Reading, depth = 0): ListItem[] {
  if (depth > DEEPEST_LIST) {
    reading.broken('list')
    return []
  }
  return asNodes(list.children).flatMap((item) => {
    if (item.type !== 'listitem') return reading.broken(item.type) ?? []
    const inner = asNodes(item.children).filter(({ type }) => type === 'list')
    const own = { children: asNodes(item.children).filter(({ type }) => type !== 'list') }
    const children = readInlines(own, reading)
    return [
      ...(children.length > 0 || inner.length === 0 ? [{ depth, children }] : []),
      ...inner.flatMap((one) => readList(one, reading, depth + 1)),
    ]
  })
}
