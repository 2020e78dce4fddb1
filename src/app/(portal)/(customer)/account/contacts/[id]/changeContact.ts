'use server'

import { translator } from '@messages/translate'
import { redirect } from 'next/navigation'

import type { MembershipVerb } from '@/core/accounts/managing'
import type { ShownContact } from '@/core/accounts/shownContact'
import { loginPath } from '@/session/internalPath'
import { postedRights, type RightsState } from '@/ui/contacts/contactState'
import { CONTACTS, contactHref, listHref } from '@/ui/contacts/hrefs'
import type { WithdrawRefusal } from '@/ui/returns/WithdrawForm'
import { call, type Refusal } from '../../../../../_lib/call'
import { findContact } from '../../../../../_lib/contacts'
import { requireSession } from '../../../../../_lib/session'

type Changed = { readonly doc: ShownContact | null }

/** Saves the rights that were ticked. Who gave up managing leaves the page with it. */
export async function changeRights(id: string, before: RightsState, form: FormData): Promise<RightsState> {
  const session = await requireSession(contactHref(id))
  const found = await findContact(session, id)
  if (!found) redirect(CONTACTS)
  const rights = postedRights(form)
  const answer = await call<Changed>('POST', `/api/memberships/${id}/rights`, { rights })
  if (answer.ok) {
    const left = found.contact.you && !answer.body.doc?.rights.includes('manageContacts')
    redirect(left ? '/' : listHref(found.customer, 'rights'))
  }
  if (answer.status === 401) redirect(loginPath(contactHref(id)))
  const failed = translator(session.locale, 'contacts')('edit.failed')
  return { attempt: before.attempt + 1, typed: rights, problem: reason(answer.errors) ?? failed }
}

/** Takes the verb that was confirmed. */
export async function takeVerb(
  id: string,
  verb: Exclude<MembershipVerb, 'rights'>,
  _before: WithdrawRefusal | null,
): Promise<WithdrawRefusal | null> {
  const session = await requireSession(contactHref(id))
  const found = await findContact(session, id)
  if (!found) redirect(CONTACTS)
  const answer = await call<Changed>('POST', `/api/memberships/${id}/${verb}`, {})
  if (answer.ok) redirect(verb === 'remove' && found.contact.you ? '/' : listHref(found.customer, verb))
  if (answer.status === 401) redirect(loginPath(contactHref(id)))
  const t = translator(session.locale, 'contacts')
  return { title: t('verb.refused'), text: reason(answer.errors) ?? t('edit.failed') }
}

const reason = ([first]: readonly Refusal[]): string | null => first?.message || null
