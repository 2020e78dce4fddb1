/** What the ERP is told: which entry of a timeline becomes which event. Types are public API, never renamed. */
import type { CaseKind } from '../cases'
import type { CaseEventKind } from '../timeline'

export const CASE_ERP_EVENTS = {
  rmas: {
    decided: 'rma.decided',
    received: 'rma.received',
    inspected: 'rma.inspected',
    corrected: 'rma.corrected',
    completed: 'rma.completed',
    cancelled: 'rma.cancelled',
  },
  'service-requests': {
    requested: 'serviceRequest.submitted',
    finished: 'serviceRequest.finished',
    declined: 'serviceRequest.declined',
    cancelled: 'serviceRequest.cancelled',
  },
  'warranty-claims': {
    'claim-decided': 'warrantyClaim.decided',
    closed: 'warrantyClaim.closed',
    cancelled: 'warrantyClaim.cancelled',
  },
} as const satisfies Record<CaseKind, Partial<Record<CaseEventKind, string>>>

type Of<Kind extends CaseKind> = (typeof CASE_ERP_EVENTS)[Kind][keyof (typeof CASE_ERP_EVENTS)[Kind]]

export type RmaErpEvent = Of<'rmas'>
export type ServiceErpEvent = Of<'service-requests'>
export type ClaimErpEvent = Of<'warranty-claims'>
export type CaseErpEvent = RmaErpEvent | ServiceErpEvent | ClaimErpEvent

export type ErpEventType = CaseErpEvent | 'customer.addresses' | 'customer.changed' | 'registration.approved'

/** Every type, in the order of docs/erp/events.md. */
export const ERP_EVENT_TYPES: readonly ErpEventType[] = [
  ...Object.values(CASE_ERP_EVENTS.rmas),
  ...Object.values(CASE_ERP_EVENTS['warranty-claims']),
  ...Object.values(CASE_ERP_EVENTS['service-requests']),
  'registration.approved',
  'customer.changed',
  'customer.addresses',
]

/** Null for an entry that stays in the house. */
export function erpEventOf(of: CaseKind, kind: CaseEventKind): CaseErpEvent | null {
  const told: Partial<Record<CaseEventKind, CaseErpEvent>> = CASE_ERP_EVENTS[of]
  return told[kind] ?? null
}
