import { messagesOf, translator } from '@messages/translate'
import type { Metadata } from 'next'

import { portalSettings } from '../../../_lib/portal'
import { currentLocale } from '../../../_lib/session'
import { SetPasswordForm } from '../_password/SetPasswordForm'
import { WhatYouDoHere } from '../login/WhatYouDoHere'

type Props = { searchParams: Promise<{ token?: string | string[] }> }

async function title(): Promise<string> {
  const locale = await currentLocale()
  const { branding } = await portalSettings(locale)
  return translator(locale, 'login')('welcomePage.title', { company: branding.companyName })
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: { absolute: await title() } }
}

/** Where an invitation leads: a new contact chooses a password. */
export default async function WelcomePage({ searchParams }: Props) {
  const { token } = await searchParams
  const locale = await currentLocale()
  const t = translator(locale, 'login')
  const { branding } = await portalSettings(locale)
  return (
    <main id="main" className="login">
      <section className="login-f">
        <h1>{await title()}</h1>
        <p className="soft">{t('welcomePage.lead')}</p>
        <SetPasswordForm
          locale={locale}
          messages={messagesOf(locale, 'login')}
          token={typeof token === 'string' ? token : ''}
        />
      </section>
      <WhatYouDoHere locale={locale} phone={branding.phone} />
    </main>
  )
}
