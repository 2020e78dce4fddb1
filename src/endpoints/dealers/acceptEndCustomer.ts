/** Takes an end customer in, blocked: removing the block is a step of its own, and mails the login. */
import type { PayloadRequest } from 'payload'

import type { Right } from '@/core/accounts/rights'
import { END_CUSTOMER_RIGHTS } from '@/core/registrations/requests'
import { newLink } from '@/outbox/invitationLink'
import type { Contact, Customer, Registration } from '@/payload-types'
import { makeCustomer } from '../registrations/makeCustomer'
import { recordEndCustomer } from './recordEndCustomer'

type Applicant = Parameters<typeof makeCustomer>[1] & Pick<Registration, 'contactName' | 'email'>

type Accepted = {
  readonly registration: Applicant
  /** Of the dealer. */
  readonly dealer: string
  readonly rights?: readonly Right[] | undefined
}

export async function acceptEndCustomer(
  req: PayloadRequest,
  { registration, dealer, rights = END_CUSTOMER_RIGHTS }: Accepted,
): Promise<{ customer: string; contact: string }> {
  const customer = await makeCustomer(req, registration, { dealer, status: 'blocked' })
  await recordEndCustomer(req, customer, { kind: 'customer-accepted', data: {} })
  const contact = (await findContact(req, registration.email)) ?? (await makeContact(req, registration))
  await giveMembership(req, { contact, customer, name: registration.contactName, rights })
  return { customer: customer.id, contact: contact.id }
}

async function findContact(req: PayloadRequest, email: string): Promise<Contact | undefined> {
  const options = { limit: 1, pagination: false, depth: 0, overrideAccess: true, req } as const
  return (await req.payload.find({ collection: 'contacts', where: { email: { equals: email } }, ...options })).docs[0]
}

function makeContact(req: PayloadRequest, { contactName: name, email, phone, locale }: Applicant): Promise<Contact> {
  return req.payload.create({
    collection: 'contacts',
    data: { name, email, phone, locale, priceDisplay: 'exclusive', invited: true },
    context: { skipInvitation: true }, // hooks/contacts/inviteContact.ts
    depth: 0,
    overrideAccess: true,
    req,
  })
}

type Given = {
  readonly contact: Contact
  readonly customer: Customer
  readonly name: string
  readonly rights: readonly Right[]
}

/** With a link that nobody has: another one is mailed when the block is removed, and a forgotten password opens nothing. */
async function giveMembership(req: PayloadRequest, { contact, customer, name, rights }: Given): Promise<void> {
  const where = { contact: { equals: contact.id } }
  const { totalDocs } = await req.payload.count({ collection: 'memberships', where, overrideAccess: true, req })
  await req.payload.create({
    collection: 'memberships',
    data: {
      contact: contact.id,
      customer: customer.id,
      status: 'invited',
      rights: [...rights],
      invitedAs: name,
      isDefault: totalDocs === 0,
      ...newLink().fields,
    },
    depth: 0,
    overrideAccess: true,
    req,
  })
}
