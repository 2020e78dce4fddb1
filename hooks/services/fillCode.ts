import type { CollectionBeforeValidateHook } from 'payload'

import { optionFrom } from '@/core/forms/names'
import type { ServiceType } from '@/payload-types'

const MAX_CODE = 40
/** For a title without a letter that a code can have. */
const UNNAMED = 'service'

/** A code that nobody typed is made from the title. One that is there stays, whatever the title becomes. */
export const fillCode: CollectionBeforeValidateHook<ServiceType> = ({ data, originalDoc }) => {
  if (!data || data.code?.trim() || originalDoc?.code) return data
  return typeof data.title === 'string' ? { ...data, code: optionFrom(data.title).slice(0, MAX_CODE) || UNNAMED } : data
}
