import type { Policy } from './policy'
import { nobody, staff } from './rules'

/** Where events go is for admins alone to say. */
export const webhookEndpointAccess: Policy = {
  create: staff('admin'),
  read: staff('admin'),
  update: staff('admin'),
  delete: staff('admin'),
  readVersions: nobody,
  unlock: nobody,
  admin: nobody,
}

/** Written by the relay, and cleared away by it. */
export const webhookDeliveryAccess: Policy = {
  ...webhookEndpointAccess,
  create: nobody,
  update: nobody,
  delete: nobody,
}
