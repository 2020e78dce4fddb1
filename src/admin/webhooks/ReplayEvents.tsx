'use client'

import { useState } from 'react'

import { usePanel } from '../text/PanelTextContext'

type Props = { readonly pending: boolean; onReplay(after: number): void }

/** Sends again what came after a place. No form of its own: it stands inside the panel's. */
export function ReplayEvents({ pending, onReplay }: Props) {
  const { t } = usePanel()
  const [from, setFrom] = useState('')
  const isPlace = /^\d{1,15}$/.test(from)
  return (
    <div className="nz-key-secret">
      <label htmlFor="webhook-after">{t('webhook.replayAfter')}</label>
      <input
        id="webhook-after"
        className="in"
        inputMode="numeric"
        autoComplete="off"
        aria-describedby="webhook-after-help"
        value={from}
        onChange={(event) => setFrom(event.target.value.trim())}
      />
      <button
        type="button"
        className="btn"
        disabled={!isPlace}
        aria-busy={pending || undefined}
        onClick={() => pending || onReplay(Number(from))}
      >
        {t('webhook.replay')}
      </button>
      <p id="webhook-after-help" className="hint">
        {t('webhook.replayHelp')}
      </p>
    </div>
  )
}
