import { type AreaKey, translator } from '@messages/translate'
import type { Metadata } from 'next'

import { PASSWORD_MIN_LENGTH } from '@/core/accounts/password'
import type { OwnProfile } from '@/core/accounts/profile'
import type { PortalSession } from '@/session/portalSession'
import { AccountForm } from '@/ui/account/AccountForm'
import { PROFILE } from '@/ui/account/hrefs'
import { Notice } from '@/ui/Notice'
import { PageHead } from '@/ui/PageHead'
import { momentText } from '@/ui/returns/moment'
import { Section } from '@/ui/Section'
import { SubmitButton } from '@/ui/SubmitButton'
import { isContact } from '../../../../_lib/accountPages'
import { missing } from '../../../../_lib/missing'
import { portalSettings } from '../../../../_lib/portal'
import { findCompanies, findProfile } from '../../../../_lib/profile'
import { currentLocale, requireSession } from '../../../../_lib/session'
import { Company } from './Company'
import { changeProfile, withdrawAddress } from './changeProfile'

type Props = { readonly searchParams: Promise<{ done?: string | string[] }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), 'account')('profile.title') }
}

/** What a contact changes of their own account, and what we know of their company. */
export default async function ProfilePage({ searchParams }: Props) {
  const session = await requireSession(PROFILE)
  if (!isContact(session)) return missing()
  const profile = await findProfile()
  const t = translator(session.locale, 'account')
  const companies = await findCompanies(session)
  return (
    <main id="main">
      <PageHead title={t('profile.title')} lead={t('profile.lead')} />
      <Done done={(await searchParams).done} session={session} />
      <Section title={t('profile.details')}>
        <Details session={session} profile={profile} />
      </Section>
      <Section title={t('address.title')}>
        <LoginAddress session={session} profile={profile} />
      </Section>
      <Section title={t('password.title')}>
        <p className="soft account-lead">{t('password.lead')}</p>
        <AccountForm
          id="password"
          fields={[
            { ...currentPassword(session), required: true },
            {
              name: 'password',
              label: t('password.new'),
              hint: t('password.hint', { n: PASSWORD_MIN_LENGTH }),
              type: 'password',
              autoComplete: 'new-password',
              required: true,
            },
          ]}
          action={changeProfile.bind(null, 'password')}
          words={words(session, 'password')}
          look="plain"
        />
      </Section>
      {companies.map((company) => (
        <Company key={company.id} company={company} locale={session.locale} />
      ))}
    </main>
  )
}

const DONE: Readonly<Record<string, AreaKey<'account'>>> = {
  profile: 'profile.done',
  password: 'password.done',
  'login-address': 'address.done',
  withdrawn: 'address.withdrawn',
}

function Done({ done, session }: { readonly done: unknown; readonly session: PortalSession }) {
  const key = typeof done === 'string' && Object.hasOwn(DONE, done) ? DONE[done] : undefined
  if (!key) return null
  const t = translator(session.locale, 'account')
  return (
    <Notice tone="ok" title={t(key)} focus>
      {done === 'login-address' ? t('address.doneText') : null}
    </Notice>
  )
}

function words({ locale }: PortalSession, of: 'profile' | 'address' | 'password') {
  const t = translator(locale, 'account')
  const required = translator(locale, 'shell')('required')
  return { save: t(`${of}.save`), saving: t('saving'), refused: t(`${of}.refused`), required }
}

const currentPassword = ({ locale }: PortalSession) => ({
  name: 'currentPassword',
  label: translator(locale, 'account')('password.current'),
  type: 'password' as const,
  autoComplete: 'current-password',
})

type Shown = { readonly session: PortalSession; readonly profile: OwnProfile }

async function Details({ session, profile }: Shown) {
  const t = translator(session.locale, 'account')
  const { languages } = await portalSettings(session.locale)
  const [only] = languages
  const options = languages.map((value) => ({ value, label: t(`profile.${value}`) }))
  return (
    <AccountForm
      id="profile"
      fields={[
        {
          name: 'name',
          label: t('profile.name'),
          value: profile.name,
          autoComplete: 'name',
          maxLength: 80,
          required: true,
        },
        {
          name: 'phone',
          label: t('profile.phone'),
          value: profile.phone,
          type: 'tel',
          autoComplete: 'tel',
          maxLength: 40,
        },
        languages.length > 1
          ? { name: 'locale', label: t('profile.language'), value: session.locale, options }
          : { name: 'locale', label: '', value: only, type: 'hidden' },
      ]}
      action={changeProfile.bind(null, 'profile')}
      words={words(session, 'profile')}
    />
  )
}

async function LoginAddress({ session, profile: { email, pendingAddress } }: Shown) {
  const t = translator(session.locale, 'account')
  const { zone } = await portalSettings(session.locale)
  const clock = { zone, locale: session.locale }
  return (
    <>
      <p className="account-lead">
        {t('address.now')} <b>{email}</b>
      </p>
      {pendingAddress && (
        <Notice
          id="pending-address"
          tone="wait"
          title={t('address.pending', { email: pendingAddress.email })}
          action={
            <form action={withdrawAddress}>
              <SubmitButton look="plain" pending={t('saving')}>
                {t('address.withdraw')}
              </SubmitButton>
            </form>
          }
        >
          {t('address.pendingText', { until: momentText(pendingAddress.until, clock) })}
        </Notice>
      )}
      <p className="soft account-lead">{t('address.lead')}</p>
      <AccountForm
        id="address"
        fields={[
          {
            name: 'email',
            label: t('address.new'),
            type: 'email',
            autoComplete: 'email',
            maxLength: 254,
            required: true,
          },
          { ...currentPassword(session), required: true },
        ]}
        action={changeProfile.bind(null, 'login-address')}
        words={words(session, 'address')}
        look="plain"
      />
    </>
  )
}
