import { randomUUID } from 'node:crypto'
import { messagesOf, translator } from '@messages/translate'
import type { Metadata } from 'next'
import Link from 'next/link'
import { redirect } from 'next/navigation'

import { countryOptions } from '@/core/forms/countries'
import type { Locale } from '@/core/locale'
import type { RegistrationKind } from '@/core/registrations/requests'
import { Icon } from '@/ui/Icon'
import { Notice } from '@/ui/Notice'
import { PageHead } from '@/ui/PageHead'
import { portalSettings } from '../../../_lib/portal'
import { type OpenForm, openForm } from '../../../_lib/registration'
import { currentLocale, currentSession } from '../../../_lib/session'
import { RegisterForm } from './RegisterForm'
import { register } from './register'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

const ICONS = { business: 'invoice', private: 'box', access: 'lock', endCustomer: 'box' } as const

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), 'register')('title') }
}

/** Asking to come in: first as what, then the form of that. */
export default async function RegisterPage({ searchParams }: Props) {
  if (await currentSession()) redirect('/')
  const [{ kind: named, dealer }, locale, form] = [await searchParams, await currentLocale(), await openForm()]
  const kinds = form?.kinds ?? []
  const kind = kinds.length === 1 ? kinds[0] : kinds.find((one) => one === named)
  return (
    <main id="main" className="register">
      {!form || kinds.length === 0 ? (
        <Closed locale={locale} />
      ) : kind ? (
        <Questions
          locale={locale}
          form={form}
          kind={kind}
          dealer={typeof dealer === 'string' ? dealer.slice(0, 40) : ''}
        />
      ) : (
        <Kinds locale={locale} kinds={kinds} />
      )}
    </main>
  )
}

function Closed({ locale }: { readonly locale: Locale }) {
  const t = translator(locale, 'register')
  return (
    <>
      <PageHead title={t('title')} />
      <Notice title={t('closed')}>{t('closedText')}</Notice>
      <LoginInstead locale={locale} />
    </>
  )
}

async function Kinds({ locale, kinds }: { readonly locale: Locale; readonly kinds: readonly RegistrationKind[] }) {
  const t = translator(locale, 'register')
  const { branding } = await portalSettings(locale)
  return (
    <>
      <PageHead title={t('title')} lead={t('lead', { company: branding.companyName })} />
      <ul className="service-cards register-kinds">
        {kinds.map((kind) => (
          <li key={kind}>
            <Link href={`/register?kind=${kind}`}>
              <Icon name={ICONS[kind]} />
              <span>
                <b>{t(`kind.${kind}`)}</b>
                <span className="soft">{t(`kindText.${kind}`)}</span>
              </span>
              <Icon name="arrowRight" small />
            </Link>
          </li>
        ))}
      </ul>
      <LoginInstead locale={locale} />
    </>
  )
}

type Shown = {
  readonly locale: Locale
  readonly form: OpenForm
  readonly kind: RegistrationKind
  /** The number in the link that a dealer gave; whether anybody has it is not said. */
  readonly dealer: string
}

function Questions({ locale, form, kind, dealer }: Shown) {
  const t = translator(locale, 'register')
  const crumb = form.kinds.length > 1 ? { href: '/register', label: t('crumb') } : undefined
  return (
    <>
      <PageHead title={t(`kind.${kind}`)} lead={t('answerIn', { n: form.targetDays })} crumb={crumb} />
      <RegisterForm
        locale={locale}
        messages={messagesOf(locale, 'register')}
        kind={kind}
        formToken={form.formToken}
        prefilled={kind === 'endCustomer' ? { dealerNumber: dealer } : {}}
        terms={form.terms}
        countries={kind === 'access' ? [] : countryOptions(locale)}
        onceKey={randomUUID()}
        action={register.bind(null, kind)}
      />
      <LoginInstead locale={locale} />
    </>
  )
}

function LoginInstead({ locale }: { readonly locale: Locale }) {
  const t = translator(locale, 'register')
  return (
    <p className="login-end small muted">
      {t('login')} <a href="/login">{t('loginLink')}</a>
    </p>
  )
}
