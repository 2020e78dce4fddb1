/** A form that customers meet now stays online: without it their questions would silently not be asked. */
import { languageOf } from '@access/rules'
import { refusalSentence } from '@messages/refusal'
import type {
  CollectionAfterChangeHook,
  CollectionBeforeChangeHook,
  CollectionBeforeDeleteHook,
  PayloadRequest,
} from 'payload'

import { DomainError } from '@/core/errors'
import { isFormOnline, onlineAskers } from '@/db/formUse'
import { countOpenCases } from '@/db/openCases'
import type { Form } from '@/payload-types'

const mark = (id: string): string => `formWasOnline:${id}`

/** A draft that is saved leaves the form online, and looks the same here: only afterwards it shows whether it went offline. */
export const noteOnline: CollectionBeforeChangeHook<Form> = async ({ data, originalDoc, req }) => {
  const id = originalDoc?.id
  if (id && (await isFormOnline(req, id))) req.context[mark(id)] = { agreed: data.removesFields === true }
  return data
}

/**
 * Judges what was stored just now, inside its transaction: what is refused is undone.
 *
 * @throws DomainError FORM_ASKED naming what asks it; FORM_OPEN_CASES when open requests were made with it and the admin did
 * not say (`removesFields`) that it may go
 */
export const keepAsked: CollectionAfterChangeHook<Form> = async ({ doc, req }) => {
  const before = req.context[mark(doc.id)] as { agreed: boolean } | undefined
  delete req.context[mark(doc.id)]
  if (!before || (await isFormOnline(req, doc.id))) return doc
  await refuseAsked(req, doc.id)
  const count = before.agreed ? 0 : await countOpenCases(req, doc.id)
  if (count > 0) throw new DomainError('FORM_OPEN_CASES', `${count} open requests were made with it`, { count })
  return doc
}

/** @throws DomainError FORM_ASKED */
export const keepAskedWhole: CollectionBeforeDeleteHook = ({ id, req }) => refuseAsked(req, String(id))

async function refuseAsked(req: PayloadRequest, form: string): Promise<void> {
  const titles = await onlineAskers(req, form, languageOf(req))
  if (titles.length === 0) return
  const details = { name: titles.map((title) => `‘${title}’`).join(', ') }
  // Deleting many rows at once answers with the message itself.
  throw new DomainError('FORM_ASKED', refusalSentence('FORM_ASKED', details, languageOf(req)), details)
}
