/** What a customer has to do with dealers: being one, or buying from one. */
import { noField, onlyStaff } from '@access/fields'
import type { Field } from 'payload'

import { percentBasisPoints } from './numbers'
import { checkbox, choice, explained, longText, one, text } from './simple'
import { words } from './words'

export const dealerFields = (): Field[] => [
  explained(
    { ...checkbox('isDealer', 'Is dealer', 'Is a dealer'), access: { read: onlyStaff } },
    'Contacten van deze klant met het recht Eindklanten beheren zien in het portaal hun eindklanten, en beslissen over aanmeldingen.',
    'Contacts of this customer with the right Manage end customers see their end customers in the portal, and decide on registrations.',
  ),
  {
    type: 'row',
    fields: [
      explained(
        one('dealer', 'customers', ['Dealer', 'Dealer'], { checked: true, index: true, read: onlyStaff }),
        'Van welke dealer deze klant een eindklant is. Zolang de eindklant geblokkeerd is, kan niemand ervoor inloggen; op Actief zetten mailt de login.',
        'Whose end customer this is. While it is blocked nobody can log in for it; setting it to Active mails the login.',
      ),
      {
        ...percentBasisPoints('dealerDiscountBasisPoints', 'Korting van de dealer', 'The dealer’s discount'),
        access: { read: onlyStaff },
        admin: {
          components: {
            Field: '/src/admin/customers/DiscountField#DiscountField',
            Cell: '/src/admin/customers/DiscountCell#DiscountCell',
          },
        },
      },
    ],
  },
]

/** Who blocked an end customer (hooks/customers/noteBlocker.ts). */
export const blockedByField = (): Field =>
  choice(
    'blockedBy',
    ['Geblokkeerd door', 'Blocked by'],
    { dealer: ['De dealer', 'The dealer'], house: ['Ons', 'Us'] },
    {
      required: false,
      defaultValue: undefined,
      access: { read: onlyStaff, create: noField, update: noField },
      admin: {
        readOnly: true,
        condition: ({ status, dealer }) => status === 'blocked' && Boolean(dealer),
        description: words(
          'Wat wij blokkeren, kan de dealer niet opheffen.',
          'What we block, the dealer cannot open again.',
        ),
      },
    },
  )

/** Of a request that went to a dealer first: as the dealer was called, until which day it waits, and why it was declined. */
export const dealerDecisionFields = (): Field[] => [
  text('dealerName', 'Naam van de dealer', 'Name of the dealer'),
  text('dealerUntil', 'Dealer beslist uiterlijk op', 'Dealer decides by', { maxLength: 10 }),
  longText('dealerNote', 'Toelichting van de dealer', 'Note of the dealer'),
]
