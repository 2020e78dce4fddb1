import { describe, expect, it } from 'vitest'

import { COMPANY_EVENTS, OWN_EVENTS } from '@/core/accounts/events'
import type { AccountEvent } from '@/payload-types'
import { eventDetails, eventSentence } from './eventWords'

const event = (kind: string, data: AccountEvent['data'] = {}, by = 'staff'): AccountEvent =>
  ({ kind, name: 'Iris', actor: { kind: by, name: 'Anna' }, data }) as AccountEvent

describe('what a log says', () => {
  it.each([
    ['blocked', 'staff', 'Nazorg heeft Iris geblokkeerd'],
    ['blocked', 'contact', 'Anna heeft Iris geblokkeerd'],
    ['removed', 'system', 'Het systeem heeft Iris verwijderd'],
    ['mail-changed', 'contact', 'Iris heeft mailvoorkeuren gewijzigd'],
    ['password-changed', 'contact', 'Iris heeft het wachtwoord gewijzigd'],
  ])('names of %s by %s who did it and to whom', (kind, by, sentence) => {
    expect(eventSentence(event(kind, {}, by), 'nl', 'Nazorg')).toBe(sentence)
  })

  it.each(['nl', 'en'] as const)('has words in %s for whatever contacts do to their account and company', (locale) => {
    for (const kind of [...OWN_EVENTS, ...COMPANY_EVENTS])
      expect(eventSentence(event(kind), locale, 'Nazorg')).toContain('Iris')
  })

  it('tells what was and what became of it', () => {
    const told = (kind: string, data: AccountEvent['data']) => eventDetails(event(kind, data), 'nl')
    expect(told('profile-changed', { phone: { from: null, to: '085' }, other: { from: 1, to: 2 } })).toEqual([
      'Telefoon: leeg → 085',
    ])
    expect(told('rights-changed', { added: ['viewPrices'], taken: ['viewOrders', 'viewInvoices'] })).toEqual([
      'Erbij: Prijzen zien',
      'Eraf: Orders zien, Facturen zien',
    ])
    expect(told('discount-changed', { from: null, to: 1250 })).toEqual(['Korting: geen → 12,5\u00a0%'])
    expect(told('blocked', {})).toEqual([])
  })
})
