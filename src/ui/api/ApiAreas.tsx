import { translator } from '@messages/translate'
import Link from 'next/link'

import type { ApiArea } from '@/core/apiPage'
import type { Locale } from '@/core/locale'
import { EmptyState } from '../EmptyState'
import { Section } from '../Section'
import { Operation } from './Operation'

export const API_PAGE = '/api-docs'

type Props = { readonly areas: readonly ApiArea[]; readonly locale: Locale }

/** The areas by name, each a way in. */
export function AreaList({ areas, locale }: Props) {
  const t = translator(locale, 'api')
  return (
    <Section title={t('page.areas')}>
      <ul className="api-areas">
        {areas.map(({ name, title, operations }) => (
          <li key={name}>
            <Link href={`${API_PAGE}?area=${encodeURIComponent(name)}`}>{title}</Link>
            <span>
              <code>{name}</code> {t('page.count', { count: operations.length })}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** Operations under the name of their area. */
export function Operations({ areas, locale }: Props) {
  const t = translator(locale, 'api')
  if (areas.length === 0) return <EmptyState title={t('page.none')}>{t('page.noneHint')}</EmptyState>
  return areas.map(({ name, title, operations }) => (
    <Section key={name} title={title} aside={<span>{t('page.count', { count: operations.length })}</span>}>
      {operations.map((operation) => (
        <Operation key={operation.id} operation={operation} locale={locale} />
      ))}
    </Section>
  ))
}

/** Works without JavaScript: it asks for the page again. */
export function ApiSearch({ text, locale }: { readonly text: string; readonly locale: Locale }) {
  const t = translator(locale, 'api')
  return (
    <search>
      <form className="api-search" action={API_PAGE}>
        <label className="label" htmlFor="api-q">
          {t('page.search')}
        </label>
        <div>
          <input className="in" id="api-q" name="q" type="search" defaultValue={text} maxLength={100} />
          <button className="btn" type="submit">
            {t('page.go')}
          </button>
        </div>
      </form>
    </search>
  )
}
