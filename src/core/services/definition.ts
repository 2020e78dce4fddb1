/** The closed lists from which an admin makes a service type. */

/** Signs that src/ui/Icon.tsx can draw. */
export const SERVICE_ICONS = [
  'service',
  'box',
  'night',
  'barcode',
  'list',
  'message',
  'warranty',
  'print',
  'return',
  'invoice',
  'page',
  'camera',
  'clock',
  'info',
  'warning',
] as const

export type ServiceIcon = (typeof SERVICE_ICONS)[number]

/** What a finished request sets on its customer. */
export const ON_DONE = ['nothing', 'nightDeliveryOn', 'nightDeliveryOff'] as const

export type OnDone = (typeof ON_DONE)[number]

/** The change to the customer; null when there is none. */
export function changeOnDone(onDone: OnDone): { readonly nightDelivery: boolean } | null {
  switch (onDone) {
    case 'nothing':
      return null
    case 'nightDeliveryOn':
      return { nightDelivery: true }
    case 'nightDeliveryOff':
      return { nightDelivery: false }
  }
}

export const MAX_RECIPIENTS = 10
