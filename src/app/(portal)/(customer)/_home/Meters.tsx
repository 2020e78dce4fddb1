import { translator } from '@messages/translate'
import Link from 'next/link'

import type { Locale } from '@/core/locale'
import { Icon } from '@/ui/Icon'
import type { Counts } from './overview'

type Props = { readonly counts: Counts; readonly locale: Locale }

/** Four figures, each the way to what it counts. */
export function Meters({ counts, locale }: Props) {
  const t = translator(locale, 'home')
  const cells = [
    { key: 'toSend', icon: 'box', href: '/returns?status=approved' },
    { key: 'waiting', icon: 'clock', href: '/returns?status=submitted' },
    { key: 'drafts', icon: 'page', href: '/returns?status=draft' },
    { key: 'all', icon: 'return', href: '/returns' },
  ] as const
  return (
    <nav className="meters" aria-label={t('overview')}>
      {cells.map(({ key, icon, href }) => (
        <Link key={key} href={href}>
          <span className="cap">
            {t(`meters.${key}`)}
            <Icon name={icon} small />
          </span>
          <span className={counts[key] === 0 ? 'val z' : 'val'}>{counts[key]}</span>
          <span className="sub">{t(`meters.${key}Sub`, { n: counts[key] })}</span>
        </Link>
      ))}
    </nav>
  )
}
