import { translator } from '@messages/translate'
import type { Metadata } from 'next'
import Link from 'next/link'

import type { Locale } from '@/core/locale'
import { pathWith } from '@/session/internalPath'
import { may } from '@/session/portalSession'
import { Icon } from '@/ui/Icon'
import { PageHead } from '@/ui/PageHead'
import { type Asked, returnsQuery } from '@/ui/returns/query'
import { SkeletonTable } from '@/ui/SkeletonTable'
import { missing } from '../../../_lib/missing'
import { returnDoor } from '../../../_lib/returnDoor'
import { returnsOpen } from '../../../_lib/returnsOpen'
import { currentLocale, requireSession } from '../../../_lib/session'
import { streamed } from '../../../_lib/streamed'
import { ReturnsList } from './ReturnsList'

type Props = { readonly searchParams: Promise<Asked> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), 'returns')('title') }
}

/** My returns: every request with the status of each line. */
export default async function ReturnsPage({ searchParams }: Props) {
  const asked = await searchParams
  const session = await requireSession(pathWith('/returns', asked))
  if (!may(session, 'requestReturns') || !(await returnsOpen(session))) return missing()

  const t = translator(session.locale, 'returns')
  const door = await returnDoor(session)
  const request = door.request && (
    <Link className="btn primary" href={door.request}>
      <Icon name="return" />
      {t('request')}
    </Link>
  )
  const heads = (['article', 'order', 'requested', 'approved', 'received', 'status'] as const).map((head) =>
    t(`table.${head}`),
  )
  return (
    <main id="main">
      <PageHead
        title={t('title')}
        lead={<Lead locale={session.locale} byForm={door.byForm && door.request !== null} />}
        actions={request}
      />
      {
        await streamed(
          <ReturnsList session={session} query={returnsQuery(asked)} requestHref={door.request} />,
          <SkeletonTable heads={heads} label={t('loading')} />,
        )
      }
    </main>
  )
}

/** Returns of the form are service requests, and stand among these. */
function Lead({ locale, byForm }: { readonly locale: Locale; readonly byForm: boolean }) {
  const t = translator(locale, 'returnForm')
  return (
    <>
      <p>{translator(locale, 'returns')('lead')}</p>
      {byForm && (
        <p>
          {t('list.text')} <Link href="/services">{t('list.link')}</Link>.
        </p>
      )}
    </>
  )
}
