import type { Rma } from '@/payload-types'
import type { PortalSession } from '@/session/portalSession'
import { answerGroups, versionsIn } from '@/ui/forms/answerGroups'
import type { LineExtra } from '@/ui/returns/CaseLines'
import { caseFacts } from '@/ui/returns/caseFacts'
import { caseHref } from '@/ui/returns/cases'
import type { Clock } from '@/ui/returns/moment'
import { findSentFiles } from '../../../../_lib/attachments'
import { goodsPlace } from '../../../../_lib/goodsPlace'
import { portalSettings } from '../../../../_lib/portal'
import { pricedOf, priceView } from '../../../../_lib/prices'
import { readFrozenForms } from '../../../../_lib/questions'
import {
  findCreditNotes,
  findDocuments,
  findOrderedDocuments,
  findReasonTitles,
  findReturn,
  findTimeline,
  returnCase,
} from '../../../../_lib/returns'

export type LoadedCase = NonNullable<Awaited<ReturnType<typeof loadCase>>>

/** All that the page of a request shows, or null when the account has no such request. */
export async function loadCase(session: PortalSession, number: string) {
  const rma = await findReturn(number)
  if (!rma) return null

  const { locale } = session
  const of = returnCase(rma)
  const [events, documents, files, ordered, titles, creditNotes, { zone }, versions, place] = await Promise.all([
    findTimeline({ kind: 'rmas', id: rma.id }),
    findDocuments([rma.id]),
    findSentFiles({ kind: 'rmas', id: rma.id }),
    findOrderedDocuments(rma.id),
    findReasonTitles(locale),
    findCreditNotes([of]),
    portalSettings(locale),
    readFrozenForms(versionsIn(rma)),
    goodsPlace(locale),
  ])
  const clock: Clock = { zone, locale }
  const view = mayViewPrices(session, rma) ? priceView(session) : null
  const facts = caseFacts(rma, view?.display ?? null)
  return {
    rma,
    of,
    facts,
    clock,
    events,
    documents,
    files,
    answers: answerGroups(rma, versions, locale),
    ordered,
    place,
    view,
    reasonTitle: facts.reason ? (titles.get(facts.reason) ?? null) : null,
    extras: extrasOf(rma, facts.reasonsDiffer ? titles : new Map(), creditNotes),
    creditNote: of.creditInvoice ? (creditNotes.get(of.creditInvoice) ?? null) : null,
    termsHref: rma.acceptedTerms?.hash ? `${caseHref(of)}/terms` : null,
  }
}

const mayViewPrices = ({ customers }: PortalSession, { customer }: Rma): boolean =>
  customers.some(({ id, rights }) => id === String(customer) && rights.includes('viewPrices'))

type Names = ReadonlyMap<string, string>

/** @param titles of the reasons; empty where one reason holds for all lines */
function extrasOf({ lines }: Rma, titles: Names, creditNotes: Names): ReadonlyMap<string, LineExtra> {
  const extras = (lines ?? []).map(({ id, reason, ...line }): [string, LineExtra] => [
    String(id),
    {
      price: pricedOf(line),
      reason: titles.get(String(reason)) ?? null,
      creditNote: creditNotes.get(String(line.creditInvoice)) ?? null,
    },
  ])
  return new Map(extras)
}
