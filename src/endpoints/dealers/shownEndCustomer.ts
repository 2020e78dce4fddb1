import { actsFrom, type ShownEndCustomer, type Standing } from '@/core/dealers/endCustomers'
import type { Contact, Customer, Membership, Registration } from '@/payload-types'

type Address = Registration['address']

const addressOf = (address: Address | undefined): ShownEndCustomer['address'] => {
  const { street, houseNumber, postalCode, city, countryCode } = address ?? {}
  const lines = [
    [street, houseNumber],
    [postalCode, city],
  ].map((parts) => parts.filter(Boolean).join(' '))
  return { lines: lines.filter(Boolean), countryCode: countryCode ?? '' }
}

/** Somebody who asked to come in under the dealer. */
export const shownApplicant = (registration: Registration): ShownEndCustomer => ({
  id: registration.id,
  standing: 'pending',
  name: registration.name,
  number: null,
  contactName: registration.contactName,
  email: registration.email,
  phone: registration.phone ?? '',
  address: addressOf(registration.address),
  remarks: registration.remarks || null,
  discountBasisPoints: null,
  blockedBy: null,
  since: registration.submittedAt,
  acts: registration.status === 'open' ? actsFrom('pending') : [],
})

export const standingOf = ({ status }: Customer): Standing => (status === 'blocked' ? 'blocked' : 'active')

/** @param people memberships at the customer, each with its contact; the first is shown under the name it was given */
export function shownCustomer(customer: Customer, people: readonly Membership[]): ShownEndCustomer {
  const standing = standingOf(customer)
  const blockedBy = standing === 'blocked' ? (customer.blockedBy ?? 'house') : null
  const first = people[0]
  const contact = first && (first.contact as Contact)
  return {
    id: customer.id,
    standing,
    name: customer.name,
    number: customer.number,
    contactName: (first?.status === 'invited' && first.invitedAs) || contact?.name || '',
    email: contact?.email ?? customer.email ?? '',
    phone: customer.phone ?? '',
    address: addressOf(customer.addresses?.find(({ primary }) => primary) ?? customer.addresses?.[0]),
    remarks: null,
    discountBasisPoints: customer.dealerDiscountBasisPoints ?? null,
    blockedBy,
    since: customer.createdAt,
    acts: actsFrom(standing, blockedBy),
  }
}
