import { caseAccess } from './caseAccess'

/** Its verbs: src/endpoints/claims. */
export const warrantyClaimAccess = caseAccess('requestWarranty')
