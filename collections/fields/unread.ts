import { noField, onlyStaff } from '@access/fields'
import type { Field } from 'payload'

import { wholeNumber } from './numbers'
import { hidden } from './simple'

/** How many messages on a case each side has not read. Moved by the verbs of messages alone. */
export const unreadFields = (): Field[] => {
  const closed = { create: noField, update: noField }
  const forCustomer = wholeNumber('unreadByCustomer', 'Ongelezen door klant', 'Unread by the customer', {
    defaultValue: 0,
  })
  const forStaff = wholeNumber('unreadByStaff', 'Ongelezen berichten', 'Unread messages', { defaultValue: 0 })
  return [
    hidden({ ...forCustomer, access: closed } as Field & { admin?: object }),
    hidden({ ...forStaff, access: { ...closed, read: onlyStaff } } as Field & { admin?: object }),
  ] as Field[]
}
