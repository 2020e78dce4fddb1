import type { CollectionBeforeOperationHook, CollectionConfig, GlobalConfig } from 'payload'

type Asked = { readonly args?: object; readonly operation: string; readonly overrideAccess?: boolean }

type Dates = { readonly createdAt?: unknown; readonly updatedAt?: unknown }

function dropDates<A extends object | undefined>(args: A): A {
  const {
    createdAt: _made,
    updatedAt: _written,
    ...data
  } = ((args as { data?: object } | undefined)?.data ?? {}) as Dates
  return { ...args, data }
}

const writes = ({ operation, overrideAccess }: Asked) =>
  !overrideAccess && (operation === 'create' || operation === 'update')

const ofCollection: CollectionBeforeOperationHook = (asked) => (writes(asked) ? dropDates(asked.args) : asked.args)

/** When a row was made and written is not for its writer to say: Payload takes another day from whoever may write the row. */
export const keepsItsDates = (collection: CollectionConfig): CollectionConfig => ({
  ...collection,
  hooks: { ...collection.hooks, beforeOperation: [ofCollection, ...(collection.hooks?.beforeOperation ?? [])] },
})

/** As `keepsItsDates`, for settings. */
export const settingsKeepTheirDate = (global: GlobalConfig): GlobalConfig => ({
  ...global,
  hooks: {
    ...global.hooks,
    beforeOperation: [
      (asked) => (writes(asked) ? dropDates(asked.args) : asked.args),
      ...(global.hooks?.beforeOperation ?? []),
    ],
  },
})
