'use server'

import { redirect } from 'next/navigation'

import type { WarrantyClaim } from '@/payload-types'
import { loginPath } from '@/session/internalPath'
import type { PortalSession } from '@/session/portalSession'
import { call } from '../../../../_lib/call'
import { claimBodyOf } from '../../../../_lib/claimBody'
import { claimsOpen, findClaimById } from '../../../../_lib/claims'
import { findCompanies, findProfile } from '../../../../_lib/profile'
import { requireSession } from '../../../../_lib/session'

const PATH = '/api/warranty-claims'
const HERE = '/claims/new'

type Saved = { readonly doc: WarrantyClaim }

/** Makes a draft of the ticked order lines, or adds them to a draft, and leads to it. */
export async function startClaim(form: FormData): Promise<void> {
  const session = await requireSession(HERE)
  if (!(await claimsOpen(session))) redirect('/')
  const customer = String(form.get('customer') ?? '')
  const draft = await openDraft(String(form.get('draft') ?? ''))
  const lines = linesIn(form)
  if (lines.length === 0) redirect(draft ? `/claims/drafts/${draft.id}` : HERE)
  const answer = draft
    ? await addTo(draft, lines)
    : await call<Saved>(
        'POST',
        PATH,
        { ...(await knownOf(session, customer)), lines, customer, draft: true },
        { idempotencyKey: `claim-${String(form.get('key'))}` },
      )
  if (answer.ok) redirect(`/claims/drafts/${answer.body.doc.id}`)
  redirect(answer.status === 401 ? loginPath(HERE) : HERE)
}

async function openDraft(id: string): Promise<WarrantyClaim | null> {
  const found = id ? await findClaimById(id) : null
  return found?.status === 'draft' ? found : null
}

/** A line per ticked order line, named after it, and an empty one for an article that is typed in. */
function linesIn(form: FormData): { line: string; orderLine?: string; quantityClaimed: number }[] {
  const ordered = form.getAll('orderLine').map(String)
  const typed = form.get('free') ? [{ line: `free-${String(form.get('key')).slice(0, 8)}`, quantityClaimed: 1 }] : []
  return [...ordered.map((id) => ({ line: id, orderLine: id, quantityClaimed: 1 })), ...typed]
}

/** Lines that are there already stay as they were filled in. */
function addTo(draft: WarrantyClaim, added: ReturnType<typeof linesIn>) {
  const body = claimBodyOf(draft)
  const known = new Set(body.lines.map(({ line }) => line))
  const fresh = added.filter(({ line }) => !known.has(line))
  const path = `${PATH}/${draft.id}/draft`
  return call<Saved>('POST', path, { ...body, lines: [...body.lines, ...fresh], unchangedSince: draft.updatedAt })
}

/** Whom we reach: the contact, or for who acts on behalf the company. */
async function knownOf(session: PortalSession, customer: string): Promise<object> {
  if (session.actor === 'contact' && !session.viewing) {
    const { phone } = await findProfile()
    return { formEmail: session.email, contactName: session.name, ...(phone ? { contactPhone: phone } : {}) }
  }
  const company = (await findCompanies(session)).find(({ id }) => id === customer)
  return {
    ...(company?.email ? { formEmail: company.email } : {}),
    ...(company?.phone ? { contactPhone: company.phone } : {}),
  }
}
