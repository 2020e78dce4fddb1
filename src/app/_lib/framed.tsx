/** The frame of every page, filled in for its reader. */
import { translator } from '@messages/translate'
import type { ReactNode } from 'react'

import type { MenuEntry } from '@/core/menu'
import { formatTime } from '@/core/moment'
import { may, type PortalSession } from '@/session/portalSession'
import { CONTACTS } from '@/ui/contacts/hrefs'
import { END_CUSTOMERS } from '@/ui/dealers/hrefs'
import { type PageLink, Shell, type Who } from '@/ui/Shell'
import type { Tab } from '@/ui/Tabs'
import { accountPagesOf, isContact } from './accountPages'
import { dealersOf } from './dealers'
import { footerPages, portalSettings } from './portal'
import { type ReturnDoor, returnDoor } from './returnDoor'
import { entriesFor } from './returnsOpen'
import { currentLocale } from './session'

/** @param session null for a visitor: a plain header without tabs */
export async function framed(session: PortalSession | null, children: ReactNode): Promise<ReactNode> {
  const locale = await currentLocale()
  const portal = await portalSettings(locale)
  const pages = await footerPages(locale)
  return (
    <Shell
      locale={locale}
      languages={portal.languages}
      branding={portal.branding}
      who={session && whoOf(session, portal.zone)}
      contact={portal.contact}
      tabs={
        session ? tabsOf(session, await returnDoor(session), { menu: entriesFor(portal.menu, session), pages }) : []
      }
      pages={pages}
    >
      {children}
    </Shell>
  )
}

function whoOf(session: PortalSession, zone: string): Who {
  const { name, locale, viewing, customers } = session
  const [customer] = customers
  const onBehalf = !isContact(session)
  return {
    customerName: customer.name,
    customerNumber: customer.number,
    name,
    onBehalf,
    accountHref: onBehalf ? null : (accountPagesOf(session)[0]?.href ?? null),
    ...(viewing && { viewingUntil: formatTime(new Date(viewing.until), zone, locale) }),
  }
}

type Shown = { readonly menu: readonly MenuEntry[]; readonly pages: readonly PageLink[] }

/** What the admin shows, as far as this reader may go there and the page is online. */
function tabsOf(session: PortalSession, door: ReturnDoor, { menu, pages }: Shown): Tab[] {
  const t = translator(session.locale, 'shell')
  const shown = menu.flatMap((entry): Tab[] => {
    if (entry === 'home') return [{ href: '/', label: t('home') }]
    if (entry === 'returns') return returnsTab(door, menu.includes('services'), t('returns'))
    if (entry === 'claims') return may(session, 'requestWarranty') ? [{ href: '/claims', label: t('claims') }] : []
    if (entry === 'services') {
      return may(session, 'requestService') ? [{ href: '/services', label: t('services') }] : []
    }
    if (entry === 'orders') {
      const under = ['/order-lines', '/shipments']
      return may(session, 'viewOrders') ? [{ href: '/orders', label: t('orders'), under }] : []
    }
    if (entry === 'invoices') return may(session, 'viewInvoices') ? [{ href: '/invoices', label: t('invoices') }] : []
    return pages.some(({ href }) => href === `/pages/${entry}`) ? [{ href: `/pages/${entry}`, label: t(entry) }] : []
  })
  // No switch of the admin's: who holds the right needs the page.
  const contacts = may(session, 'manageContacts') ? [{ href: CONTACTS, label: t('contacts') }] : []
  const dealer = dealersOf(session).length > 0 ? [{ href: END_CUSTOMERS, label: t('endCustomers') }] : []
  return [...shown, ...dealer, ...contacts]
}

/** The list where there are order lines to return from, else the form; and what is followed there stands under it. */
function returnsTab({ byForm, request, follow }: ReturnDoor, services: boolean, label: string): Tab[] {
  if (!byForm) return follow ? [{ href: follow, label }] : []
  const href = request ?? follow
  const under = services ? ['/returns'] : ['/returns', '/services']
  return href ? [{ href, label, under }] : []
}
