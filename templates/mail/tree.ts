/** The editor's tree, written by hand: so that the shipped mails and papers are of the same stuff as what an admin writes. */
import type { LineColumn } from '@/core/templates/contract'

type Node = Readonly<Record<string, unknown>>

const BLOCK = { format: '', indent: 0, direction: 'ltr', version: 1 } as const
/** Signs that no sentence holds: they mark a variable inside a message until the sentence is taken apart. */
const [OPEN, CLOSE] = ['\uE000', '\uE001']

/** Stands for a variable in a message's values: `t('received.intro', { date: hole('submittedOn') })`. */
export const hole = (variable: string): string => `${OPEN}${variable}${CLOSE}`

/** The same in a subject. */
export const liquid = (variable: string): string => `{{ ${variable} }}`

const textNode = (text: string): Node => ({
  type: 'text',
  text,
  format: 0,
  detail: 0,
  mode: 'normal',
  style: '',
  version: 1,
})

/** Ids are the place within the tree: the same text is the same tree. */
const variableNode = (name: string, id: string): Node => ({
  type: 'inlineBlock',
  version: 1,
  fields: { id, blockType: 'variable', name },
})

function sentence(text: string, id: string): Node[] {
  return text
    .split(/(\uE000\w+\uE001)/)
    .filter((part) => part !== '')
    .map((part, index) => (part.startsWith(OPEN) ? variableNode(part.slice(1, -1), `${id}${index}`) : textNode(part)))
}

export type Make = (id: string) => Node

export const paragraph =
  (text: string): Make =>
  (id) => ({ ...BLOCK, type: 'paragraph', textFormat: 0, textStyle: '', children: sentence(text, id) })

export const heading =
  (text: string, tag: 'h1' | 'h2' = 'h2'): Make =>
  (id) => ({ ...BLOCK, type: 'heading', tag, children: sentence(text, id) })

export const block =
  (blockType: string, fields: Node): Make =>
  (id) => ({ type: 'block', version: 2, format: '', fields: { id, blockName: '', blockType, ...fields } })

export const opening = (above: string, title: { title: string } | { titleFrom: string }): Make =>
  block('opening', { above, ...title })
export const button = (label: { label: string } | { labelFrom: string }, link: string): Make =>
  block('button', { ...label, link })
export const steps = (variable: string): Make => block('steps', { variable, numbered: true })
export const passage = (label: string, variable: string): Make => block('passage', { label, variable })
export const lines = (...columns: LineColumn[]): Make => block('lines', { columns })
export const facts = (...pairs: readonly (readonly [label: string, variable: string])[]): Make => {
  const rows = (id: string) => pairs.map(([label, variable], index) => ({ id: `${id}${index}`, label, variable }))
  return (id) => block('facts', { facts: rows(id) })(id)
}

/** @param event names the tree, so that its ids are its own */
export const tree = (event: string, ...blocks: readonly Make[]) => ({
  root: { ...BLOCK, type: 'root', children: blocks.map((make, index) => make(`${event}-${index + 1}-`)) },
})
