import { randomUUID } from 'node:crypto'
import { createLocalReq, type PayloadRequest, type TypedUser } from 'payload'

import { EXPORT_KEPT_MS, type ExportFault, type ExportStatus } from '@/core/grids/exports'
import { tellRemarks } from '@/core/outbox/remarks'
import { compareAndSet } from '@/db/atomic'
import { putFile } from '@/db/files'
import { inTransaction } from '@/db/transaction'
import { exportSheet } from '@/endpoints/grids/exports/exportSheet'
import type { GridExport, Outbox } from '@/payload-types'
import { gridExportPayload } from '../payloads'
import { Hopeless, keepLease, leaveUndone, markDone } from '../settle'
import { systemRequest, type Tools } from '../tools'

const BETWEEN_NOTES_MS = 1_500
const MOST_ATTEMPTS = 5

/**
 * Makes the workbook that somebody asked for, with what they may see at that moment: first the file, then in one transaction
 * where it lies and the end of the effect. A crash in between leaves a file without a row, and it is made again.
 */
export async function makeGridExport(tools: Tools, row: Outbox): Promise<void> {
  const order = await findOrder(tools, row)
  if (!order) return leaveUndone(tools, row, tellRemarks([{ kind: 'exportGone', about: '' }]) ?? '')
  try {
    await end(tools, row, { id: order.id, data: await makeFile(tools, row, order) })
  } catch (error) {
    const refused = refusalOf(error)
    if (refused) return end(tools, row, { id: order.id, data: refused })
    if ((row.attempts ?? 1) < MOST_ATTEMPTS) throw error
    await note(tools, order.id, { status: 'failed', fault: 'trouble' })
    throw new Hopeless(error instanceof Error ? error.message : 'Unknown error')
  }
}

type Ended = Partial<Omit<GridExport, 'id'>> & { readonly status: ExportStatus }

/** Who asked does not wait for what has expired. */
async function findOrder({ payload, now }: Tools, row: Outbox): Promise<GridExport | null> {
  const { gridExport: id } = gridExportPayload(row)
  const options = { depth: 0, disableErrors: true, overrideAccess: true } as const
  const found = await payload.findByID({ collection: 'grid-exports', id, ...options })
  return found && found.expiresAt > now().toISOString() ? found : null
}

async function makeFile(tools: Tools, row: Outbox, order: GridExport): Promise<Ended> {
  const req = await requestOf(tools, order)
  if (!req) return { status: 'failed', fault: 'rights' }
  const at = tools.now()
  let [rows, notedAt] = [0, at.getTime()]
  const onRows = async (read: number) => {
    rows = read
    if (tools.now().getTime() - notedAt < BETWEEN_NOTES_MS) return
    notedAt = tools.now().getTime()
    await keepLease(tools, row)
    await note(tools, order.id, { rows: read })
  }
  const sheet = await exportSheet(req, order, { at, onRows })
  const { fileName, total, reach } = sheet
  await note(tools, order.id, { status: 'making', rows: 0, total })
  const storageKey = `${randomUUID()}.xlsx`
  const bytes = await putFile('exports', storageKey, sheet.bytes)
  const expiresAt = new Date(tools.now().getTime() + EXPORT_KEPT_MS).toISOString()
  return { status: 'ready', fault: null, rows, total: rows, bytes, fileName, storageKey, reach, expiresAt }
}

/** A request of whoever asked, as their account is now; null when it is gone. */
async function requestOf({ payload }: Tools, { contact, user }: GridExport): Promise<PayloadRequest | null> {
  if (!contact && !user) return null
  const collection = contact ? 'contacts' : 'users'
  const options = { depth: 0, disableErrors: true, overrideAccess: true } as const
  const account = await payload.findByID({ collection, id: String(contact ?? user), ...options })
  return account && createLocalReq({ user: { ...account, collection } as TypedUser }, payload)
}

const NOT_THEIRS = ['FORBIDDEN', 'UNAUTHENTICATED']

/** By name: an error may come from another copy of its module. */
function refusalOf(error: unknown): (Ended & { readonly fault?: ExportFault }) | null {
  if (!(error instanceof Error) || error.name !== 'DomainError') return null
  const { code } = error as Error & { readonly code?: string }
  if (code === 'EXPORT_TOO_LARGE') return { status: 'tooLarge' }
  return NOT_THEIRS.some((one) => one === code) ? { status: 'failed', fault: 'rights' } : null
}

const note = async (tools: Tools, id: string, data: Partial<GridExport>) =>
  compareAndSet(await systemRequest(tools), { collection: 'grid-exports', where: { id: { equals: id } }, data })

async function end(tools: Tools, row: Outbox, { id, data }: { readonly id: string; readonly data: Ended }) {
  await inTransaction(await systemRequest(tools), async (req) => {
    await compareAndSet(req, { collection: 'grid-exports', where: { id: { equals: id } }, data })
    const remark = data.status === 'ready' ? null : tellRemarks([{ kind: 'exportRefused', about: '' }])
    await markDone(req, row, tools.now(), { lastError: remark })
  })
}
