/** What a customer hears of an order that was placed with the house: it is booked, its days moved, it was sent, it is invoiced. */
import { formatDay } from '@/core/day'
import type { MailTemplate, MailText } from './mailTemplate'
import { invoiceSample, movedSample, orderSample, shipmentSample } from './orderSample'
import { aboutOrders, orderValues, whyOrders } from './orderValues'
import { button, facts, hole, lines, liquid, opening, paragraph, tree } from './tree'

const openOrder = (t: MailText) => button({ label: t('orders.open') }, 'orderLink')

export const orderConfirmed: MailTemplate<'order-confirmed'> = {
  event: 'order-confirmed',
  sample: orderSample,
  values: orderValues,
  frame: (data, t) => ({ date: '', why: whyOrders(data, t) }),
  content: (t) => ({
    subject: t('orders.confirmed.subject', { number: liquid('orderNumber') }),
    preheader: t('orders.confirmed.preview'),
    body: tree(
      'order-confirmed',
      opening(t('orders.confirmed.kicker'), { titleFrom: 'orderNumber' }),
      paragraph(hole('greeting')),
      paragraph(t('orders.confirmed.intro')),
      facts([t('orders.orderedOn'), 'orderedOn'], [t('orders.reference'), 'reference']),
      lines('article', 'quantity', 'remark'),
      paragraph(hole('delivery')),
      openOrder(t),
      paragraph(t('orders.question', { number: hole('orderNumber') })),
    ),
  }),
}

export const orderDates: MailTemplate<'order-dates'> = {
  event: 'order-dates',
  sample: movedSample,
  values: orderValues,
  frame: (data, t) => ({ date: '', why: whyOrders(data, t) }),
  content: (t) => ({
    subject: t('orders.dates.subject', { number: liquid('orderNumber') }),
    preheader: t('orders.dates.preview'),
    body: tree(
      'order-dates',
      opening(t('orders.dates.kicker'), { titleFrom: 'orderNumber' }),
      paragraph(hole('greeting')),
      paragraph(t('orders.dates.intro')),
      lines('article', 'quantity', 'remark'),
      openOrder(t),
      paragraph(t('orders.question', { number: hole('orderNumber') })),
    ),
  }),
}

export const orderShipped: MailTemplate<'order-shipped'> = {
  event: 'order-shipped',
  sample: shipmentSample,
  values: (data, t) => {
    const { number, carrier, service, trackingCode, shippedOn, orderNumbers } = data.shipment
    return {
      ...aboutOrders(data, t),
      shipmentNumber: number,
      carrier: [carrier, service].filter(Boolean).join(', '),
      trackingCode: trackingCode ?? '',
      shippedOn: shippedOn ? formatDay(shippedOn, data.locale) : '',
      orderNumbers: orderNumbers.join(', '),
      openLabel: t(data.trackingUrl ? 'orders.shipped.follow' : 'orders.open'),
      shipmentLink: data.trackingUrl ?? data.ordersUrl,
    }
  },
  frame: (data, t) => ({ date: '', why: whyOrders(data, t) }),
  content: (t) => ({
    subject: t('orders.shipped.subject', { number: liquid('shipmentNumber') }),
    preheader: t('orders.shipped.preview'),
    body: tree(
      'order-shipped',
      opening(t('orders.shipped.kicker'), { titleFrom: 'shipmentNumber' }),
      paragraph(hole('greeting')),
      paragraph(t('orders.shipped.intro')),
      facts([t('orders.shipped.carrier'), 'carrier'], [t('orders.shipped.code'), 'trackingCode']),
      facts([t('orders.shipped.on'), 'shippedOn'], [t('orders.numbers'), 'orderNumbers']),
      button({ labelFrom: 'openLabel' }, 'shipmentLink'),
      paragraph(t('orders.question', { number: hole('shipmentNumber') })),
    ),
  }),
}

export const invoiceNew: MailTemplate<'invoice-new'> = {
  event: 'invoice-new',
  sample: invoiceSample,
  values: (data, t) => {
    const { number, isCredit, invoicedOn, dueOn, orderNumbers } = data.invoice
    return {
      ...aboutOrders(data, t),
      invoiceNumber: number,
      kind: t(isCredit ? 'orders.invoice.credit' : 'orders.invoice.invoice'),
      invoicedOn: invoicedOn ? formatDay(invoicedOn, data.locale) : '',
      dueOn: dueOn ? formatDay(dueOn, data.locale) : '',
      orderNumbers: orderNumbers.join(', '),
      invoiceLink: data.invoiceUrl,
    }
  },
  frame: (data, t) => ({ date: '', why: whyOrders(data, t) }),
  content: (t) => ({
    subject: t('orders.invoice.subject', { kind: liquid('kind'), number: liquid('invoiceNumber') }),
    preheader: t('orders.invoice.preview'),
    body: tree(
      'invoice-new',
      opening(t('orders.invoice.kicker'), { titleFrom: 'invoiceNumber' }),
      paragraph(hole('greeting')),
      paragraph(t('orders.invoice.intro', { kind: hole('kind'), number: hole('invoiceNumber') })),
      facts([t('orders.invoice.on'), 'invoicedOn'], [t('orders.invoice.due'), 'dueOn']),
      facts([t('orders.numbers'), 'orderNumbers']),
      button({ label: t('orders.invoice.open') }, 'invoiceLink'),
      paragraph(t('orders.question', { number: hole('invoiceNumber') })),
    ),
  }),
}
