import { describe, expect, it } from 'vitest'

import { addressFault, isAllowed } from './address'

const STRICT = { allow: ['erp.local:4000', 'localhost'], plainHttp: false }

describe('an address for events', () => {
  it.each([
    ['https://erp.example/hook', null],
    ['https://erp.example:8443/hook?of=1', null],
    ['http://erp.example/hook', 'notHttps'],
    ['http://erp.local:4000/hook', null],
    ['http://erp.local:4001/hook', 'notHttps'],
    ['http://localhost:9/hook', null],
    ['http://localhost.example/hook', 'notHttps'],
    ['https://user:word@erp.example/', 'withPassword'],
    ['https://user@erp.example/', 'withPassword'],
    ['ftp://erp.example/', 'noAddress'],
    ['javascript:alert(1)', 'noAddress'],
    ['erp.example/hook', 'noAddress'],
    ['', 'noAddress'],
  ])('%s: %s', (address, fault) => {
    expect(addressFault(address, STRICT)).toBe(fault)
  })

  it('needs no TLS where that is said of all', () => {
    expect(addressFault('http://erp.example/', { allow: [], plainHttp: true })).toBeNull()
    expect(addressFault('http://a:b@erp.example/', { allow: [], plainHttp: true })).toBe('withPassword')
  })

  it('is allowed by its host alone, not by what else stands in it', () => {
    expect(isAllowed(new URL('http://erp.example/?x=localhost'), STRICT.allow)).toBe(false)
    expect(isAllowed(new URL('http://LOCALHOST:1/'), STRICT.allow)).toBe(true)
  })
})
