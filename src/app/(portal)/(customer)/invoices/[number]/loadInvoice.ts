import type { OrderLine } from '@/payload-types'
import type { PortalSession } from '@/session/portalSession'
import type { InvoicedLine } from '@/ui/invoices/InvoicedLines'
import type { Clock } from '@/ui/returns/moment'
import { findCredited, findInvoice, findInvoicedLines, findInvoicePaper, stateOf } from '../../../../_lib/invoices'
import { portalSettings } from '../../../../_lib/portal'
import { pricedOf, priceView } from '../../../../_lib/prices'
import { requestReturnOf, returnDoor } from '../../../../_lib/returnDoor'
import { askPath } from '../../../../_lib/services'

export type LoadedInvoice = NonNullable<Awaited<ReturnType<typeof loadInvoice>>>

/** All that the page of an invoice shows, or null when the account has no such invoice. */
export async function loadInvoice(session: PortalSession, number: string) {
  const invoice = await findInvoice(number)
  if (!invoice) return null
  const [{ lines, total }, credited, paper, door, { zone }] = await Promise.all([
    findInvoicedLines(invoice),
    findCredited(invoice),
    findInvoicePaper(invoice),
    returnDoor(session),
    portalSettings(session.locale),
  ])
  const { rights = [] } = session.customers.find(({ id }) => id === String(invoice.customer)) ?? {}
  const about = { customer: String(invoice.customer), number: invoice.number }
  const clock: Clock = { zone, locale: session.locale }
  return {
    invoice,
    clock,
    paper,
    /** None where the reader could not follow them. */
    credited: door.follow ? credited : [],
    total,
    lines: lines.map(shownLine),
    state: stateOf(invoice, zone),
    view: rights.includes('viewPrices') ? priceView(session) : null,
    /** Where something that is wrong with it is told. */
    report: await askPath(session, 'invoice', about),
    /** Where a return from this invoice is requested; null when none can be. */
    request: await requestReturnOf(session, { customer: about.customer, rights, lines }, { invoice: invoice.number }),
  }
}

const shownLine = (line: OrderLine): InvoicedLine => ({
  id: line.id,
  articleName: line.articleName,
  articleNumber: line.articleNumber,
  externalArticleNumber: line.externalArticleNumber || null,
  orderNumber: line.orderNumber,
  quantityInvoiced: line.quantityInvoiced ?? 0,
  quantityReturnable: line.quantityReturnable ?? 0,
  price: pricedOf(line),
})
