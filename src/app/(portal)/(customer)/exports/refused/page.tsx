import { refusalSentence } from '@messages/refusal'
import { translator } from '@messages/translate'
import type { Metadata } from 'next'

import { DOMAIN_ERROR_CODES } from '@/core/errors'
import { MOST_EXPORT_ROWS, MOST_WAITING_EXPORTS } from '@/core/grids/exports'
import type { Locale } from '@/core/locale'
import { Notice } from '@/ui/Notice'
import { PageHead } from '@/ui/PageHead'
import { listOf } from '../../../../_lib/exports'
import { currentLocale, requireSession } from '../../../../_lib/session'

type Said = { readonly why?: string | string[]; readonly rows?: string | string[]; readonly here?: string | string[] }
type Props = { readonly searchParams: Promise<Said> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), 'exports')('title') }
}

/** Why a list is not made into a workbook, for browsers without scripts. */
export default async function RefusedPage({ searchParams }: Props) {
  const said = await searchParams
  const { locale } = await requireSession('/exports/refused')
  const t = translator(locale, 'exports')
  return (
    <main id="main">
      <PageHead title={t('title')} crumb={{ href: listOf(said.here, 'orders'), label: t('back') }} />
      <Notice tone="stop" title={sentence(said, locale) ?? t('trouble')} />
    </main>
  )
}

const TOLD = [
  'EXPORT_TOO_LARGE',
  'EXPORTS_WAITING',
  'EXPORT_RIGHTS_CHANGED',
  'TOO_MANY_REQUESTS',
  'FORBIDDEN',
  'VIEW_ONLY',
]

/** The address holds a word and a number: only known ones are said. */
function sentence({ why, rows }: Said, locale: Locale): string | null {
  const code = DOMAIN_ERROR_CODES.find((one) => one === why && TOLD.includes(one))
  if (!code) return null
  const allowed = code === 'EXPORT_TOO_LARGE' ? MOST_EXPORT_ROWS : MOST_WAITING_EXPORTS
  const counted = Number.parseInt(String(rows), 10)
  return refusalSentence(code, { allowed, rows: counted > allowed ? counted : allowed + 1 }, locale)
}
