'use server'

import { redirect } from 'next/navigation'

import type { Rma } from '@/payload-types'
import { loginPath } from '@/session/internalPath'
import { BLANK_ENTRY, typedArticle } from '@/ui/request/draft'
import { type Answer, call } from '../../../../_lib/call'
import { draftRequest } from '../../../../_lib/drafts'
import { paramsOf, readPicker } from '../../../../_lib/picker'
import { returnsOpen } from '../../../../_lib/returnsOpen'
import { requireSession } from '../../../../_lib/session'

/** Leads to a draft with a line to type an article into: the one that lines are added to, or a new one. */
export async function beginFreeEntry(form: FormData): Promise<void> {
  const here = String(form.get('here') ?? '/returns/new')
  const session = await requireSession(here)
  const picked = (await returnsOpen(session)) ? await readPicker(session, paramsOf(here)) : null
  if (!picked) redirect('/returns')
  const name = `free-${String(form.get('key'))
    .replace(/[^a-z0-9]/g, '')
    .slice(0, 8)}`
  const line = { ...typedArticle(name, BLANK_ENTRY), quantityRequested: 1 }
  const answer = picked.draft ? await addTo(picked.draft, line) : await begin(picked.customer.id, line)
  if (!answer.ok) redirect(answer.status === 401 ? loginPath(here) : here)
  redirect(`/returns/drafts/${answer.body.doc.id}`)
}

type Line = ReturnType<typeof typedArticle> & { readonly quantityRequested: number }
type Saved = Answer<{ doc: Rma }>

const begin = (customer: string, line: Line): Promise<Saved> =>
  call('POST', '/api/rmas', { draft: true, customer, lines: [line] })

async function addTo(draft: Rma, line: Line): Promise<Saved> {
  const request = draftRequest(draft)
  const there = (draft.lines ?? []).some(({ freeEntry }) => freeEntry === line.freeEntry)
  const lines = there ? request.lines : [...request.lines, line]
  return call('POST', `/api/rmas/${draft.id}/draft`, { ...request, lines, unchangedSince: draft.updatedAt })
}
