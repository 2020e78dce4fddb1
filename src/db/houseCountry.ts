import type { Payload, PayloadRequest } from 'payload'

import { countryOf } from '@/core/address'

type Reader = { readonly payload: Payload; readonly req?: PayloadRequest }

/** ISO code of the country where the house is, by its address. */
export async function houseCountry({ payload, req }: Reader): Promise<string> {
  const options = { depth: 0, overrideAccess: true, ...(req ? { req } : {}) } as const
  return countryOf((await payload.findGlobal({ slug: 'portal-settings', ...options })).address)
}
