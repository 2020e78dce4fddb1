/** A small trade to test with: one wholesaler's customers, contacts with rights, delivered order lines, a reason, staff. */
import { OFFERED_RIGHTS, type Right } from '@/core/accounts/rights'
import type { Contact, Customer, Membership, OrderLine, ReturnReason, User } from '@/payload-types'
import type { Nazorg } from './nazorg'

export const PASSWORD = 'Lagers-en-keerringen-8'

const silent = { depth: 0, overrideAccess: true } as const
const DAY_MS = 24 * 60 * 60 * 1000

export const daysAgo = (days: number): string => new Date(Date.now() - days * DAY_MS).toISOString()

let serial = 0
const next = () => String(++serial)

export function makeCustomer({ payload }: Nazorg, data: Partial<Customer> = {}): Promise<Customer> {
  const number = `K${next()}`
  return payload.create({
    collection: 'customers',
    data: {
      number,
      name: `Garage ${number}`,
      type: 'business',
      status: 'active',
      email: `info@${number.toLowerCase()}.example`,
      locale: 'nl',
      ...data,
    },
    ...silent,
  })
}

/** A contact who holds `rights` (all that can be handed out, unless named) for the customer. */
export async function makeContact(
  nazorg: Nazorg,
  customer: Customer,
  rights: readonly Right[] = OFFERED_RIGHTS,
): Promise<Contact> {
  const name = `Contact ${next()}`
  const contact = await nazorg.payload.create({
    collection: 'contacts',
    data: {
      name,
      email: `${name.replace(' ', '').toLowerCase()}@${customer.number.toLowerCase()}.example`,
      password: PASSWORD,
      locale: 'nl',
    },
    context: { skipInvitation: true },
    ...silent,
  })
  await makeMembership(nazorg, contact, customer, rights)
  return contact
}

export function makeMembership(
  { payload }: Nazorg,
  contact: Contact,
  customer: Customer,
  rights: readonly Right[],
): Promise<Membership> {
  const data = { contact: contact.id, customer: customer.id, status: 'active' as const, rights: [...rights] }
  return payload.create({ collection: 'memberships', data, ...silent })
}

/** @param customers whom a sales person serves */
export function makeUser({ payload }: Nazorg, role: User['role'], customers: readonly Customer[] = []): Promise<User> {
  const data = {
    name: `${role} ${next()}`,
    email: `${role}${serial}@nazorg.example`,
    password: PASSWORD,
    role,
    locale: 'nl' as const,
    customers: customers.map(({ id }) => id),
  }
  return payload.create({ collection: 'users', data, ...silent })
}

/** A line delivered in full ten days ago, `quantity` pieces, all of them returnable unless `data` says otherwise. */
export function makeOrderLine(
  { payload }: Nazorg,
  customer: Customer,
  quantity: number,
  data: Partial<OrderLine> = {},
): Promise<OrderLine> {
  const number = next()
  return payload.create({
    collection: 'order-lines',
    data: {
      customer: customer.id,
      orderNumber: `VO${number}`,
      lineNumber: 1,
      orderDate: daysAgo(10),
      invoiceDate: daysAgo(9),
      invoiceNumber: `VF${number}`,
      articleNumber: `A-${number}`,
      articleName: `KOPPELINGSSET ${number}`,
      articleReturnable: true,
      netUnitPriceCents: 495,
      grossUnitPriceCents: 600,
      currency: 'EUR',
      quantityOrdered: quantity,
      quantityDelivered: quantity,
      quantityInvoiced: quantity,
      quantityReturned: 0,
      quantityInRequest: 0,
      quantityAwaitingCredit: 0,
      quantityCredited: 0,
      quantityKept: 0,
      quantityReturnable: quantity,
      quantityOpen: 0,
      ...data,
    },
    ...silent,
  })
}

/** Online in both languages. */
export async function makeReason({ payload }: Nazorg, data: Partial<ReturnReason> = {}): Promise<ReturnReason> {
  const options = { collection: 'return-reasons', ...silent } as const
  const dutch = { code: `R${next()}`, title: 'Verkeerd besteld', position: 1, ...data, online: false }
  const { id } = await payload.create({ ...options, locale: 'nl', data: dutch })
  const { title = 'Ordered by mistake', help, online = true } = data
  await payload.update({ ...options, id, locale: 'en', data: { title, help, online } })
  return payload.findByID({ ...options, id, locale: 'nl' })
}

/** The token of a fresh login. One login costs 125 ms of hashing: keep it. */
export async function login(nazorg: Nazorg, collection: 'users' | 'contacts', email: string): Promise<string> {
  const { body } = await nazorg
    .as(null)
    .post<{ token?: string }>(`/api/${collection}/login`, { email, password: PASSWORD })
  if (!body.token) throw new Error(`No login for ${email}: ${JSON.stringify(body)}`)
  return body.token
}
