'use server'

import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'

import type { SubmitDraftRequest } from '@/core/rmas/requests'
import type { Rma } from '@/payload-types'
import { loginPath } from '@/session/internalPath'
import {
  type Asking,
  acceptance,
  BLANK,
  BLANK_ENTRY,
  type DraftState,
  type DraftValues,
  readDraftForm,
} from '@/ui/request/draft'
import { type Answer, call } from '../../../../../_lib/call'
import { problemsBeforeSending, problemsIn, unreadableQuantities } from '../../../../../_lib/draftProblems'
import { clockTime, findCase, readReasons } from '../../../../../_lib/drafts'
import { returnRules } from '../../../../../_lib/returnRules'
import { returnsOpen } from '../../../../../_lib/returnsOpen'
import { saveDraft } from '../../../../../_lib/saveDraft'
import { requireSession } from '../../../../../_lib/session'

type Outcome = Omit<DraftState, 'attempt'>
type Changing = {
  readonly id: string
  readonly values: DraftValues
  /** With the line that is to leave, when there is one. */
  readonly posted: DraftValues
  readonly customer: string
  readonly intent: string
  /** `updatedAt` of the draft as the form showed it. */
  readonly version: string
}

/** A send that runs already is waited for as long as it may hold its key (src/endpoints/request/idempotency.ts). */
const PATIENCE_MS = 16_000
const LOOK_AGAIN_MS = 200

/**
 * Every button of the draft's form: what was typed is saved first, whatever comes next, so that nothing is lost.
 * Leads to the sent RMA, to the picker, or answers with the form as it was posted.
 */
export async function changeDraft(before: DraftState, form: FormData): Promise<DraftState> {
  const id = String(form.get('draft'))
  const session = await requireSession(`/returns/drafts/${id}`)
  const draft = await findCase(id)
  if (!(await returnsOpen(session))) redirect('/returns')
  if (!draft) redirect('/returns/new')
  if (draft.status !== 'draft') redirect(sentPath(draft))

  const posted = readDraftForm(form)
  const removed = form.get('remove')
  const intent = removed === null ? String(form.get('intent') ?? 'save') : 'remove'
  const added = intent === 'free' ? [blankEntry()] : []
  const values = { ...posted, lines: [...posted.lines.filter((line) => line.id !== removed), ...added] }
  const version = String(form.get('version') ?? draft.updatedAt)
  const outcome = await carryOut({ id, values, posted, customer: String(draft.customer), intent, version })
  refresh()
  return { version, ...outcome, attempt: before.attempt + 1 }
}

async function carryOut(changing: Changing): Promise<Outcome> {
  const { id, values, posted, customer, intent } = changing
  if (intent === 'delete') return throwAway(changing)

  const rules = await returnRules(customer)
  const { locale } = await requireSession(`/returns/drafts/${id}`)
  const asking = { reasonPer: rules.reasonPer, reasons: await readReasons(rules) }
  const unreadable = unreadableQuantities(values.lines, locale)
  if (unreadable.length > 0) {
    if (intent !== 'send') return { values: posted, problems: unreadable, outcome: 'refused' }
    return {
      values,
      problems: await problemsBeforeSending(values, { locale, rules, asking, draft: id }),
      outcome: 'unsent',
    }
  }
  const saved = await saveDraft({ ...changing, asking, locale })
  if (!saved.ok) return refused(changing, saved, 'refused')
  const version = saved.body.doc.updatedAt
  if (intent === 'add') redirect(`/returns/new?draft=${id}`)
  if (intent === 'send') return { version, ...(await send({ ...changing, version }, asking)) }
  return {
    version,
    values,
    problems: [],
    outcome: intent === 'remove' ? 'removed' : intent === 'free' ? 'added' : 'saved',
    added: intent === 'free' ? values.lines.at(-1)?.id : undefined,
    at: clockTime(rules.zone, new Date()),
  }
}

/** A line to type an article into. Its name is made here, so that it is known again on every device. */
const blankEntry = () => ({ ...BLANK, id: `free-${randomUUID().slice(0, 8)}`, quantity: '1', entry: BLANK_ENTRY })

async function send(changing: Changing, asking: Asking): Promise<Outcome> {
  const { id, values, customer, version } = changing
  const { locale } = await requireSession(`/returns/drafts/${id}`)
  const problems = await problemsBeforeSending(values, {
    locale,
    rules: await returnRules(customer),
    asking,
    draft: id,
  })
  if (problems.length > 0) {
    await followSent(id)
    return { values, problems, outcome: 'unsent' }
  }
  const sent = await submit(id, { ...acceptance(values), unchangedSince: version })
  if (!sent.ok) return refused(changing, sent, 'unsent')
  redirect(sentPath(sent.body.doc))
}

/** Sends it once. A second press while the first one is carried out waits, and hears the same answer. */
async function submit(id: string, body: SubmitDraftRequest): Promise<Answer<{ doc: Rma }>> {
  const end = Date.now() + PATIENCE_MS
  for (;;) {
    const options = { idempotencyKey: `submit-${id}` }
    const sent = await call<{ doc: Rma }>('POST', `/api/rmas/${id}/submit`, body, options)
    const running = !sent.ok && sent.errors.some(({ name }) => name === 'IDEMPOTENCY_KEY_RUNNING')
    if (!running || Date.now() > end) return sent
    await pause(LOOK_AGAIN_MS)
  }
}

/** Leads to the RMA when another press has sent it in the meantime: its pieces are held by itself then. */
async function followSent(id: string): Promise<void> {
  const found = await findCase(id)
  if (found?.number) redirect(sentPath(found))
}

async function throwAway(changing: Changing): Promise<Outcome> {
  const gone = await call('POST', `/api/rmas/${changing.id}/cancel`, { unchangedSince: changing.version })
  if (!gone.ok && gone.status !== 404) return refused(changing, gone, 'refused')
  redirect('/returns/new?deleted=1')
}

/** What to show instead of going on. A second press that comes after the first one was carried out leads to what that made. */
async function refused(
  { id, values }: Changing,
  { status, errors }: Extract<Answer<unknown>, { ok: false }>,
  outcome: 'refused' | 'unsent',
): Promise<Outcome> {
  if (status === 401) redirect(loginPath(`/returns/drafts/${id}`))
  const overtaken = errors.some(({ name }) => name === 'CHANGED_MEANWHILE')
  if (overtaken || errors.some(({ name }) => name === 'TRANSITION_NOT_ALLOWED')) await followSent(id)
  if (overtaken) return { values, problems: [], outcome: 'changed', version: (await findCase(id))?.updatedAt }
  if (status >= 500) return { values, problems: [], outcome: 'failed' }
  const { locale } = await requireSession(`/returns/drafts/${id}`)
  return { values, problems: await problemsIn(errors, values.lines, locale), outcome }
}

const sentPath = ({ number }: Rma) => `/returns/${number}?sent=1`
