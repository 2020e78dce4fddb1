import { translator } from '@messages/translate'
import type { Metadata } from 'next'

import { Notice } from '@/ui/Notice'
import { PageHead } from '@/ui/PageHead'
import { PRICES } from '@/ui/prices/hrefs'
import { PriceForm } from '@/ui/prices/PriceForm'
import { missing } from '../../../../_lib/missing'
import { mayChoosePrices, priceView } from '../../../../_lib/prices'
import { currentLocale, requireSession } from '../../../../_lib/session'
import { savePrices } from './savePrices'

type Props = { readonly searchParams: Promise<{ done?: string | string[] }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), 'prices')('page.title') }
}

/** How the reader sees prices; for who sees none, why there is nothing to choose. */
export default async function PricesPage({ searchParams }: Props) {
  const { done } = await searchParams
  const session = await requireSession(PRICES)
  if (session.actor === 'staff') return missing()
  const t = translator(session.locale, 'prices')
  return (
    <main id="main">
      <PageHead title={t('page.title')} lead={t('page.lead')} />
      {done === 'saved' && (
        <Notice tone="ok" title={t('page.saved')} focus>
          {t('page.savedText')}
        </Notice>
      )}
      {mayChoosePrices(session) ? (
        <>
          <PriceForm view={priceView(session)} action={savePrices} />
          <p className="small soft price-unchanged">{t('page.unchanged')}</p>
        </>
      ) : (
        <Notice title={t('page.none')}>{t('page.noneText')}</Notice>
      )}
    </main>
  )
}
