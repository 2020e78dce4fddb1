'use client'

import { formatter } from '@messages/format'
import { useEffect, useState } from 'react'

import { type Locale, localeOf } from '@/core/locale'
import { EmptyState } from './EmptyState'

/** Kept here, since a page that failed cannot be asked for its texts. */
const WORDS = {
  nl: {
    title: 'Deze pagina laadt niet',
    text: 'Probeer het opnieuw. Blijft het misgaan, bel ons dan en noem code {code}.',
    again: 'Opnieuw laden',
  },
  en: {
    title: 'This page does not load',
    text: 'Try again. If it keeps failing, call us and mention code {code}.',
    again: 'Load again',
  },
} as const

type Props = { readonly code: string; readonly again: () => void }

/** What stands in the place of a page that failed, in the language of the document. */
export function FailedPage({ code, again }: Props) {
  const [locale, setLocale] = useState<Locale>('nl')
  useEffect(() => setLocale(localeOf(document.documentElement.lang)), [])
  const t = formatter(locale, WORDS[locale])
  return (
    <main id="main">
      <h1 className="vh">{t('title')}</h1>
      <EmptyState
        icon="warning"
        title={t('title')}
        action={
          <button type="button" className="btn" onClick={again}>
            {t('again')}
          </button>
        }
      >
        {t('text', { code })}
      </EmptyState>
    </main>
  )
}
