import { translator } from '@messages/translate'
import Link from 'next/link'

import type { GridName } from '@/core/grids/grids'
import type { Locale } from '@/core/locale'
import { listPath } from './listQuery'

const ROOMS = ['orders', 'order-lines', 'shipments'] as const satisfies readonly GridName[]

type Props = { readonly here: (typeof ROOMS)[number]; readonly locale: Locale }

/** From the orders to what is still to come of them, and to what was sent off. */
export function GridRooms({ here, locale }: Props) {
  const t = translator(locale, 'grids')
  return (
    <nav className="seg page-nav" aria-label={t('rooms.label')}>
      {ROOMS.map((room) => (
        <Link key={room} href={listPath(room)} aria-current={room === here ? 'page' : undefined}>
          {t(`rooms.${room}`)}
        </Link>
      ))}
    </nav>
  )
}
