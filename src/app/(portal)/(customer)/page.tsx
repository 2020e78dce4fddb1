import { translator } from '@messages/translate'
import type { Metadata } from 'next'
import Link from 'next/link'
import { Fragment } from 'react'

import { may, type PortalSession } from '@/session/portalSession'
import { Icon } from '@/ui/Icon'
import { Notice } from '@/ui/Notice'
import { PageHead } from '@/ui/PageHead'
import { Skeleton } from '@/ui/Skeleton'
import { findPage, type Portal, portalSettings } from '../../_lib/portal'
import { RichText } from '../../_lib/RichText'
import { returnDoor } from '../../_lib/returnDoor'
import { entriesFor, returnsOpen } from '../../_lib/returnsOpen'
import { currentLocale, requireSession } from '../../_lib/session'
import { streamed } from '../../_lib/streamed'
import { Claims } from './_home/Claims'
import { Help } from './_home/Help'
import { Invoices } from './_home/Invoices'
import { Meters } from './_home/Meters'
import { NewestOrders } from './_home/NewestOrders'
import { countReturns, findRecentEvents, findTasks } from './_home/overview'
import { RecentEvents } from './_home/RecentEvents'
import { Tasks } from './_home/Tasks'

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), 'shell')('home') }
}

/** Home: the editor's welcome; then, in the order of the menu, what waits and happened, and where help is. */
export default async function HomePage() {
  const session = await requireSession('/')
  const { locale, customers } = session
  const t = translator(locale, 'home')
  const portal = await portalSettings(locale)
  const welcome = await findPage('welcome', locale)
  const waiting = <Skeleton label={translator(locale, 'shell')('loading')} />
  const { byForm, request, follow } = await returnDoor(session)
  const entries = entriesFor(portal.menu, session)
  const claims = entries.includes('claims') && may(session, 'requestWarranty')
  const lacksRight = !byForm && (await returnsOpen(session))
  return (
    <main id="main">
      <PageHead
        title={t('title', { name: customers[0].name })}
        lead={welcome?.body && <RichText body={welcome.body} />}
        actions={request && <RequestReturn href={request} label={t('requestReturn')} />}
      />
      {!request && !follow && !claims && (
        <Notice title={t('noRights.title')}>{t(lacksRight ? 'noRights.text' : 'noRights.closed')}</Notice>
      )}
      {
        await Promise.all(
          entries.map(async (entry) => (
            <Fragment key={entry}>
              {entry === 'returns' &&
                follow &&
                (await streamed(<Returns session={session} portal={portal} />, waiting))}
              {entry === 'claims' && claims && <Claims locale={locale} />}
              {entry === 'orders' && <NewestOrders clock={{ zone: portal.zone, locale }} />}
              {entry === 'invoices' && <Invoices session={session} />}
              {entry === 'help' && <Help locale={locale} contact={portal.contact} />}
            </Fragment>
          )),
        )
      }
    </main>
  )
}

function RequestReturn({ href, label }: { readonly href: string; readonly label: string }) {
  return (
    <Link className="btn primary big" href={href}>
      <Icon name="return" />
      {label}
    </Link>
  )
}

async function Returns({ session, portal }: { readonly session: PortalSession; readonly portal: Portal }) {
  const { locale } = session
  const [counts, tasks, events] = await Promise.all([countReturns(), findTasks(), findRecentEvents()])
  return (
    <>
      <Meters counts={counts} locale={locale} />
      <div className="cols">
        <div>
          <Tasks tasks={tasks} total={counts.toSend + counts.drafts} locale={locale} zone={portal.zone} />
        </div>
        <aside>
          <RecentEvents events={events} locale={locale} zone={portal.zone} now={new Date()} />
        </aside>
      </div>
    </>
  )
}
