import { translator } from '@messages/translate'
import type { Metadata } from 'next'
import Link from 'next/link'

import { AccountForm } from '@/ui/account/AccountForm'
import { Notice } from '@/ui/Notice'
import { type AddressLink, findAddressLink } from '../../../_lib/profile'
import { currentLocale } from '../../../_lib/session'
import { takeAddressLink } from './takeAddressLink'

type Props = { searchParams: Promise<{ token?: string | string[]; done?: string | string[] }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), 'account')('address.title') }
}

/** Where the mails about another login address lead: to a press that confirms it, or one that refuses it. */
export default async function LoginAddressPage({ searchParams }: Props) {
  const { token: named, done } = await searchParams
  const token = typeof named === 'string' ? named : ''
  const t = translator(await currentLocale(), 'account')
  const link = done ? null : await findAddressLink(token)
  return (
    <main id="main" className="login alone">
      <section className="login-f">
        <h1>{t('address.title')}</h1>
        {done ? <Done refused={done === 'refuse'} /> : link ? <Press link={link} token={token} /> : <Dead />}
      </section>
    </main>
  )
}

async function Done({ refused }: { readonly refused: boolean }) {
  const t = translator(await currentLocale(), 'account')
  const of = refused ? 'refuse' : 'confirm'
  return (
    <>
      <Notice tone="ok" title={t(`link.${of}.done`)} focus>
        {t(`link.${of}.doneText`)}
      </Notice>
      <p>
        <Link className="btn primary big wide" href={refused ? '/forgot-password' : '/login'}>
          {t(`link.${of}.next`)}
        </Link>
      </p>
    </>
  )
}

async function Press({ link, token }: { readonly link: AddressLink; readonly token: string }) {
  const locale = await currentLocale()
  const t = translator(locale, 'account')
  const { does, newEmail } = link
  return (
    <>
      <p className="soft">{t(`link.${does}.text`, { email: newEmail })}</p>
      <AccountForm
        id="link"
        fields={[]}
        action={takeAddressLink.bind(null, does, token)}
        words={{ save: t(`link.${does}.button`), saving: t('saving'), refused: t('link.refused'), required: '' }}
        look={does === 'confirm' ? 'primary big wide' : 'danger big wide'}
      />
    </>
  )
}

async function Dead() {
  const t = translator(await currentLocale(), 'account')
  return (
    <Notice tone="stop" title={t('link.dead')}>
      {t('link.deadText')}
    </Notice>
  )
}
