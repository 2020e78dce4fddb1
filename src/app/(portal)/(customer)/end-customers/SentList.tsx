import { translator } from '@messages/translate'
import type { Metadata } from 'next'
import Link from 'next/link'
import type { ReactNode } from 'react'

import { CASES_PER_PAGE, type FoundCases } from '@/core/dealers/cases'
import type { PortalSession, SessionCustomer } from '@/session/portalSession'
import { type DealerRoom, listHref, roomHref, roomPath } from '@/ui/dealers/hrefs'
import type { SentProps } from '@/ui/dealers/SentTable'
import { EmptyState } from '@/ui/EmptyState'
import type { IconName } from '@/ui/Icon'
import { PageHead } from '@/ui/PageHead'
import { findSent, ownDealer } from '../../../_lib/dealers'
import { missing } from '../../../_lib/missing'
import { portalSettings } from '../../../_lib/portal'
import { currentLocale, requireSession } from '../../../_lib/session'
import { DealerNav } from './DealerNav'
import { EndCustomersPager } from './EndCustomersPager'

/** Rooms in which a dealer reads along and nothing waits for them. */
type ReadRoom = Exclude<DealerRoom, 'returns'>
type Asked = Record<string, string | string[] | undefined>

export type SentListProps = { readonly searchParams: Promise<Asked> }

export const roomTitle = async (room: DealerRoom): Promise<Metadata> => ({
  title: translator(await currentLocale(), 'dealers')(`${room}.title`),
})

export type SentRow<Room extends ReadRoom> = NonNullable<Awaited<ReturnType<typeof findSent<Room>>>>['docs'][number]

type Props<Room extends ReadRoom> = {
  readonly room: Room
  readonly asked: Asked
  readonly icon: IconName
  readonly table: (list: SentProps<SentRow<Room>>) => ReactNode
}

/** What a dealer's end customers ask the house for, to read along. */
export async function SentList<Room extends ReadRoom>({
  room,
  asked: { dealer: named, page },
  icon,
  table,
}: Props<Room>) {
  const session = await requireSession(typeof named === 'string' ? roomHref({ number: named }, room) : roomPath(room))
  const dealer = ownDealer(session, named)
  const found = dealer && (await findSent(dealer.id, room, wishedPage(page)))
  if (!found) return missing()
  const { locale } = session
  const t = translator(locale, 'dealers')
  const { zone, branding } = await portalSettings(locale)
  return (
    <>
      <DealerNav session={session} dealer={dealer} here={room} />
      <main id="main">
        <PageHead title={t(`${room}.title`)} lead={t(`${room}.lead`, { company: branding.companyName })} />
        {found.docs.length > 0 && table({ rows: found.docs, dealer, clock: { zone, locale } })}
        {found.docs.length === 0 && <Nothing room={room} icon={icon} dealer={dealer} session={session} />}
        <RoomPager room={room} found={found} dealer={dealer} session={session} />
      </main>
    </>
  )
}

export function wishedPage(asked: unknown): number {
  const wished = Number(asked)
  return Number.isInteger(wished) && wished > 0 && wished <= 100_000 ? wished : 1
}

type PartProps = {
  readonly room: ReadRoom
  readonly dealer: SessionCustomer
  readonly session: PortalSession
}

function Nothing({ room, icon, dealer, session: { locale } }: PartProps & { readonly icon: IconName }) {
  const t = translator(locale, 'dealers')
  return (
    <EmptyState
      icon={icon}
      title={t(`${room}.empty`)}
      action={
        <Link className="btn" href={listHref(dealer, { standing: 'active' })}>
          {t('title')}
        </Link>
      }
    >
      {t(`${room}.emptyText`)}
    </EmptyState>
  )
}

function RoomPager({ room, found, dealer, session }: PartProps & { readonly found: FoundCases<unknown> }) {
  if (found.totalPages < 2) return null
  const href = (page: number) => roomHref(dealer, room, { page })
  return <EndCustomersPager found={found} perPage={CASES_PER_PAGE} href={href} locale={session.locale} />
}
