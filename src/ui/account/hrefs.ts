export const PROFILE = '/account/profile'
export const ADDRESSES = '/account/addresses'
export const LOG = '/account/log'

type Customer = { readonly number: string }
type Doing = { readonly edit?: string; readonly remove?: string; readonly done?: string }

/** @param doing which address is open (`new` for one more), which one is about to go, or what was done just now */
export function addressesHref({ number }: Customer, doing: Doing = {}): string {
  const query = new URLSearchParams({ customer: number, ...doing })
  return `${ADDRESSES}?${query}`
}

export const logHref = ({ number }: Customer, page = 1): string =>
  `${LOG}?${new URLSearchParams({ customer: number, ...(page > 1 && { page: String(page) }) })}`
