import type { CollectionBeforeChangeHook } from 'payload'

import { vatKey } from '@/core/registrations/matches'
import type { Customer } from '@/payload-types'

/** Keeps the VAT number in the form in which it is looked for, however it was written. */
export const keepVatKey: CollectionBeforeChangeHook<Customer> = ({ data }) =>
  'vatNumber' in data ? { ...data, vatKey: vatKey(data.vatNumber) } : data
