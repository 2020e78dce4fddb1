import { allOf, anyOf } from './compose'
import type { Policy } from './policy'
import { nobody, ofCasesOf, ownCustomers, serving, where } from './rules'

/** The file of an invoice tells its amounts: it is for who may see both, of the same customer. */
const invoicesWithAmounts = allOf(
  ownCustomers(['viewInvoices']),
  ownCustomers(['viewPrices']),
  where({ invoice: { exists: true } }),
)

/** Made by the relay or sent by the ERP, never changed: a contact fetches those of their customers. */
export const documentAccess: Policy = {
  create: nobody,
  read: anyOf(serving(['admin', 'agent', 'sales']), ofCasesOf, invoicesWithAmounts),
  update: nobody,
  delete: nobody,
  readVersions: nobody,
  unlock: nobody,
  admin: nobody,
}
