/** Takes what persons wrote, sent or are called out of a closed case. What was asked, decided and returned stays. */
import type { FlattenedField, PayloadRequest, Where } from 'payload'

import { OPEN_OF } from '@/core/audit/closedCases'
import { isPersonalOnCase, KEPT_OF } from '@/core/audit/personal'
import { CASE_FIELD, type CaseRef, whereCase } from '@/core/cases'
import type { Erased } from '@/core/timeline'
import { removeStored, removeStoredFrom } from '@/db/files'
import { inTransaction } from '@/db/transaction'
import { eraseEvents } from './eraseEvents'
import { namesIn, wipedFields } from './wipeTexts'

type Shelved = { readonly shelf: 'documents' | 'mail' | 'attachments'; readonly key: string }

type Row = { id: string; status?: string; number?: string | null } & Record<string, unknown>

/** Which employee did it, and whose question was confirmed: no word of the customer's. */
const OF_STAFF = ['account', 'name', 'data/askedBy']

/** @throws Error when the case is open, or a mail or paper of it is still on its way */
export async function eraseCase(req: PayloadRequest, of: CaseRef, why: Erased['why']): Promise<void> {
  const files = await inTransaction(req, async (inside) => {
    const row = await inside.payload.db.findOne<Row>({
      collection: of.kind,
      where: { id: { equals: of.id } },
      req: inside,
    })
    if (!row || OPEN_OF[of.kind].includes(row.status ?? '')) throw new Error(`Case ${row?.number ?? of.id} is open`)
    const papers = await forgetPapers(inside, of)
    const mails = await forgetMails(inside, of)
    await wipeRow(inside, of, row)
    await wipeMessages(inside, of)
    await forgetAnswers(inside, (text) => text === of.id)
    const staff = (path: string, kind: string) => kind !== 'contact' && OF_STAFF.includes(path)
    await eraseEvents(inside, of, { why, which: (_text, path, { actor }) => !staff(path, actor.kind) })
    return [...papers, ...mails]
  })
  await removeFiles(files)
}

/** After the commit, never before: what a crash leaves is taken by the next run, which finds no row for it. */
export async function removeFiles(files: readonly Shelved[]): Promise<void> {
  for (const { shelf, key } of files) {
    if (shelf === 'attachments') await removeStoredFrom(shelf, key)
    else await removeStored(shelf, key)
  }
}

/** Its PDFs and the files that came with it. */
async function forgetPapers(req: PayloadRequest, of: CaseRef): Promise<Shelved[]> {
  const files: Shelved[] = []
  for (const collection of ['documents', 'attachments'] as const) {
    const { flattenedFields } = req.payload.collections[collection].config
    if (!flattenedFields.some(({ name }) => name === CASE_FIELD[of.kind])) continue
    const where = whereCase(of)
    const options = { collection, where, limit: 0, pagination: false, req }
    const { docs } = await req.payload.db.find<{ id: string; storageKey: string }>(options)
    files.push(...docs.map(({ storageKey }) => ({ shelf: collection, key: storageKey })))
    await req.payload.db.deleteMany({ collection, where, req })
  }
  return files
}

/** Mails that left or were given up, with their kept text. */
async function forgetMails(req: PayloadRequest, of: CaseRef): Promise<Shelved[]> {
  const where: Where = whereCase(of)
  const options = { collection: 'outbox', where, limit: 0, pagination: false, req } as const
  const { docs } = await req.payload.db.find<{ id: string; status: string; emlKey?: string | null }>(options)
  const waiting = docs.filter(({ status }) => status === 'due' || status === 'leased')
  if (waiting.length > 0) throw new Error(`${waiting.length} mails or papers of case ${of.id} are still on their way`)
  await req.payload.db.deleteMany({ collection: 'outbox', where, req })
  return docs.flatMap(({ emlKey }) => (emlKey ? [{ shelf: 'mail' as const, key: emlKey }] : []))
}

async function wipeRow(req: PayloadRequest, { kind, id }: CaseRef, row: Row): Promise<void> {
  const { flattenedFields } = req.payload.collections[kind].config
  const data = wipedFields(flattenedFields, row, (_text, path, line) => isPersonalOnCase(path, line))
  const papers = Object.fromEntries(
    flattenedFields.flatMap((field) =>
      field.type === 'relationship' && field.relationTo === 'documents' ? [[field.name, null]] : [],
    ),
  )
  const updatedAt = new Date().toISOString()
  // The whole row: SQLite writes lists anew together with it.
  await req.payload.db.updateOne({ collection: kind, id, data: { ...row, ...data, ...papers, updatedAt }, req })
}

async function wipeMessages(req: PayloadRequest, of: CaseRef): Promise<void> {
  const options = { collection: 'case-messages', where: whereCase(of), limit: 0, pagination: false, req } as const
  const { docs } = await req.payload.db.find<Row>(options)
  for (const row of docs) await wipeWhole(req, 'case-messages', row)
}

/** Every text of a row but those that are kept. */
export async function wipeWhole(req: PayloadRequest, collection: keyof typeof KEPT_OF, row: Row): Promise<void> {
  const kept: readonly string[] = KEPT_OF[collection]
  const fields: readonly FlattenedField[] = req.payload.collections[collection].config.flattenedFields
  const data = wipedFields(fields, row, (_text, path) => !kept.includes(path))
  if (Object.keys(data).length > 0)
    await req.payload.db.updateOne({ collection, id: row.id, data: { ...row, ...data }, req })
}

/** Stored answers of repeated requests that tell of something. */
export async function forgetAnswers(req: PayloadRequest, which: (text: string) => boolean): Promise<void> {
  const options = { collection: 'idempotency-keys', limit: 0, pagination: false, req } as const
  const { docs } = await req.payload.db.find<{ id: string; answer?: unknown }>(options)
  const ids = docs.filter(({ answer }) => namesIn(answer, which)).map(({ id }) => id)
  if (ids.length > 0)
    await req.payload.db.deleteMany({ collection: 'idempotency-keys', where: { id: { in: ids } }, req })
}
