/** Who asks in the portal: a contact for their customers, staff on behalf of one customer, or staff looking along with a contact. */
import { membershipsOf } from '@access/activeMemberships'
import { assignedCustomers } from '@access/rules'
import { createLocalReq, type Payload, type TypedUser } from 'payload'

import { RIGHTS, type Right } from '@/core/accounts/rights'
import type { StaffRole } from '@/core/accounts/roles'
import { type Locale, localeOf, offeredLocale } from '@/core/locale'
import { NET_EXCLUSIVE, type PriceDisplay } from '@/core/prices'
import { possibleIds } from '@/db/ids'
import type { Contact } from '@/payload-types'
import { accountOf } from './accounts'
import { findViewing } from './viewing'

export type SessionCustomer = {
  readonly id: string
  readonly number: string
  readonly name: string
  readonly rights: readonly Right[]
  /** Other customers buy from this one. */
  readonly isDealer: boolean
}

/** What a page may know of its reader. No token, no account record: it can be handed to any component. */
export type PortalSession = {
  readonly actor: 'contact' | 'staff'
  /** Id of the contact, or of the employee. */
  readonly id: string
  readonly name: string
  readonly email: string
  readonly locale: Locale
  /** How they see prices: a contact as they chose, staff as the house has it for new contacts. */
  readonly prices: PriceDisplay
  /** At least one; the contact's default first. For staff the one customer they act for. */
  readonly customers: readonly [SessionCustomer, ...SessionCustomer[]]
  /** Only while an employee looks along: nothing can be changed, and it ends then (ISO 8601). */
  readonly viewing?: { readonly by: string; readonly until: string }
}

/** A session with what proves it: stays on the server, in src/app/_lib. Without a token for who looks along: there is none to write with. */
export type SignedIn = { readonly session: PortalSession; readonly user: TypedUser; readonly token: string | null }

export type Credentials = {
  /** A contact's token. */
  readonly portalToken?: string
  /** An employee's token, with the id of the customer they act for. Counts only without a portal token. */
  readonly panelToken?: string
  readonly onBehalfOf?: string
  /** An employee's token, with that of the viewing: they look along with a contact. Counts before acting on behalf. */
  readonly viewToken?: string
  /** The language that was chosen in this browser. Staff read the portal in it; a contact's own is kept with the account. */
  readonly chosenLocale?: string
}

const ON_BEHALF_ROLES = ['admin', 'agent', 'sales']

/** Sales people make returns for their customers: services, contacts and end customers answer them with a refusal. */
const NOT_FOR_SALES: readonly Right[] = ['requestService', 'manageContacts', 'manageEndCustomers']
const SALES_RIGHTS = RIGHTS.filter((right) => !NOT_FOR_SALES.includes(right))

/**
 * Asked at every request: a blocked membership, a changed right or an ended session holds from the next one on.
 *
 * @returns null when nobody is signed in, or a contact has no active membership left
 */
export async function signIn(payload: Payload, credentials: Credentials): Promise<SignedIn | null> {
  const { portalToken, panelToken, chosenLocale } = credentials
  if (portalToken) return inOfferedLanguage(payload, await asContact(payload, portalToken))
  const staff = panelToken ? await asEmployee(payload, { ...credentials, panelToken }) : null
  return inOfferedLanguage(payload, staff, chosenLocale && localeOf(chosenLocale))
}

/** Whoever reads a language that was switched off gets the other one, and theirs again once it is back. */
async function inOfferedLanguage(
  payload: Payload,
  signed: SignedIn | null,
  chosen: Locale | '' | undefined = '',
): Promise<SignedIn | null> {
  if (!signed) return null
  const { languages } = await payload.findGlobal({ slug: 'portal-settings', depth: 0, overrideAccess: true })
  return {
    ...signed,
    session: { ...signed.session, locale: offeredLocale(chosen || signed.session.locale, languages) },
  }
}

/** Whether an account may do something for at least one of its customers. */
export const may = ({ customers }: PortalSession, right: Right): boolean =>
  customers.some(({ rights }) => rights.includes(right))

/** Who is signed in to the panel, for a page of the portal that shows staff their own work. */
export async function panelEmployee(payload: Payload, panelToken: string | undefined): Promise<StaffRole | null> {
  const user = panelToken ? await accountOf(payload, panelToken) : null
  return user?.collection === 'users' ? user.role : null
}

type Employee = Credentials & { readonly panelToken: string }

async function asEmployee(payload: Payload, { panelToken, viewToken, onBehalfOf }: Employee): Promise<SignedIn | null> {
  if (viewToken) return asViewer(payload, panelToken, viewToken)
  return onBehalfOf ? asStaff(payload, panelToken, onBehalfOf) : null
}

/** Exactly what the contact sees, but for the token: whoever looks along has none. */
async function asViewer(payload: Payload, panelToken: string, viewToken: string): Promise<SignedIn | null> {
  const found = await findViewing(payload, { panelToken, viewToken }, new Date())
  const session = found && (await sessionOf(payload, found.user))
  return session
    ? {
        session: { ...session, viewing: { by: found.user.viewedBy.name, until: found.until } },
        user: found.user,
        token: null,
      }
    : null
}

async function asContact(payload: Payload, token: string): Promise<SignedIn | null> {
  const user = await accountOf(payload, token)
  const session = user?.collection === 'contacts' ? await sessionOf(payload, user) : null
  return user && session && { session, user, token }
}

async function sessionOf(payload: Payload, user: Contact & { collection: 'contacts' }): Promise<PortalSession | null> {
  const req = await createLocalReq({ user }, payload)
  const memberships = await membershipsOf(req, user.id)
  const records = await findCustomers(
    payload,
    memberships.map(({ customer }) => customer),
  )
  const customers = records.map(({ id, number, name, isDealer }) => {
    const membership = memberships.find(({ customer }) => customer === id)
    const rights = membership?.rights ?? []
    return { id, number, name, rights, isDealer: isDealer === true, first: membership?.isDefault === true }
  })
  const [first, ...rest] = customers
    .sort((a, b) => Number(b.first) - Number(a.first))
    .map(({ first: _, ...customer }) => customer)
  return first ? { actor: 'contact', ...whoIs(user), prices: displayOf(user), customers: [first, ...rest] } : null
}

async function asStaff(payload: Payload, token: string, customer: string): Promise<SignedIn | null> {
  const user = await accountOf(payload, token)
  if (user?.collection !== 'users' || !ON_BEHALF_ROLES.includes(user.role)) return null
  const assigned = assignedCustomers(await createLocalReq({ user }, payload))
  if (assigned !== null && !assigned.includes(customer)) return null
  const [found] = await findCustomers(payload, [customer])
  if (!found) return null
  const { id, number, name } = found
  const isDealer = found.isDealer === true
  const rights = user.role === 'sales' ? SALES_RIGHTS : RIGHTS
  const { newContacts } = await payload.findGlobal({ slug: 'portal-settings', depth: 0, overrideAccess: true })
  const session = { actor: 'staff' as const, ...whoIs(user), prices: displayOf(newContacts) }
  return { session: { ...session, customers: [{ id, number, name, rights, isDealer }] }, user, token }
}

async function findCustomers(payload: Payload, named: string[]) {
  const ids = possibleIds(payload, named)
  if (ids.length === 0) return []
  const { docs } = await payload.find({
    collection: 'customers',
    where: { id: { in: ids } },
    sort: 'number',
    limit: ids.length,
    pagination: false,
    depth: 0,
    overrideAccess: true, // the account's own memberships, or whom staff act for
  })
  return docs
}

const displayOf = (set: Pick<Contact, 'priceDisplay' | 'priceKind'> | undefined): PriceDisplay => ({
  vat: set?.priceDisplay ?? NET_EXCLUSIVE.vat,
  kind: set?.priceKind ?? NET_EXCLUSIVE.kind,
})

const whoIs = ({ id, name, email, locale }: TypedUser) => ({ id, name, email, locale: localeOf(locale) })
