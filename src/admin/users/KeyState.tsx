'use client'

import { formatDay, isDay } from '@/core/day'
import { usePanel } from '../text/PanelTextContext'
import type { KeyTold } from './useKey'

/** Which key there is, since when, and whether it is used. */
export function KeyState({ told }: { readonly told: KeyTold | null }) {
  const { t, locale } = usePanel()
  if (!told) return <p>{t('apiKey.none')}</p>
  const { hint, madeOn, usedOn } = told
  const day = (value: string | null) => (isDay(value) ? formatDay(value, locale) : null)
  return (
    <dl className="nz-key-state">
      <dt>{t('apiKey.key')}</dt>
      <dd>
        <code>{hint}</code>
      </dd>
      <dt>{t('apiKey.since')}</dt>
      <dd>{day(madeOn)}</dd>
      <dt>{t('apiKey.lastUsed')}</dt>
      <dd>{day(usedOn) ?? t('apiKey.neverUsed')}</dd>
    </dl>
  )
}
