import type { CollectionBeforeOperationHook, CollectionBeforeValidateHook } from 'payload'

/** Contacts choose their own password, through a link: what staff send as one is dropped. */
export const keepPasswordPrivate: CollectionBeforeOperationHook = ({ args, operation, overrideAccess }) => {
  if (overrideAccess || (operation !== 'create' && operation !== 'update')) return args
  const { password: _dropped, ...data } = (args.data ?? {}) as { password?: unknown }
  return { ...args, data }
}

/** Until then the account has a password that nobody knows. */
export const lockWithUnknownPassword: CollectionBeforeValidateHook = ({ data, operation }) => {
  if (operation !== 'create' || data?.password) return data
  return { ...data, password: `${crypto.randomUUID()}${crypto.randomUUID()}` }
}
