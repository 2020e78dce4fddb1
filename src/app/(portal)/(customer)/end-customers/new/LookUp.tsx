import { translator } from '@messages/translate'
import Link from 'next/link'

import type { FoundCompany } from '@/core/dealers/register'
import type { Locale } from '@/core/locale'
import { addHref, END_CUSTOMERS } from '@/ui/dealers/hrefs'
import { EmptyState } from '@/ui/EmptyState'
import { Notice } from '@/ui/Notice'
import { Section } from '@/ui/Section'
import { SubmitButton } from '@/ui/SubmitButton'
import { TextField } from '@/ui/TextField'
import type { LookedUp } from '../../../../_lib/dealers'

type Props = {
  readonly locale: Locale
  readonly dealer: { readonly number: string }
  readonly typed: string
  readonly page: number
  readonly found: LookedUp
}

/** The company register: a search of its own address, so that it works without scripts and the way back leads to the results. */
export function LookUp({ locale, dealer, typed, page, found }: Props) {
  const t = translator(locale, 'dealers')
  return (
    <Section title={t('lookUp.title')}>
      <p className="soft">{t('lookUp.lead')}</p>
      <form className="look-up" action={`${END_CUSTOMERS}/new`}>
        <input type="hidden" name="dealer" value={dealer.number} />
        <TextField
          id="search"
          name="search"
          type="search"
          label={t('lookUp.text')}
          hint={t('lookUp.hint')}
          defaultValue={typed}
          autoComplete="off"
          maxLength={200}
        />
        <div>
          <SubmitButton look="">{t('lookUp.search')}</SubmitButton>
        </div>
      </form>
      {found.busy && <Notice id="busy" tone="wait" title={t('lookUp.busy')} />}
      {typed.trim() !== '' && !found.busy && found.docs.length === 0 && (
        <EmptyState title={t('lookUp.nothing')}>{t('lookUp.nothingText')}</EmptyState>
      )}
      {found.docs.length > 0 && <Results locale={locale} dealer={dealer} docs={found.docs} />}
      {found.more && (
        <p>
          <Link className="btn" href={addHref(dealer, { search: typed, page: page + 1 })} scroll={false}>
            {t('lookUp.more')}
          </Link>
        </p>
      )}
    </Section>
  )
}

type ResultsProps = Pick<Props, 'locale' | 'dealer'> & { readonly docs: readonly FoundCompany[] }

function Results({ locale, dealer, docs }: ResultsProps) {
  const t = translator(locale, 'dealers')
  return (
    <ul className="look-up-found" aria-label={t('lookUp.results')}>
      {docs.map(({ id, name, street, houseNumber, postalCode, city, countryCode, vatNumber }) => (
        <li key={id}>
          <span>
            <b>{name}</b>
            <br />
            <span className="soft small">
              {[`${street} ${houseNumber}`.trim(), `${postalCode} ${city}`.trim(), countryCode, vatNumber]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </span>
          <Link
            className="btn"
            href={addHref(dealer, { company: id })}
            aria-label={t('lookUp.chooseOne', { name, city })}
            scroll={false}
          >
            {t('lookUp.choose')}
          </Link>
        </li>
      ))}
    </ul>
  )
}
