import { translator } from '@messages/translate'

import type { Locale } from '@/core/locale'
import type { Rma } from '@/payload-types'
import { Section } from '../Section'
import { unannounced } from './unannounced'

type Props = { readonly rma: Rma; readonly locale: Locale }

/** Goods that came in with a request and stood on none of its lines; nothing when there are none. */
export function Unannounced({ rma, locale }: Props) {
  const t = translator(locale, 'returns')
  const items = unannounced(rma)
  if (items.length === 0) return null
  return (
    <Section title={t('unannounced.title')}>
      <p className="hint">{t('unannounced.text')}</p>
      <ul className="unannounced">
        {items.map(({ articleNumber, articleName, quantity }) => (
          <li key={articleNumber}>
            <span>
              <b>{articleName || articleNumber}</b> {articleName && <span className="muted">{articleNumber}</span>}
            </span>
            <span className="nowrap">{t('pieces', { n: quantity })}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
