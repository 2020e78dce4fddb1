import type { Endpoint } from 'payload'

import { actOnEndCustomers } from './actOnEndCustomers'
import { actOnReturns } from './actOnReturns'
import { addEndCustomer } from './addEndCustomer'
import { findDealersClaims, showDealersClaim } from './claimsOfDealer'
import { findEndCustomers, showEndCustomer } from './findEndCustomers'
import { lookUpCompany } from './lookUpCompany'
import { findDealersRequests, showDealersRequest } from './requestsOfDealer'
import { findDealersReturns, showDealersReturn } from './returnsOfDealer'
import { setDiscount } from './setDiscount'

/** What a dealer, or staff for one, does with its end customers; under /api/customers. */
export const dealerEndpoints: Endpoint[] = [
  findEndCustomers,
  actOnEndCustomers,
  lookUpCompany,
  addEndCustomer,
  setDiscount,
  showEndCustomer,
  findDealersReturns,
  showDealersReturn,
  actOnReturns,
  findDealersRequests,
  showDealersRequest,
  findDealersClaims,
  showDealersClaim,
]
