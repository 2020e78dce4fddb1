/** What the ERP is told of a customer. */
import type { PayloadRequest } from 'payload'

import type { ErpChangedCustomer, ErpRegistration, ToldField } from '@/core/erpEvents/schemas'
import type { Customer } from '@/payload-types'

/** What names a customer to the ERP, alone. */
export const findCustomersKey = (req: PayloadRequest, id: string) =>
  req.payload.findByID({
    collection: 'customers',
    id,
    select: { number: true, externalId: true },
    depth: 0,
    disableErrors: true,
    overrideAccess: true,
    req,
  })

export const findCustomer = (req: PayloadRequest, id: string): Promise<Customer | null> =>
  req.payload.findByID({ collection: 'customers', id, depth: 0, disableErrors: true, overrideAccess: true, req })

/** By which the ERP knows the customer. */
export const customerKey = ({ number, externalId }: Pick<Customer, 'number' | 'externalId'>) => ({
  number,
  externalId: externalId ?? null,
})

/** A customer who came in, as the ERP books it. */
export const erpRegistrationData = (customer: Customer): ErpRegistration => ({
  ...erpCustomerData(customer),
  provisional: customer.provisional === true,
})

/** A customer of whom staff changed what is the ERP's. */
export const erpChangedCustomer = (customer: Customer, changed: readonly ToldField[]): ErpChangedCustomer => ({
  ...erpCustomerData(customer),
  shippingCode: customer.shippingCode ?? null,
  changed: [...changed],
})

const erpCustomerData = (customer: Customer) => ({
  customer: customerKey(customer),
  name: customer.name,
  type: customer.type,
  vatNumber: customer.vatNumber ?? null,
  email: customer.email ?? null,
  phone: customer.phone ?? null,
  addresses: (customer.addresses ?? []).map((address) => ({
    kind: address.kind,
    label: address.label ?? null,
    street: address.street ?? null,
    houseNumber: address.houseNumber ?? null,
    postalCode: address.postalCode ?? null,
    city: address.city ?? null,
    countryCode: address.countryCode ?? null,
    primary: address.primary === true,
  })),
})
