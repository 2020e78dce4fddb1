/** Reads the editor's tree into blocks, and names all that a mail cannot hold or its contract does not know. Never throws. */
import type { Block, Body } from './body'
import type { Contract } from './contract'
import type { Problem } from './problem'
import { readBlock } from './readBlock'
import { readInlines, readList } from './readInlines'
import { asNodes, asObject, type Node, Reading } from './reading'

export type ReadBody = { readonly body: Body; readonly problems: readonly Problem[] }

const MAX_BLOCKS = 300

/** @param stored the rich text of a template as it is stored; anything else reads as a body without blocks */
export function readBody(stored: unknown, contract: Contract): ReadBody {
  const reading = new Reading(contract)
  return { body: readBlocks<Block>(stored, reading, readTop), problems: reading.problems }
}

type ReadOne<Kind> = (node: Node, reading: Reading) => Kind | null

/** The top of a tree, block by block. */
export function readBlocks<Kind>(stored: unknown, reading: Reading, readOne: ReadOne<Kind>): Kind[] {
  const nodes = asNodes(asObject(asObject(stored).root).children)
  if (nodes.length > MAX_BLOCKS) reading.fault('TEMPLATE_TOO_LONG', '')
  const blocks: Kind[] = []
  for (const [index, node] of nodes.slice(0, MAX_BLOCKS).entries()) {
    reading.enter(index + 1)
    const block = readOne(node, reading)
    if (block) blocks.push(block)
  }
  return blocks
}

const readTop = (node: Node, reading: Reading): Block | null =>
  node.type === 'block' ? readBlock(asObject(node.fields), reading) : readProse(node, reading)

/** What mails and papers alike are written in. */
export function readProse(node: Node, reading: Reading) {
  switch (node.type) {
    case 'paragraph':
      return { kind: 'paragraph', children: readInlines(node, reading) } as const
    case 'heading':
      return { kind: 'heading', level: levelOf(node.tag), children: readInlines(node, reading) } as const
    case 'list':
      return { kind: 'list', numbered: node.listType === 'number', items: readList(node, reading) } as const
    default:
      return reading.broken(node.type)
  }
}

const levelOf = (tag: unknown): 1 | 2 | 3 => (tag === 'h1' ? 1 : tag === 'h2' ? 2 : 3)
