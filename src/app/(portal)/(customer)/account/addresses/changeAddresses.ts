'use server'

import { translator } from '@messages/translate'
import { redirect } from 'next/navigation'

import { loginPath } from '@/session/internalPath'
import { type FormState, postedText, problemsOf } from '@/ui/account/accountFormState'
import { ADDRESSES, addressesHref } from '@/ui/account/hrefs'
import type { WithdrawRefusal } from '@/ui/returns/WithdrawForm'
import { ownCustomer } from '../../../../_lib/addresses'
import { call } from '../../../../_lib/call'
import { requireSession } from '../../../../_lib/session'

const FIELDS = ['label', 'street', 'houseNumber', 'postalCode', 'city', 'countryCode'] as const

/** Of the address; `version` is that of the list as the page read it. */
export type Target = { readonly customer: string; readonly id: string | null; readonly version: string }

async function customerOf(number: string) {
  const session = await requireSession(ADDRESSES)
  return { session, customer: ownCustomer(session, number) ?? redirect(ADDRESSES) }
}

/** Adds an address, or changes one; a refusal answers with the form as it was posted. */
export async function saveAddress(target: Target, before: FormState, form: FormData): Promise<FormState> {
  const { session, customer } = await customerOf(target.customer)
  const typed = postedText(form, FIELDS)
  const { id, version } = target
  const path = `/api/customers/${customer.id}/addresses`
  const answer = id
    ? await call('POST', `${path}/change`, { ...typed, id, version })
    : await call('POST', path, { ...typed, primary: form.get('primary') === 'yes', version })
  if (answer.ok) redirect(addressesHref(customer, { done: id ? 'changed' : 'added' }))
  if (answer.status === 401) redirect(loginPath(ADDRESSES))
  const failed = translator(session.locale, 'account')('failed')
  return { attempt: before.attempt + 1, typed, problems: problemsOf(answer.errors, FIELDS, failed) }
}

/** Makes an address the primary one, or removes it. */
export async function takeAddress(
  verb: 'primary' | 'remove',
  target: Target,
  _before: WithdrawRefusal | null,
): Promise<WithdrawRefusal | null> {
  const { session, customer } = await customerOf(target.customer)
  const { id, version } = target
  const answer = await call('POST', `/api/customers/${customer.id}/addresses/${verb}`, { id, version })
  if (answer.ok) redirect(addressesHref(customer, { done: verb }))
  if (answer.status === 401) redirect(loginPath(ADDRESSES))
  const t = translator(session.locale, 'account')
  return { title: t('link.refused'), text: answer.errors[0]?.message || t('failed') }
}
