'use client'

import { useState } from 'react'

import { Notice } from '@/ui/Notice'
import { usePanel } from '../text/PanelTextContext'
import { ShownOnce } from '../text/ShownOnce'

type Props = {
  /** The secret that was made a moment ago. */
  readonly made: string | null
  readonly hint: string | null
  readonly pending: boolean
  onMake(): void
}

/** By which secret events are signed; a new one is shown this one time. */
export function EndpointSecret({ made, hint, pending, onMake }: Props) {
  const { t } = usePanel()
  const [asking, setAsking] = useState(false)
  const make = () => {
    if (pending) return
    setAsking(false)
    onMake()
  }
  const press = () => (hint ? setAsking(true) : make())
  return (
    <>
      {made && <ShownOnce of="webhook" id="webhook" label={t('webhook.secret')} secret={made} />}
      {!made && <p>{hint ? t('webhook.secretIs', { hint }) : t('webhook.secretMissing')}</p>}
      {asking && <Notice id="webhook-replace" tone="wait" title={t('webhook.replaceSure')} />}
      <div className="acts">
        {!asking && (
          <button type="button" className="btn" aria-busy={pending || undefined} onClick={press}>
            {t(hint ? 'webhook.replaceSecret' : 'webhook.makeSecret')}
          </button>
        )}
        {asking && (
          <>
            <button type="button" className="btn danger" aria-busy={pending || undefined} onClick={make}>
              {t('webhook.replaceConfirm')}
            </button>
            <button type="button" className="btn quiet" onClick={() => setAsking(false)}>
              {t('webhook.keepSecret')}
            </button>
          </>
        )}
      </div>
    </>
  )
}
