import { anyOf } from './compose'
import type { Policy } from './policy'
import { nobody, type Scope, staff } from './rules'
import { askingCustomers, visibleServices } from './visibleServices'

/** The ids are looked up, because a filter cannot evaluate a condition; nothing is granted where nothing is visible. */
const visibleToContact: Scope = async ({ req }) => {
  const asking = await askingCustomers(req)
  if (asking.length === 0) return false
  return { id: { in: [...(await visibleServices(req, asking)).keys()] } }
}

/** Admins make service types; contacts see those that are meant for one of their customers. */
export const serviceTypeAccess: Policy = {
  create: staff('admin'),
  read: anyOf(staff('admin', 'agent', 'editor', 'sales'), visibleToContact),
  update: staff('admin'),
  delete: staff('admin'),
  readVersions: nobody,
  unlock: nobody,
  admin: nobody,
}
