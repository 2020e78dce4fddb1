import { translator } from '@messages/translate'
import type { Metadata } from 'next'

import { currentLocale } from '../../../../_lib/session'

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), 'login')('viewing.ended') }
}

type Props = { searchParams: Promise<{ refused?: string | string[] }> }

/** For staff: looking along with a contact is over, or never began. Says nothing about the contact. */
export default async function ViewingEndedPage({ searchParams }: Props) {
  const refused = (await searchParams).refused !== undefined
  const t = translator(await currentLocale(), 'login')
  return (
    <main id="main" className="login alone">
      <section className="login-f">
        <h1>{t(refused ? 'viewing.refused' : 'viewing.ended')}</h1>
        <p className="soft">{t(refused ? 'viewing.refusedText' : 'viewing.endedText')}</p>
        <p className="login-end">
          <a className="btn primary" href="/admin/collections/contacts">
            {t('viewing.back')}
          </a>
        </p>
      </section>
    </main>
  )
}
