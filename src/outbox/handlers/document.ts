import { createHash } from 'node:crypto'
import type { PayloadRequest, Where } from 'payload'

import { ofCase, whereCase } from '@/core/cases'
import { documentKey, PAPER_LINK, type PaperEvent, paperEventOf } from '@/core/documents'
import { tellRemarks } from '@/core/outbox/remarks'
import { caseEvent } from '@/core/timeline'
import { compareAndSet } from '@/db/atomic'
import { appendEvent } from '@/db/caseEvents'
import { putFile } from '@/db/files'
import { inTransaction } from '@/db/transaction'
import type { Document, Outbox } from '@/payload-types'
import { aboutCase } from '../aboutCase'
import { customersLocale } from '../facts/house'
import { makePaper } from '../makePaper'
import { overtakenBy } from '../overtaken'
import { caseOfPaper, type DocumentPayload, documentPayload } from '../payloads'
import { reportTemplate } from '../reportTemplate'
import { leaveUndone, markDone } from '../settle'
import { systemRequest, type Tools } from '../tools'
import { wakeRelay } from '../wake'

type NewDocument = Omit<Document, 'id' | 'createdAt' | 'updatedAt' | 'customer'>
type Rendered = { readonly document: NewDocument; readonly fault: string | null }

/**
 * Makes a paper once per kind and revision: first the file, under a name that holds its hash, then in one transaction its
 * row, the case's link to it, the event, and the end of the effect. A crash in between leaves at most a file without a row.
 */
export async function makeDocument(tools: Tools, row: Outbox): Promise<void> {
  const ordered = documentPayload(row)
  const order = { ...ordered, locale: await customersLocale(tools, ordered.locale) }
  const overtaken = await overtakenBy(tools, caseOfPaper(order))
  if (overtaken) return leaveUndone(tools, row, overtaken)
  const rendered = (await isMade(tools, order)) ? null : await render(tools, order)
  await inTransaction(await systemRequest(tools), async (req) => {
    const now = tools.now()
    if (rendered) await store(req, rendered, order, now)
    const lastError = rendered?.fault ? tellRemarks([{ kind: 'paperFailed', about: rendered.fault }]) : null
    await markDone(req, row, now, { lastError })
    await callMails(req, order, now)
  })
  wakeRelay()
  const { kind, rma, warrantyClaim, locale } = order
  if (rendered?.fault)
    await reportTemplate(tools, { template: paperEventOf(kind), in: locale, fault: rendered.fault, rma, warrantyClaim })
}

async function isMade({ payload }: Tools, order: DocumentPayload): Promise<boolean> {
  const key = { equals: documentKey(caseOfPaper(order).id, order.kind, order.revision) }
  return (await payload.count({ collection: 'documents', where: { key }, overrideAccess: true })).totalDocs > 0
}

/** A template that changes afterwards changes nothing that is made: the file and its hash are kept with the revision. */
async function render(tools: Tools, order: DocumentPayload): Promise<Rendered> {
  const { kind, revision, locale } = order
  const of = caseOfPaper(order)
  const event: PaperEvent = paperEventOf(kind)
  const { bytes, pages, caseNumber, fault } = await makePaper(tools, event, order)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const storageKey = `${of.id}-${kind}-${revision}-${sha256.slice(0, 16)}.pdf`
  await putFile('documents', storageKey, bytes)
  const document = {
    ...ofCase(of),
    kind,
    revision,
    locale,
    key: documentKey(of.id, kind, revision),
    fileName: `${caseNumber}-${kind}.pdf`,
    mimeType: 'application/pdf',
    bytes: bytes.length,
    pages,
    sha256,
    storageKey,
  }
  return { document, fault }
}

async function store(req: PayloadRequest, { document, fault }: Rendered, order: DocumentPayload, now: Date) {
  const of = caseOfPaper(order)
  const about = await aboutCase(req, of, now)
  const data = { ...document, customer: about.customer }
  const { id } = await req.payload.create({ collection: 'documents', data, depth: 0, overrideAccess: true, req })
  const where: Where = { and: [{ id: { equals: of.id } }, { revision: { less_than_equal: order.revision } }] }
  await compareAndSet(req, { collection: of.kind, where, data: { [PAPER_LINK[order.kind]]: id } })
  const { fileName, pages, revision } = document
  const told = { document: order.kind, revision, fileName, pages: pages ?? 0 }
  await appendEvent(req, caseEvent('document-made', about, told), of.kind)
  const event = paperEventOf(order.kind)
  if (fault) await appendEvent(req, caseEvent('template-failed', about, { event, reason: fault }), of.kind)
}

/** Mails of the same case that waited need not wait for their next look. */
async function callMails(req: PayloadRequest, order: DocumentPayload, now: Date): Promise<void> {
  const waiting = {
    ...whereCase(caseOfPaper(order)),
    kind: { equals: 'mail' },
    status: { equals: 'due' },
    attempts: { equals: 0 },
  }
  const data = { nextAttemptAt: now.toISOString() }
  await req.payload.db.updateMany({ collection: 'outbox', where: waiting, data, req })
}
