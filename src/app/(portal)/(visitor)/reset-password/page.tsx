import { messagesOf, translator } from '@messages/translate'
import type { Metadata } from 'next'

import { currentLocale } from '../../../_lib/session'
import { SetPasswordForm } from '../_password/SetPasswordForm'

type Props = { searchParams: Promise<{ token?: string | string[] }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), 'login')('resetPage.title') }
}

/** Where the link of a forgotten password leads. */
export default async function ResetPasswordPage({ searchParams }: Props) {
  const { token } = await searchParams
  const locale = await currentLocale()
  const t = translator(locale, 'login')
  return (
    <main id="main" className="login alone">
      <section className="login-f">
        <h1>{t('resetPage.title')}</h1>
        <p className="soft">{t('resetPage.lead')}</p>
        <SetPasswordForm
          locale={locale}
          messages={messagesOf(locale, 'login')}
          token={typeof token === 'string' ? token : ''}
        />
      </section>
    </main>
  )
}
