/** Where a file goes: into a draft, or beside a case that was sent, to go with the next message of whoever added it. */
import type { PayloadRequest } from 'payload'

import { type CaseKind, type CaseRef, whereCase } from '@/core/cases'
import { DomainError } from '@/core/errors'
import { MESSAGE_FILES } from '@/core/messages/requests'
import type { Actor } from '../request/actor'
import { type CaseOf, findCase, findOwnDraft } from '../request/findCase'
import { countFile } from './countFile'
import type { FileRules } from './fileRules'

type Whose = Pick<CaseOf<CaseKind>, 'customer' | 'contact' | 'onBehalfBy'>

export type Asking = { readonly actor: Actor; readonly of: CaseRef; readonly rules: FileRules }

export type FilePlace = {
  /** What its row says of whose it is. @throws DomainError when it may not be there, or there is no room */
  require(req: PayloadRequest, asking: Asking): Promise<Whose>
  /** As `require`, and counts it where files are counted. */
  take(req: PayloadRequest, asking: Asking): Promise<Whose>
}

const tooMany = (allowed: number) => new DomainError('TOO_MANY_FILES', 'No more files', { allowed })

async function requireDraft(req: PayloadRequest, { actor, of, rules }: Asking) {
  const draft = await findOwnDraft(req, actor, of)
  if ((draft.fileCount ?? 0) >= rules.maxPerCase) throw tooMany(rules.maxPerCase)
  return draft
}

export const inDraft: FilePlace = {
  require: requireDraft,
  /** Counted on the case in the same step, which also meets whoever sends or throws away the draft at that moment. */
  take: async (req, asking) => {
    const draft = await requireDraft(req, asking)
    await countFile(req, { ...draft, kind: asking.of.kind }, 1)
    return draft
  },
}

async function requireMessagePlace(req: PayloadRequest, { actor, of }: Asking): Promise<Whose> {
  const { customer, status } = await findCase(req, of)
  if (status === 'draft') throw new DomainError('TRANSITION_NOT_ALLOWED', 'It has not been sent yet', { status })
  const maker = { [actor.kind === 'contact' ? 'contact' : 'onBehalfBy']: { equals: actor.id } }
  const where = { and: [whereCase(of), maker, { sent: { not_equals: true } }] }
  const { totalDocs } = await req.payload.count({ collection: 'attachments', where, overrideAccess: true, req })
  if (totalDocs >= MESSAGE_FILES) throw tooMany(MESSAGE_FILES)
  return actor.kind === 'contact' ? { customer, contact: actor.id } : { customer, onBehalfBy: actor.id }
}

/** Seen by whoever added it until the message takes it along; swept after a day when none does. */
export const forMessage: FilePlace = { require: requireMessagePlace, take: requireMessagePlace }
