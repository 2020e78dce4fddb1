/** What new rows start with; what the portal owns of them is its own from then on (src/core/fieldOwners.ts). */
export const FIRST_VALUES = {
  customers: {
    type: 'business',
    status: 'active',
    locale: 'nl',
    nightDelivery: false,
    returnWindowExtraDays: 0,
    contactsRevision: 0,
    provisional: false,
    addressesRevision: 0,
  },
  articles: { returnable: true },
  orders: { shippingStatus: 'waiting', complete: false, shipsComplete: false },
  'order-lines': {
    articleReturnable: true,
    specialOrder: false,
    quantityDelivered: 0,
    quantityInvoiced: 0,
    quantityReturned: 0,
    quantityInRequest: 0,
    quantityAwaitingCredit: 0,
    quantityCredited: 0,
    quantityKept: 0,
  },
} as const
