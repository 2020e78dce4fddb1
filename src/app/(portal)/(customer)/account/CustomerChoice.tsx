import { translator } from '@messages/translate'
import Link from 'next/link'

import type { PortalSession, SessionCustomer } from '@/session/portalSession'

type Props = {
  readonly session: PortalSession
  readonly chosen: SessionCustomer
  readonly href: (customer: SessionCustomer) => string
}

/** For who acts for several customers: one at a time. */
export function CustomerChoice({ session: { customers, locale }, chosen, href }: Props) {
  if (customers.length < 2) return null
  return (
    <nav className="seg contact-customers" aria-label={translator(locale, 'contacts')('customer')}>
      {customers.map((customer) => (
        <Link key={customer.id} href={href(customer)} aria-current={customer.id === chosen.id ? 'page' : undefined}>
          {customer.name} {customer.number}
        </Link>
      ))}
    </nav>
  )
}
