/** Lets somebody in for a customer: by invitation whoever has no account yet, at once who has one. */
import type { PayloadRequest } from 'payload'

import type { Right } from '@/core/accounts/rights'
import { DomainError } from '@/core/errors'
import type { Contact, Customer, Registration } from '@/payload-types'
import { tellApplicant } from './mails'

type Access = { readonly registration: Registration; readonly customer: Customer; readonly rights: readonly Right[] }

/**
 * @returns the contact's id
 * @throws DomainError ALREADY_MEMBER: what they may do for this customer is changed where it stands
 */
export async function giveAccess(req: PayloadRequest, { registration, customer, rights }: Access): Promise<string> {
  const known = await findContact(req, registration.email)
  const memberships = known ? await membershipsOf(req, known.id) : []
  if (memberships.some((one) => String(one.customer) === customer.id))
    throw new DomainError('ALREADY_MEMBER', 'The contact has a membership there', { customer: customer.number })

  // Making a contact mails the invitation (hooks/contacts/inviteContact.ts).
  const contact = known ?? (await makeContact(req, registration))
  const isActive = memberships.some(({ status }) => status === 'active')
  await req.payload.create({
    collection: 'memberships',
    data: {
      contact: contact.id,
      customer: customer.id,
      status: isActive ? 'active' : 'invited',
      rights: [...rights],
      isDefault: memberships.length === 0,
    },
    depth: 0,
    overrideAccess: true,
    req,
  })
  if (isActive) await tellApplicant(req, { ...registration, locale: contact.locale }, 'registration-approved')
  else if (known) await inviteAgain(req, known)
  return contact.id
}

async function findContact(req: PayloadRequest, email: string): Promise<Contact | undefined> {
  const options = { limit: 1, pagination: false, depth: 0, overrideAccess: true, req } as const
  return (await req.payload.find({ collection: 'contacts', where: { email: { equals: email } }, ...options })).docs[0]
}

async function membershipsOf(req: PayloadRequest, contact: string) {
  const options = { pagination: false, depth: 0, overrideAccess: true, req } as const
  return (await req.payload.find({ collection: 'memberships', where: { contact: { equals: contact } }, ...options }))
    .docs
}

function makeContact(req: PayloadRequest, registration: Registration): Promise<Contact> {
  const { contactName: name, email, phone, locale } = registration
  const data = { name, email, phone, locale } as Contact & { password: string } // locked by a hook until it is chosen
  return req.payload.create({ collection: 'contacts', data, depth: 0, overrideAccess: true, req })
}

async function inviteAgain(req: PayloadRequest, { id }: Contact): Promise<void> {
  const context = { inviteAgain: true } // hooks/contacts/inviteContact.ts
  const options = { depth: 0, overrideAccess: true, context, req } as const
  await req.payload.update({ collection: 'contacts', id, data: { invited: true }, ...options })
}
