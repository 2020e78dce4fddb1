import { translator } from '@messages/translate'
import type { ReactNode } from 'react'

import { Tabs } from '@/ui/Tabs'
import { accountPagesOf } from '../../../_lib/accountPages'
import { currentSession } from '../../../_lib/session'

/** The pages of the account, with the way from one to the other. */
export default async function AccountLayout({ children }: { children: ReactNode }) {
  const session = await currentSession()
  const pages = session ? accountPagesOf(session) : []
  if (!session || pages.length < 2) return children
  const t = translator(session.locale, 'account')
  return (
    <>
      <nav className="seg page-nav" aria-label={t('nav.label')}>
        <Tabs tabs={pages.map(({ href, label }) => ({ href, label: t(label) }))} />
      </nav>
      {children}
    </>
  )
}
