/** The PDF of an invoice that lies in a folder, taken as one that is sent to POST /api/invoices/:id/pdf. */
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { createLocalReq, type Payload } from 'payload'

import { DomainError } from '@/core/errors'
import { writeIncoming } from '@/db/incoming'
import { invoiceRules, keepPaper } from './keepPaper'

type TakenPaper = {
  readonly invoice: string
  readonly revision: number
  readonly sha256: string
  /** False for bytes that were kept before. */
  readonly isNew: boolean
}

/**
 * @param number of the invoice
 * @returns null when there is no such invoice; the file stays where it is in any case
 * @throws DomainError FILE_*, SCANNER_UNREACHABLE
 */
export async function takeInvoicePdf(payload: Payload, place: string, number: string): Promise<TakenPaper | null> {
  const req = await createLocalReq({}, payload)
  const where = { number: { equals: number } }
  const options = { limit: 1, pagination: false, depth: 0, overrideAccess: true, req } as const
  const [invoice] = (await payload.find({ collection: 'invoices', where, ...options })).docs
  if (!invoice) return null
  const rules = await invoiceRules(req)
  const { size } = await stat(place)
  if (size === 0) throw new DomainError('FILE_EMPTY', 'An empty file')
  if (size > rules.maxBytes) throw new DomainError('FILE_TOO_LARGE', 'Too large', rules.words)
  const received = await writeIncoming(createReadStream(place))
  const { doc, isNew } = await keepPaper(req, invoice, { received, rules })
  return { invoice: number, revision: doc.revision ?? 1, sha256: doc.sha256 ?? '', isNew }
}
