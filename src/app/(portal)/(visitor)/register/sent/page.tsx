import { translator } from '@messages/translate'
import type { Metadata } from 'next'
import Link from 'next/link'

import { PageHead } from '@/ui/PageHead'
import { openForm } from '../../../../_lib/registration'
import { currentLocale } from '../../../../_lib/session'

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), 'register')('sent.title') }
}

/** The same for everybody who sent the form. */
export default async function RegistrationSentPage() {
  const t = translator(await currentLocale(), 'register')
  const targetDays = (await openForm())?.targetDays ?? 0
  return (
    <main id="main" className="register">
      <PageHead title={t('sent.title')} lead={t('sent.text', { n: targetDays })} />
      <p className="soft">{t('sent.mail')}</p>
      <p className="register-back">
        <Link className="btn" href="/login">
          {t('sent.back')}
        </Link>
      </p>
    </main>
  )
}
