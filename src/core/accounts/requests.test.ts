import { expect, it } from 'vitest'

import { InviteContact, isPersonName, judgeInvitee } from './requests'

it('takes names as people have them', () => {
  for (const name of ['Jan Jansen', 'J.P. de Boer-Smit', 'Zoë O’Neill', 'Магазин 2', 'R&D (balie)', "d'Artagnan"])
    expect([name, isPersonName(name)]).toEqual([name, true])
})

it('takes no name that a mail would make a link or a message of', () => {
  const hostile = [
    '',
    ' ',
    '...',
    'www.evil.example',
    'Win op evil.example',
    'https://evil.example',
    'a@b.nl',
    '<b>x</b>',
  ]
  for (const name of [...hostile, 'Jan\nBcc: x', '{{ link }}', 'x'.repeat(81)])
    expect([name, isPersonName(name)]).toEqual([name, false])
})

it('keeps a name on one line and an address in small letters, and tells of both faults at once', () => {
  expect(judgeInvitee({ name: '  Jan   Jansen ', email: ' Jan@Garage.Example ' })).toEqual({
    invitee: { name: 'Jan Jansen', email: 'jan@garage.example' },
    errors: [],
  })
  const codes = judgeInvitee({ name: '', email: 'jan' }).errors.map(({ code }) => code)
  expect(codes).toEqual(['CONTACT_NAME_UNFIT', 'CONTACT_EMAIL_UNFIT'])
})

it('knows no right of the webshop, and no other field', () => {
  const invitation = { name: 'Jan', email: 'jan@garage.example', locale: 'nl', rights: ['viewOrders'] }
  expect(InviteContact.safeParse(invitation).success).toBe(true)
  expect(InviteContact.safeParse({ ...invitation, rights: ['placeOrders'] }).success).toBe(false)
  expect(InviteContact.safeParse({ ...invitation, password: 'x' }).success).toBe(false)
})
