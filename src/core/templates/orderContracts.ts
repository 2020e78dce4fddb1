/** What the mails about orders, shipments and invoices may say. */
import type { OrderMailDataOf } from '../orderMails'
import { type Contract, date, lines, link, text } from './contract'
import { FOR_CUSTOMER, RMA } from './rmaContract'

const ABOUT_ORDERS = {
  companyName: text('Onze bedrijfsnaam', 'Our company name'),
  customerName: RMA.customerName,
  customerNumber: RMA.customerNumber,
  contactName: RMA.contactName,
  greeting: FOR_CUSTOMER.greeting,
} as const

const ORDER = {
  ...ABOUT_ORDERS,
  orderNumber: text('Ordernummer', 'Order number'),
  reference: text('Referentie van de klant (kan leeg zijn)', 'The customer’s reference (may be empty)'),
  orderedOn: date('Datum van de bestelling (kan leeg zijn)', 'Date of the order (may be empty)'),
  delivery: text('Alles in één keer (leeg als dat niet zo is)', 'All at once (empty when it is not)'),
  orderLink: link('Link naar de bestelling in het portaal', 'Link to the order in the portal'),
  lines: lines('Regels van de bestelling', 'Lines of the order', ['article', 'quantity', 'remark']),
} as const

export const ORDER_CONTRACTS = {
  'order-confirmed': ORDER,
  'order-dates': {
    ...ORDER,
    lines: lines('Regels die verschoven', 'Lines that moved', ['article', 'quantity', 'remark']),
  },
  'order-shipped': {
    ...ABOUT_ORDERS,
    shipmentNumber: text('Zendingnummer', 'Shipment number'),
    carrier: text('Vervoerder en dienst (kan leeg zijn)', 'Carrier and service (may be empty)'),
    trackingCode: text('Volgcode (kan leeg zijn)', 'Tracking code (may be empty)'),
    shippedOn: date('Verzonden op (kan leeg zijn)', 'Shipped on (may be empty)'),
    orderNumbers: text('Ordernummers (kan leeg zijn)', 'Order numbers (may be empty)'),
    openLabel: text('Tekst op de knop', 'Words on the button'),
    shipmentLink: link('Link om de zending te volgen', 'Link to follow the shipment'),
  },
  'invoice-new': {
    ...ABOUT_ORDERS,
    invoiceNumber: text('Factuurnummer', 'Invoice number'),
    kind: text('Factuur of creditfactuur', 'Invoice or credit note'),
    invoicedOn: date('Factuurdatum (kan leeg zijn)', 'Invoice date (may be empty)'),
    dueOn: date('Vervaldatum (kan leeg zijn)', 'Due date (may be empty)'),
    orderNumbers: text('Ordernummers (kan leeg zijn)', 'Order numbers (may be empty)'),
    invoiceLink: link('Link naar de factuur in het portaal', 'Link to the invoice in the portal'),
  },
} as const satisfies Readonly<Record<keyof OrderMailDataOf, Contract>>
