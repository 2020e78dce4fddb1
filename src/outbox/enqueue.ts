/** Writes effects to the outbox, in the transaction of the change they follow: no change without them, none without a change. */
import type { PayloadRequest } from 'payload'

import { type CaseLinks, ofCase } from '@/core/cases'
import { dealerTermKey } from '@/core/dealers/dealerFirst'
import { documentKey } from '@/core/documents'
import { bulkUpsert, findByKeys } from '@/db/bulk'
import { insertOnce } from '@/db/insertOnce'
import type { Outbox } from '@/payload-types'
import {
  caseOfPaper,
  type DealerTermPayload,
  type DocumentPayload,
  type ErpEventPayload,
  type GridExportPayload,
  type MailPayload,
  type VatCheckPayload,
} from './payloads'
import { wakeRelay } from './wake'

export type MailOrder = Omit<MailPayload, 'documents'> & {
  /** What it is about, in the list of effects, where it belongs to no case. */
  readonly subject?: string
  /** Names this mail for ever: the second one with the same key is not queued. */
  readonly dedupeKey: string
  /** Keys of the documents that the mail carries (documentKey): it leaves when they are made. */
  readonly waitsFor?: readonly string[]
}

/** Queues a mail. The relay renders it later, from what the database says then. */
export async function enqueueMail(req: PayloadRequest, order: MailOrder): Promise<void> {
  await enqueue(req, mailRow(order))
}

/** Queues many mails that carry no documents, in few statements. */
export async function enqueueMails(req: PayloadRequest, orders: readonly MailOrder[]): Promise<void> {
  await enqueueAll(req, orders.map(mailRow))
}

function mailRow({ dedupeKey, waitsFor, subject, ...mail }: MailOrder): NewRow {
  const payload: MailPayload = waitsFor?.length ? { ...mail, documents: waitsFor } : mail
  return {
    kind: 'mail',
    dedupeKey,
    payload,
    case: mail.rma,
    serviceRequest: mail.serviceRequest,
    warrantyClaim: mail.warrantyClaim,
    registration: mail.registration,
    subject,
    sentTo: [...mail.to, ...(mail.cc ?? [])].join(', '),
  }
}

/** Queues a paper of a case, made once per kind and revision. */
export async function enqueueDocument(req: PayloadRequest, order: DocumentPayload): Promise<void> {
  const of = caseOfPaper(order)
  const dedupeKey = documentKey(of.id, order.kind, order.revision)
  await enqueue(req, { kind: 'document', dedupeKey, payload: order, ...ofCase(of) })
}

/** Queues the question whether a registration's VAT number exists, once. `subject` names it in the list of effects. */
export async function enqueueVatCheck(req: PayloadRequest, registration: string, subject: string): Promise<void> {
  const payload: VatCheckPayload = { registration }
  await enqueue(req, { kind: 'vatCheck', dedupeKey: `${registration}:vat-check`, payload, registration, subject })
}

/** Queues what the ERP is to know, once per state; the relay gives it its place in the row. */
export async function enqueueErpEvent(req: PayloadRequest, payload: ErpEventPayload, subject: string): Promise<void> {
  await enqueue(req, { kind: 'erpEvent', dedupeKey: erpEventKey(payload), payload, subject })
}

function erpEventKey(payload: ErpEventPayload): string {
  const { type } = payload
  if ('entry' in payload) return `${payload.id}:${type}:${payload.entry}`
  if ('changed' in payload) return `${payload.customer}:${type}:${payload.at}`
  return 'registration' in payload
    ? `${payload.registration}:${type}`
    : `${payload.customer}:${type}:${payload.revision}`
}

type DealerTermOrder = { readonly rma: string; readonly subject: string; readonly dueAt: string }

/** Puts down when a dealer's term ends: `dueAt`, ISO 8601. */
export async function enqueueDealerTerm(req: PayloadRequest, { rma, subject, dueAt }: DealerTermOrder): Promise<void> {
  const payload: DealerTermPayload = { awaiting: rma }
  await enqueue(req, { kind: 'dealerTerm', dedupeKey: dealerTermKey(rma), payload, case: rma, subject, dueAt })
}

/** Queues the workbook of a list. `subject` names who asked for it in the list of effects. */
export async function enqueueGridExport(req: PayloadRequest, id: string, subject: string): Promise<void> {
  const payload: GridExportPayload = { gridExport: id }
  await enqueue(req, { kind: 'gridExport', dedupeKey: `${id}:grid-export`, payload, subject })
}

type NewRow = Pick<Outbox, 'kind' | 'dedupeKey' | 'sentTo' | 'registration' | 'subject'> & {
  payload: MailPayload | DocumentPayload | VatCheckPayload | ErpEventPayload | DealerTermPayload | GridExportPayload
  /** ISO 8601; now when left out. */
  dueAt?: string
} & { [Field in keyof CaseLinks]?: string | undefined }

async function enqueue(req: PayloadRequest, row: NewRow): Promise<void> {
  if (await insertOnce(req, { collection: 'outbox', key: 'dedupeKey', data: started(row) })) wakeRelay()
}

const started = ({ dueAt, ...row }: NewRow) => ({
  ...row,
  status: 'due',
  attempts: 0,
  nextAttemptAt: dueAt ?? new Date().toISOString(),
})

/** What is queued already stays as it is. */
async function enqueueAll(req: PayloadRequest, rows: readonly NewRow[]): Promise<void> {
  if (rows.length === 0) return
  const sought = { collection: 'outbox', keyFields: ['dedupeKey'] } as const
  const stored = await findByKeys(req, { ...sought, keys: rows.map(({ dedupeKey }) => [dedupeKey]) })
  const known = new Set(stored.map(({ dedupeKey }) => dedupeKey))
  const fresh = rows.filter(({ dedupeKey }) => !known.has(dedupeKey))
  if (fresh.length === 0) return
  await bulkUpsert(req, { ...sought, rows: fresh.map(started), stored: [] })
  wakeRelay()
}
