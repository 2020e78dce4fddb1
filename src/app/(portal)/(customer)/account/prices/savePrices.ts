'use server'

import { translator } from '@messages/translate'
import { redirect } from 'next/navigation'

import { loginPath } from '@/session/internalPath'
import { PRICES } from '@/ui/prices/hrefs'
import { type PriceState, readPriceForm } from '@/ui/prices/priceState'
import { call } from '../../../../_lib/call'
import { requireSession } from '../../../../_lib/session'

/** Stores how the reader sees prices, from the next page on. */
export async function savePrices(before: PriceState, form: FormData): Promise<PriceState> {
  const session = await requireSession(PRICES)
  const display = readPriceForm(form)
  const body = { priceDisplay: display?.vat, priceKind: display?.kind }
  const answer = await call('POST', '/api/contacts/prices', body)
  if (answer.ok) redirect(`${PRICES}?done=saved`)
  if (answer.status === 401) redirect(loginPath(PRICES))
  const said = display ? answer.errors[0]?.message : null
  return { attempt: before.attempt + 1, problem: said || translator(session.locale, 'prices')('page.failed') }
}
