/** What happened to a case, told to its timeline and, where it concerns the ERP, to the ERP: both in the verb's transaction. */
import type { PayloadRequest } from 'payload'

import type { CaseKind } from '@/core/cases'
import { erpEventOf } from '@/core/erpEvents/types'
import type { CaseEvent } from '@/core/timeline'
import { appendEvent } from '@/db/caseEvents'
import { enqueueErpEvent } from '@/outbox/enqueue'

/** @throws Error and WriteConflict as appendEvent does */
export async function recordEvent(req: PayloadRequest, event: CaseEvent, of: CaseKind = 'rmas'): Promise<void> {
  const entry = await appendEvent(req, event, of)
  const type = erpEventOf(of, event.kind)
  if (!type) return
  const named = await req.payload.findByID({
    collection: of,
    id: event.case,
    select: { number: true },
    depth: 0,
    overrideAccess: true,
    req,
  })
  await enqueueErpEvent(req, { type, of, id: event.case, entry }, named.number ?? event.case)
}
