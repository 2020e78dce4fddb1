'use client'

import { useState } from 'react'

import { usePanel } from '../text/PanelTextContext'

type Props = { readonly pending: boolean; onReplay(after: number): void }

/** Sends again what came after a place. No form of its own: it stands inside the panel's. */
export function ReplayEvents({ pending, onReplay }: Props) {
  const { t } = usePanel()
  const [from, setFrom] = useState('')
  const isPlace = /^\d{1,15}$/.test(from)
  const replay = () => isPlace && !pending && onReplay(Number(from))
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
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return
          event.preventDefault() // it would save the panel's form
          replay()
        }}
        onChange={(event) => setFrom(event.target.value.trim())}
      />
      <button type="button" className="btn" disabled={!isPlace} aria-busy={pending || undefined} onClick={replay}>
        {t('webhook.replay')}
      </button>
      <p id="webhook-after-help" className="hint">
        {t('webhook.replayHelp')}
      </p>
    </div>
  )
}
