import type { CollectionBeforeChangeHook } from 'payload'

import { DomainError } from '@/core/errors'
import { questionsOf } from '@/core/forms/definition'
import { readForm } from '@/core/forms/readForm'
import { lastOnlineForm } from '@/db/formVersions'
import { countOpenCases } from '@/db/openCases'
import type { Form } from '@/payload-types'

/**
 * A question that was online leaves only when the admin said so (`removesFields`) after hearing how many open requests were
 * made with the form, also when the form was offline in between. What was sent keeps its own copy; a draft loses its answer.
 *
 * @throws DomainError FORM_FIELDS_IN_USE with the questions and the number of requests
 */
export const keepAskedFields: CollectionBeforeChangeHook<Form> = async ({ data, originalDoc, req }) => {
  if (!originalDoc?.id || data._status !== 'published' || data.removesFields) return data
  const kept = new Set(questionsOf(readForm(data).definition))
  const lost = questionsOf(await lastOnlineForm(req, originalDoc.id)).filter((name) => !kept.has(name))
  if (lost.length === 0) return data
  const count = await countOpenCases(req, originalDoc.id)
  if (count === 0) return data
  throw new DomainError('FORM_FIELDS_IN_USE', `Open requests have ${lost.join(', ')}`, { name: lost.join(', '), count })
}
