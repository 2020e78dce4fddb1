'use server'

import { translator } from '@messages/translate'
import { redirect } from 'next/navigation'

import { loginPath } from '@/session/internalPath'
import { type InviteState, type InviteTyped, postedRights } from '@/ui/contacts/contactState'
import { inviteHref, listHref } from '@/ui/contacts/hrefs'
import { call, type Refusal } from '../../../../../_lib/call'
import { managedCustomer } from '../../../../../_lib/contacts'
import { requireSession } from '../../../../../_lib/session'

/** Sends an invitation, or answers with the form as it was posted. */
export async function inviteColleague(number: string, before: InviteState, form: FormData): Promise<InviteState> {
  const session = await requireSession(inviteHref({ number }))
  const customer = managedCustomer(session, number)
  if (!customer) redirect('/')
  const typed: InviteTyped = {
    name: String(form.get('name') ?? ''),
    email: String(form.get('email') ?? ''),
    locale: String(form.get('locale') ?? ''),
    rights: postedRights(form),
  }
  const answer = await call('POST', `/api/customers/${customer.id}/contacts`, typed)
  if (answer.ok) redirect(listHref(customer, 'invited'))
  if (answer.status === 401) redirect(loginPath(inviteHref(customer)))
  const failed = translator(session.locale, 'contacts')('form.failed')
  return { attempt: before.attempt + 1, typed, problems: problemsOf(answer.errors, failed) }
}

function problemsOf(errors: readonly Refusal[], failed: string): InviteState['problems'] {
  const at = (field: string) => errors.find(({ data }) => data?.field === field)?.message
  const [name, email] = [at('name'), at('email')]
  if (name || email) return { ...(name ? { name } : {}), ...(email ? { email } : {}) }
  return { other: errors[0]?.message || failed }
}
