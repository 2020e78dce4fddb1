/** A template in one language as lines of words, a line per block: what a diff reads. */
import { refusalSentence } from '@messages/refusal'
import { translator } from '@messages/translate'
import type { Locale } from '@/core/locale'
import type { Block, Inline, Target, Wording } from '@/core/templates/body'
import type { LineColumn, PaperColumn } from '@/core/templates/contract'
import { variableOf } from '@/core/templates/contract'
import { contractOf } from '@/core/templates/contracts'
import { isPaper, type TemplateKey } from '@/core/templates/key'
import type { PaperBlock } from '@/core/templates/paperBody'
import type { Problem } from '@/core/templates/problem'
import { readBody } from '@/core/templates/readBody'
import { readPaper } from '@/core/templates/readPaper'
import type { Template } from '@/payload-types'
import type { PanelText } from '../../text/panelText'

/** What the words are put with. */
type Speech = {
  readonly t: PanelText
  readonly named: (variable: string) => string
  readonly column: (name: LineColumn | PaperColumn) => string
}

type Stored = Pick<Template, 'key' | 'subject' | 'preheader' | 'body' | 'paper'>

/**
 * @param language of the template's text
 * @param reader language of who reads the words around it
 */
export function inWords(stored: Stored, language: Locale, reader: Locale): string[] {
  const { key, subject, preheader } = stored
  const speech = speechOf(key, reader)
  const { t } = speech
  const told = (problems: readonly Problem[]) =>
    problems.map(({ code, ...place }) => refusalSentence(code, { ...place, locale: language }, reader))
  if (isPaper(key)) {
    const { body, problems } = readPaper(stored.paper, contractOf(key))
    return [...body.flatMap((block) => paperBlock(block, speech)), ...told(problems)]
  }
  const { body, problems } = readBody(stored.body, contractOf(key))
  return [
    `${t('template.subject')}: ${subject ?? ''}`,
    `${t('template.preheader')}: ${preheader ?? ''}`,
    ...body.flatMap((block) => mailBlock(block, speech)),
    ...told(problems),
  ]
}

function speechOf(key: TemplateKey, reader: Locale): Speech {
  const contract = contractOf(key)
  const mails = translator(reader, 'mails')
  const papers = translator(reader, 'documents')
  return {
    t: translator(reader, 'admin'),
    named: (variable) => `‹${variableOf(contract, variable)?.label[reader] ?? variable}›`,
    column: (name) => {
      if (name === 'remark') return papers('remarks')
      if (name === 'note') return mails('decisionNote')
      return name === 'approved' || name === 'outcome' ? mails(name) : papers(name)
    },
  }
}

function mailBlock(block: Block, speech: Speech): string[] {
  const { t, named } = speech
  switch (block.kind) {
    case 'opening':
      return [`${block.above} / ${wording(block.title, speech)}`]
    case 'button':
      return [`${t('template.block.button')}: ${wording(block.label, speech)} → ${target(block.target, speech)}`]
    case 'steps':
      return [`${t('template.block.steps')}: ${named(block.variable)}`]
    case 'passage':
      return [`${block.label}: ${named(block.variable)}`]
    case 'lines':
      return [`${t('template.block.lines')}: ${block.columns.map(speech.column).join(', ')}`]
    default:
      return shared(block, speech)
  }
}

function paperBlock(block: PaperBlock, speech: Speech): string[] {
  const { t, named } = speech
  const size = (large: boolean) => t(large ? 'template.block.large' : 'template.block.small')
  switch (block.kind) {
    case 'brand':
      return [`${t('template.block.brand')}: ${block.below}`]
    case 'barcode':
      return [`${t('template.block.barcode')}, ${size(block.large)}`]
    case 'address':
      return [`${block.label}: ${named(block.variable)}, ${size(block.large)}`]
    case 'passage':
      return [`${block.label}: ${named(block.variable)}`]
    case 'goods':
      return [`${t('template.block.lines')}: ${block.columns.map(speech.column).join(', ')}`]
    case 'counter':
      return [`${block.before} … ${block.between} …`]
    case 'boxes':
      return [`${t('template.block.boxes')}: ${block.labels.join(', ')}`]
    default:
      return shared(block, speech)
  }
}

type Shared = Extract<Block, { kind: 'paragraph' | 'heading' | 'list' | 'facts' }>

/** What mails and papers have alike. */
function shared(block: Shared, speech: Speech): string[] {
  switch (block.kind) {
    case 'list':
      return block.items.map(({ children }) => `• ${sentence(children, speech)}`)
    case 'facts':
      return block.facts.map(({ label, variable }) => `${label}: ${speech.named(variable)}`)
    default:
      return [sentence(block.children, speech)]
  }
}

const sentence = (inlines: readonly Inline[], speech: Speech): string =>
  inlines.map((inline) => inlineInWords(inline, speech)).join('')

function inlineInWords(inline: Inline, speech: Speech): string {
  switch (inline.kind) {
    case 'text':
      return inline.text
    case 'break':
      return ' '
    case 'variable':
      return speech.named(inline.name)
    case 'link':
      return `${sentence(inline.children, speech)} (${target(inline.target, speech)})`
  }
}

const wording = (words: Wording, { named }: Speech) => ('text' in words ? words.text : named(words.variable))
const target = (to: Target, { named }: Speech) => ('url' in to ? to.url : named(to.variable))
