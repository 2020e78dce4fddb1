import { readDeliveryFault } from '@/core/webhooks/deliveryFault'
import type { Translate } from './format'
import type { AreaKey } from './translate'

/** Why an event did not arrive, in words; an error that has none stands as it is. */
export function deliveryFaultText(error: string, t: Translate<AreaKey<'admin'>>): string {
  const fault = readDeliveryFault(error)
  return fault ? t(`webhook.fault.${fault.kind}`, { value: fault.value }) : error
}
