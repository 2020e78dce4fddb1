import { messagesOf, translator } from '@messages/translate'
import type { Metadata } from 'next'

import { currentLocale } from '../../../_lib/session'
import { ForgotPasswordForm } from './ForgotPasswordForm'

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), 'login')('forgotPage.title') }
}

/** Asks for a link by mail; the answer is the same whether the address is known or not. */
export default async function ForgotPasswordPage() {
  const locale = await currentLocale()
  const t = translator(locale, 'login')
  return (
    <main id="main" className="login alone">
      <section className="login-f">
        <h1>{t('forgotPage.title')}</h1>
        <p className="soft">{t('forgotPage.lead')}</p>
        <ForgotPasswordForm locale={locale} messages={messagesOf(locale, 'login')} />
        <p className="login-end small">
          <a href="/login">{t('forgotPage.back')}</a>
        </p>
      </section>
    </main>
  )
}
