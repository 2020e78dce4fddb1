import { deliveryFaultText } from '@messages/deliveryFault'
import { translator } from '@messages/translate'
import type { DefaultServerCellComponentProps } from 'payload'

import { localeOf } from '@/core/locale'
import { ENDPOINT_TONES, endpointState } from '@/core/webhooks/state'
import type { WebhookEndpoint } from '@/payload-types'
import { Chip } from '@/ui/Chip'

/** Whether events arrive; where not, why. */
export function EndpointStateCell({ rowData, i18n }: DefaultServerCellComponentProps) {
  const endpoint = rowData as WebhookEndpoint
  const t = translator(localeOf(i18n.language), 'admin')
  const state = endpointState(endpoint)
  const isIll = state === 'paused' || state === 'failing'
  return (
    <span className="nz nz-effect">
      <Chip {...ENDPOINT_TONES[state]} word={t(`webhook.state.${state}`)} />
      {isIll && endpoint.lastError && <span className="nz-error">{deliveryFaultText(endpoint.lastError, t)}</span>}
    </span>
  )
}
