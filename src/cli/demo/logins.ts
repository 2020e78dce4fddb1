/** The demo's logins. They exist in demo mode only, so their password may stand here. */
import type { User } from '@/payload-types'

export const DEMO_PASSWORD = 'Nazorg-demo-1'

type StaffLogin = { readonly email: string; readonly name: string; readonly role: User['role'] }

export const DEMO_STAFF: readonly StaffLogin[] = [
  { email: 'admin@nazorg.example', name: 'Anna Beheer', role: 'admin' },
  { email: 'agent@nazorg.example', name: 'Bram Retouren', role: 'agent' },
  { email: 'editor@nazorg.example', name: 'Eva Redactie', role: 'editor' },
]

type ContactLogin = {
  readonly email: string
  readonly name: string
  readonly customer: string
  readonly nightDelivery: boolean
}

export const DEMO_CONTACTS: readonly ContactLogin[] = [
  { email: 'inkoop@17850.example', name: 'Iris Inkoop', customer: '17850', nightDelivery: false },
  { email: 'inkoop@12748.example', name: 'Niels Nacht', customer: '12748', nightDelivery: true },
]
