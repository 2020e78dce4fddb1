/** The books that the system keeps for itself. Closed to everyone from outside. */
import { systemRecordAccess } from '@access/systemRecords'
import { termsTextAccess } from '@access/termsTexts'
import type { CollectionConfig } from 'payload'

import { wholeNumber } from './fields/numbers'
import { date, localeField, longText, one, text } from './fields/simple'
import { labels } from './fields/words'

/** The last number given per series, and counted limits. Raised by compare-and-set alone (src/db/atomic.ts). */
export const Counters: CollectionConfig<'counters'> = {
  slug: 'counters',
  labels: labels(['Teller', 'Tellers'], ['Counter', 'Counters']),
  admin: { hidden: true },
  access: systemRecordAccess,
  lockDocuments: false,
  fields: [
    text('key', 'Sleutel', 'Key', { required: true, unique: true }),
    wholeNumber('value', 'Waarde', 'Value', { required: true, defaultValue: 0 }),
  ],
}

/** The stored answer of a repeated POST (src/endpoints/request/idempotency.ts). */
export const IdempotencyKeys: CollectionConfig<'idempotency-keys'> = {
  slug: 'idempotency-keys',
  labels: labels(['Herhaalsleutel', 'Herhaalsleutels'], ['Idempotency key', 'Idempotency keys']),
  admin: { hidden: true },
  access: systemRecordAccess,
  lockDocuments: false,
  fields: [
    text('key', 'Sleutel', 'Key', { required: true, unique: true }),
    text('bodyHash', 'Kenmerk van de inhoud', 'Body hash', { required: true }),
    date('expiresAt', 'Vervalt op', 'Expires at', { required: true, index: true }),
    wholeNumber('answerStatus', 'Antwoordcode', 'Answer status'),
    { name: 'answer', type: 'json' },
  ],
}

/** The exact terms that were accepted, once per hash. */
export const TermsTexts: CollectionConfig<'terms-texts'> = {
  slug: 'terms-texts',
  labels: labels(['Aanvaarde voorwaarden', 'Aanvaarde voorwaarden'], ['Accepted terms', 'Accepted terms']),
  admin: { hidden: true },
  access: termsTextAccess,
  lockDocuments: false,
  fields: [
    text('hash', 'Kenmerk', 'Hash', { required: true, unique: true }),
    one('page', 'pages', ['Pagina', 'Page']),
    localeField(),
    longText('text', 'Tekst', 'Text', { required: true, maxLength: 500_000 }),
  ],
}
