import type { Carrier } from '@/core/carriers'
import { ourPayload } from './payload'

/** Who brings parcels. Contacts cannot read the settings that it stands in: names and links are all that leaves here. */
export async function findCarriers(): Promise<readonly Carrier[]> {
  const payload = await ourPayload()
  const { carriers } = await payload.findGlobal({ slug: 'delivery-settings', depth: 0, overrideAccess: true })
  return carriers ?? []
}
