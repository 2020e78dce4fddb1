/** Forms as they were: what was asked, once per hash. */
import { createHash } from 'node:crypto'
import type { PayloadRequest } from 'payload'

import type { FormDefinition } from '@/core/forms/definition'
import { canonicalJson } from '@/core/timeline'

/** @returns the hash by which answers name this state of the form */
export async function keepFormVersion(req: PayloadRequest, form: string, definition: FormDefinition): Promise<string> {
  const hash = createHash('sha256')
    .update(canonicalJson({ form, ...definition }))
    .digest('hex')
  const where = { hash: { equals: hash } }
  const known = await req.payload.count({ collection: 'form-versions', where, overrideAccess: true, req })
  if (known.totalDocs === 0) {
    const data = { hash, form, definition }
    await req.payload.create({ collection: 'form-versions', data, depth: 0, overrideAccess: true, req })
  }
  return hash
}
