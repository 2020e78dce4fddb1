import { deliveryFaultText } from '@messages/deliveryFault'
import Link from 'next/link'
import type { WebhookEndpoint } from '@/payload-types'
import { Notice } from '@/ui/Notice'
import type { Panel } from '../panelRequest'
import { webhookPath } from '../paths'

type Props = { readonly panel: Panel; readonly paused: readonly WebhookEndpoint[] }

/** Each webhook that stands still, with the reason. */
export function PausedWebhooks({ panel: { t }, paused }: Props) {
  return paused.map(({ id, name, lastError }) => {
    const open = (
      <Link className="btn" href={webhookPath(id)}>
        {t('dashboard.pausedAction')}
      </Link>
    )
    return (
      <Notice key={id} id={`paused-${id}`} tone="stop" title={t('dashboard.pausedTitle', { name })} action={open}>
        {t('dashboard.pausedHelp', { error: deliveryFaultText(lastError ?? '', t) })}
      </Notice>
    )
  })
}
