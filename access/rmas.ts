import { caseAccess } from './caseAccess'

/** Its verbs: src/endpoints/rmas. */
export const rmaAccess = caseAccess('requestReturns')
