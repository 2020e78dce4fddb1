/** Blocks to table rows of HTML. Everything written or filled in is escaped here; nothing of it is read as a template. */
import type { Block, Body, Inline } from '@/core/templates/body'
import type { Values } from '@/core/templates/contract'
import { CSS } from '../../mail/css'
import type { MailText } from '../../mail/mailTemplate'
import { html, htmlLines } from '../html'
import { linesTable } from './htmlLines'
import { hrefOf, linesOf, rowsOf, textOf, wordsOf } from './values'

export type Ground = { readonly values: Values; readonly accent: string; readonly t: MailText }

/** Wide blocks get a row of their own; the others flow together until a heading begins anew. */
const WIDE: readonly Block['kind'][] = ['facts', 'lines', 'passage']

/** The rows of a mail's body, to stand in its frame. */
export function bodyToHtml(body: Body, ground: Ground): string {
  const rows: string[][] = []
  let alone = true
  for (const block of body) {
    const shown = blockToHtml(block, ground)
    if (shown === '') continue
    const wide = WIDE.includes(block.kind)
    if (alone || wide || block.kind === 'heading') rows.push([])
    rows.at(-1)?.push(shown)
    alone = wide
  }
  const row = (shown: readonly string[]) =>
    `<tr><td class="pad" style="padding:28px 32px 0;">${shown.join('\n')}</td></tr>`
  return `${rows.map(row).join('\n')}\n<tr><td style="height:28px;line-height:28px;">&nbsp;</td></tr>`
}

function blockToHtml(block: Block, ground: Ground): string {
  const { values } = ground
  switch (block.kind) {
    case 'paragraph':
      return element('p', CSS.sentence, inlinesToHtml(block.children, ground))
    case 'heading':
      return headingToHtml(block.level, inlinesToHtml(block.children, ground))
    case 'list':
      return listToHtml(block, ground)
    case 'opening':
      return `${element('p', CSS.kicker, html(block.above), 'mu')}\n${element('h1', CSS.title, html(wordsOf(values, block.title)))}`
    case 'button':
      return button(wordsOf(values, block.label), hrefOf(values, block.target), ground.accent)
    case 'steps':
      return steps(linesOf(values, block.variable), block.numbered)
    case 'passage':
      return passage(block.label, linesOf(values, block.variable))
    case 'facts':
      return facts(block, values)
    case 'lines':
      return linesTable(rowsOf(values, block.variable), block.columns, ground.t)
  }
}

/** Nothing when its text is empty: a sentence of the data may be. */
const element = (tag: string, style: string, inner: string, tone = 'tx') =>
  inner.replace(/<br>/g, '').trim() === '' ? '' : `<${tag} class="${tone}" style="${style}">${inner}</${tag}>`

const headingToHtml = (level: 1 | 2 | 3, inner: string) =>
  level === 1 ? element('h1', CSS.title, inner) : element(`h${level}`, CSS.heading, inner)

function inlinesToHtml(inlines: readonly Inline[], ground: Ground): string {
  return inlines.map((inline) => inlineToHtml(inline, ground)).join('')
}

function inlineToHtml(inline: Inline, ground: Ground): string {
  const { values, accent } = ground
  switch (inline.kind) {
    case 'text': {
      const text = inline.italic ? `<em>${html(inline.text)}</em>` : html(inline.text)
      return inline.bold ? `<strong>${text}</strong>` : text
    }
    case 'break':
      return '<br>'
    case 'variable':
      return inline.address ? address(inline.name, ground) : htmlLines(textOf(values, inline.name))
    case 'link': {
      const words = inlinesToHtml(inline.children, ground)
      return words.trim() === '' ? '' : anchor(hrefOf(values, inline.target), words, accent)
    }
  }
}

/** A link stands as its own address; nothing when it leads nowhere safe. */
function address(name: string, { values, accent }: Ground): string {
  const href = hrefOf(values, { variable: name })
  return href && anchor(href, html(href), accent)
}

const anchor = (href: string, words: string, accent: string) =>
  `<a class="lk" href="${html(href)}" style="color:${accent};word-break:break-word;">${words}</a>`

const button = (label: string, href: string, accent: string) =>
  `<table role="presentation" class="btn" cellpadding="0" cellspacing="0" border="0" style="margin:20px 0 12px;"><tr><td style="background-color:${accent};border-radius:3px;"><a href="${html(href)}" style="${CSS.button}">${html(label)}</a></td></tr></table>`

function listToHtml({ items, numbered }: Extract<Block, { kind: 'list' }>, ground: Ground): string {
  const counts: number[] = []
  const shown = items.map(({ depth, children }) => {
    counts.length = depth + 1
    counts[depth] = (counts[depth] ?? 0) + 1
    const mark = numbered ? `${counts[depth]}. ` : '•&nbsp; '
    return { style: `padding-left:${depth * 20}px;`, inner: mark + inlinesToHtml(children, ground) }
  })
  return stepLines(shown)
}

/** A single step needs no number. */
function steps(lines: readonly string[], numbered: boolean): string {
  const mark = (index: number) => (lines.length < 2 ? '' : numbered ? `${index + 1}. ` : '•&nbsp; ')
  return stepLines(lines.map((line, index) => ({ style: '', inner: mark(index) + htmlLines(line) })))
}

/** The last stands off from what follows. */
function stepLines(shown: readonly { readonly style: string; readonly inner: string }[]): string {
  const last = (index: number) => (index === shown.length - 1 ? 'margin-bottom:12px;' : '')
  return shown.map(({ style, inner }, index) => element('p', CSS.step + style + last(index), inner)).join('\n')
}

function passage(label: string, lines: readonly string[]): string {
  if (lines.length === 0) return ''
  const heading = element('p', CSS.heading, html(label))
  return `${heading}\n${lines.map((line) => element('p', CSS.step, htmlLines(line))).join('\n')}`
}

/** Longer than half a mail is wide. */
const LONG_WORD = /\S{25}/

function facts({ facts: asked }: Extract<Block, { kind: 'facts' }>, values: Values): string {
  const filled = asked.flatMap(({ label, variable }) => {
    const lines = linesOf(values, variable)
    return lines.length > 0 ? [{ label, lines }] : []
  })
  if (filled.length === 0) return ''
  // A long word, such as an address, would push the mail wider than it is.
  const stacked = filled.some(({ lines }) => lines.some((line) => LONG_WORD.test(line)))
  const cells = filled.map(({ label, lines }) => {
    const shown = lines.map((line, index) => element('p', index === 0 ? CSS.value : CSS.valueMore, htmlLines(line)))
    return `<td class="stk" width="${stacked ? 100 : 50}%" valign="top" style="padding:14px 16px;">${element('p', CSS.label, html(label), 'mu')}${shown.join('')}</td>`
  })
  return `<table role="presentation" class="box" width="100%" cellpadding="0" cellspacing="0" border="0" style="background-color:#f2f5f3;"><tr>\n${cells.join(stacked ? '</tr>\n<tr>' : '\n')}</tr></table>`
}
