import type { Endpoint } from 'payload'

import { confirmAddress, readAddressLink, refuseAddress } from './addressLink'
import { askLoginAddress, withdrawAddress } from './askLoginAddress'
import { changePassword } from './changePassword'
import { changeProfile, showProfile } from './changeProfile'

/** What contacts do with their own account. */
export const profileEndpoints: Endpoint[] = [
  showProfile,
  changeProfile,
  changePassword,
  askLoginAddress,
  withdrawAddress,
  readAddressLink,
  confirmAddress,
  refuseAddress,
]
