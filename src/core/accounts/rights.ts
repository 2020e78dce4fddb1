/** What a contact may do for one customer, kept on the membership. No right never means allowed. */
export const RIGHTS = [
  'requestReturns',
  'requestWarranty',
  'requestService',
  'viewOrders',
  'viewInvoices',
  'viewPrices',
  'manageContacts',
  'manageEndCustomers',
  'placeOrders',
  'approveOrders',
] as const

export type Right = (typeof RIGHTS)[number]

/** Kept for the webshop, which asks for them; the portal has no screen for them and does not offer them. */
export const HIDDEN_RIGHTS = ['placeOrders', 'approveOrders'] as const satisfies readonly Right[]

/** The rights that staff can hand out. */
export const OFFERED_RIGHTS: readonly Right[] = RIGHTS.filter(
  (right) => !HIDDEN_RIGHTS.some((hidden) => hidden === right),
)

/** Whether a list as stored holds `right`; a missing or foreign list holds none. */
export function hasRight(rights: unknown, right: Right): boolean {
  return Array.isArray(rights) && rights.includes(right)
}
