/** The trade of the ERP that is played: invented customers, and orders that are placed, moved and shipped. */
import { addDays, type Day } from '@/core/day'
import type { Book, Errand, Order } from './book'

export const TRADES = ['customer', 'order', 'move', 'ship'] as const
export type Trade = (typeof TRADES)[number]

type Market = {
  readonly today: Day
  /** Numbers of customers that the portal has, and that order from this ERP too. */
  readonly customers: readonly string[]
}

type Line = Order['lines'][number]

const KINDS = ['Garage', 'Werkplaats', 'Autobedrijf', 'Techniek']
const NAMES = ['Verzonnen Weg', 'Nergenshuizen', 'Schijnstad', 'Proefbaan', 'Luchtkasteel']
const ARTICLES = [
  { number: 'DEMO-6204', name: 'GROEFKOGELLAGER 6204-2RS', warrantyMonths: 24, cents: 495 },
  { number: 'DEMO-KS12', name: 'KOPPELINGSSET 12', warrantyMonths: 24, cents: 8950 },
  { number: 'DEMO-RS30', name: 'REMSCHIJF 300 MM', warrantyMonths: 12, cents: 4275 },
  { number: 'DEMO-OF07', name: 'OLIEFILTER 07', warrantyMonths: 12, cents: 725 },
] as const

const VAT = 1.21
const CENTURY = 1000
const DAYS_AGO = 3
const DAYS_OFF = 7

/** What leaves the ERP then; nothing where nothing can be moved or shipped. */
export function trade(what: Trade, book: Book, market: Market): Errand[] {
  const nth = book.trades + 1
  if (what === 'customer') return [...newCustomer(book, nth), ...newOrder(customerOf(book, nth), book, market)]
  if (what === 'order')
    return newOrder(market.customers[nth % market.customers.length] ?? anyCustomer(book), book, market)
  const open = [...book.orders.values()].find(({ complete }) => !complete)
  if (!open) return []
  return what === 'move' ? [{ entity: 'orders', rows: [moved(open)] }] : shipped(open, market)
}

const customerOf = ({ series }: Book, nth: number) => `${series}-${CENTURY + nth}`
const anyCustomer = (book: Book) => [...book.orders.values()].at(-1)?.customerNumber ?? ''

function newCustomer(book: Book, nth: number): Errand[] {
  const number = customerOf(book, nth)
  const name = `${KINDS[nth % KINDS.length]} ${NAMES[nth % NAMES.length]}`
  const place = { street: 'Fictieplein', houseNumber: String(nth), postalCode: '0000 AB', city: 'Voorbeeldstad' }
  const address = { kind: 'delivery', label: 'Werkplaats', ...place, countryCode: 'NL', primary: true }
  const email = `info@${number.toLowerCase()}.example`
  const articles = ARTICLES.map(({ cents: _price, ...article }) => article)
  return [
    { entity: 'customers', rows: [{ number, name, type: 'business', email, addresses: [address] }] },
    { entity: 'articles', rows: articles },
  ]
}

/** Its first line is delivered and invoiced, its second one expected in a week. */
function newOrder(customerNumber: string, book: Book, { today }: Market): Errand[] {
  if (customerNumber === '') return []
  const nth = book.trades + 1
  const number = `${book.series}-O${CENTURY + nth}`
  const invoiceNumber = `${book.series}-F${CENTURY + nth}`
  const orderDate = addDays(today, 0 - DAYS_AGO)
  const delivered = { ...lineOf(1, nth), ...deliveredOn(today, invoiceNumber) }
  const expected = { ...lineOf(2, nth + 1), quantityDelivered: 0, expectedDeliveryDate: addDays(today, DAYS_OFF) }
  const lines = [{ ...delivered, quantityDelivered: delivered.quantityOrdered }, expected]
  const order: Order = {
    ...{ number, customerNumber, customerReference: `Werkplaats ${nth}`, orderDate, currency: 'EUR' },
    ...{ shippingStatus: 'shipped', complete: false, totalCents: netCents(lines), lines },
  }
  return papersOf(order, lines.slice(0, 1), { number: invoiceNumber, nth, today })
}

function lineOf(lineNumber: number, nth: number): Line {
  const article = ARTICLES[nth % ARTICLES.length] ?? ARTICLES[0]
  return {
    ...{ lineNumber, articleNumber: article.number, articleName: article.name, quantityOrdered: 4 + (nth % 5) },
    ...{ netUnitPriceCents: article.cents, grossUnitPriceCents: article.cents, vatRate: 21 },
  }
}

const deliveredOn = (day: Day, invoiceNumber: string) => ({
  ...{ shippedAt: day, deliveredAt: day, invoiceNumber, invoiceDate: day },
})

const netCents = (lines: readonly Line[]) =>
  lines.reduce((sum, { quantityOrdered, netUnitPriceCents }) => sum + quantityOrdered * (netUnitPriceCents ?? 0), 0)

const isOpen = ({ quantityOrdered, quantityDelivered = 0 }: Line) => quantityDelivered < quantityOrdered

/** What is open comes a week later than was said. */
function moved(order: Order): Order {
  const later = (line: Line): Line =>
    line.expectedDeliveryDate
      ? { ...line, expectedDeliveryDate: addDays(line.expectedDeliveryDate as Day, DAYS_OFF) }
      : line
  return { ...order, lines: order.lines.map((line) => (isOpen(line) ? later(line) : line)) }
}

function shipped(order: Order, { today }: Market): Errand[] {
  const number = order.number.replace('-O', '-G')
  const whole = ({ quantityOrdered }: Line) => ({ quantityDelivered: quantityOrdered, ...deliveredOn(today, number) })
  const lines = order.lines.map((line) => (isOpen(line) ? { ...line, ...whole(line) } : line))
  const sent = lines.filter((_line, index) => isOpen(order.lines[index] as Line))
  return papersOf({ ...order, complete: true, lines }, sent, { number, nth: 0, today })
}

type Papers = { readonly number: string; readonly nth: number; readonly today: Day }

/** The order, and what goes with the lines that left: a shipment, an invoice and its file. */
function papersOf(order: Order, sent: readonly Line[], { number, today }: Papers): Errand[] {
  const { customerNumber } = order
  const amountCents = Math.round(netCents(sent) * VAT)
  const orderNumbers = [order.number]
  const invoiced = sent.map(({ lineNumber }) => lineNumber)
  const lines = order.lines.map((line) =>
    invoiced.includes(line.lineNumber) ? { ...line, quantityInvoiced: line.quantityOrdered } : line,
  )
  const invoice = {
    ...{ number, customerNumber, kind: 'invoice', invoiceDate: today, dueDate: addDays(today, 30) },
    ...{ amountCents, openCents: amountCents, paidCents: 0, currency: 'EUR', orderNumbers },
  }
  const shipment = { number: `${number}-V`, customerNumber, orderNumbers, carrier: 'Demo', shippedAt: today }
  const printed = sent.map(({ articleName: name, quantityOrdered: quantity, netUnitPriceCents }) => ({
    ...{ name, quantity, unitPriceCents: netUnitPriceCents ?? 0 },
  }))
  return [
    { entity: 'orders', rows: [{ ...order, lines }] },
    { entity: 'shipments', rows: [shipment] },
    { entity: 'invoices', rows: [invoice] },
    { entity: 'pdf', paper: { number, kind: 'invoice', customerNumber, date: today, lines: printed, amountCents } },
  ]
}
