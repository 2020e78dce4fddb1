import { describe, expect, it } from 'vitest'

import { readDeliveryFault } from './deliveryFault'

describe('what an attempt left', () => {
  it.each([
    ['Answered 503', 'answered', '503'],
    ['Redirects are not followed (302)', 'redirected', '302'],
    ['No answer within 10 seconds', 'silent', '10'],
    [
      'DNS lookup 10.0.0.5(family:undefined, host:undefined) is not allowed. Because, It is private IP address.',
      'ownNetwork',
      '10.0.0.5',
    ],
    [
      'DNS lookup ::1(family:6, host:localhost) is not allowed. Because, It is private IP address.',
      'ownNetwork',
      '::1',
    ],
    ['getaddrinfo ENOTFOUND nope.invalid', 'unknownHost', 'nope.invalid'],
    ['connect ECONNREFUSED 127.0.0.1:9', 'nobodyThere', '127.0.0.1:9'],
    ['socket hang up', 'hungUp', 'socket hang up'],
    [
      'The secret cannot be read, since PAYLOAD_SECRET was changed: make a new one',
      'secretLost',
      'The secret cannot be read',
    ],
    ['The address may not be used: notHttps', 'notAllowed', 'notHttps'],
  ])('%s is known', (error, kind, value) => {
    expect(readDeliveryFault(error)).toEqual({ kind, value })
  })

  it('and is unknown has no words of ours', () => {
    expect(readDeliveryFault('certificate has expired')).toBeNull()
  })
})
