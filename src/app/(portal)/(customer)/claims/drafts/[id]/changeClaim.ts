'use server'

import { randomUUID } from 'node:crypto'
import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'

import type { WarrantyClaim } from '@/payload-types'
import { loginPath } from '@/session/internalPath'
import { blankLine, type ClaimState, PREFIX, readClaim, type TypedClaim } from '@/ui/claims/claimState'
import { readTyped } from '@/ui/forms/answering'
import { type Answer, call } from '../../../../../_lib/call'
import { typedBody } from '../../../../../_lib/claimBody'
import { claimRefused, unreadableIn } from '../../../../../_lib/claimProblems'
import { type ClaimQuestions, claimQuestions, claimsOpen, findClaimById } from '../../../../../_lib/claims'
import { draftPage } from '../../../../../_lib/draftFiles'
import { clockTime } from '../../../../../_lib/drafts'
import { portalSettings } from '../../../../../_lib/portal'
import { requireSession } from '../../../../../_lib/session'

const pageOf = (id: string) => draftPage('warranty-claims', id)
const pathOf = (id: string, verb: string) => `/api/warranty-claims/${id}/${verb}`
const sentPage = ({ number }: WarrantyClaim) => `/claims/${encodeURIComponent(number ?? '')}?sent=1`

type Sent = { readonly doc: WarrantyClaim }

/** Every button of a draft's form: what was typed is saved first, whatever comes next, so that nothing is lost. */
export async function changeClaim(id: string, before: ClaimState, form: FormData): Promise<ClaimState> {
  const session = await requireSession(pageOf(id))
  const draft = await findClaimById(id)
  if (!draft || !(await claimsOpen(session))) redirect('/claims')
  if (draft.status !== 'draft') redirect(sentPage(draft))
  const intent = String(form.get('intent') ?? 'save')
  if (intent === 'delete') return throwAway(id)

  const { locale } = session
  const questions = await claimQuestions(locale)
  const typed = changed({ ...readClaim(form), answers: readTyped(form, PREFIX) }, form)
  const state = { attempt: before.attempt + 1, typed, problems: [], answerProblems: [] }
  const unreadable = unreadableIn(typed, locale)
  if (unreadable.length > 0) return { ...state, outcome: 'unsent', problems: unreadable }
  const body = { ...typedBody(typed, questions), unchangedSince: String(form.get('version')) }
  const saved = await call<Sent>('POST', pathOf(id, 'draft'), body)
  if (!saved.ok) return { ...state, ...(await refused(id, saved, typed)) }
  const version = saved.body.doc.updatedAt
  if (intent === 'add') redirect(`/claims/new?draft=${id}`)
  if (intent === 'send') return { ...state, version, ...(await send({ id, typed, questions, version })) }
  refresh()
  const { zone } = await portalSettings(locale)
  return { ...state, version, outcome: 'saved', at: clockTime(zone, new Date()) }
}

/** Without the line whose button was pressed, and with a new one to type into. */
function changed(typed: TypedClaim, form: FormData): TypedClaim {
  const removed = form.get('remove')
  const added = form.get('intent') === 'free' ? [blankLine(`free-${randomUUID().slice(0, 8)}`)] : []
  return { ...typed, lines: [...typed.lines.filter(({ line }) => line !== removed), ...added] }
}

type Sending = {
  readonly id: string
  readonly typed: TypedClaim
  readonly questions: ClaimQuestions
  readonly version: string
}

/** The same press twice is one claim. */
async function send({
  id,
  typed,
  questions,
  version,
}: Sending): Promise<Partial<ClaimState> & Pick<ClaimState, 'outcome'>> {
  const accepted = typed.terms !== ''
  const shown = /^[0-9a-f]{64}$/.test(typed.terms) ? { termsHash: typed.terms } : {}
  const terms = questions.termsRequired && accepted ? { acceptTerms: true, ...shown } : {}
  const options = { idempotencyKey: `submit-${id}` }
  const sent = await call<Sent>('POST', pathOf(id, 'submit'), { ...terms, unchangedSince: version }, options)
  if (sent.ok) redirect(sentPage(sent.body.doc))
  return refused(id, sent, typed)
}

/** A second press that comes after the first one was carried out leads to what that made. */
async function refused(id: string, answer: Extract<Answer<unknown>, { ok: false }>, typed: TypedClaim) {
  if (answer.status === 401) redirect(loginPath(pageOf(id)))
  const now = await findClaimById(id)
  if (now && now.status !== 'draft') redirect(sentPage(now))
  const { locale } = await requireSession(pageOf(id))
  const said = claimRefused(answer, typed, locale)
  return said.outcome === 'changed' ? { ...said, version: now?.updatedAt } : said
}

async function throwAway(id: string): Promise<never> {
  const gone = await call('POST', pathOf(id, 'cancel'), {})
  if (gone.ok || gone.status === 404) redirect('/claims/new?deleted=1')
  redirect(gone.status === 401 ? loginPath(pageOf(id)) : pageOf(id))
}
