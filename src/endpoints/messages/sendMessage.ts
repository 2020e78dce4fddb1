import { RIGHT_OF } from '@access/rules'
import type { Endpoint, PayloadRequest, Where } from 'payload'

import { type CaseKind, type CaseRef, ofCase, whereCase } from '@/core/cases'
import { DomainError } from '@/core/errors'
import { MESSAGES_PER_HOUR, otherSide, SendMessage, sideOf, UNREAD_OF } from '@/core/messages/requests'
import { caseEvent } from '@/core/timeline'
import { compareAndSet } from '@/db/atomic'
import { appendEvent } from '@/db/caseEvents'
import { useLimit } from '@/db/limits'
import type { CaseMessage } from '@/payload-types'
import { addedBy } from '../attachments/filePlace'
import { type Actor, caseActor, requireActor } from '../request/actor'
import { pathId, readBody } from '../request/body'
import { described } from '../request/described'
import { type CaseOf, findCase } from '../request/findCase'
import { once } from '../request/idempotency'
import { queueMessageMail } from './queueMessageMail'

const HOUR_MS = 3_600_000

/**
 * POST /api/rmas/:id/messages, and the same for every kind of case: a message to the other side, which gets a mail. It stays what
 * it is; 201 means stored, in the timeline, and queued.
 */
export const sendMessage = (kind: CaseKind): Endpoint => ({
  path: '/:id/messages',
  method: 'post',
  custom: described({
    who: ['contact', 'agent', 'sales', 'admin'],
    body: SendMessage,
    answer: 'case-messages',
    status: 201,
    once: true,
    errors: ['TRANSITION_NOT_ALLOWED'],
  }),
  handler: async (req) => {
    const body = await readBody(req, SendMessage)
    const actor = await requireActor(req, RIGHT_OF[kind], 'admin', 'agent', 'sales')
    const of = { kind, id: pathId(req) }
    await requireSent(req, of)
    await countMessage(req, actor)
    return once(req, {
      body,
      work: async (inside) => {
        const doc = await send(inside, { actor, of, body })
        return { status: 201, body: { doc } }
      },
      again: async (inside, stored) => ({ doc: await readMessage(inside, (stored as { doc: CaseMessage }).doc.id) }),
      stands: async () => true,
    })
  },
})

/** @throws DomainError NOT_FOUND, TRANSITION_NOT_ALLOWED for a draft, which nobody else sees yet */
export async function requireSent<Kind extends CaseKind>(
  req: PayloadRequest,
  of: CaseRef & { readonly kind: Kind },
): Promise<CaseOf<Kind>> {
  const found = await findCase(req, of)
  const { status } = found
  if (status === 'draft') throw new DomainError('TRANSITION_NOT_ALLOWED', 'It has not been sent yet', { status })
  return found
}

type Sending = { readonly actor: Actor; readonly of: CaseRef; readonly body: SendMessage }

async function send(req: PayloadRequest, { actor, of, body }: Sending): Promise<CaseMessage> {
  const found = await requireSent(req, of)
  const customer = String(found.customer)
  const at = new Date().toISOString()
  const { id } = await req.payload.create({
    collection: 'case-messages',
    data: {
      ...ofCase(of),
      customer,
      side: sideOf(actor),
      contact: actor.kind === 'contact' ? actor.id : null,
      user: actor.kind === 'staff' ? actor.id : null,
      authorName: actor.name,
      text: body.text.trim(),
      files: body.files?.length ?? 0,
      at,
    },
    depth: 0,
    overrideAccess: true,
    req,
  })
  await joinFiles(req, { of, actor, message: id, files: body.files ?? [] })
  await countUnread(req, of, found, actor)
  const told = { message: id, text: body.text.trim(), files: body.files?.length ?? 0 }
  await appendEvent(req, caseEvent('messaged', { case: of.id, customer, actor: caseActor(actor), at }, told), of.kind)
  await queueMessageMail(req, { of, message: id, side: sideOf(actor) })
  return readMessage(req, id)
}

/** Contacts write so many an hour, over all cases. @throws DomainError TOO_MANY_REQUESTS */
async function countMessage(req: PayloadRequest, { kind, id }: Actor): Promise<void> {
  const limit = { name: 'case-messages', allowed: MESSAGES_PER_HOUR, windowMs: HOUR_MS, subject: id, now: new Date() }
  // biome-ignore lint/correctness/useHookAtTopLevel: no hook of React
  if (kind === 'contact') await useLimit(req, limit)
}

type Joining = {
  readonly of: CaseRef
  readonly actor: Actor
  readonly message: string
  readonly files: readonly string[]
}

/** Files that the writer added for it, and that went with no message yet. @throws DomainError NOT_FOUND for others */
async function joinFiles(req: PayloadRequest, { of, actor, message, files }: Joining): Promise<void> {
  if (files.length === 0) return
  const where: Where = { and: [whereCase(of), addedBy(actor, { internal: false }), { id: { in: [...files] } }] }
  const { totalDocs } = await req.payload.count({ collection: 'attachments', where, overrideAccess: true, req })
  if (totalDocs !== files.length) throw new DomainError('NOT_FOUND', 'Not all are files for this message')
  await req.payload.db.updateMany({ collection: 'attachments', where, data: { sent: true, message }, req })
}

/** One more for the other side; the writer has seen what was there. */
async function countUnread(req: PayloadRequest, of: CaseRef, found: CaseOf<CaseKind>, actor: Actor): Promise<void> {
  const [own, other] = [UNREAD_OF[sideOf(actor)], UNREAD_OF[otherSide(sideOf(actor))]]
  const row = await req.payload.db.findOne<Counted>({ collection: of.kind, where: { id: { equals: of.id } }, req })
  const data = { [own]: 0, [other]: (row?.[other] ?? 0) + 1, updatedAt: found.updatedAt }
  await compareAndSet(req, { collection: of.kind, where: { id: { equals: of.id } }, data })
}

type Counted = { id: string; unreadByCustomer?: number | null; unreadByStaff?: number | null }

async function readMessage(req: PayloadRequest, id: string): Promise<CaseMessage> {
  const options = { collection: 'case-messages', id, depth: 0, overrideAccess: false, user: req.user, req } as const
  return req.payload.findByID(options)
}
