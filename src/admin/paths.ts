import type { CaseKind, CaseRef } from '@/core/cases'

/** Addresses in the panel. */
const COLLECTIONS = '/admin/collections'

export const RECEIVING_PATH = '/admin/receiving'

export const rmaPath = (id: string): string => `${COLLECTIONS}/rmas/${id}`
export const serviceRequestPath = (id: string): string => `${COLLECTIONS}/service-requests/${id}`
export const claimPath = (id: string): string => `${COLLECTIONS}/warranty-claims/${id}`
export const casePath = ({ kind, id }: CaseRef): string => `${COLLECTIONS}/${kind}/${id}`
export const customerPath = (id: string): string => `${COLLECTIONS}/customers/${id}`
export const outboxPath = (id: string): string => `${COLLECTIONS}/outbox/${id}`
export const templatePath = (id: string): string => `${COLLECTIONS}/templates/${id}`
export const registrationPath = (id: string): string => `${COLLECTIONS}/registrations/${id}`
export const pagePath = (id: string): string => `${COLLECTIONS}/pages/${id}`

export const accountEventPath = (id: string): string => `${COLLECTIONS}/account-events/${id}`

/** What happened to the accounts of one customer, or of one contact. */
export const accountEventsPath = (of: 'customer' | 'contact', id: string): string =>
  `${COLLECTIONS}/account-events?${new URLSearchParams({ [`where[or][0][and][0][${of}][equals]`]: id })}`

/** What was sent to one endpoint. */
export const webhookPath = (id: string): string => `${COLLECTIONS}/webhook-endpoints/${id}`

export const webhookDeliveriesPath = (endpoint: string): string =>
  `${COLLECTIONS}/webhook-deliveries?${new URLSearchParams({ 'where[or][0][and][0][endpoint][equals]': endpoint })}`

/** A list of the panel; with `status` only the rows in it, in the form that the panel's own filters read. */
export function listPath(
  collection: CaseKind | 'outbox' | 'pages' | 'registrations',
  status?: string,
  search?: string,
): string {
  const query = new URLSearchParams({
    ...(status === undefined ? {} : { 'where[or][0][and][0][status][equals]': status }),
    ...(search ? { search } : {}),
  })
  return query.size > 0 ? `${COLLECTIONS}/${collection}?${query}` : `${COLLECTIONS}/${collection}`
}
