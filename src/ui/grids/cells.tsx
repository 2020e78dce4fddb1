/** What stands in the columns of the grids. */
import { translator } from '@messages/translate'
import type { ReactNode } from 'react'

import type { GridName } from '@/core/grids/grids'
import type { InvoiceState } from '@/core/invoices'
import { formatCents } from '@/core/money'
import { orderState } from '@/core/orders'
import type { Invoice, Order, OrderLine, Shipment } from '@/payload-types'
import { InvoiceChip } from '../invoices/InvoiceChip'
import { InvoiceLink } from '../invoices/InvoiceLink'
import { OrderChip } from '../orders/OrderChip'
import { OrderLink } from '../orders/OrderLink'
import { type Clock, shortDate } from '../returns/moment'
import { ExpectedDay, type Move } from './ExpectedDay'

export type ShownLine = OrderLine & { readonly moves: readonly Move[]; readonly salesRepName: string | null }
export type ShownShipment = Shipment & { readonly carrierTitle: string | null; readonly trackingLink: string | null }
export type ShownInvoice = Invoice & { readonly state: InvoiceState | null }

type Seen = {
  readonly clock: Clock
  /** Names by id, where the reader acts for several. */
  readonly customers: ReadonlyMap<string, string> | null
}

/** Columns of a file that stand within another on a screen. */
export const WITHIN: Readonly<Record<GridName, readonly string[]>> = {
  orders: [],
  'order-lines': ['salesRepName', 'externalArticleNumber', 'expectedBefore', 'movedOn'],
  shipments: ['trackingLink'],
  invoices: [],
}

const DAYS = ['orderDate', 'invoiceDate', 'dueDate', 'shippedAt']
const AMOUNTS = ['totalCents', 'amountCents', 'paidCents', 'openCents']

/** What reads alike in every grid. */
function plainCell(row: { readonly customer: unknown }, column: string, { clock, customers }: Seen): ReactNode {
  const fields = row as unknown as Record<string, string | number | null | undefined>
  const value = fields[column]
  if (column === 'customer') return customers?.get(String(row.customer))
  if (value === null || value === undefined) return null
  if (DAYS.includes(column)) return shortDate(String(value), clock)
  if (AMOUNTS.includes(column))
    return fields.currency && formatCents(Number(value), String(fields.currency), clock.locale)
  return typeof value === 'number' ? translator(clock.locale, 'returns')('figure', { n: value }) : value
}

export const orderCell =
  (seen: Seen) =>
  (order: Order, column: string): ReactNode => {
    if (column === 'number') return <OrderLink number={order.number} />
    return column === 'status' ? <OrderStatus order={order} clock={seen.clock} /> : plainCell(order, column, seen)
  }

function OrderStatus({ order, clock: { locale } }: { readonly order: Order; readonly clock: Clock }) {
  const t = translator(locale, 'grids')
  const state = orderState(order)
  if (!state) return null
  const said = state !== 'invoiced' && (order.complete ? t('complete') : order.shipsComplete && t('shipsComplete'))
  return (
    <>
      <OrderChip state={state} locale={locale} />
      {said && <span className="sub">{said}</span>}
    </>
  )
}

export const lineCell =
  (seen: Seen) =>
  (line: ShownLine, column: string): ReactNode => {
    if (column === 'orderNumber') return <OrderOf line={line} clock={seen.clock} />
    if (column === 'articleName') return <Article line={line} clock={seen.clock} />
    if (column === 'expectedDeliveryDate') {
      return <ExpectedDay day={line.expectedDeliveryDate ?? null} moves={line.moves} clock={seen.clock} />
    }
    return plainCell(line, column, seen)
  }

function OrderOf({ line, clock }: { readonly line: ShownLine; readonly clock: Clock }) {
  const { orderNumber, salesRepName: name } = line
  return (
    <>
      <OrderLink number={orderNumber} />
      {name && <span className="sub">{translator(clock.locale, 'grids')('soldBy', { name })}</span>}
    </>
  )
}

function Article({ line, clock }: { readonly line: ShownLine; readonly clock: Clock }) {
  const { articleName, externalArticleNumber: number } = line
  return (
    <>
      <span className="art">{articleName}</span>
      {number && <span className="sub">{translator(clock.locale, 'grids')('external', { number })}</span>}
    </>
  )
}

export const shipmentCell =
  (seen: Seen) =>
  (shipment: ShownShipment, column: string): ReactNode => {
    if (column === 'number') return <span className="no">{shipment.number}</span>
    if (column === 'carrier') return shipment.carrierTitle
    if (column === 'orderNumbers') return <Orders numbers={shipment.orderNumbers ?? []} />
    return column === 'trackingCode' ? (
      <Tracking shipment={shipment} clock={seen.clock} />
    ) : (
      plainCell(shipment, column, seen)
    )
  }

function Orders({ numbers }: { readonly numbers: readonly string[] }) {
  return numbers.map((number, index) => (
    <span key={number}>
      {index > 0 && ', '}
      <OrderLink number={number} />
    </span>
  ))
}

function Tracking({ shipment, clock }: { readonly shipment: ShownShipment; readonly clock: Clock }) {
  const { number, trackingCode, trackingLink } = shipment
  if (!trackingLink) return trackingCode
  return (
    <a href={trackingLink} target="_blank" rel="noreferrer">
      {translator(clock.locale, 'grids')('follow', { code: trackingCode ?? number })}
    </a>
  )
}

export const invoiceCell =
  (seen: Seen) =>
  (invoice: ShownInvoice, column: string): ReactNode => {
    if (column === 'number') return <InvoiceLink number={invoice.number} />
    if (column !== 'status') return plainCell(invoice, column, seen)
    return invoice.state && <InvoiceChip of={invoice.state} locale={seen.clock.locale} large={false} />
  }
