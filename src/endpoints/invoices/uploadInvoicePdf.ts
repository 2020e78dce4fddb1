import type { Endpoint, PayloadRequest } from 'payload'

import { DomainError } from '@/core/errors'
import type { Invoice } from '@/payload-types'
import { receiveFile } from '../attachments/receiveFile'
import { requireStaff } from '../request/actor'
import { pathId } from '../request/body'
import { described } from '../request/described'
import { invoiceRules, keepPaper } from './keepPaper'

/**
 * POST /api/invoices/:id/pdf: the invoice as the ERP printed it, sent as the part `file` of a multipart form. The same bytes
 * again answer 200 and change nothing; others are a new revision (201), and the one that customers get from then on.
 */
export const uploadInvoicePdf: Endpoint = {
  path: '/:id/pdf',
  method: 'post',
  custom: described({ who: ['integration', 'admin'], takesFile: true, status: 201 }),
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
