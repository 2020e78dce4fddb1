/** The same blocks as plain text, for readers who see no HTML. Nothing is escaped: it is read as it stands. */
import type { Block, Body, Inline } from '@/core/templates/body'
import type { LineColumn, LineRow } from '@/core/templates/contract'
import type { Ground } from './html'
import { hrefOf, linesOf, rowsOf, textOf, wordsOf } from './values'

/** Blocks apart by an empty line; a heading stays with what it heads. */
export function bodyToText(body: Body, ground: Ground): string {
  const shown = body.map((block) => ({ block, text: blockToText(block, ground).trim() })).filter(({ text }) => text)
  return shown.map(({ block, text }) => `${text}${block.kind === 'heading' ? '\n' : '\n\n'}`).join('')
}

function blockToText(block: Block, ground: Ground): string {
  const { values } = ground
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return inlinesToText(block.children, ground)
    case 'list':
      return listToText(block, ground)
    case 'opening':
      return [block.above, wordsOf(values, block.title)].filter(Boolean).join(': ')
    case 'button':
      return `${wordsOf(values, block.label)}:\n${hrefOf(values, block.target)}`
    case 'steps':
      return stepsToText(linesOf(values, block.variable), block.numbered)
    case 'passage':
      return labelled(block.label, linesOf(values, block.variable))
    case 'facts':
      return block.facts.map(({ label, variable }) => labelled(label, linesOf(values, variable))).join('\n\n')
    case 'lines':
      return rowsOf(values, block.variable)
        .map((row) => rowToText(row, block.columns, ground))
        .join('\n\n')
  }
}

const inlinesToText = (inlines: readonly Inline[], ground: Ground): string =>
  inlines.map((inline) => inlineToText(inline, ground)).join('')

function inlineToText(inline: Inline, ground: Ground): string {
  switch (inline.kind) {
    case 'text':
      return inline.text
    case 'break':
      return '\n'
    case 'variable':
      return inline.address ? hrefOf(ground.values, { variable: inline.name }) : textOf(ground.values, inline.name)
    case 'link': {
      const [words, href] = [inlinesToText(inline.children, ground), hrefOf(ground.values, inline.target)]
      return words === href || href === '' ? words : `${words} (${href})`
    }
  }
}

function listToText({ items, numbered }: Extract<Block, { kind: 'list' }>, ground: Ground): string {
  const counts: number[] = []
  return items
    .map(({ depth, children }) => {
      counts.length = depth + 1
      counts[depth] = (counts[depth] ?? 0) + 1
      return `${'  '.repeat(depth)}${numbered ? `${counts[depth]}.` : '-'} ${inlinesToText(children, ground)}`
    })
    .join('\n')
}

const stepsToText = (lines: readonly string[], numbered: boolean) =>
  lines.map((line, index) => (lines.length < 2 ? line : numbered ? `${index + 1}. ${line}` : `- ${line}`)).join('\n')

const labelled = (label: string, lines: readonly string[]) =>
  lines.length === 0 ? '' : [label && `${label}:`, ...lines].filter(Boolean).join('\n')

function rowToText(row: LineRow, columns: readonly LineColumn[], { t }: Ground): string {
  const has = (column: LineColumn) => columns.includes(column)
  const outcome = [has('approved') && row.approved, has('outcome') && row.outcomeWord].filter(Boolean).join(': ')
  const more = [
    row.about,
    outcome,
    has('reason') && row.reason && `${t('reason')}: ${row.reason}`,
    has('remark') && row.remark,
    has('note') && row.note,
  ]
  const first = has('quantity') ? `${row.quantity} x ${row.article}` : row.article
  const lines = more.flatMap((part) => (part ? part.split('\n') : []))
  return [first, ...lines.map((line) => `  ${line}`)].join('\n')
}
