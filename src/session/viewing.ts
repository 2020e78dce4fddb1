/**
 * "View as contact": an employee sees the portal as a contact sees it. What proves it is a cookie of its own together with
 * the employee's login in the panel; the row in `viewings` says who looks along with whom, and until when.
 */
import { randomBytes } from 'node:crypto'
import { membershipsOf } from '@access/activeMemberships'
import { createLocalReq, type Payload, type PayloadRequest } from 'payload'

import { VIEWING_MINUTES, VIEWING_ROLES, type Viewed } from '@/core/accounts/viewing'
import { appendAccountEvent } from '@/db/accountEvents'
import { possibleIds } from '@/db/ids'
import { hashOf } from '@/db/tokens'
import { inTransaction } from '@/db/transaction'
import type { Contact, User } from '@/payload-types'
import { accountOf } from './accounts'

const MINUTE = 60_000

export type ViewingProof = {
  /** The employee's token of the panel. */
  readonly panelToken: string
  /** The token of the viewing's own cookie. */
  readonly viewToken: string
}

/** The contact's account with the mark that every write refuses, and when it ends. */
export type FoundViewing = { readonly user: Contact & Viewed & { collection: 'contacts' }; readonly until: string }

type Wanted = { readonly panelToken: string | undefined; readonly contact: string; readonly now: Date }

/**
 * Begins to look along; it is recorded, at each of the contact's customers too.
 *
 * @returns the token for the cookie; null for whoever may not, and where the contact could not log in either
 */
export async function startViewing(payload: Payload, { panelToken, contact, now }: Wanted): Promise<string | null> {
  const employee = panelToken ? await viewer(payload, panelToken) : null
  const watched = employee && (await contactWithAccess(payload, contact))
  if (!watched) return null
  const token = randomBytes(32).toString('base64url')
  const req = await createLocalReq({ user: employee }, payload)
  await inTransaction(req, () => keep(req, { employee, ...watched, token, now }))
  return token
}

/** What is still being looked along with: asked at every request, so that a block, a lost role or a logout ends it. */
export async function findViewing(
  payload: Payload,
  { panelToken, viewToken }: ViewingProof,
  now: Date,
): Promise<FoundViewing | null> {
  const employee = await viewer(payload, panelToken)
  const row = employee && (await rowOf(payload, viewToken))
  if (!row || row.endedAt || String(row.user) !== employee.id || row.expiresAt <= now.toISOString()) return null
  const watched = await contactWithAccess(payload, String(row.contact))
  if (!watched) return null
  const user = {
    ...watched.contact,
    collection: 'contacts',
    viewedBy: { id: employee.id, name: employee.name },
  } as const
  return { user, until: row.expiresAt }
}

/** Stops looking along, for who asks for it and for who logs out. */
export async function endViewing(payload: Payload, viewToken: string, now: Date): Promise<void> {
  const row = await rowOf(payload, viewToken)
  if (!row || row.endedAt) return
  await payload.update({
    collection: 'viewings',
    id: row.id,
    data: { endedAt: now.toISOString() },
    depth: 0,
    overrideAccess: true, // the cookie is the proof
  })
}

async function viewer(payload: Payload, token: string) {
  const user = await accountOf(payload, token)
  return user?.collection === 'users' && VIEWING_ROLES.some((role) => role === user.role) ? user : null
}

type Watched = { readonly contact: Contact; readonly customers: readonly string[] }

async function contactWithAccess(payload: Payload, id: string): Promise<Watched | null> {
  const [known] = possibleIds(payload, [id])
  if (known === undefined) return null
  const req = await createLocalReq({}, payload)
  const contact = await payload.findByID({
    collection: 'contacts',
    id: known,
    depth: 0,
    disableErrors: true,
    overrideAccess: true, // the employee may see every contact
    req,
  })
  if (!contact) return null
  const customers = (await membershipsOf(req, contact.id)).map(({ customer }) => customer)
  return customers.length > 0 ? { contact, customers } : null
}

type Begun = Watched & { readonly employee: User; readonly token: string; readonly now: Date }

async function keep(req: PayloadRequest, { employee, contact, customers, token, now }: Begun): Promise<void> {
  const expiresAt = new Date(now.getTime() + VIEWING_MINUTES * MINUTE).toISOString()
  await req.payload.create({
    collection: 'viewings',
    data: {
      user: employee.id,
      userName: employee.name,
      contact: contact.id,
      contactName: contact.name,
      startedAt: now.toISOString(),
      expiresAt,
      tokenHash: hashOf(token),
    },
    depth: 0,
    overrideAccess: true, // `viewer` has judged who asks
    req,
  })
  for (const customer of customers) {
    const account = { customer, contact: contact.id, name: contact.name, email: contact.email }
    const actor = { kind: 'staff', id: employee.id, name: employee.name } as const
    await appendAccountEvent(req, account, { kind: 'viewed', data: { until: expiresAt }, actor })
  }
}

async function rowOf(payload: Payload, token: string) {
  const { docs } = await payload.find({
    collection: 'viewings',
    where: { tokenHash: { equals: hashOf(token) } },
    limit: 1,
    pagination: false,
    depth: 0,
    overrideAccess: true, // closed to everyone from outside
  })
  return docs[0] ?? null
}
