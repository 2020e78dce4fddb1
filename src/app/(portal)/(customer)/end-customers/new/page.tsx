import { messagesOf, translator } from '@messages/translate'
import type { Metadata } from 'next'

import { countryOptions } from '@/core/forms/countries'
import { AddForm } from '@/ui/dealers/AddForm'
import { addHref, END_CUSTOMERS, listHref } from '@/ui/dealers/hrefs'
import { PageHead } from '@/ui/PageHead'
import { ownDealer } from '../../../../_lib/dealers'
import { missing } from '../../../../_lib/missing'
import { currentLocale, requireSession } from '../../../../_lib/session'
import { addOne } from './addOne'

type Props = { readonly searchParams: Promise<{ dealer?: string | string[] }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), 'dealers')('new.title') }
}

/** A dealer adds an end customer. */
export default async function AddEndCustomerPage({ searchParams }: Props) {
  const { dealer: named } = await searchParams
  const session = await requireSession(typeof named === 'string' ? addHref({ number: named }) : END_CUSTOMERS)
  const dealer = ownDealer(session, named)
  if (!dealer) return missing()
  const { locale } = session
  const t = translator(locale, 'dealers')
  return (
    <main id="main" className="register">
      <PageHead title={t('new.title')} lead={t('new.lead')} crumb={{ href: listHref(dealer), label: t('crumb') }} />
      <AddForm
        locale={locale}
        messages={messagesOf(locale, 'dealers')}
        requiredWord={translator(locale, 'shell')('required')}
        countries={countryOptions(locale)}
        action={addOne.bind(null, dealer.number)}
      />
    </main>
  )
}
