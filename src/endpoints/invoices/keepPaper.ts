/** The PDF of an invoice, by whatever door it comes. */
import { randomUUID } from 'node:crypto'
import type { PayloadRequest } from 'payload'

import { FILE_KINDS, MEGABYTE } from '@/core/files/kinds'
import { removeStored } from '@/db/files'
import { discard, type Incoming, shelve } from '@/db/incoming'
import { inTransaction } from '@/db/transaction'
import type { Document, Invoice } from '@/payload-types'
import { type FileRules, loadFileRules } from '../attachments/fileRules'
import { inspectFile } from '../attachments/inspectFile'
import { scanFile } from '../attachments/scanFile'

const MAX_INVOICE_MEGABYTES = 10

type Kept = { readonly doc: Document; readonly isNew: boolean }

/** The limits for files of customers are not the ERP's. */
export async function invoiceRules(req: PayloadRequest): Promise<FileRules> {
  const words = { megabytes: MAX_INVOICE_MEGABYTES, extensions: '.pdf' }
  return { ...(await loadFileRules(req, ['pdf'])), maxBytes: MAX_INVOICE_MEGABYTES * MEGABYTE, words }
}

/**
 * Checks a file that came in and puts it on the shelf; the same bytes as the newest are not kept again. It does not lie where
 * it came in afterwards.
 *
 * @throws DomainError FILE_*, SCANNER_UNREACHABLE
 */
export async function keepPaper(
  req: PayloadRequest,
  invoice: Invoice,
  { received, rules }: { received: Incoming; rules: FileRules },
): Promise<Kept> {
  try {
    await inspectFile(received.place, 'pdf')
    await scanFile(received.place, rules.acceptUnscanned)
    return await keep(req, invoice, received)
  } finally {
    await discard(received.place)
  }
}

async function keep(req: PayloadRequest, invoice: Invoice, received: Incoming): Promise<Kept> {
  const storageKey = `${randomUUID()}.pdf`
  await shelve(received.place, 'documents', storageKey)
  let kept = false
  try {
    return await inTransaction(req, async (inside) => {
      const newest = await newestPaper(inside, invoice.id)
      kept = newest?.sha256 !== received.sha256
      if (newest && !kept) return { doc: newest, isNew: false }
      const revision = (newest?.revision ?? 0) + 1
      return { doc: await record(inside, invoice, { received, storageKey, revision }), isNew: true }
    })
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

type Paper = { readonly received: Incoming; readonly storageKey: string; readonly revision: number }

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
