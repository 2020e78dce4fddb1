import { caseAccess } from './caseAccess'

/** Its verbs: src/endpoints/services. */
export const serviceRequestAccess = caseAccess('requestService')
