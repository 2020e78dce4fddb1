'use client'

import { useEffect, useState } from 'react'

import { type Locale, localeOf } from '@/core/locale'
import { EmptyState } from './EmptyState'

/** Kept here, since a page that failed cannot be asked for its texts. Every page loads them: they need no formatter. */
const WORDS = {
  nl: {
    title: 'Deze pagina laadt niet',
    text: (code: string) => `Probeer het opnieuw. Blijft het misgaan, bel ons dan en noem code ${code}.`,
    again: 'Opnieuw laden',
  },
  en: {
    title: 'This page does not load',
    text: (code: string) => `Try again. If it keeps failing, call us and mention code ${code}.`,
    again: 'Load again',
  },
} as const

type Props = { readonly code: string; readonly again: () => void }

/** What stands in the place of a page that failed, in the language of the document. */
export function FailedPage({ code, again }: Props) {
  const [locale, setLocale] = useState<Locale>('nl')
  useEffect(() => setLocale(localeOf(document.documentElement.lang)), [])
  const { title, text, again: loadAgain } = WORDS[locale]
  return (
    <main id="main">
      <h1 className="vh">{title}</h1>
      <EmptyState
        icon="warning"
        title={title}
        action={
          <button type="button" className="btn" onClick={again}>
            {loadAgain}
          </button>
        }
      >
        {text(code)}
      </EmptyState>
    </main>
  )
}
