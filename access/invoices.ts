import { anyOf } from './compose'
import type { Policy } from './policy'
import { nobody, ownCustomers, staff } from './rules'

/** The ERP owns invoices. Only a contact with the right sees those of their customers. */
export const invoiceAccess: Policy = {
  create: nobody,
  read: anyOf(staff('admin', 'agent', 'sales'), ownCustomers(['viewInvoices'])),
  update: nobody,
  delete: nobody,
  readVersions: nobody,
  unlock: nobody,
  admin: nobody,
}
