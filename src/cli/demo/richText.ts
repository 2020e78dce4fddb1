/** Rich text as the editor stores it, from plain text with a few marks. */
import type { Page } from '@/payload-types'

type Body = NonNullable<Page['body']>
type Node = Body['root']['children'][number]

const block = { format: '', indent: 0, direction: 'ltr', version: 1 } as const

const textNode = (text: string): Node => ({
  type: 'text',
  text,
  format: 0,
  detail: 0,
  mode: 'normal',
  style: '',
  version: 1,
})

const paragraph = (text: string): Node => ({
  ...block,
  type: 'paragraph',
  textFormat: 0,
  textStyle: '',
  children: [textNode(text)],
})

const heading = (text: string): Node => ({ ...block, type: 'heading', tag: 'h2', children: [textNode(text)] })

const list = (items: readonly string[]): Node => ({
  ...block,
  type: 'list',
  listType: 'bullet',
  tag: 'ul',
  start: 1,
  children: items.map((item, index) => ({
    ...block,
    type: 'listitem',
    value: index + 1,
    children: [textNode(item)],
  })),
})

/** @param text one block per line: `# ` begins a heading, `- ` an item of a list, anything else a paragraph */
export function richText(text: string): Body {
  const children: Node[] = []
  let items: string[] = []
  const endList = () => {
    if (items.length > 0) children.push(list(items))
    items = []
  }
  for (const line of text.split('\n').map((part) => part.trim())) {
    if (line.startsWith('- ')) {
      items.push(line.slice(2))
      continue
    }
    endList()
    if (line.startsWith('# ')) children.push(heading(line.slice(2)))
    else if (line) children.push(paragraph(line))
  }
  endList()
  return { root: { ...block, type: 'root', children } }
}
