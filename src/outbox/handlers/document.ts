import { createHash } from 'node:crypto'
import { DOCUMENT_RENDERERS } from '@templates/render/document'
import type { PayloadRequest, Where } from 'payload'

import { type DocumentKind, documentKey } from '@/core/documents'
import { caseEvent } from '@/core/timeline'
import { compareAndSet } from '@/db/atomic'
import { appendEvent } from '@/db/caseEvents'
import { putFile } from '@/db/files'
import { inTransaction } from '@/db/transaction'
import type { Document, Outbox } from '@/payload-types'
import { aboutCase } from '../aboutCase'
import { customersLocale } from '../facts/house'
import { PAPER_DATA } from '../facts/papers'
import { overtakenBy } from '../overtaken'
import { type DocumentPayload, documentPayload } from '../payloads'
import { leaveUndone, markDone } from '../settle'
import { systemRequest, type Tools } from '../tools'
import { wakeRelay } from '../wake'

type NewDocument = Omit<Document, 'id' | 'createdAt' | 'updatedAt'>

/**
 * Makes a paper once per kind and revision: first the file, under a name that holds its hash, then in one transaction its
 * row, the RMA's link to it, the event, and the end of the effect. A crash in between leaves at most a file without a row.
 */
export async function makeDocument(tools: Tools, row: Outbox): Promise<void> {
  const ordered = documentPayload(row)
  const order = { ...ordered, locale: await customersLocale(tools, ordered.locale) }
  const overtaken = await overtakenBy(tools, order.rma)
  if (overtaken) return leaveUndone(tools, row, overtaken)
  const paper = (await isMade(tools, order)) ? null : await render(tools, order)
  await inTransaction(await systemRequest(tools), async (req) => {
    const now = tools.now()
    if (paper) await store(req, paper, order, now)
    await markDone(req, row, now)
    await callMails(req, order, now)
  })
  wakeRelay()
}

async function isMade({ payload }: Tools, { rma, kind, revision }: DocumentPayload): Promise<boolean> {
  const key = { equals: documentKey(rma, kind, revision) }
  return (await payload.count({ collection: 'documents', where: { key }, overrideAccess: true })).totalDocs > 0
}

async function render(tools: Tools, order: DocumentPayload): Promise<Omit<NewDocument, 'customer'>> {
  const { rma, kind, revision, locale } = order
  const { bytes, pages, rmaNumber } = await draw(tools, kind, order)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const storageKey = `${rma}-${kind}-${revision}-${sha256.slice(0, 16)}.pdf`
  await putFile('documents', storageKey, bytes)
  return {
    case: rma,
    kind,
    revision,
    locale,
    key: documentKey(rma, kind, revision),
    fileName: `${rmaNumber}-${kind}.pdf`,
    mimeType: 'application/pdf',
    bytes: bytes.length,
    pages,
    sha256,
    storageKey,
  }
}

async function draw<Kind extends DocumentKind>(tools: Tools, kind: Kind, order: DocumentPayload) {
  const data = await PAPER_DATA[kind](tools, order)
  return { ...(await DOCUMENT_RENDERERS[kind](data, order.locale)), rmaNumber: data.rmaNumber }
}

async function store(req: PayloadRequest, paper: Omit<NewDocument, 'customer'>, order: DocumentPayload, now: Date) {
  const about = await aboutCase(req, order.rma, now)
  const data = { ...paper, customer: about.customer }
  const { id } = await req.payload.create({ collection: 'documents', data, depth: 0, overrideAccess: true, req })
  const link = order.kind === 'return-form' ? 'returnForm' : 'shippingLabel'
  const where: Where = { and: [{ id: { equals: order.rma } }, { revision: { less_than_equal: order.revision } }] }
  await compareAndSet(req, { collection: 'rmas', where, data: { [link]: id } })
  const { fileName, pages, revision } = paper
  await appendEvent(req, caseEvent('document-made', about, { document: order.kind, revision, fileName, pages }))
}

/** Mails of the same case that waited need not wait for their next look. */
async function callMails(req: PayloadRequest, { rma }: DocumentPayload, now: Date): Promise<void> {
  const waiting = {
    case: { equals: rma },
    kind: { equals: 'mail' },
    status: { equals: 'due' },
    attempts: { equals: 0 },
  }
  const data = { nextAttemptAt: now.toISOString() }
  await req.payload.db.updateMany({ collection: 'outbox', where: waiting, data, req })
}
