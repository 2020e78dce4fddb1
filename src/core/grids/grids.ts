/** The grids of the portal, by the name that stands in their address. */
import { dayBegin } from '../dayBegin'
import type { Condition, GridDefinition, GridStatus } from './definition'

const is = (field: string, value: string | boolean): Condition => ({ [field]: { equals: value } })
const not = (field: string, value: string | boolean): Condition => ({ [field]: { not_equals: value } })

const always = (...all: readonly Condition[]): GridStatus => ({ where: () => ({ and: all }) })

const onTheWay = not('invoiced', true)
const shipped = is('shippingStatus', 'shipped')
const ofInvoice = is('kind', 'invoice')
const unpaid: Condition = { openCents: { greater_than: 0 } }

export const GRIDS = {
  orders: {
    collection: 'orders',
    right: 'viewOrders',
    columns: {
      number: { type: 'text', sortable: true },
      customerReference: { type: 'text', sortable: true },
      orderDate: { type: 'day', sortable: true },
      billingName: { type: 'text' },
      customer: { type: 'customer' },
      totalCents: { type: 'cents', sortable: true, priced: true },
      currency: { type: 'text', priced: true, inFileOnly: true },
      status: { type: 'status', of: ['shippingStatus', 'complete', 'invoiced', 'shipsComplete'] },
    },
    filters: {
      status: {
        kind: 'status',
        statuses: {
          open: always(onTheWay),
          waiting: always(onTheWay, is('shippingStatus', 'waiting')),
          partlyShipped: always(onTheWay, shipped, not('complete', true)),
          shipped: always(onTheWay, shipped, is('complete', true)),
          invoiced: always(is('invoiced', true)),
        },
      },
      q: { kind: 'words', fields: ['number', 'customerReference'] },
      article: { kind: 'wordsOfLines', fields: ['articleNumber', 'articleName'] },
      from: { kind: 'from', field: 'orderDate' },
      to: { kind: 'until', field: 'orderDate' },
    },
    sort: '-orderDate',
    ties: ['number'],
    groups: ['shippingStatus', 'customer'],
    sums: ['totalCents'],
  },
  'order-lines': {
    collection: 'order-lines',
    right: 'viewOrders',
    rows: { quantityOpen: { greater_than: 0 } },
    columns: {
      orderNumber: { type: 'text', sortable: true },
      orderDate: { type: 'day', sortable: true },
      salesRepName: { type: 'text', of: [] },
      customerReference: { type: 'text', sortable: true },
      customer: { type: 'customer' },
      articleNumber: { type: 'text', sortable: true },
      articleName: { type: 'text', sortable: true },
      externalArticleNumber: { type: 'text', sortable: true },
      quantityOrdered: { type: 'number' },
      quantityDelivered: { type: 'number' },
      quantityOpen: { type: 'number', sortable: true },
      expectedDeliveryDate: { type: 'day', sortable: true },
      expectedBefore: { type: 'day', of: [] },
      movedOn: { type: 'day', of: [] },
    },
    filters: {
      status: {
        kind: 'status',
        statuses: {
          late: {
            where: ({ zone, today }) => ({ expectedDeliveryDate: { less_than: dayBegin(today, zone) } }),
          },
          undated: always({ expectedDeliveryDate: { equals: null } }),
        },
      },
      q: { kind: 'words', fields: ['orderNumber', 'customerReference'] },
      article: { kind: 'words', fields: ['articleNumber', 'articleName', 'externalArticleNumber'] },
      from: { kind: 'from', field: 'expectedDeliveryDate' },
      to: { kind: 'until', field: 'expectedDeliveryDate' },
    },
    sort: 'expectedDeliveryDate',
    ties: ['orderNumber', 'lineNumber'],
    groups: ['orderNumber', 'articleNumber', 'customerReference', 'customer'],
    sums: ['quantityOrdered', 'quantityDelivered', 'quantityOpen'],
  },
  shipments: {
    collection: 'shipments',
    right: 'viewOrders',
    columns: {
      number: { type: 'text', sortable: true },
      shippedAt: { type: 'day', sortable: true },
      orderNumbers: { type: 'list' },
      customer: { type: 'customer' },
      carrier: { type: 'text', sortable: true },
      service: { type: 'text', sortable: true },
      trackingCode: { type: 'text', sortable: true },
      trackingLink: { type: 'link', of: ['trackingUrl', 'postalCode'] },
    },
    filters: {
      q: { kind: 'words', fields: ['number', 'trackingCode', 'orderNumbers'] },
      from: { kind: 'from', field: 'shippedAt' },
      to: { kind: 'until', field: 'shippedAt' },
    },
    sort: '-shippedAt',
    ties: ['number'],
    groups: ['carrier', 'service', 'customer'],
    sums: [],
  },
  invoices: {
    collection: 'invoices',
    right: 'viewInvoices',
    columns: {
      number: { type: 'text', sortable: true },
      invoiceDate: { type: 'day', sortable: true },
      dueDate: { type: 'day', sortable: true },
      customer: { type: 'customer' },
      amountCents: { type: 'cents', sortable: true, priced: true },
      paidCents: { type: 'cents', sortable: true, priced: true },
      openCents: { type: 'cents', sortable: true, priced: true },
      currency: { type: 'text', priced: true, inFileOnly: true },
      status: { type: 'status', of: ['kind'] },
    },
    filters: {
      status: {
        kind: 'status',
        statuses: {
          open: { priced: true, where: () => ({ and: [ofInvoice, unpaid] }) },
          overdue: {
            priced: true,
            where: ({ zone, today }) => ({
              and: [ofInvoice, unpaid, { dueDate: { less_than: dayBegin(today, zone) } }],
            }),
          },
          paid: { priced: true, where: () => ({ and: [ofInvoice, { openCents: { less_than_equal: 0 } }] }) },
          credit: always(is('kind', 'credit')),
        },
      },
      q: { kind: 'words', fields: ['number'] },
      from: { kind: 'from', field: 'invoiceDate' },
      to: { kind: 'until', field: 'invoiceDate' },
    },
    sort: '-invoiceDate',
    ties: ['number'],
    groups: ['kind', 'currency', 'customer'],
    sums: ['amountCents', 'paidCents', 'openCents'],
  },
} as const satisfies Readonly<Record<string, GridDefinition>>

export type GridName = keyof typeof GRIDS

export const GRID_NAMES = Object.keys(GRIDS) as GridName[]

export const isGridName = (value: unknown): value is GridName => GRID_NAMES.some((name) => name === value)

export const gridNamed = (name: GridName): GridDefinition => GRIDS[name]
