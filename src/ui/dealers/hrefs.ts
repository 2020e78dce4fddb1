import type { DealerAct, Standing } from '@/core/dealers/endCustomers'

export const END_CUSTOMERS = '/end-customers'

type Dealer = { readonly number: string }
type List = { readonly standing?: Standing; readonly page?: number; readonly done?: string }

export function listHref({ number }: Dealer, { standing, page = 1, done }: List = {}): string {
  const query = new URLSearchParams({ dealer: number })
  if (standing) query.set('standing', standing)
  if (page > 1) query.set('page', String(page))
  if (done) query.set('done', done)
  return `${END_CUSTOMERS}?${query}`
}

type LookUp = { readonly search?: string; readonly page?: number; readonly company?: string }

/** @param lookUp what is looked for in the register, or the company that was chosen in it */
export function addHref({ number }: Dealer, { search, page = 1, company }: LookUp = {}): string {
  const query = new URLSearchParams({ dealer: number })
  if (search) query.set('search', search)
  if (page > 1) query.set('page', String(page))
  if (company) query.set('company', company)
  return `${END_CUSTOMERS}/new?${query}`
}

export const endCustomerHref = ({ number }: Dealer, id: string, done?: string): string =>
  `${END_CUSTOMERS}/${id}?${new URLSearchParams({ dealer: number, ...(done && { done }) })}`

/** What a dealer reads along with, each kind of case in a room of its own. */
export const DEALER_ROOMS = ['returns', 'requests', 'claims'] as const
export type DealerRoom = (typeof DEALER_ROOMS)[number]

export const roomPath = (room: DealerRoom): string => `${END_CUSTOMERS}/${room}`

/** Of returns: what waits for the dealer, or all. */
export type ReturnsView = 'waiting' | 'all'
type Room = { readonly view?: ReturnsView; readonly page?: number }

export function roomHref({ number }: Dealer, room: DealerRoom, { view, page = 1 }: Room = {}): string {
  const query = new URLSearchParams({ dealer: number })
  if (view) query.set('view', view)
  if (page > 1) query.set('page', String(page))
  return `${roomPath(room)}?${query}`
}

export const sentHref = ({ number }: Dealer, { room, id }: { room: DealerRoom; id: string }, done?: string): string =>
  `${roomPath(room)}/${id}?${new URLSearchParams({ dealer: number, ...(done && { done }) })}`

/** Where somebody stands after the act, to go and look. */
export const AFTER: Readonly<Record<DealerAct, Standing>> = {
  approve: 'blocked',
  reject: 'pending',
  unblock: 'active',
  block: 'blocked',
}
