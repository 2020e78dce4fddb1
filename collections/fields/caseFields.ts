import type { RelationshipField } from 'payload'

import { one } from './simple'

/** The case of a row: one relation per kind, of which one is filled (src/core/cases.ts). */
export const caseFields = (): RelationshipField[] => [
  one('case', 'rmas', ['RMA', 'RMA'], { index: true }),
  one('serviceRequest', 'service-requests', ['Serviceaanvraag', 'Service request'], { index: true }),
  one('warrantyClaim', 'warranty-claims', ['Garantieclaim', 'Warranty claim'], { index: true }),
]
