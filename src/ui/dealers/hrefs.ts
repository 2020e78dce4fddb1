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

export const RETURNS = `${END_CUSTOMERS}/returns`

/** What waits for the dealer, or all. */
export type ReturnsView = 'waiting' | 'all'

export function returnsHref(
  { number }: Dealer,
  { view, page = 1 }: { view?: ReturnsView; page?: number } = {},
): string {
  const query = new URLSearchParams({ dealer: number })
  if (view) query.set('view', view)
  if (page > 1) query.set('page', String(page))
  return `${RETURNS}?${query}`
}

export const returnHref = ({ number }: Dealer, id: string, done?: string): string =>
  `${RETURNS}/${id}?${new URLSearchParams({ dealer: number, ...(done && { done }) })}`

export const REQUESTS = `${END_CUSTOMERS}/requests`

export function requestsHref({ number }: Dealer, page = 1): string {
  const query = new URLSearchParams({ dealer: number })
  if (page > 1) query.set('page', String(page))
  return `${REQUESTS}?${query}`
}

export const requestHref = ({ number }: Dealer, id: string): string =>
  `${REQUESTS}/${id}?${new URLSearchParams({ dealer: number })}`

/** Where somebody stands after the act, to go and look. */
export const AFTER: Readonly<Record<DealerAct, Standing>> = {
  approve: 'blocked',
  reject: 'pending',
  unblock: 'active',
  block: 'blocked',
}
