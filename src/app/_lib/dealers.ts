/** The end customers of the reader's own dealers, as REST shows them to who manages them. */
import { redirect } from 'next/navigation'
import { cache } from 'react'

import { hasRight } from '@/core/accounts/rights'
import type { FoundCases, ShownCase } from '@/core/dealers/cases'
import type { DealersClaim } from '@/core/dealers/claims'
import type { FoundEndCustomers, ShownEndCustomer, Standing } from '@/core/dealers/endCustomers'
import type { FoundCompanies, FoundCompany } from '@/core/dealers/register'
import type { DealersRequest } from '@/core/dealers/requests'
import type { DealersReturn, FoundDealersReturns } from '@/core/dealers/returns'
import { Id } from '@/core/rmas/requests'
import { loginPath } from '@/session/internalPath'
import type { PortalSession, SessionCustomer } from '@/session/portalSession'
import { type DealerRoom, END_CUSTOMERS } from '@/ui/dealers/hrefs'
import { type Answer, call } from './call'

/** The dealers whose end customers the reader manages. */
export const dealersOf = ({ customers }: PortalSession): SessionCustomer[] =>
  customers.filter(({ isDealer, rights }) => isDealer && hasRight(rights, 'manageEndCustomers'))

/** The dealer of that number, the first when none is named; undefined when it is not the reader's. */
export function ownDealer(session: PortalSession, number: unknown): SessionCustomer | undefined {
  const own = dealersOf(session)
  return number === undefined ? own[0] : own.find((one) => one.number === number)
}

/** Null when the right was lost in between. */
export async function findEndCustomers(
  dealer: string,
  asked: { readonly standing: Standing; readonly page: number },
): Promise<FoundEndCustomers | null> {
  return readOrNull(await call<FoundEndCustomers>('POST', `/api/customers/${dealer}/end-customers/find`, asked))
}

export const findEndCustomer = cache(async (dealer: string, id: string): Promise<ShownEndCustomer | null> => {
  if (!Id.safeParse(id).success) return null
  const answer = await call<{ doc: ShownEndCustomer }>('GET', `/api/customers/${dealer}/end-customers/${id}`)
  return readOrNull(answer)?.doc ?? null
})

/** What was sent under this dealer; null when the right was lost in between. */
export async function findDealersReturns(
  dealer: string,
  asked: { readonly page: number; readonly waiting: boolean },
): Promise<FoundDealersReturns | null> {
  return readOrNull(await call<FoundDealersReturns>('POST', `/api/customers/${dealer}/end-customers/returns`, asked))
}

type Rooms = { readonly returns: DealersReturn; readonly requests: DealersRequest; readonly claims: DealersClaim }

/** A page of what was sent under this dealer; null when the right was lost in between. */
export async function findSent<Room extends Exclude<DealerRoom, 'returns'>>(
  dealer: string,
  room: Room,
  page: number,
): Promise<FoundCases<Rooms[Room]> | null> {
  const path = `/api/customers/${dealer}/end-customers/${room}`
  return readOrNull(await call<FoundCases<Rooms[Room]>>('POST', path, { page }))
}

/** One of them, with what happened to it. */
export const findOneSent = cache(
  async <Room extends DealerRoom>(dealer: string, room: Room, id: string): Promise<ShownCase<Rooms[Room]> | null> => {
    if (!Id.safeParse(id).success) return null
    const path = `/api/customers/${dealer}/end-customers/${room}/${id}`
    return readOrNull(await call<ShownCase<Rooms[Room]>>('GET', path))
  },
)

export type LookedUp = FoundCompanies & { readonly busy: boolean }

/** Companies of the register; none, and why, when there was looked too often. */
export async function lookUpCompanies(
  dealer: string,
  asked: { readonly text: string; readonly page: number },
): Promise<LookedUp | null> {
  const answer = await call<FoundCompanies>('POST', `/api/customers/${dealer}/end-customers/look-up`, asked)
  if (!answer.ok && answer.status === 429) return { docs: [], more: false, available: true, busy: true }
  const found = readOrNull(answer)
  return found && { ...found, busy: false }
}

/** The company that was chosen; null when the register was replaced in between. */
export async function chosenCompany(dealer: string, id: string): Promise<FoundCompany | null> {
  if (!Id.safeParse(id).success) return null
  const answer = await call<FoundCompanies>('POST', `/api/customers/${dealer}/end-customers/look-up`, { id })
  return answer.ok ? (answer.body.docs[0] ?? null) : null
}

function readOrNull<Body>(answer: Answer<Body>): Body | null {
  if (answer.ok) return answer.body
  if (answer.status === 401) redirect(loginPath(END_CUSTOMERS))
  if (answer.status < 500) return null
  throw new Error(`The end customers could not be read: ${answer.status}`)
}
