import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'

import { DomainError } from '@/core/errors'
import type { Invoice } from '@/payload-types'
import { receiveFile } from '../attachments/receiveFile'
import { requireStaff } from '../request/actor'
import { pathId } from '../request/body'
import { described } from '../request/described'
import { invoiceRules, keepPaper } from './keepPaper'

const Kept = z.strictObject({
  doc: z.strictObject({
    id: z.string(),
    revision: z.int().min(1),
    fileName: z.string(),
    bytes: z.int(),
    sha256: z.string(),
  }),
})

/**
 * POST /api/invoices/:id/pdf: the invoice as the ERP printed it, sent as the part `file` of a multipart form. The same bytes
 * again answer 200 and change nothing; others are a new revision (201), and the one that customers get from then on.
 */
export const uploadInvoicePdf: Endpoint = {
  path: '/:id/pdf',
  method: 'post',
  custom: described({
    who: ['integration', 'admin'],
    takesFile: true,
    answers: Kept,
    status: 201,
    alsoAs: [200],
    errors: [
      'FILE_MISSING',
      'FILE_EMPTY',
      'FILE_INCOMPLETE',
      'FILE_TOO_LARGE',
      'FILE_TYPE_NOT_ALLOWED',
      'FILE_TYPE_MISMATCH',
      'FILE_DAMAGED',
      'FILE_PROTECTED',
      'FILE_HAS_CODE',
      'FILE_UNSAFE',
      'FILE_INFECTED',
      'SCANNER_UNREACHABLE',
    ],
  }),
  handler: async (req) => {
    requireStaff(req, 'admin', 'integration')
    const invoice = await requireInvoice(req)
    const rules = await invoiceRules(req)
    const received = await receiveFile({ headers: req.headers, body: req.body as ReadableStream<Uint8Array> }, rules)
    const { doc, isNew } = await keepPaper(req, invoice, { received, rules })
    const { id, revision, fileName, bytes, sha256 } = doc
    return Response.json({ doc: { id, revision, fileName, bytes, sha256 } }, { status: isNew ? 201 : 200 })
  },
}

async function requireInvoice(req: PayloadRequest): Promise<Invoice> {
  const options = { depth: 0, disableErrors: true, overrideAccess: false, req } as const
  const found = await req.payload.findByID({ collection: 'invoices', id: pathId(req), ...options })
  if (!found) throw new DomainError('NOT_FOUND', 'No such invoice')
  return found
}
