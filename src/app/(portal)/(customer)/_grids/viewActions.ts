'use server'

import { translator } from '@messages/translate'
import { notFound, redirect } from 'next/navigation'

import { type GridName, isGridName } from '@/core/grids/grids'
import type { ViewQuery } from '@/core/grids/views'
import { loginPath } from '@/session/internalPath'
import { type FormState, postedText, problemsOf } from '@/ui/account/accountFormState'
import { listPath } from '@/ui/grids/listQuery'
import type { ViewDeed } from '@/ui/grids/savedViews'
import type { WithdrawRefusal } from '@/ui/returns/WithdrawForm'
import { type Answer, call } from '../../../_lib/call'
import { requireSession } from '../../../_lib/session'

/** Of the list as the page showed it; `search` is its query string. */
export type ViewTarget = {
  readonly grid: GridName
  readonly search: string
  readonly query: ViewQuery
  /** Id of a view; null for a new one. */
  readonly id: string | null
}

type Saved = { readonly doc: { readonly id: string } }

/** Saves a list under a name, or gives a view another one; a refusal answers with the form as it was posted. */
export async function nameView(target: ViewTarget, before: FormState, form: FormData): Promise<FormState> {
  const session = await requireSession(pathOf(target))
  const typed = postedText(form, ['name'])
  const { grid, query, id } = target
  const answer = id
    ? await call<Saved>('POST', `/api/grid-views/${encodeURIComponent(id)}/change`, typed)
    : await call<Saved>('POST', '/api/grid-views', { ...typed, grid, query })
  if (answer.ok) redirect(doneHref(target, answer.body.doc.id, id ? 'renamed' : 'saved'))
  leaveWhenOut(target, answer)
  const failed = translator(session.locale, 'grids')('views.failed')
  return { attempt: before.attempt + 1, typed, problems: problemsOf(answer.errors, ['name'], failed) }
}

/** Saves what the list shows over a view, or removes the view. */
export async function takeView(
  verb: 'replace' | 'remove',
  target: ViewTarget,
  _before: WithdrawRefusal | null,
): Promise<WithdrawRefusal | null> {
  const session = await requireSession(pathOf(target))
  const [path, id] = [`/api/grid-views/${encodeURIComponent(target.id ?? '')}`, target.id]
  const answer = await (verb === 'replace'
    ? call<Saved>('POST', `${path}/change`, { query: target.query })
    : call<Saved>('POST', `${path}/remove`, {}))
  if (answer.ok) redirect(verb === 'replace' ? doneHref(target, id, 'replaced') : doneHref(target, null, 'removed'))
  leaveWhenOut(target, answer)
  const t = translator(session.locale, 'grids')
  return { title: t('views.refused'), text: answer.errors[0]?.message || t('views.failed') }
}

/** What is bound to a form comes back from a browser: only a list of ours is gone to. */
function pathOf({ grid, search }: ViewTarget): string {
  if (!isGridName(grid)) notFound()
  return `${listPath(grid)}?${new URLSearchParams(search)}`
}

function doneHref(target: ViewTarget, view: string | null, done: ViewDeed): string {
  const said = new URLSearchParams(target.search)
  said.delete('view')
  if (view) said.set('view', view)
  said.set('done', done)
  return pathOf({ ...target, search: String(said) })
}

function leaveWhenOut(target: ViewTarget, { status }: Answer<Saved>): void {
  if (status === 401) redirect(loginPath(pathOf(target)))
}
