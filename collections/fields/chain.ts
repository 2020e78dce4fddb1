import { noField, onlyStaff } from '@access/fields'
import type { Field } from 'payload'
import { wholeNumber } from './numbers'
import { hidden, text } from './simple'

/** How many entries the timeline of a case has, and the hash of the last. Moved by appending alone (src/db/caseEvents.ts). */
export const chainFields = (): Field[] =>
  [
    wholeNumber('eventCount', 'Aantal gebeurtenissen', 'Number of events'),
    text('eventHead', 'Kenmerk van de laatste', 'Hash of the last', { maxLength: 64 }),
  ].map((field) => hidden({ ...field, access: { read: onlyStaff, create: noField, update: noField } }) as Field)
