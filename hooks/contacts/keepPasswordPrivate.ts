import type { CollectionBeforeOperationHook } from 'payload'

/** Contacts choose their own password, through a link. Staff create them with one that nobody knows, and cannot change it. */
export const keepPasswordPrivate: CollectionBeforeOperationHook = ({ args, operation, overrideAccess }) => {
  if (operation !== 'create' && operation !== 'update') return args
  const { password, ...data } = (args.data ?? {}) as { password?: string }
  const given = overrideAccess ? password : undefined
  if (given !== undefined) return args
  return { ...args, data: operation === 'create' ? { ...data, password: unknowable() } : data }
}

const unknowable = () => `${crypto.randomUUID()}${crypto.randomUUID()}`
