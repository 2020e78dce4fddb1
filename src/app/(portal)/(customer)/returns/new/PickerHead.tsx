import { translator } from '@messages/translate'
import Link from 'next/link'

import { dayIn, formatDay } from '@/core/day'
import type { Locale } from '@/core/locale'
import type { Rma } from '@/payload-types'
import { pathWith } from '@/session/internalPath'
import { PageHead } from '@/ui/PageHead'
import type { ReturnRules } from '../../../../_lib/returnRules'

type Props = {
  readonly locale: Locale
  readonly rules: ReturnRules
  readonly draft: Rma | null
  readonly customer: string
}

/** What is chosen here, and until when it can come back. */
export function PickerHead({ locale, rules, draft, customer }: Props) {
  const t = translator(locale, 'request')
  const list = pathWith('/returns/new/list', { customer: customer || undefined })
  if (draft) {
    const date = formatDay(dayIn(rules.zone, new Date(draft.updatedAt)), locale)
    const back = { href: `/returns/drafts/${draft.id}`, label: t('addTo.back') }
    return <PageHead title={t('addTo.title')} lead={t('addTo.lead', { date })} crumb={back} />
  }
  return (
    <PageHead
      title={t('title')}
      lead={t(`lead.${rules.windowBasis}`, { days: rules.windowDays })}
      actions={
        <>
          <Link className="btn" href={list}>
            {translator(locale, 'rowList')('open')}
          </Link>
          <Link className="btn" href="/returns">
            {t('myReturns')}
          </Link>
        </>
      }
    />
  )
}
