'use client'

import { toast } from '@payloadcms/ui'
import { useState, useTransition } from 'react'

import type { WebhookEndpoint } from '@/payload-types'
import { Notice } from '@/ui/Notice'
import { failureSentence } from '../failureSentence'
import { webhookDeliveriesPath } from '../paths'
import { postVerb } from '../postVerb'
import { usePanel } from '../text/PanelTextContext'
import { EndpointFacts } from './EndpointFacts'
import { EndpointSecret } from './EndpointSecret'
import { ReplayEvents } from './ReplayEvents'
import { useEndpoint } from './useEndpoint'

type Props = { readonly id: string; readonly zone: string }

export function EndpointPart({ id, zone }: Props) {
  const { t } = usePanel()
  const { endpoint, failed, reload } = useEndpoint(id)
  return (
    <section className="nz nz-key" aria-labelledby="webhook-title">
      <h2 id="webhook-title">{t('webhook.title')}</h2>
      {failed && <Notice tone="stop" title={t('webhook.notLoaded')} />}
      {!endpoint && !failed && <p className="hint">{t('webhook.loading')}</p>}
      {endpoint && <Loaded endpoint={endpoint} zone={zone} reload={reload} />}
    </section>
  )
}

type LoadedProps = { readonly endpoint: WebhookEndpoint; readonly zone: string; reload(): Promise<void> }

function Loaded({ endpoint, zone, reload }: LoadedProps) {
  const { t, locale } = usePanel()
  const [secret, setSecret] = useState<string | null>(null)
  const [pending, start] = useTransition()
  const { id, secretHint, deliveredSeq } = endpoint

  const take = (verb: 'secret' | 'replay', said: 'secretMade' | 'sending', body: object = {}) =>
    start(async () => {
      const answer = await postVerb<{ secret?: string }>(`webhook-endpoints/${id}/${verb}`, locale, body)
      if (answer.kind !== 'done') return void toast.error(failureSentence(answer, t))
      if (answer.body.secret) setSecret(answer.body.secret)
      toast.success(t(`webhook.${said}`))
      await reload()
    })
  return (
    <>
      <EndpointFacts
        endpoint={endpoint}
        zone={zone}
        pending={pending}
        onGoOn={() => take('replay', 'sending', { after: deliveredSeq ?? 0 })}
      />
      <EndpointSecret
        made={secret}
        hint={secretHint ?? null}
        pending={pending}
        onMake={() => take('secret', 'secretMade')}
      />
      <ReplayEvents pending={pending} onReplay={(after) => take('replay', 'sending', { after })} />
      <a href={webhookDeliveriesPath(id)}>{t('webhook.log')}</a>
    </>
  )
}
