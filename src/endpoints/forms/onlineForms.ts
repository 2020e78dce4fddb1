import { isolateObjectProperty, type PayloadRequest } from 'payload'

import type { FormDefinition } from '@/core/forms/definition'
import { readForm } from '@/core/forms/readForm'

/** These forms by id, as far as they are online. */
export async function onlineForms(
  req: PayloadRequest,
  ids: readonly string[],
): Promise<ReadonlyMap<string, FormDefinition>> {
  if (ids.length === 0) return new Map()
  const { docs } = await req.payload.find({
    collection: 'forms',
    where: { id: { in: [...new Set(ids)] }, _status: { equals: 'published' } },
    pagination: false,
    depth: 0,
    locale: 'all',
    overrideAccess: true,
    // Reading sets the language on the request that it is given.
    req: isolateObjectProperty(req, ['locale', 'fallbackLocale']),
  })
  return new Map(docs.map((form) => [form.id, readForm(form).definition]))
}
