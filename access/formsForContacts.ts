/** Which forms a contact may see: those that are online and belong to a reason that the contact may give. */
import type { Where } from 'payload'

import { reasonsForContacts } from './reasonsForContacts'
import type { Scope } from './rules'

const MAX_REASONS = 500

/** The rows are looked up here, because the two databases do not agree on what an empty list matches. */
export const formsForContacts: Scope = async (args) => {
  const reasons = await reasonsForContacts(args)
  if (reasons === false) return false
  const { req } = args
  const { docs } = await req.payload.find({
    collection: 'return-reasons',
    where: reasons === true ? {} : reasons,
    select: { form: true },
    limit: MAX_REASONS,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  const forms = docs.flatMap(({ form }) => (form ? [String(form)] : []))
  const asked: Where = { id: { in: [...new Set(forms)] } }
  const online: Where = { _status: { equals: 'published' } }
  return { and: [asked, online] }
}
