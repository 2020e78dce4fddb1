/** What the picker's address asks for, as its reader may see it. */

import type { Rma } from '@/payload-types'
import type { PortalSession, SessionCustomer } from '@/session/portalSession'
import { type LineFilter, readLineFilter, type SearchParams } from '@/ui/request/lineFilter'
import { findCase } from './drafts'

export type Picked = {
  readonly filter: LineFilter
  readonly customer: SessionCustomer
  /** Everyone the reader may request returns for. */
  readonly customers: readonly [SessionCustomer, ...SessionCustomer[]]
  /** The draft that lines are added to. */
  readonly draft: Rma | null
}

/** Null when the reader may not request returns for anybody. */
export async function readPicker(session: PortalSession, params: SearchParams): Promise<Picked | null> {
  const [first, ...others] = session.customers.filter(({ rights }) => rights.includes('requestReturns'))
  if (!first) return null
  const customers = [first, ...others] as const
  const asked = readLineFilter(params)
  const draft = asked.draft ? await openDraft(asked.draft) : null
  const customer =
    customers.find(({ id, number }) => (draft ? id === String(draft.customer) : number === asked.customer)) ?? first
  const filter = { ...asked, customer: others.length > 0 ? customer.number : '', draft: draft?.id ?? '' }
  return { filter, customer, customers: [first, ...others], draft }
}

async function openDraft(id: string): Promise<Rma | null> {
  const found = await findCase(id)
  return found?.status === 'draft' ? found : null
}

/** The query of an address of the picker. */
export const paramsOf = (path: unknown): SearchParams =>
  typeof path === 'string' ? Object.fromEntries(new URLSearchParams(path.split('?')[1])) : {}
