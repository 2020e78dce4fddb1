import { expect, it } from 'vitest'

import { richText } from './richText'

it('makes headings, paragraphs and lists of marked lines', () => {
  const { root } = richText('First.\n\n# Head\n- one\n- two\nLast.\n')
  const blocks = root.children.map(({ type, children }) => [type, Array.isArray(children) ? children.length : 0])
  expect(blocks).toEqual([
    ['paragraph', 1],
    ['heading', 1],
    ['list', 2],
    ['paragraph', 1],
  ])
})

it('keeps a list that ends the text', () => {
  expect(richText('- only').root.children).toMatchObject([
    { type: 'list', children: [{ value: 1, children: [{ text: 'only' }] }] },
  ])
})
