/** The frame of every page, filled in for its reader. */
import { translator } from '@messages/translate'
import type { ReactNode } from 'react'

import type { MenuEntry } from '@/core/menu'
import { may, type PortalSession } from '@/session/portalSession'
import { CONTACTS } from '@/ui/contacts/hrefs'
import { type PageLink, Shell, type Who } from '@/ui/Shell'
import type { Tab } from '@/ui/Tabs'
import { footerPages, portalSettings } from './portal'
import { entriesFor, returnsOpen } from './returnsOpen'
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
      who={session && whoOf(session)}
      contact={portal.contact}
      tabs={session ? tabsOf(session, entriesFor(portal.menu, await returnsOpen(session)), pages) : []}
      pages={pages}
    >
      {children}
    </Shell>
  )
}

function whoOf({ actor, name, customers: [customer] }: PortalSession): Who {
  return { customerName: customer.name, customerNumber: customer.number, name, onBehalf: actor === 'staff' }
}

/** What the admin shows, as far as this reader may go there and the page is online. */
function tabsOf(session: PortalSession, menu: readonly MenuEntry[], pages: readonly PageLink[]): Tab[] {
  const t = translator(session.locale, 'shell')
  const shown = menu.flatMap((entry): Tab[] => {
    if (entry === 'home') return [{ href: '/', label: t('home') }]
    if (entry === 'returns') return may(session, 'requestReturns') ? [{ href: '/returns', label: t('returns') }] : []
    if (entry === 'services') {
      return may(session, 'requestService') ? [{ href: '/services', label: t('services') }] : []
    }
    return pages.some(({ href }) => href === `/pages/${entry}`) ? [{ href: `/pages/${entry}`, label: t(entry) }] : []
  })
  // No switch of the admin's: who holds the right needs the page.
  return may(session, 'manageContacts') ? [...shown, { href: CONTACTS, label: t('contacts') }] : shown
}
