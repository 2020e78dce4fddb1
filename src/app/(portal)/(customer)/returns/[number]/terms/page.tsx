import { translator } from '@messages/translate'
import type { Metadata } from 'next'

import { PageHead } from '@/ui/PageHead'
import { caseHref } from '@/ui/returns/cases'
import { momentText } from '@/ui/returns/moment'
import { missing } from '../../../../../_lib/missing'
import { missingTitle } from '../../../../../_lib/NotFoundPage'
import { portalSettings } from '../../../../../_lib/portal'
import { findAcceptedTerms, findReturn, returnCase } from '../../../../../_lib/returns'
import { currentLocale, requireSession } from '../../../../../_lib/session'
import { numberIn } from '../numberIn'

type Props = { readonly params: Promise<{ number: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const rma = await findReturn(numberIn((await params).number))
  const terms = rma && (await findAcceptedTerms(rma.id))
  return { title: terms ? `${terms.title}, ${rma.number}` : await missingTitle() }
}

/** What the customer agreed to with a request, word for word as it was that day. */
export default async function AcceptedTermsPage({ params }: Props) {
  const { number: segment } = await params
  await requireSession(`/returns/${segment}/terms`)
  const rma = await findReturn(numberIn(segment))
  const terms = rma && (await findAcceptedTerms(rma.id))
  if (!rma || !terms) return missing()

  const locale = await currentLocale()
  const t = translator(locale, 'returns')
  const { zone } = await portalSettings(locale)
  const number = rma.number ?? ''
  return (
    <main id="main">
      <PageHead
        title={terms.title}
        lead={t('terms.lead', { number, when: momentText(terms.at, { zone, locale }) })}
        crumb={{ href: caseHref(returnCase(rma)), label: number }}
      />
      <div className="prose accepted" lang={terms.locale}>
        {terms.paragraphs.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </div>
    </main>
  )
}
