/** A case as its caller may see it: what every verb begins with. */
import type { DataFromCollectionSlug, PayloadRequest, Where } from 'payload'

import type { CaseKind, CaseRef } from '@/core/cases'
import { DomainError, type DomainErrorCode } from '@/core/errors'
import { compareAndSet } from '@/db/atomic'
import type { Actor } from './actor'

export type CaseOf<Kind extends CaseKind> = DataFromCollectionSlug<Kind>

type Ref<Kind extends CaseKind> = CaseRef & { readonly kind: Kind }

/** The case, when this caller may read it. What they may not see answers as what does not exist. */
export async function findCase<Kind extends CaseKind>(
  req: PayloadRequest,
  { kind, id }: Ref<Kind>,
): Promise<CaseOf<Kind>> {
  const { docs } = await req.payload.find({
    collection: kind as CaseKind,
    where: { id: { equals: id } },
    limit: 1,
    pagination: false,
    depth: 0,
    overrideAccess: false,
    user: req.user,
    req,
  })
  if (!docs[0]) throw new DomainError('NOT_FOUND', 'No such case')
  return docs[0] as CaseOf<Kind>
}

/** The case as this caller may see it: the answer of every verb. @throws NotFound */
export async function readCase<Kind extends CaseKind>(
  req: PayloadRequest,
  { kind, id }: Ref<Kind>,
): Promise<CaseOf<Kind>> {
  const options = { depth: 0, overrideAccess: false, user: req.user, req } as const
  return (await req.payload.findByID({ collection: kind as CaseKind, id, ...options })) as CaseOf<Kind>
}

/**
 * The actor's own draft.
 *
 * @throws DomainError NOT_FOUND when there is none that they may see, TRANSITION_NOT_ALLOWED when it has been sent
 */
export async function findOwnDraft<Kind extends CaseKind>(
  req: PayloadRequest,
  actor: Actor,
  ref: Ref<Kind>,
): Promise<CaseOf<Kind>> {
  const found = await findCase(req, ref)
  const { status, contact, onBehalfBy } = found
  if (status !== 'draft') throw new DomainError('TRANSITION_NOT_ALLOWED', 'It has been sent already', { status })
  if (String(actor.kind === 'contact' ? contact : onBehalfBy) !== actor.id)
    throw new DomainError('NOT_FOUND', 'No such draft')
  return found
}

/** What the caller saw: `updatedAt`, which any change raises, or `revision`, which only verbs do. Left out by callers who do not mind. */
export type Unchanged = {
  readonly unchangedSince?: string | undefined
  readonly unchangedRevision?: number | undefined
}

type Versioned = { readonly updatedAt: string; readonly revision?: number | null }

/**
 * That nobody changed the case since the caller read it. Inside the writing transaction this holds until its end.
 *
 * @throws DomainError CHANGED_MEANWHILE
 */
export function requireUnchanged(now: Versioned, { unchangedSince, unchangedRevision }: Unchanged): void {
  const { updatedAt, revision } = now
  const sameMoment = unchangedSince === undefined || Date.parse(unchangedSince) === Date.parse(updatedAt)
  if (sameMoment && (unchangedRevision === undefined || unchangedRevision === (revision ?? 0))) return
  throw new DomainError('CHANGED_MEANWHILE', 'It was changed after it was read', { updatedAt })
}

type Seen<Kind extends CaseKind> = { readonly kind: Kind; readonly row: CaseOf<Kind> }

/**
 * Raises the case's revision from the one that was read, so that of two verbs at once one wins.
 *
 * @returns the new revision
 * @throws DomainError with `code` when somebody else was faster
 */
export async function claimRevision<Kind extends CaseKind>(
  req: PayloadRequest,
  { kind, row }: Seen<Kind>,
  code: DomainErrorCode,
): Promise<number> {
  const { id, status, number } = row
  const seen = row.revision ?? 0
  const where: Where = { and: [{ id: { equals: id } }, { revision: { equals: seen } }, { status: { equals: status } }] }
  const won = await compareAndSet(req, { collection: kind as CaseKind, where, data: { revision: seen + 1 } })
  if (!won) throw new DomainError(code, 'Somebody else changed it first', { number: number ?? null })
  return seen + 1
}
