/** Which forms a contact may see: those that are online and asked with a reason or a service type that the contact may choose, or with a warranty claim. */
import type { PayloadRequest, Where } from 'payload'

import { reasonsForContacts } from './reasonsForContacts'
import { customersOf, type Scope } from './rules'
import { askingCustomers, visibleServices } from './visibleServices'

const MAX_REASONS = 500

/** The rows are looked up here, because the two databases do not agree on what an empty list matches. */
export const formsForContacts: Scope = async (args) => {
  const reasons = await reasonsForContacts(args)
  if (reasons === false) return false
  const services = [...(await visibleServices(args.req, await askingCustomers(args.req))).keys()]
  const forms = [
    ...(await formOfClaims(args.req)),
    ...(await formsOf(args.req, 'return-reasons', reasons === true ? {} : reasons)),
    ...(services.length > 0 ? await formsOf(args.req, 'service-types', { id: { in: services } }) : []),
  ]
  const asked: Where = { id: { in: [...new Set(forms)] } }
  const online: Where = { _status: { equals: 'published' } }
  return { and: [asked, online] }
}

async function formOfClaims(req: PayloadRequest): Promise<string[]> {
  if ((await customersOf(req, 'requestWarranty')).length === 0) return []
  const { form } = await req.payload.findGlobal({ slug: 'warranty-settings', depth: 0, overrideAccess: true, req })
  return form ? [String(form)] : []
}

async function formsOf(req: PayloadRequest, collection: 'return-reasons' | 'service-types', where: Where) {
  const { docs } = await req.payload.find({
    collection,
    where,
    select: { form: true },
    limit: MAX_REASONS,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return docs.flatMap(({ form }) => (form ? [String(form)] : []))
}
