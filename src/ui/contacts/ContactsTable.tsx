import { translator } from '@messages/translate'
import Link from 'next/link'
import { OFFERED_RIGHTS } from '@/core/accounts/rights'
import type { ShownContact } from '@/core/accounts/shownContact'
import type { Locale } from '@/core/locale'
import { type Clock, longDate } from '../returns/moment'
import { CELL, HEAD, ROW, ROWS, TABLE } from '../tableRoles'
import { ContactChip } from './ContactChip'
import type { OfferedRight } from './contactState'
import { contactHref } from './hrefs'

type Props = { readonly contacts: readonly ShownContact[]; readonly clock: Clock; readonly now: Date }

export const CONTACT_COLUMNS = ['name', 'rights', 'status'] as const

export function ContactsTable({ contacts, ...rest }: Props) {
  const t = translator(rest.clock.locale, 'contacts')
  return (
    <div className="scroll">
      <table {...TABLE} className="tbl contacts">
        <caption className="vh">{t('listTitle')}</caption>
        <thead {...ROWS}>
          <tr {...ROW}>
            {CONTACT_COLUMNS.map((column) => (
              <th key={column} {...HEAD} scope="col">
                {t(`column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...ROWS}>
          {contacts.map((contact) => (
            <Row key={contact.id} contact={contact} {...rest} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Row({ contact, clock, now }: Omit<Props, 'contacts'> & { readonly contact: ShownContact }) {
  const t = translator(clock.locale, 'contacts')
  const remark = remarkOn(contact, clock, now)
  return (
    <tr {...ROW}>
      <td {...CELL} className="ttl">
        <Link href={contactHref(contact.id)}>{contact.name}</Link>
        {contact.you && <span className="muted"> ({t('you')})</span>}
        <br />
        <span className="soft small">{contact.email}</span>
      </td>
      <td {...CELL} className="c4" data-l={t('column.rights')}>
        {rightsInWords(contact.rights as OfferedRight[], clock.locale)}
      </td>
      <td {...CELL} className="c4">
        <ContactChip status={contact.status} locale={clock.locale} />
        {remark && <span className="contact-remark soft small">{remark}</span>}
      </td>
    </tr>
  )
}

function rightsInWords(rights: readonly OfferedRight[], locale: Locale): string {
  const t = translator(locale, 'contacts')
  if (rights.length === 0) return t('noRights')
  if (rights.length === OFFERED_RIGHTS.length) return t('allRights')
  return rights.map((right) => t(`right.${right}`)).join(' · ')
}

/** What more there is to know of the status. */
export function remarkOn({ linkWorksUntil, blockedBy }: ShownContact, clock: Clock, now: Date): string | null {
  const t = translator(clock.locale, 'contacts')
  if (blockedBy === 'house') return t('byHouse')
  if (!linkWorksUntil) return null
  const over = Date.parse(linkWorksUntil) <= now.getTime()
  return over ? t('linkOver') : t('linkUntil', { date: longDate(linkWorksUntil, clock) })
}
