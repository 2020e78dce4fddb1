/**
 * Where a file goes: into a draft, or beside a case that was sent, to go with the next message or receipt of whoever added it.
 */
import { RIGHT_OF } from '@access/rules'
import type { PayloadRequest, Where } from 'payload'

import { type CaseKind, type CaseRef, whereCase } from '@/core/cases'
import { DomainError } from '@/core/errors'
import { type FileKind, IMAGE_KINDS } from '@/core/files/kinds'
import { MESSAGE_FILES } from '@/core/messages/requests'
import { RECEIPT_PHOTOS } from '@/core/rmas/receivingRequests'
import type { Attachment } from '@/payload-types'
import { type Actor, requireActor, requireStaff } from '../request/actor'
import type { Caller } from '../request/described'
import { findCase, findOwnDraft } from '../request/findCase'
import { countFile } from './countFile'
import type { FileRules } from './fileRules'

type Whose = Pick<Attachment, 'customer' | 'contact' | 'onBehalfBy' | 'internal'>

export type Asking = { readonly actor: Actor; readonly of: CaseRef; readonly rules: FileRules }

export type FilePlace = {
  /** Who may add files here. @throws DomainError UNAUTHENTICATED, FORBIDDEN */
  who(req: PayloadRequest, kind: CaseKind): Promise<Actor>
  /** The same, as the description of the API has it. */
  readonly callers: readonly Caller[]
  /** Those of the settings when left out. */
  readonly kinds?: readonly FileKind[]
  /** What its row says of whose it is. @throws DomainError when it may not be there, or there is no room */
  require(req: PayloadRequest, asking: Asking): Promise<Whose>
  /** As `require`, and counts it where files are counted. */
  take(req: PayloadRequest, asking: Asking): Promise<Whose>
}

const CALLERS: readonly Caller[] = ['contact', 'agent', 'sales', 'admin']
const whoever = (req: PayloadRequest, kind: CaseKind) => requireActor(req, RIGHT_OF[kind], 'admin', 'agent', 'sales')

const tooMany = (allowed: number) => new DomainError('TOO_MANY_FILES', 'No more files', { allowed })

async function requireDraft(req: PayloadRequest, { actor, of, rules }: Asking) {
  const draft = await findOwnDraft(req, actor, of)
  if ((draft.fileCount ?? 0) >= rules.maxPerCase) throw tooMany(rules.maxPerCase)
  return draft
}

export const inDraft: FilePlace = {
  who: whoever,
  callers: CALLERS,
  require: requireDraft,
  /** Counted on the case in the same step, which also meets whoever sends or throws away the draft at that moment. */
  take: async (req, asking) => {
    const draft = await requireDraft(req, asking)
    await countFile(req, { ...draft, kind: asking.of.kind }, 1)
    return draft
  },
}

/** Beside a case that was sent there is room for so many of one person that went nowhere yet. */
async function requireRoom(req: PayloadRequest, { actor, of }: Asking, { internal, allowed }: Room): Promise<Whose> {
  const { customer, status } = await findCase(req, of)
  if (status === 'draft') throw new DomainError('TRANSITION_NOT_ALLOWED', 'It has not been sent yet', { status })
  const where = { and: [whereCase(of), addedBy(actor, { internal })] }
  const { totalDocs } = await req.payload.count({ collection: 'attachments', where, overrideAccess: true, req })
  if (totalDocs >= allowed) throw tooMany(allowed)
  return actor.kind === 'contact' ? { customer, contact: actor.id } : { customer, onBehalfBy: actor.id, internal }
}

type Room = { readonly internal: boolean; readonly allowed: number }

/** What this person added and that went along with nothing yet. */
export const addedBy = ({ kind, id }: Actor, { internal }: Pick<Room, 'internal'>): Where => ({
  and: [
    { [kind === 'contact' ? 'contact' : 'onBehalfBy']: { equals: id } },
    { sent: { not_equals: true } },
    { internal: internal ? { equals: true } : { not_equals: true } },
  ],
})

const beside = (room: Room) => {
  const require = (req: PayloadRequest, asking: Asking) => requireRoom(req, asking, room)
  return { require, take: require }
}

/** Seen by whoever added it until the message takes it along; swept after a day when none does. */
export const forMessage: FilePlace = {
  who: whoever,
  callers: CALLERS,
  ...beside({ internal: false, allowed: MESSAGE_FILES }),
}

/** Likewise, until the receipt takes it along. The house's own whatever customers may send, and never theirs to see. */
export const forReceipt: FilePlace = {
  who: async (req) => requireStaff(req, 'admin', 'agent'),
  callers: ['agent', 'admin'],
  kinds: IMAGE_KINDS,
  ...beside({ internal: true, allowed: RECEIPT_PHOTOS }),
}
