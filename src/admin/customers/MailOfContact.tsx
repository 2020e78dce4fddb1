'use client'

import { useDocumentInfo } from '@payloadcms/ui'

import { isAskedFor, MAIL_KINDS, wishAtFirst, wishesIn } from '@/core/mailWishes'
import type { Contact } from '@/payload-types'
import { usePanel } from '../text/PanelTextContext'

/** What the contact chose about mails, for staff to read. */
export function MailOfContact() {
  const { t, locale } = usePanel()
  const { id, savedDocumentData } = useDocumentInfo()
  if (!id) return null
  const { kinds, promotions, promotionsAt } = (savedDocumentData as Partial<Contact> | undefined)?.mailPreferences ?? {}
  const wishes = wishesIn(kinds)
  const told = MAIL_KINDS.flatMap((kind) => {
    const { send, copies } = wishes[kind] ?? wishAtFirst(kind)
    const parts = [
      ...(send === isAskedFor(kind) ? [t(send ? 'customer.mail.on' : 'customer.mail.off')] : []),
      ...(copies.length > 0 ? [t('customer.mail.copies', { addresses: copies.join(', ') })] : []),
    ]
    return parts.length > 0 ? [{ kind, text: parts.join(', ') }] : []
  })
  const since =
    promotions && promotionsAt
      ? new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(new Date(promotionsAt))
      : ''
  return (
    <section className="nz nz-mail-wishes">
      <p className="hint">{t('customer.mail.own')}</p>
      {told.length === 0 && <p className="soft">{t('customer.mail.nothing')}</p>}
      <ul className="nz-rows">
        {told.map(({ kind, text }) => (
          <li key={kind}>
            {t(`customer.mail.kind.${kind}`)}: {text}
          </li>
        ))}
      </ul>
      <p>{since ? t('customer.mail.promotionsSince', { date: since }) : t('customer.mail.noPromotions')}</p>
    </section>
  )
}
