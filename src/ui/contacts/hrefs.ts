import type { MembershipVerb } from '@/core/accounts/managing'

export const CONTACTS = '/account/contacts'

/** What was done just now, for the notice above the list. */
export type Done = 'invited' | MembershipVerb

type Customer = { readonly number: string }

export const listHref = ({ number }: Customer, done?: Done): string =>
  `${CONTACTS}?customer=${encodeURIComponent(number)}${done ? `&done=${done}` : ''}`

export const inviteHref = ({ number }: Customer): string => `${CONTACTS}/new?customer=${encodeURIComponent(number)}`

export const contactHref = (id: string, confirm?: MembershipVerb): string =>
  `${CONTACTS}/${id}${confirm ? `?confirm=${confirm}` : ''}`
