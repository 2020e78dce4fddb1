import { translator } from '@messages/translate'

import type { Locale } from '@/core/locale'
import { Icon } from '@/ui/Icon'
import { telephoneLink } from '@/ui/telephoneLink'

type Props = { readonly locale: Locale; readonly phone: string | null }

/** Beside the login: what the portal is for. */
export function WhatYouDoHere({ locale, phone }: Props) {
  const t = translator(locale, 'login')
  const subjects = [
    { icon: 'return', title: t('whatReturns'), text: t('whatReturnsText') },
    { icon: 'list', title: t('whatStatus'), text: t('whatStatusText') },
    { icon: 'page', title: t('whatDocuments'), text: t('whatDocumentsText') },
  ] as const
  return (
    <section className="login-w" aria-labelledby="what">
      <h2 id="what">{t('what')}</h2>
      <ul>
        {subjects.map(({ icon, title, text }) => (
          <li key={icon}>
            <Icon name={icon} />
            <div>
              <b>{title}</b>
              <p>{text}</p>
            </div>
          </li>
        ))}
      </ul>
      {phone && (
        <p className="small soft">
          {t('questions')} <a href={telephoneLink(phone)}>{phone}</a>.
        </p>
      )}
    </section>
  )
}
