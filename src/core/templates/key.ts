/** A template is named by what it is the words of: the event of a mail, or a paper. */
import { DOCUMENT_KINDS, type DocumentKind, PAPER_EVENTS, type PaperEvent, paperEventOf } from '../documents'
import { isDecision, MAIL_EVENTS, type MailEvent } from '../mails'

export type TemplateKey = MailEvent | PaperEvent
export type Channel = 'mail' | 'pdf'

export const TEMPLATE_KEYS: readonly TemplateKey[] = [...MAIL_EVENTS, ...PAPER_EVENTS]

export const isTemplateKey = (value: unknown): value is TemplateKey => TEMPLATE_KEYS.some((key) => key === value)

export const isPaper = (key: TemplateKey): key is PaperEvent => PAPER_EVENTS.some((one) => one === key)

export const channelOf = (key: TemplateKey): Channel => (isPaper(key) ? 'pdf' : 'mail')

/** Whose words serve where a template has none of its own: those for any outcome, behind the ones of each decision. */
export const sharedKeyOf = (key: TemplateKey): TemplateKey | null =>
  key !== 'rma-decided' && isDecision(key) ? 'rma-decided' : null

/** Whether one service may have words of its own. */
export const isOfService = (key: unknown): boolean => isTemplateKey(key) && key.startsWith('service-')

/** The document that a paper's template makes. */
export function documentKindOf(paper: PaperEvent): DocumentKind {
  const kind = DOCUMENT_KINDS.find((one) => paperEventOf(one) === paper)
  if (!kind) throw new RangeError(`no document is made of ${paper}`)
  return kind
}
