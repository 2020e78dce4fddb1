import type { Invoice, OrderLine } from '@/payload-types'
import { pathWith } from '@/session/internalPath'
import type { PortalSession } from '@/session/portalSession'
import type { InvoicedLine } from '@/ui/invoices/InvoicedLines'
import type { Clock } from '@/ui/returns/moment'
import { findCredited, findInvoice, findInvoicedLines, findInvoicePaper, stateOf } from '../../../../_lib/invoices'
import { portalSettings } from '../../../../_lib/portal'
import { pricedOf, priceView } from '../../../../_lib/prices'
import { returnDoor } from '../../../../_lib/returnDoor'
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
  const returnable = rights.includes('requestReturns') && lines.some((line) => (line.quantityReturnable ?? 0) > 0)
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
    request:
      returnable && door.request && !door.byForm
        ? requestHref(door.request, invoice.number, severalOf(session, invoice))
        : null,
  }
}

/** Number of the customer, where the reader acts for several. */
function severalOf({ customers }: PortalSession, { customer }: Invoice): string | undefined {
  return customers.length > 1 ? customers.find(({ id }) => id === String(customer))?.number : undefined
}

const requestHref = (door: string, invoice: string, customer: string | undefined): string =>
  pathWith(door, { invoice, customer })

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
