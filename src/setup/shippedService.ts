import type { Wording } from '@/core/forms/definition'
import type { OnDone, ServiceIcon } from '@/core/services/definition'
import type { ShippedForm } from './shippedForm'

export type ShippedService = {
  readonly code: string
  readonly title: Wording
  readonly description: Wording
  readonly icon: ServiceIcon
  readonly series: string
  /** Shown only with, or only without, night delivery. */
  readonly nightDelivery?: boolean
  readonly targetDays: number
  readonly onDone?: OnDone
  readonly form: ShippedForm
  /** Came with a later version: an install that has the first ones gets it as well. */
  readonly since?: 'orders'
}
