import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { internalPath, loginPath, pathWith } from './internalPath'

describe('internalPath', () => {
  it.each([
    '/',
    '/returns/new?order=536365',
    '/returns/RMA26-00001#lines',
    '/pages/terms',
    '/account/contacts?customer=17850',
  ])('keep %s', (path) => {
    expect(internalPath(path)).toBe(path)
  })

  it.each([
    'https://evil.example/',
    '//evil.example/returns',
    '/\\evil.example',
    '/\t/evil.example',
    '/.//evil.example',
    'javascript:alert(1)',
    'returns',
    '',
    '/login?next=/login',
    '/logout',
    '/account/language',
    '/api/rmas',
    '/admin',
    undefined,
    ['/returns'],
    `/${'a'.repeat(3000)}`,
  ])('refuse %j', (value) => {
    expect(internalPath(value)).toBeNull()
  })

  it('never lead to another origin, whatever is written', () => {
    const nasty = fc.string({
      unit: fc.constantFrom('/', '\\', '.', ':', '@', 'a', '\t', '\n', '%', '2', 'f', '?', '#'),
    })
    fc.assert(
      fc.property(nasty, (text) => {
        const path = internalPath(`/${text}`)
        return path === null || new URL(path, 'https://portal.example').origin === 'https://portal.example'
      }),
    )
  })
})

it('send to the login with the way back, but never back to the login', () => {
  expect(loginPath('/returns/new?order=1&x=2')).toBe('/login?next=%2Freturns%2Fnew%3Forder%3D1%26x%3D2')
  expect(loginPath('/login')).toBe('/login')
  expect(loginPath('/')).toBe('/login')
})

it('write a query from what a page was asked', () => {
  expect(pathWith('/returns', { page: '2', status: ['a', 'b'], none: undefined })).toBe(
    '/returns?page=2&status=a&status=b',
  )
  expect(pathWith('/returns', {})).toBe('/returns')
})
