/** The tree of an editor: which rows it names, and what it says. */
import { isRecord, SECTIONS, type Section, type Value } from './shape'

const BESIDE_WORDS = ['type', 'format', 'indent', 'version', 'direction', 'mode', 'style', 'detail', 'id', 'blockType']

/**
 * The tree with the names of its keys in order, and every row that it names renamed. What leads to no section of the
 * bundle, or nowhere, becomes null.
 */
export function mapLinks(tree: unknown, rename: (section: Section, name: string) => string | null): Value {
  if (Array.isArray(tree)) return tree.map((one: unknown) => mapLinks(one, rename))
  if (!isRecord(tree)) return plain(tree)
  const names = Object.keys(tree).sort()
  const renamed = 'relationTo' in tree && 'value' in tree ? linkValue(tree, rename) : undefined
  return Object.fromEntries(
    names
      .filter((name) => tree[name] !== undefined)
      .map((name) => [name, name === 'value' && renamed !== undefined ? renamed : mapLinks(tree[name], rename)]),
  )
}

function linkValue({ relationTo, value }: { readonly [name: string]: unknown }, rename: Rename): Value {
  const section = SECTIONS.find((one) => one === relationTo)
  const name = isRecord(value) ? value.id : value
  return section && (typeof name === 'string' || typeof name === 'number') ? rename(section, String(name)) : null
}

type Rename = (section: Section, name: string) => string | null

const plain = (value: unknown): Value =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null

/** The tree's words, a line per paragraph, heading, item or block. */
export function treeLines(tree: unknown): string[] {
  const root = isRecord(tree) ? tree.root : undefined
  return linesOf(isRecord(root) ? root.children : [])
}

function linesOf(nodes: unknown): string[] {
  if (!Array.isArray(nodes)) return []
  return nodes.filter(isRecord).flatMap((node) => {
    if (node.type === 'list') return linesOf(node.children)
    if (node.type === 'listitem' && hasList(node.children)) return linesOf(node.children)
    if (node.type === 'block') return [blockWords(node.fields)]
    const said = inline(node)
    return [node.type === 'listitem' ? `• ${said}` : said]
  })
}

const hasList = (children: unknown): boolean =>
  Array.isArray(children) && children.some((child) => isRecord(child) && child.type === 'list')

function inline(node: { readonly [name: string]: unknown }): string {
  if (typeof node.text === 'string') return node.text
  if (node.type === 'linebreak') return ' '
  if (node.type === 'inlineBlock') return `‹${wordsIn(node.fields).join(' ')}›`
  if (node.type === 'upload' || node.type === 'relationship') return `[${String(node.value ?? '')}]`
  const inner = Array.isArray(node.children) ? node.children.filter(isRecord).map(inline).join('') : ''
  const target = wordsIn(node.type === 'link' || node.type === 'autolink' ? node.fields : null)
  return target.length > 0 ? `${inner} (${target.join(' ')})` : inner
}

function blockWords(fields: unknown): string {
  const name = isRecord(fields) ? String(fields.blockType) : ''
  return `[${name}] ${wordsIn(fields).join(' · ')}`.trim()
}

/** What a block or link says, whatever its fields are called. */
function wordsIn(value: unknown): string[] {
  if (typeof value === 'string') return value === '' ? [] : [value]
  if (typeof value === 'number') return [String(value)]
  if (Array.isArray(value)) return value.flatMap(wordsIn)
  if (!isRecord(value)) return []
  return Object.entries(value).flatMap(([name, one]) => (BESIDE_WORDS.includes(name) ? [] : wordsIn(one)))
}
