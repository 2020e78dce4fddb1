'use client'

import { deliveryFaultText } from '@messages/deliveryFault'

import { formatMoment } from '@/core/moment'
import { ENDPOINT_TONES, endpointState } from '@/core/webhooks/state'
import type { WebhookEndpoint } from '@/payload-types'
import { Chip } from '@/ui/Chip'
import { Notice } from '@/ui/Notice'
import { usePanel } from '../text/PanelTextContext'

type Props = {
  readonly endpoint: WebhookEndpoint
  readonly zone: string
  readonly pending: boolean
  onGoOn(): void
}

/** How it stands, how far it has come, and what is wrong. */
export function EndpointFacts({ endpoint, zone, pending, onGoOn }: Props) {
  const { t, locale } = usePanel()
  const state = endpointState(endpoint)
  const { deliveredSeq, nextAttemptAt, pausedAt, lastError } = endpoint
  const moment = (at: string) => formatMoment(new Date(at), zone, locale)
  const act = (
    <button type="button" className="btn" aria-busy={pending || undefined} onClick={() => pending || onGoOn()}>
      {t(state === 'paused' ? 'webhook.goOn' : 'webhook.tryNow')}
    </button>
  )
  return (
    <>
      <p>
        <Chip {...ENDPOINT_TONES[state]} word={t(`webhook.state.${state}`)} />
      </p>
      {state === 'paused' && pausedAt && (
        <Notice
          id="webhook-paused"
          tone="stop"
          title={t('webhook.pausedTitle', { when: moment(pausedAt) })}
          action={act}
        >
          {t('webhook.paused', { error: deliveryFaultText(lastError ?? '', t) })}
        </Notice>
      )}
      {state === 'failing' && nextAttemptAt && (
        <Notice
          id="webhook-failing"
          tone="wait"
          title={t('webhook.failingTitle', { when: moment(nextAttemptAt) })}
          action={act}
        >
          {lastError && deliveryFaultText(lastError, t)}
        </Notice>
      )}
      <p className="hint">{t('webhook.deliveredUpTo', { seq: deliveredSeq ?? 0 })}</p>
    </>
  )
}
