/** Staff see the portal as a contact sees it: they read along, and change nothing. */
import type { StaffRole } from './roles'

/** Who may look along: those who answer the customers' questions. */
export const VIEWING_ROLES = ['admin', 'agent'] as const satisfies readonly StaffRole[]

/** Looking along ends by itself after so many minutes. */
export const VIEWING_MINUTES = 30

/** How a contact's account is marked while an employee looks along with it; every write refuses it. */
export type Viewed = {
  /** Id and name of the employee. */
  readonly viewedBy: { readonly id: string; readonly name: string }
}

export const isViewed = (account: unknown): account is Viewed =>
  account instanceof Object && 'viewedBy' in account && Boolean(account.viewedBy)
