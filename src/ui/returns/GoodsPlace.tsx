import { translator } from '@messages/translate'

import type { Locale } from '@/core/locale'
import type { Transport } from '@/core/rmas/transport'

export type Place = {
  /** A line each; empty as long as nobody filled one in. */
  readonly address: readonly string[]
  /** When goods can be brought, a line each. */
  readonly hours: readonly string[]
}

type Props = { readonly place: Place; readonly transport: Transport; readonly locale: Locale }

/** Where the goods go, and when somebody is there to take them; nothing when we come for them. */
export function GoodsPlace({ place: { address, hours }, transport, locale }: Props) {
  const t = translator(locale, 'returns')
  if (transport === 'pickup' || address.length === 0) return null
  return (
    <dl className="goods-place">
      <div>
        <dt>{t('next.address', { transport })}</dt>
        <dd>{address.join('\n')}</dd>
      </div>
      {transport === 'bring' && hours.length > 0 && (
        <div>
          <dt>{t('next.hours')}</dt>
          <dd>{hours.join('\n')}</dd>
        </div>
      )}
    </dl>
  )
}
