import { messagesOf, translator } from '@messages/translate'
import type { Metadata } from 'next'

import { isUnderWay, type ShownExport } from '@/core/grids/exports'
import { pathWith } from '@/session/internalPath'
import { ExportState } from '@/ui/grids/ExportState'
import { Notice } from '@/ui/Notice'
import { PageHead } from '@/ui/PageHead'
import { call } from '../../../../_lib/call'
import { listOf } from '../../../../_lib/exports'
import { missing } from '../../../../_lib/missing'
import { currentLocale, requireSession } from '../../../../_lib/session'

type Props = {
  readonly params: Promise<{ id: string }>
  readonly searchParams: Promise<{ here?: string | string[] }>
}

const NOT_FOUND = 404

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), 'exports')('title') }
}

/** How far a workbook is, for browsers without scripts: the page asks again by itself. */
export default async function ExportPage({ params, searchParams }: Props) {
  const [{ id }, { here }] = [await params, await searchParams]
  const { locale } = await requireSession(pathWith(`/exports/${encodeURIComponent(id)}`, { here }))
  const answer = await call<{ doc: ShownExport }>('GET', `/api/grids/exports/${encodeURIComponent(id)}`)
  if (!answer.ok && answer.status === NOT_FOUND) return missing()
  const t = translator(locale, 'exports')
  const back = { href: listOf(here, answer.ok ? answer.body.doc.grid : 'orders'), label: t('back') }
  return (
    <main id="main">
      {answer.ok && isUnderWay(answer.body.doc.status) && (
        <noscript>
          <meta httpEquiv="refresh" content="3" />
        </noscript>
      )}
      <PageHead title={t('title')} lead={t('lead')} crumb={back} />
      {answer.ok ? (
        <ExportState first={answer.body.doc} locale={locale} words={messagesOf(locale, 'exports')} />
      ) : (
        <Notice tone="stop" title={answer.errors[0]?.message ?? t('trouble')} />
      )}
    </main>
  )
}
