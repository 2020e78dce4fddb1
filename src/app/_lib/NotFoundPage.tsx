import { translator } from '@messages/translate'
import Link from 'next/link'

import { EmptyState } from '@/ui/EmptyState'
import { currentLocale } from './session'

export const missingTitle = async (): Promise<string> => translator(await currentLocale(), 'shell')('notFound.title')

/** For an address that leads nowhere, and for what is another customer's: the two look the same. */
export async function NotFoundPage() {
  const t = translator(await currentLocale(), 'shell')
  return (
    <main id="main">
      <h1 className="vh">{t('notFound.title')}</h1>
      <EmptyState
        title={t('notFound.title')}
        action={
          <Link className="btn" href="/">
            {t('notFound.home')}
          </Link>
        }
      >
        {t('notFound.text')}
      </EmptyState>
    </main>
  )
}
