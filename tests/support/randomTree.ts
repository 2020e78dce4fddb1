/** Whatever a template may hold: trees of known and unknown nodes, with anything in their fields. */
import fc from 'fast-check'

import { CONTRACTS } from '@/core/templates/contracts'

const NAMES = [...new Set(Object.values(CONTRACTS).flatMap(Object.keys)), 'unknown', '__proto__', 'constructor', '']
const HOSTILE = [
  '<script>x</script>',
  '{{ rmaNumber }}',
  '{% include "a" %}',
  '"><img src=x onerror=y>',
  '&lt;',
  '\u0000',
]
const BLOCKS = ['opening', 'button', 'steps', 'passage', 'facts', 'lines', 'html']
const PAPER_BLOCKS = ['brand', 'barcode', 'address', 'passage', 'facts', 'goods', 'boxes', 'counter', 'lines']

export const words = fc.oneof(fc.string({ maxLength: 20 }), fc.constantFrom(...HOSTILE))
export const name = fc.constantFrom(...NAMES)
const url = fc.oneof(fc.constantFrom('https://a.example', 'mailto:a@b.example', 'javascript:alert(1)', 'data:x'), words)

type Node = Record<string, unknown>

function nodeOf(blocks: readonly string[]) {
  const { node } = fc.letrec<{ node: Node; nodes: Node[] }>((tie) => ({
    nodes: fc.array(tie('node'), { maxLength: 3 }),
    node: fc.oneof(
      { depthSize: 'small' },
      fc.record({ type: fc.constant('text'), text: words, format: fc.nat(3) }),
      fc.record({ type: fc.constant('inlineBlock'), fields: fc.record({ blockType: fc.constant('variable'), name }) }),
      fc.record({
        type: fc.constant('block'),
        fields: fc.record({
          blockType: fc.constantFrom(...blocks),
          above: words,
          title: words,
          titleFrom: name,
          label: words,
          labelFrom: name,
          link: name,
          url,
          variable: name,
          columns: fc.array(fc.constantFrom('article', 'quantity', 'outcome', 'counted', 'price'), { maxLength: 3 }),
          facts: fc.array(fc.record({ label: words, variable: name }), { maxLength: 3 }),
          below: words,
          large: fc.anything(),
          sign: fc.oneof(fc.constantFrom('none', 'moon'), fc.anything()),
          before: words,
          between: words,
          boxes: fc.array(fc.record({ label: fc.oneof(words, fc.anything()) }), { maxLength: 5 }),
        }),
      }),
      fc.record({ type: fc.constant('link'), fields: fc.record({ url, variable: name }), children: tie('nodes') }),
      fc.record({
        type: fc.constantFrom('paragraph', 'heading', 'list', 'listitem', 'upload', 'linebreak'),
        tag: fc.constantFrom('h1', 'h2', 'script'),
        listType: fc.constantFrom('number', 'bullet'),
        children: tie('nodes'),
      }),
      fc.anything().map((value) => Object(value) as Node),
    ),
  }))
  return node
}

const treeOf = (children: readonly unknown[]) => ({ root: { type: 'root', children } })

export const mailTrees = fc.array(nodeOf(BLOCKS), { maxLength: 6 }).map(treeOf)

const BARCODE = { type: 'block', fields: { blockType: 'barcode' } }

/** Half of them with a barcode, so that many could be printed. */
export const paperTrees = fc
  .tuple(fc.array(nodeOf(PAPER_BLOCKS), { maxLength: 6 }), fc.boolean())
  .map(([nodes, barcode]) => treeOf(barcode ? [...nodes, BARCODE] : nodes))
