'use server'

import { createHash, randomUUID } from 'node:crypto'
import { redirect } from 'next/navigation'

import { MAX_LINES } from '@/core/rmas/limits'
import type { Rma } from '@/payload-types'
import { loginPath } from '@/session/internalPath'
import { mergedLines, type PickState, readPick } from '@/ui/request/picking'
import { type Answer, call } from '../../../../_lib/call'
import { draftRequest, findCase, firstQuantity, orderLinesOf } from '../../../../_lib/drafts'
import { readLines, readReturnable } from '../../../../_lib/orderLines'
import { paramsOf, readPicker } from '../../../../_lib/picker'
import { returnRules } from '../../../../_lib/returnRules'
import { returnsOpen } from '../../../../_lib/returnsOpen'
import { requireSession } from '../../../../_lib/session'

type Saved = Answer<{ doc: Rma }>

/** Makes a draft of the ticked lines, or brings a draft up to date, and leads to it. */
export async function saveChoice(before: PickState, form: FormData): Promise<PickState> {
  const path = String(form.get('filter') ?? '/returns/new')
  const session = await requireSession(path)
  if (!(await returnsOpen(session))) redirect('/returns')
  const posted = readPick(form)
  const picked = await readPicker(session, paramsOf(path))
  const refuse = (code: NonNullable<PickState['refusal']>['code'], message?: string): PickState => ({
    attempt: before.attempt + 1,
    refusal: { code, message },
    ticked: posted.ticked,
  })
  if (!picked) return refuse('REFUSED')
  if (posted.draft && picked.draft?.id !== posted.draft) return refuse('GONE')

  const taken = posted.take ? await readReturnable(await askedBy(picked), posted.take) : []
  const held = picked.draft ? orderLinesOf(picked.draft) : []
  const ticked = mergedLines(held, posted)
  const room = posted.take === 'first' ? Math.max(0, MAX_LINES - ticked.length) : taken.length
  const more = taken.map(({ id }) => id).filter((id) => !ticked.includes(id))
  const lines = [...ticked, ...more.slice(0, room)]
  const typed = picked.draft?.lines?.some(({ freeEntry }) => freeEntry) === true
  if (lines.length === 0 && !typed) return refuse('NO_LINES')
  if (lines.length > MAX_LINES) return refuse('TOO_MANY_LINES')

  const answer = picked.draft ? await update(picked.draft, lines) : await create(lines, posted.key)
  if (answer.ok) redirect(`/returns/drafts/${answer.body.doc.id}`)
  if (answer.status === 401) redirect(loginPath(path))
  return answer.status >= 500 ? refuse('FAILED') : refuse('REFUSED', answer.errors[0]?.message)
}

async function askedBy({ filter, customer }: NonNullable<Awaited<ReturnType<typeof readPicker>>>) {
  return { filter, customer: customer.id, rules: await returnRules(customer.id) }
}

/** The same form twice is one draft, unless that draft has been sent or thrown away since. */
async function create(ids: readonly string[], formKey: string): Promise<Saved> {
  const body = { draft: true, lines: firstQuantity(ids, await readLines(ids)) }
  const hash = createHash('sha256')
    .update(`${formKey} ${ids.join(' ')}`)
    .digest('hex')
  const answer = await call<{ doc: Rma }>('POST', '/api/rmas', body, { idempotencyKey: `choice-${hash}` })
  if (!answer.ok) return answer
  const kept = await findCase(answer.body.doc.id)
  if (kept?.status === 'draft') return answer
  return call('POST', '/api/rmas', body, { idempotencyKey: `choice-${randomUUID()}` })
}

const MOST_TRIES = 3

/** Lines that stay keep what was filled in at them, on another device too. */
async function update(draft: Rma, ids: readonly string[]): Promise<Saved> {
  for (let current = draft, left = MOST_TRIES; ; left -= 1) {
    const answer = await replaceLines(current, ids)
    const changed = !answer.ok && answer.errors.some(({ name }) => name === 'CHANGED_MEANWHILE')
    const newer = changed && left > 1 ? await findCase(draft.id) : null
    if (newer?.status !== 'draft') return answer
    current = newer
  }
}

async function replaceLines(draft: Rma, ids: readonly string[]): Promise<Saved> {
  const request = draftRequest(draft)
  const kept = new Map(request.lines.map((line) => ['orderLine' in line ? line.orderLine : line.freeEntry, line]))
  const typed = request.lines.filter((line) => 'freeEntry' in line)
  const added = ids.filter((id) => !kept.has(id))
  const fresh = new Map(firstQuantity(added, await readLines(added)).map((line) => [line.orderLine, line]))
  const lines = [...ids.flatMap((id) => kept.get(id) ?? fresh.get(id) ?? []), ...typed]
  return call('POST', `/api/rmas/${draft.id}/draft`, { ...request, lines, unchangedSince: draft.updatedAt })
}
