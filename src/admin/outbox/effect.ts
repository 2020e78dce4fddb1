/** What the panel tells of an effect: its name, and what may be done with it. */
import { DOCUMENT_KINDS } from '@/core/documents'
import { LINK_MAILS } from '@/core/mails'
import { remarksIn } from '@/core/outbox/remarks'
import { TEMPLATE_KEYS, type TemplateKey } from '@/core/templates/key'
import type { Outbox } from '@/payload-types'
import type { PanelText } from '../text/panelText'

type Keyed = Pick<Outbox, 'dedupeKey'>

/** Which mail a row is, from the key that names it for ever; undefined for a document. */
const mailEventOf = ({ dedupeKey }: Keyed): TemplateKey | undefined =>
  TEMPLATE_KEYS.find((one) => dedupeKey.split(':').includes(one))

/** A mail whose link opens an account: only admins read it, and it is never sent again. */
export const opensAccount = (effect: Keyed): boolean => LINK_MAILS.some((one) => one === mailEventOf(effect))

/** Whether a failed effect may be tried again. */
export const mayRetry = (effect: Pick<Outbox, 'kind' | 'dedupeKey' | 'status'>): boolean =>
  effect.status === 'dead' && effect.kind !== 'page' && !opensAccount(effect)

/** How an effect that is done went, where it went otherwise than hoped; null when all is well. */
export function remarkOn(t: PanelText, { status, lastError }: Pick<Outbox, 'status' | 'lastError'>): string | null {
  if (status !== 'done') return null
  const told = remarksIn(lastError).map(({ kind, about }) => t(`outbox.remark.${kind}`, { about }))
  return told.join(' ') || null
}

/** Whether the relay is about to carry it out: what has failed before may wait for hours, a page or a dealer's term for its moment. */
export const isUnderway = ({ kind, status, attempts }: Pick<Outbox, 'kind' | 'status' | 'attempts'>): boolean =>
  status === 'leased' || (!waitsForItsMoment(kind) && status === 'due' && !attempts)

const waitsForItsMoment = (kind: Outbox['kind']): boolean => kind === 'page' || kind === 'dealerTerm'

/** What an effect is called: a mail by its subject once it has one, else by its event; a document by its kind; a page by its title, a VAT check by whose it is. */
export function effectName(t: PanelText, effect: Outbox): string {
  if (effect.kind === 'page') return t('outbox.pageNamed', { title: effect.subject ?? '' })
  if (effect.kind === 'dealerTerm') return t('outbox.dealerTermNamed', { number: effect.subject ?? '' })
  if (effect.kind === 'vatCheck') return t('outbox.vatCheckNamed', { name: effect.subject ?? '' })
  if (effect.kind === 'erpEvent') return t('outbox.erpNamed', { name: effect.subject ?? '' })
  if (effect.kind === 'gridExport') return t('outbox.exportNamed', { name: effect.subject ?? '' })
  if (effect.subject) return effect.subject
  const event = mailEventOf(effect)
  if (event) return t(`outbox.event.${event}`)
  const paper = DOCUMENT_KINDS.find((one) => effect.dedupeKey.split(':').includes(one))
  return paper ? t(`document.${paper}`) : t(`outbox.${effect.kind}`)
}
