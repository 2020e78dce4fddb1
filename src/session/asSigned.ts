import { asViewed } from '@access/viewedAccount'

import type { SignedIn } from './portalSession'

/**
 * Makes one of the portal's own requests as whoever is signed in. A contact and staff show their token; who looks along has
 * none: the request is made for the contact inside this process, and the gate lets it read alone.
 */
export const asSigned = (signed: SignedIn | null, run: () => Promise<Response>): Promise<Response> =>
  signed?.session.viewing ? asViewed(signed.user, run) : run()
