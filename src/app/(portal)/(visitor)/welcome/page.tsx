import { messagesOf, translator } from '@messages/translate'
import type { Metadata } from 'next'

import { findInvitation, type Invitation } from '../../../_lib/contacts'
import { portalSettings } from '../../../_lib/portal'
import { currentLocale } from '../../../_lib/session'
import { SetPasswordForm } from '../_password/SetPasswordForm'
import { WhatYouDoHere } from '../login/WhatYouDoHere'
import { AcceptForm } from './AcceptForm'

type Props = { searchParams: Promise<{ token?: string | string[] }> }

async function title(): Promise<string> {
  const locale = await currentLocale()
  const { branding } = await portalSettings(locale)
  return translator(locale, 'login')('welcomePage.title', { company: branding.companyName })
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: { absolute: await title() } }
}

/** Where an invitation leads: a new contact chooses a password, who has a login already accepts one more customer. */
export default async function WelcomePage({ searchParams }: Props) {
  const { token: named } = await searchParams
  const token = typeof named === 'string' ? named : ''
  const locale = await currentLocale()
  const { branding } = await portalSettings(locale)
  const invitation = await findInvitation(token)
  return (
    <main id="main" className="login">
      <section className="login-f">
        {invitation && !invitation.needsPassword ? (
          <Accept invitation={invitation} token={token} />
        ) : (
          <ChoosePassword token={token} />
        )}
      </section>
      <WhatYouDoHere locale={locale} phone={branding.phone} />
    </main>
  )
}

async function ChoosePassword({ token }: { readonly token: string }) {
  const locale = await currentLocale()
  return (
    <>
      <h1>{await title()}</h1>
      <p className="soft">{translator(locale, 'login')('welcomePage.lead')}</p>
      <SetPasswordForm locale={locale} messages={messagesOf(locale, 'login')} token={token} />
    </>
  )
}

async function Accept({ invitation, token }: { readonly invitation: Invitation; readonly token: string }) {
  const locale = await currentLocale()
  const t = translator(locale, 'login')
  const { customer, email } = invitation
  return (
    <>
      <h1>{t('accept.title')}</h1>
      <p className="soft">{t('accept.lead', { customer: customer.name, number: customer.number })}</p>
      <p className="soft">{t('accept.login', { email })}</p>
      <AcceptForm locale={locale} messages={messagesOf(locale, 'login')} token={token} />
    </>
  )
}
