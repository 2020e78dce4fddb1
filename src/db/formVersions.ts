/** Forms as they were: what was asked, once per hash. */
import { createHash } from 'node:crypto'
import type { PayloadRequest } from 'payload'

import type { FormDefinition } from '@/core/forms/definition'
import { readForm } from '@/core/forms/readForm'
import { canonicalJson } from '@/core/timeline'

type Kept = { readonly hash: string; readonly id: string; readonly isNew: boolean }

/** @returns the hash by which answers name this state of the form */
export async function keepFormVersion(req: PayloadRequest, form: string, definition: FormDefinition): Promise<string> {
  return (await keep(req, form, definition)).hash
}

/** As keepFormVersion, and remembers that this is the state which went online last. */
export async function keepOnlineVersion(req: PayloadRequest, form: string, definition: FormDefinition): Promise<void> {
  const { id, hash, isNew } = await keep(req, form, definition)
  if (isNew) return
  const options = { collection: 'form-versions', id, depth: 0, overrideAccess: true, req } as const
  await req.payload.update({ ...options, data: { hash } }) // moves updatedAt, by which lastOnlineForm finds it
}

/** What the form asked when it was online last; null when it never was. Open requests were made with this. */
export async function lastOnlineForm(req: PayloadRequest, form: string): Promise<FormDefinition | null> {
  const { docs } = await req.payload.find({
    collection: 'form-versions',
    where: { form: { equals: form } },
    sort: '-updatedAt',
    limit: 1,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return docs[0] ? readForm(docs[0].definition).definition : null
}

async function keep(req: PayloadRequest, form: string, definition: FormDefinition): Promise<Kept> {
  const hash = createHash('sha256')
    .update(canonicalJson({ form, ...definition }))
    .digest('hex')
  const options = { collection: 'form-versions', depth: 0, overrideAccess: true, req } as const
  const { docs } = await req.payload.find({
    ...options,
    where: { hash: { equals: hash } },
    limit: 1,
    pagination: false,
  })
  if (docs[0]) return { hash, id: docs[0].id, isNew: false }
  const { id } = await req.payload.create({ ...options, data: { hash, form, definition } })
  return { hash, id, isNew: true }
}
