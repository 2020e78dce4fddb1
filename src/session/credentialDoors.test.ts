import { expect, it } from 'vitest'

import { COUNTED, isOpenTo } from './credentialDoors'

it.each(['login', 'forgot-password', 'reset-password'])(
  'the portal tries %s only for requests that were counted',
  (verb) => {
    expect(isOpenTo(`/api/contacts/${verb}`, new Headers({ cookie: 'portal-token=x' }))).toBe(false)
    expect(isOpenTo(`/api/contacts/${verb}`, new Headers({ [COUNTED]: '1' }))).toBe(true)
  },
)

it('the portal registers somebody only for requests that were counted', () => {
  expect(isOpenTo('/api/registrations', new Headers())).toBe(false)
  expect(isOpenTo('/api/registrations', new Headers({ [COUNTED]: '1' }))).toBe(true)
  expect(isOpenTo('/api/registrations/form', new Headers())).toBe(true)
})

it('the portal calls everything else for everybody', () => {
  expect(isOpenTo('/api/rmas', new Headers())).toBe(true)
  expect(isOpenTo('/api/contacts/language', new Headers())).toBe(true)
})
