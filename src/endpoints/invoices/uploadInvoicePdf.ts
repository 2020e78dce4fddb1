import { randomUUID } from 'node:crypto'
import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'

import { DomainError } from '@/core/errors'
import { FILE_KINDS, MEGABYTE } from '@/core/files/kinds'
import { removeStored } from '@/db/files'
import { discard, shelve } from '@/db/incoming'
import { inTransaction } from '@/db/transaction'
import type { Document, Invoice } from '@/payload-types'
import { type FileRules, loadFileRules } from '../attachments/fileRules'
import { inspectFile } from '../attachments/inspectFile'
import { type Received, receiveFile } from '../attachments/receiveFile'
import { scanFile } from '../attachments/scanFile'
import { requireStaff } from '../request/actor'
import { pathId } from '../request/body'
import { described } from '../request/described'

const MAX_INVOICE_MEGABYTES = 10

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
    try {
      await inspectFile(received.place, 'pdf')
      await scanFile(received.place, rules.acceptUnscanned)
      return await keep(req, invoice, received)
    } finally {
      await discard(received.place)
    }
  },
}

/** The limits for files of customers are not the ERP's. */
async function invoiceRules(req: PayloadRequest): Promise<FileRules> {
  const words = { megabytes: MAX_INVOICE_MEGABYTES, extensions: '.pdf' }
  return { ...(await loadFileRules(req, ['pdf'])), maxBytes: MAX_INVOICE_MEGABYTES * MEGABYTE, words }
}

async function requireInvoice(req: PayloadRequest): Promise<Invoice> {
  const options = { depth: 0, disableErrors: true, overrideAccess: false, req } as const
  const found = await req.payload.findByID({ collection: 'invoices', id: pathId(req), ...options })
  if (!found) throw new DomainError('NOT_FOUND', 'No such invoice')
  return found
}

async function keep(req: PayloadRequest, invoice: Invoice, received: Received): Promise<Response> {
  const storageKey = `${randomUUID()}.pdf`
  await shelve(received.place, 'documents', storageKey)
  let kept = false
  try {
    const { doc, status } = await inTransaction(req, async (inside) => {
      const newest = await newestPaper(inside, invoice.id)
      kept = newest?.sha256 !== received.sha256
      if (newest && !kept) return { doc: newest, status: 200 }
      const revision = (newest?.revision ?? 0) + 1
      return { doc: await record(inside, invoice, { received, storageKey, revision }), status: 201 }
    })
    const { id, revision, fileName, bytes, sha256 } = doc
    return Response.json({ doc: { id, revision, fileName, bytes, sha256 } }, { status })
  } catch (error) {
    kept = false
    throw error
  } finally {
    if (!kept) await removeStored('documents', storageKey)
  }
}

async function newestPaper(req: PayloadRequest, invoice: string): Promise<Document | undefined> {
  const options = { sort: '-revision', limit: 1, depth: 0, overrideAccess: true, req } as const
  const { docs } = await req.payload.find({
    collection: 'documents',
    where: { invoice: { equals: invoice } },
    ...options,
  })
  return docs[0]
}

type Paper = { readonly received: Received; readonly storageKey: string; readonly revision: number }

async function record(
  req: PayloadRequest,
  invoice: Invoice,
  { received, storageKey, revision }: Paper,
): Promise<Document> {
  const customer = String(invoice.customer)
  const options = { depth: 0, overrideAccess: true, req } as const
  const { locale } = await req.payload.findByID({ collection: 'customers', id: customer, ...options })
  const data = {
    invoice: invoice.id,
    customer,
    kind: 'invoice' as const,
    revision,
    locale: locale ?? 'nl',
    key: `invoice:${invoice.id}:${revision}`,
    fileName: `${invoice.number}.pdf`,
    mimeType: FILE_KINDS.pdf.mimeType,
    bytes: received.bytes,
    sha256: received.sha256,
    storageKey,
  }
  return req.payload.create({ collection: 'documents', data, ...options })
}
