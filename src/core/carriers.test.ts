import { expect, it } from 'vitest'

import { carrierOf, parcelLink, patternFault } from './carriers'

it.each([
  ['https://carrier.example/{code}', null],
  ['https://carrier.example/track?c={code}&p={postalCode}', null],
  ['http://carrier.example/{code}', 'notHttps'],
  ['javascript:alert({code})', 'notHttps'],
  ['https:///{code}', 'placeholderInHost'],
  ['https:\\\\{code}', 'placeholderInHost'],
  ['carrier.example/{code}', 'notHttps'],
  ['', 'notHttps'],
  ['https://carrier.example/', 'noCode'],
  ['https://carrier.example/{postalCode}', 'noCode'],
  ['https://carrier.example/{code}/{customer}', 'unknownPlaceholder'],
  ['https://carrier.example/{code', 'unknownPlaceholder'],
  ['https://carrier.example/{{code}}', 'unknownPlaceholder'],
  ['https://{code}.example/', 'placeholderInHost'],
  ['https://carrier.example{code}', 'placeholderInHost'],
  ['https://{code}@carrier.example/{code}', 'placeholderInHost'],
  ['https://carrier.example:{code}/', 'placeholderInHost'],
] as const)('a pattern %j has the fault %s', (pattern, fault) => {
  expect(patternFault(pattern)).toBe(fault)
})

const CARRIERS = [
  { code: 'DHL', title: 'DHL', trackingUrl: 'https://dhl.example/{code}' },
  { code: 'PNL', title: 'PostNL', trackingUrl: 'https://post.example/?c={code}&p={postalCode}' },
  { code: 'OWN', title: 'Eigen vervoer' },
  { code: 'OLD', title: 'Old', trackingUrl: 'http://old.example/{code}' },
]

it.each([
  [{ carrier: 'DHL', trackingCode: 'JVGL 1/2' }, 'https://dhl.example/JVGL%201%2F2'],
  [{ carrier: ' dhl ', trackingCode: ' 1 ' }, 'https://dhl.example/1'],
  [{ carrier: 'DHL', trackingCode: '1', trackingUrl: 'https://erp.example/9' }, 'https://erp.example/9'],
  [{ carrier: 'DHL', trackingCode: '1', trackingUrl: 'http://erp.example/9' }, 'https://dhl.example/1'],
  [{ carrier: 'PNL', trackingCode: '3S&x=1', postalCode: '1234 AB' }, 'https://post.example/?c=3S%26x%3D1&p=1234AB'],
  [{ carrier: 'PNL', trackingCode: '$&', postalCode: '1' }, 'https://post.example/?c=%24%26&p=1'],
  [{ carrier: 'PNL', trackingCode: '3S' }, null],
  [{ carrier: 'DHL' }, null],
  [{ carrier: 'OWN', trackingCode: '1' }, null],
  [{ carrier: 'OLD', trackingCode: '1' }, null],
  [{ carrier: 'GLS', trackingCode: '1' }, null],
  [{ trackingCode: '1' }, null],
])('a parcel %j is followed at %s', (parcel, link) => {
  expect(parcelLink(parcel, CARRIERS)).toBe(link)
})

it('finds a carrier by what the ERP calls it, whatever the capitals', () => {
  expect(carrierOf(CARRIERS, 'pnl')?.title).toBe('PostNL')
  expect(carrierOf(CARRIERS, 'PostNL')).toBe(null)
})
