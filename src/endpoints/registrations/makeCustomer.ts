import type { PayloadRequest } from 'payload'

import { dayIn } from '@/core/day'
import type { Customer, Registration } from '@/payload-types'
import { takeNumber } from '../request/takeNumber'

type Asked = Pick<Registration, 'name' | 'vatNumber' | 'email' | 'phone' | 'locale' | 'address'> & {
  readonly kind: Registration['kind']
}

/**
 * The customer that an approved registration makes, under a number of ours until the ERP has one: its import takes the row
 * over (src/erp/adoptCustomers.ts).
 */
export async function makeCustomer(
  req: PayloadRequest,
  registration: Asked,
  more: Partial<Pick<Customer, 'dealer' | 'status'>> = {},
): Promise<Customer> {
  const { kind, name, vatNumber, email, phone, locale, address } = registration
  const place = { ...address, countryCode: address?.countryCode ?? undefined, primary: true }
  return req.payload.create({
    collection: 'customers',
    data: {
      number: await provisionalNumber(req),
      provisional: true,
      name,
      type: kind === 'private' ? 'private' : 'business',
      status: 'active',
      vatNumber,
      email,
      phone,
      locale,
      ...more,
      addresses: [
        { kind: 'delivery', ...place },
        { kind: 'billing', ...place },
      ],
    },
    depth: 0,
    overrideAccess: true,
    req,
  })
}

async function provisionalNumber(req: PayloadRequest): Promise<string> {
  const options = { depth: 0, overrideAccess: true, req } as const
  const { customer: pattern } = await req.payload.findGlobal({ slug: 'number-series', ...options })
  const { businessZone } = await req.payload.findGlobal({ slug: 'portal-settings', ...options })
  const series = { name: 'customer', pattern }
  return takeNumber(req, series, dayIn(businessZone, new Date()))
}
