import { contactId, staffOf } from '@access/rules'
import type { PayloadRequest } from 'payload'

import type { AccountActor, Told } from '@/core/accounts/events'
import { appendAccountEvent } from '@/db/accountEvents'
import type { Customer } from '@/payload-types'

/** Remembers what was done with an end customer, where `at` says: at the end customer itself, or at its dealer. */
export function recordEndCustomer(
  req: PayloadRequest,
  { id, name }: Pick<Customer, 'id' | 'name'>,
  { at = id, ...told }: Told & { readonly at?: string },
): Promise<void> {
  return appendAccountEvent(req, { customer: at, contact: null, name, email: '' }, { ...told, actor: actorOf(req) })
}

function actorOf(req: PayloadRequest): AccountActor {
  const [contact, employee] = [contactId(req), staffOf(req)]
  const name = typeof req.user?.name === 'string' ? req.user.name : null
  if (employee) return { kind: 'staff', id: employee.id, name }
  return { kind: contact ? 'contact' : 'system', id: contact, name }
}
