/** What one contact may add in a day, over all requests: drafts are free to make, and would fill the disk. */
import type { PayloadRequest } from 'payload'

import { addDays } from '@/core/day'
import { DomainError } from '@/core/errors'
import { MEGABYTE } from '@/core/files/kinds'
import { type Allowance, leftOf, takeFrom } from '@/db/limits'
import type { Actor } from '../request/actor'
import type { FileRules } from './fileRules'

/** Before a byte is taken, and outside the transaction that uses it. @throws DomainError FILES_OF_TODAY_FULL */
export async function requireVolume(req: PayloadRequest, actor: Actor, rules: FileRules): Promise<void> {
  const allowance = allowanceOf(actor, rules)
  if (allowance && (await leftOf(req, allowance)) === 0) throw full(rules)
}

/** Counts what came in, whatever becomes of it later. @throws DomainError FILES_OF_TODAY_FULL */
export async function countVolume(
  req: PayloadRequest,
  actor: Actor,
  { rules, bytes }: { rules: FileRules; bytes: number },
): Promise<void> {
  const allowance = allowanceOf(actor, rules)
  if (allowance && !(await takeFrom(req, allowance, bytes))) throw full(rules)
}

/** Null where there is no limit: staff have none. */
const allowanceOf = (actor: Actor, { megabytesPerDay, today }: FileRules): Allowance | null =>
  actor.kind === 'staff' || megabytesPerDay === 0
    ? null
    : { name: 'file-bytes', subject: actor.id, day: today, allowed: megabytesPerDay * MEGABYTE }

const full = ({ megabytesPerDay, today }: FileRules) =>
  new DomainError('FILES_OF_TODAY_FULL', 'No room today', { perDay: megabytesPerDay, from: addDays(today, 1) })
