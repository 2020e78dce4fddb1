import { translator } from '@messages/translate'
import Link from 'next/link'

import type { MenuEntry } from '@/core/menu'
import type { PortalSession, SessionCustomer } from '@/session/portalSession'
import { DEALER_ROOMS, type DealerRoom, listHref, roomHref } from '@/ui/dealers/hrefs'
import { portalSettings } from '../../../_lib/portal'
import { entriesFor } from '../../../_lib/returnsOpen'

type Props = {
  readonly session: PortalSession
  readonly dealer: SessionCustomer
  /** The room it stands in; null among the end customers themselves. */
  readonly here: DealerRoom | null
}

const ENTRY: Readonly<Record<DealerRoom, MenuEntry>> = { returns: 'returns', requests: 'services', claims: 'claims' }

/** From the end customers to what they ask for, as far as the house shows that to its customers. */
export async function DealerNav({ session, dealer, here }: Props) {
  const { locale } = session
  const t = translator(locale, 'dealers')
  const menu = entriesFor((await portalSettings(locale)).menu, session)
  const open = DEALER_ROOMS.filter((room) => room === here || menu.includes(ENTRY[room]))
  return (
    <nav className="seg page-nav" aria-label={t('rooms.label')}>
      <Link href={listHref(dealer)} aria-current={here === null ? 'page' : undefined}>
        {t('rooms.customers')}
      </Link>
      {open.map((room) => (
        <Link key={room} href={roomHref(dealer, room)} aria-current={here === room ? 'page' : undefined}>
          {t(`rooms.${room}`)}
        </Link>
      ))}
    </nav>
  )
}
