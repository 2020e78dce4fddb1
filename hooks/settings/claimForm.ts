import type { GlobalAfterChangeHook } from 'payload'

import { DomainError } from '@/core/errors'
import { isFormOnline } from '@/db/formUse'

/**
 * The form of warranty claims can be filled in. Judges what was stored just now, inside its transaction: what is refused is undone.
 *
 * @throws DomainError FORM_OFFLINE
 */
export const guardClaimForm: GlobalAfterChangeHook = async ({ doc, req }) => {
  const { form } = await req.payload.findGlobal({ slug: 'warranty-settings', depth: 0, overrideAccess: true, req })
  if (form && !(await isFormOnline(req, String(form)))) throw new DomainError('FORM_OFFLINE', 'It cannot be filled in')
  return doc
}
