import { type CollectionBeforeChangeHook, isolateObjectProperty, type PayloadRequest } from 'payload'

import { DomainError } from '@/core/errors'
import { isInput } from '@/core/forms/definition'
import { readForm } from '@/core/forms/readForm'
import { countOpenCases } from '@/db/openCases'
import type { Form } from '@/payload-types'

/**
 * A question that is online leaves only when the admin said so (`removesFields`) after hearing how many open requests were
 * made with the form. What was sent keeps its own copy; a draft loses its answer.
 *
 * @throws DomainError FORM_FIELDS_IN_USE with the questions and the number of requests
 */
export const keepAskedFields: CollectionBeforeChangeHook<Form> = async ({ data, originalDoc, req }) => {
  if (!originalDoc?.id || data._status !== 'published' || data.removesFields) return data
  const kept = new Set(namesIn(data))
  const lost = namesIn(await onlineForm(req, originalDoc.id)).filter((name) => !kept.has(name))
  if (lost.length === 0) return data
  const count = await countOpenCases(req, originalDoc.id)
  if (count === 0) return data
  throw new DomainError('FORM_FIELDS_IN_USE', `Open requests have ${lost.join(', ')}`, { name: lost.join(', '), count })
}

const namesIn = (form: unknown): string[] =>
  readForm(form)
    .definition.fields.filter(isInput)
    .map(({ name }) => name)

async function onlineForm(req: PayloadRequest, id: string): Promise<Form | undefined> {
  const { docs } = await req.payload.find({
    collection: 'forms',
    where: { id: { equals: id }, _status: { equals: 'published' } },
    limit: 1,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req: isolateObjectProperty(req, ['locale', 'fallbackLocale']),
  })
  return docs[0]
}
