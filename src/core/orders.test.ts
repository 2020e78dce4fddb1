import { expect, it } from 'vitest'

import { lineState, orderState, trackingLink } from './orders'

it.each([
  [{}, null],
  [{ shippingStatus: 'waiting' }, 'waiting'],
  [{ shippingStatus: 'shipped' }, 'partlyShipped'],
  [{ shippingStatus: 'shipped', complete: true }, 'shipped'],
  [{ shippingStatus: 'shipped', complete: true, invoiced: true }, 'invoiced'],
] as const)('an order of which the ERP says %j is %s', (order, state) => {
  expect(orderState(order)).toBe(state)
})

it.each([
  [{ quantityDelivered: 5, quantityOpen: 0 }, 'delivered'],
  [{ quantityDelivered: 2, quantityOpen: 3, expectedDeliveryDate: '2026-03-10' }, 'partlyDelivered'],
  [{ quantityDelivered: 0, quantityOpen: 3, expectedDeliveryDate: '2026-03-10' }, 'expected'],
  [{ quantityDelivered: 0, quantityOpen: 3 }, 'open'],
] as const)('a line %j is %s', (line, state) => {
  expect(lineState(line)).toBe(state)
})

it.each([
  ['https://track.example/?code=3S%201', 'https://track.example/?code=3S%201'],
  ['http://track.example/', null],
  ['javascript:alert(1)', null],
  ['track.example', null],
  ['', null],
  [null, null],
])('links a parcel at %s to %s', (url, link) => {
  expect(trackingLink(url)).toBe(link)
})
