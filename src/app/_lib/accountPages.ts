/** The pages about the reader's own account and company, in the order of their navigation. A new one is a line here. */
import type { AreaKey } from '@messages/translate'

import { may, type PortalSession } from '@/session/portalSession'
import { ADDRESSES, LOG, PROFILE } from '@/ui/account/hrefs'
import { CONTACTS } from '@/ui/contacts/hrefs'
import { MAIL } from '@/ui/mail/hrefs'
import { PRICES } from '@/ui/prices/hrefs'
import { mayChoosePrices } from './prices'

export type AccountPage = {
  readonly href: string
  readonly label: Extract<AreaKey<'account'>, `nav.${string}`>
  readonly shown: (session: PortalSession) => boolean
}

/** A contact changes their own account; staff who act for a customer have none here. */
export const isContact = ({ actor }: PortalSession): boolean => actor === 'contact'

const ACCOUNT_PAGES: readonly AccountPage[] = [
  { href: PROFILE, label: 'nav.profile', shown: isContact },
  { href: ADDRESSES, label: 'nav.addresses', shown: isContact },
  { href: CONTACTS, label: 'nav.contacts', shown: (session) => may(session, 'manageContacts') },
  { href: MAIL, label: 'nav.mail', shown: isContact },
  { href: PRICES, label: 'nav.prices', shown: mayChoosePrices },
  { href: LOG, label: 'nav.log', shown: isContact },
]

export const accountPagesOf = (session: PortalSession): readonly AccountPage[] =>
  ACCOUNT_PAGES.filter(({ shown }) => shown(session))
