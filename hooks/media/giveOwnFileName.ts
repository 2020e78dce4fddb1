import type { CollectionBeforeOperationHook } from 'payload'

/** A file gets a name of its own: two uploads of one name at the same time would overwrite each other. */
export const giveOwnFileName: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if ((operation !== 'create' && operation !== 'update') || !req.file) return args
  const extension = /\.[a-z0-9]{1,5}$/i.exec(req.file.name)?.[0] ?? ''
  req.file.name = `${crypto.randomUUID()}${extension.toLowerCase()}`
  return args
}
