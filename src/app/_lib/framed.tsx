/** The frame of every page, filled in for its reader. */
import { translator } from '@messages/translate'
import type { ReactNode } from 'react'

import { may, type PortalSession } from '@/session/portalSession'
import { Shell, type Who } from '@/ui/Shell'
import type { Tab } from '@/ui/Tabs'
import { footerPages, portalSettings } from './portal'
import { returnsOpen } from './returnsOpen'
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
      tabs={session ? tabsOf(session, await returnsOpen(session)) : []}
      pages={pages}
    >
      {children}
    </Shell>
  )
}

function whoOf({ actor, name, customers: [customer] }: PortalSession): Who {
  return { customerName: customer.name, customerNumber: customer.number, name, onBehalf: actor === 'staff' }
}

function tabsOf(session: PortalSession, open: boolean): Tab[] {
  const t = translator(session.locale, 'shell')
  const returns = open && may(session, 'requestReturns')
  return [{ href: '/', label: t('home') }, ...(returns ? [{ href: '/returns', label: t('returns') }] : [])]
}
