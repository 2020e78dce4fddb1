import { messagesOf, translator } from '@messages/translate'
import type { Metadata } from 'next'

import type { FoundCompany } from '@/core/dealers/register'
import { countryOptions } from '@/core/forms/countries'
import { AddForm } from '@/ui/dealers/AddForm'
import { addHref, END_CUSTOMERS, listHref } from '@/ui/dealers/hrefs'
import { Notice } from '@/ui/Notice'
import { PageHead } from '@/ui/PageHead'
import { chosenCompany, lookUpCompanies, ownDealer } from '../../../../_lib/dealers'
import { missing } from '../../../../_lib/missing'
import { currentLocale, requireSession } from '../../../../_lib/session'
import { addOne } from './addOne'
import { LookUp } from './LookUp'

type Props = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), 'dealers')('new.title') }
}

/** A dealer adds an end customer. */
export default async function AddEndCustomerPage({ searchParams }: Props) {
  const { dealer: named, search, page, company } = await searchParams
  const session = await requireSession(typeof named === 'string' ? addHref({ number: named }) : END_CUSTOMERS)
  const dealer = ownDealer(session, named)
  if (!dealer) return missing()
  const { locale } = session
  const typed = typeof search === 'string' ? search.slice(0, 200) : ''
  const found = await lookUpCompanies(dealer.id, { text: typed, page: pageOf(page) })
  const chosen = typeof company === 'string' ? await chosenCompany(dealer.id, company) : null
  const t = translator(locale, 'dealers')
  return (
    <main id="main" className="register">
      <PageHead title={t('new.title')} lead={t('new.lead')} crumb={{ href: listHref(dealer), label: t('crumb') }} />
      {found?.available && <LookUp locale={locale} dealer={dealer} typed={typed} page={pageOf(page)} found={found} />}
      {chosen && (
        <Notice id="chosen" tone="ok" title={t('lookUp.chosen', { name: chosen.name })} focus>
          {t('lookUp.chosenText')}
        </Notice>
      )}
      <AddForm
        key={chosen?.id ?? 'blank'}
        prefilled={chosen ? filledIn(chosen) : {}}
        locale={locale}
        messages={messagesOf(locale, 'dealers')}
        requiredWord={translator(locale, 'shell')('required')}
        countries={countryOptions(locale)}
        action={addOne.bind(null, dealer.number)}
      />
    </main>
  )
}

const MOST_PAGES = 50

const pageOf = (page: unknown): number => Math.min(MOST_PAGES, Math.max(1, Math.trunc(Number(page)) || 1))

/** Of the register; the contact is the dealer's to fill in. */
const filledIn = ({ id: _id, registrationNumber: _number, name, ...address }: FoundCompany) => ({
  companyName: name,
  ...address,
})
