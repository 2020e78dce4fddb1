/** From where a customer's goods come, as a paper says it. */
import type { PostalAddress } from '@/core/address'
import { postalAddress } from '@/core/address'
import type { Customer } from '@/payload-types'

export function senderOf(customer: Pick<Customer, 'addresses'>, name: string): PostalAddress {
  const addresses = customer.addresses ?? []
  const delivery = addresses.filter(({ kind }) => kind === 'delivery')
  const first = [delivery, addresses].flatMap((list) => [...list.filter(({ primary }) => primary), ...list])[0]
  return postalAddress(name, first) ?? onlyName(name)
}

export const onlyName = (name: string): PostalAddress => ({
  name,
  extra: null,
  street: '',
  houseNumber: '',
  postalCode: '',
  city: '',
  countryCode: 'NL',
})
