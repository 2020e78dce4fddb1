import type { Endpoint, PayloadRequest } from 'payload'

import { DomainError } from '@/core/errors'
import { ApproveRegistration, suggestedRights } from '@/core/registrations/requests'
import type { Customer, Registration } from '@/payload-types'
import { acceptEndCustomer } from '../dealers/acceptEndCustomer'
import { readBody } from '../request/body'
import { described } from '../request/described'
import { giveAccess } from './giveAccess'
import { makeCustomer } from './makeCustomer'
import { takeVerb } from './registrationVerb'

/**
 * POST /api/registrations/:id/approve: lets the applicant in, for the customer that staff name or for a new one, and mails
 * the invitation.
 */
export const approveRegistration: Endpoint = {
  path: '/:id/approve',
  method: 'post',
  custom: described({
    who: ['agent', 'admin'],
    body: ApproveRegistration,
    answer: 'registrations',
    once: true,
    errors: [
      'ALREADY_DECIDED',
      'TRANSITION_NOT_ALLOWED',
      'CHANGED_MEANWHILE',
      'UNKNOWN_CUSTOMER',
      'CUSTOMER_REQUIRED',
      'ALREADY_MEMBER',
      'DEALER_REQUIRED',
    ],
  }),
  handler: async (req) => {
    const body = await readBody(req, ApproveRegistration)
    const { customerNumber, dealerNumber, rights, unchangedSince } = body
    return takeVerb(req, body, {
      event: 'approve',
      unchangedSince,
      work: async (inside, registration) => {
        if (registration.kind === 'endCustomer') {
          const dealer = await dealerFor(inside, registration, dealerNumber)
          return acceptEndCustomer(inside, { registration, dealer, rights })
        }
        const customer = await customerFor(inside, registration, customerNumber)
        const asked = { withoutInvoices: registration.withoutInvoices === true, existing: customerNumber !== undefined }
        const contact = await giveAccess(inside, { registration, customer, rights: rights ?? suggestedRights(asked) })
        return { customer: customer.id, contact }
      },
    })
  },
}

/** @throws DomainError CUSTOMER_REQUIRED: whom an employee works for is staff's to say, never the applicant's */
async function customerFor(
  req: PayloadRequest,
  registration: Registration,
  number: string | undefined,
): Promise<Customer> {
  if (number !== undefined) return findCustomer(req, number)
  if (registration.kind !== 'access') return makeCustomer(req, registration)
  throw new DomainError('CUSTOMER_REQUIRED', 'Access is given for one customer')
}

/** @throws DomainError DEALER_REQUIRED: the number that the applicant gave is no dealer's, and staff named none */
async function dealerFor(req: PayloadRequest, registration: Registration, number: string | undefined): Promise<string> {
  if (number === undefined && registration.dealer) return String(registration.dealer)
  const dealer = number === undefined ? null : await findCustomer(req, number)
  if (dealer?.isDealer) return dealer.id
  throw new DomainError('DEALER_REQUIRED', 'An end customer belongs to a dealer')
}

async function findCustomer(req: PayloadRequest, number: string): Promise<Customer> {
  const options = { limit: 1, pagination: false, depth: 0, overrideAccess: true, req } as const
  const { docs } = await req.payload.find({
    collection: 'customers',
    where: { number: { equals: number } },
    ...options,
  })
  if (docs[0]) return docs[0]
  throw new DomainError('UNKNOWN_CUSTOMER', 'No customer has this number', { number })
}
