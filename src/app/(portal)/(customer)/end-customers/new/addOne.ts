'use server'

import { translator } from '@messages/translate'
import { redirect } from 'next/navigation'

import { AddEndCustomer } from '@/core/dealers/endCustomers'
import { judgeVatNumber } from '@/core/registrations/vatNumber'
import { loginPath } from '@/session/internalPath'
import { ADD_FIELDS, type AddField, type AddState } from '@/ui/dealers/dealerState'
import { addHref, listHref } from '@/ui/dealers/hrefs'
import { call } from '../../../../_lib/call'
import { ownDealer } from '../../../../_lib/dealers'
import { requireSession } from '../../../../_lib/session'

type Typed = Record<AddField, string>

/** Adds an end customer, or answers with the form as it was posted. */
export async function addOne(number: string, before: AddState, form: FormData): Promise<AddState> {
  const session = await requireSession(addHref({ number }))
  const dealer = ownDealer(session, number) ?? redirect('/')
  const t = translator(session.locale, 'dealers')
  const typed = Object.fromEntries(ADD_FIELDS.map((name) => [name, String(form.get(name) ?? '')])) as Typed
  const state: AddState = { attempt: before.attempt + 1, typed, problems: {}, problem: null }
  const problems = problemsOf(typed, t)
  if (Object.keys(problems).length > 0) return { ...state, problems }
  const answer = await call('POST', `/api/customers/${dealer.id}/end-customers`, typed)
  if (answer.ok) redirect(listHref(dealer, { standing: 'blocked', done: 'added' }))
  if (answer.status === 401) redirect(loginPath(addHref(dealer)))
  return { ...state, problem: answer.errors[0]?.message || t('failed.text') }
}

type Say = (key: 'new.missing' | 'new.wrong' | 'new.vat') => string

/** Every problem at once. The API judges again. */
function problemsOf(typed: Typed, t: Say): AddState['problems'] {
  const parsed = AddEndCustomer.safeParse(typed)
  const wrong = parsed.success ? [] : parsed.error.issues.map(({ path }) => String(path[0]) as AddField)
  const found = wrong.map((name) => [name, t(typed[name].trim() === '' ? 'new.missing' : 'new.wrong')] as const)
  const { vatNumber, countryCode } = typed
  const vatWrong = vatNumber.trim() !== '' && judgeVatNumber(vatNumber, countryCode).kind === 'malformed'
  return Object.fromEntries([...found, ...(vatWrong ? [['vatNumber', t('new.vat')] as const] : [])])
}
