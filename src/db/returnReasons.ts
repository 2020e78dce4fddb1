/** Every return reason, as the rules of src/core/rmas/reasons.ts look at them. */
import type { PayloadRequest } from 'payload'

import { type CodedReason, type KnownReason, MAX_REASONS } from '@/core/rmas/reasons'

/** Id of the form that is asked with it. */
type AskingReason = { readonly form: string | null }

export async function allReasons(req: PayloadRequest): Promise<(KnownReason & CodedReason & AskingReason)[]> {
  const { docs } = await req.payload.find({
    collection: 'return-reasons',
    select: { code: true, parent: true, online: true, segments: true, photoRequired: true, form: true },
    sort: 'position',
    limit: MAX_REASONS,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return docs.map(({ id, code, parent, online, segments, photoRequired, form }) => ({
    id,
    code,
    parent: parent ? String(parent) : null,
    online: online === true,
    segments: (segments ?? []).map(String),
    photoRequired: photoRequired === true,
    form: form ? String(form) : null,
  }))
}
