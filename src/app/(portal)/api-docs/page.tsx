import { translator } from '@messages/translate'
import type { Metadata } from 'next'
import Link from 'next/link'

import { type ApiDocument, areasOf, searched } from '@/core/apiPage'
import { API_PAGE, ApiSearch, AreaList, Operations } from '@/ui/api/ApiAreas'
import { PageHead } from '@/ui/PageHead'
import { call } from '../../_lib/call'
import { missing } from '../../_lib/missing'
import { currentLocale } from '../../_lib/session'

type Props = { searchParams: Promise<{ q?: string | string[]; area?: string | string[] }> }

const MOST_TEXT = 100

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), 'api')('page.title') }
}

/** The description of the API, to be read: an area at a time, or what is looked for. */
export default async function ApiPage({ searchParams }: Props) {
  const locale = await currentLocale()
  const t = translator(locale, 'api')
  const answer = await call<ApiDocument>('GET', `/api/openapi.json?locale=${locale}`)
  if (!answer.ok) return missing()

  const { q, area } = await searchParams
  const text = String(q ?? '').slice(0, MOST_TEXT)
  const all = areasOf(answer.body)
  const chosen = all.filter(({ name }) => name === area)
  const narrowed = text !== '' || area !== undefined
  const lead = (
    <p>
      {t('page.lead')} <a href="/api/openapi.json">/api/openapi.json</a>.
    </p>
  )
  return (
    <main id="main">
      <PageHead title={t('page.title')} lead={lead} />
      <ApiSearch text={text} locale={locale} />
      {narrowed ? (
        <>
          <p className="api-back">
            <Link href={API_PAGE}>{t('page.all')}</Link>
          </p>
          <Operations areas={text === '' ? chosen : searched(all, text)} locale={locale} />
        </>
      ) : (
        <AreaList areas={all} locale={locale} />
      )}
    </main>
  )
}
