import type { ArrayField } from 'payload'

import { MAX_RECIPIENTS } from '@/core/services/definition'
import { labels, words } from './words'

/** Who in the house hears of something new. */
export const recipientsField = (nl: string, en: string): ArrayField => ({
  name: 'recipients',
  type: 'array',
  label: words(nl, en),
  labels: labels(['Adres', 'Adressen'], ['Address', 'Addresses']),
  maxRows: MAX_RECIPIENTS,
  admin: {
    description: words(
      'Leeg: het adres van de retourafdeling in de mailinstellingen.',
      'Empty: the address of the returns department in the mail settings.',
    ),
  },
  fields: [{ name: 'address', type: 'email', required: true, label: words('E-mailadres', 'Email address') }],
})
