import type { GroupField } from 'payload'

import { one, text } from './simple'
import { words } from './words'

/**
 * Answers to a form: `values` by the names of its fields. `version` is the hash of the form as it was when they were sent;
 * in a draft it is empty, and the values are as they were typed.
 */
export const answersField = (): GroupField => ({
  name: 'answers',
  type: 'group',
  label: words('Antwoorden', 'Answers'),
  fields: [
    one('form', 'forms', ['Formulier', 'Form']),
    text('version', 'Kenmerk van het formulier', 'Hash of the form', { maxLength: 64 }),
    { name: 'values', type: 'json', label: words('Antwoorden', 'Answers') },
  ],
})
