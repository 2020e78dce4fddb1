/** The values that mails about orders, shipments and invoices share. */
import { formatDay } from '@/core/day'
import type { MailBase } from '@/core/mailBase'
import type { OrderMailData, OrderMailLine } from '@/core/orderMails'
import type { LineRow } from '@/core/templates/contract'
import type { MailText } from './mailTemplate'
import { greetingOf } from './rmaValues'

type AboutOrders = MailBase & Pick<OrderMailData, 'customer' | 'contactName'>

export const aboutOrders = ({ companyName, customer, contactName }: AboutOrders, t: MailText) => ({
  companyName,
  customerName: customer.name,
  customerNumber: customer.number,
  contactName,
  greeting: greetingOf(contactName, t),
})

export const whyOrders = ({ customer }: AboutOrders, t: MailText): string =>
  t('orders.why', { customer: customer.name, number: customer.number })

export const orderValues = (data: OrderMailData, t: MailText) => {
  const { number, reference, orderedOn, shipsComplete, lines } = data.order
  return {
    ...aboutOrders(data, t),
    orderNumber: number,
    reference: reference ?? '',
    orderedOn: orderedOn ? formatDay(orderedOn, data.locale) : '',
    delivery: shipsComplete ? t('orders.shipsComplete') : '',
    orderLink: data.orderUrl,
    lines: lines.map((line) => orderRow(line, data, t)),
  }
}

function orderRow(line: OrderMailLine, data: OrderMailData, t: MailText): LineRow {
  return {
    article: line.articleName,
    about: line.articleNumber,
    quantity: String(line.quantityOrdered),
    unit: t('unit', { pieces: line.quantityOrdered }),
    approved: '',
    outcome: 'approved',
    outcomeWord: '',
    reason: '',
    remark: whenOf(line, data, t),
    note: '',
  }
}

function whenOf({ quantityOpen, expectedOn, previouslyOn }: OrderMailLine, { locale }: OrderMailData, t: MailText) {
  if (quantityOpen <= 0) return t('orders.delivered')
  const now = expectedOn ? formatDay(expectedOn, locale) : ''
  if (previouslyOn === null) return t('orders.expected', { known: expectedOn ? 'yes' : 'no', day: now })
  return t('orders.moved', { known: expectedOn ? 'yes' : 'no', before: formatDay(previouslyOn, locale), day: now })
}
