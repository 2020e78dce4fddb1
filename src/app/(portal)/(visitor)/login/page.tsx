import { messagesOf, translator } from '@messages/translate'
import type { Metadata } from 'next'
import { redirect } from 'next/navigation'

import { internalPath } from '@/session/internalPath'
import { Notice } from '@/ui/Notice'
import { portalSettings } from '../../../_lib/portal'
import { openForm } from '../../../_lib/registration'
import { currentLocale, currentSession } from '../../../_lib/session'
import { LoginForm } from './LoginForm'
import { WhatYouDoHere } from './WhatYouDoHere'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), 'login')('title') }
}

/** Logging in; `?next=` is where it leads, so that a link in a mail or the webshop arrives. */
export default async function LoginPage({ searchParams }: Props) {
  const { next, out, saved, accepted } = await searchParams
  const there = internalPath(next)
  if (await currentSession()) redirect(there ?? '/')

  const locale = await currentLocale()
  const t = translator(locale, 'login')
  const { branding } = await portalSettings(locale)
  const register = ((await openForm())?.kinds.length ?? 0) > 0
  return (
    <main id="main" className="login">
      <section className="login-f" aria-labelledby="title">
        <h1 id="title">{t('title')}</h1>
        <p className="soft">{t(there ? 'next' : 'lead')}</p>
        {out !== undefined && <Notice tone="ok" title={t('done.title')} />}
        {saved !== undefined && <Notice tone="ok" title={t('cannotEnter')} />}
        {accepted !== undefined && (
          <Notice tone="ok" title={t('accepted.title')}>
            {t('accepted.text')}
          </Notice>
        )}
        <LoginForm next={there} locale={locale} messages={messagesOf(locale, 'login')} />
        {register && (
          <p className="login-register">
            {t('register')} <a href="/register">{t('registerLink')}</a>
          </p>
        )}
        <p className="login-end small muted">
          {t('staff', { company: branding.companyName })} <a href="/admin">{t('staffLink')}</a>
        </p>
      </section>
      <WhatYouDoHere locale={locale} phone={branding.phone} />
    </main>
  )
}
