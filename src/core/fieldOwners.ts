/** Who owns each field: an import never writes what Nazorg owns, and Nazorg never writes what the ERP owns. */
export type FieldOwner = 'erp' | 'nazorg'

export const FIELD_OWNERS = {
  customers: {
    number: 'erp',
    name: 'erp',
    type: 'erp',
    vatNumber: 'erp',
    vatKey: 'erp',
    externalId: 'erp',
    provisional: 'nazorg',
    shippingCode: 'erp',
    status: 'nazorg',
    segments: 'nazorg',
    isDealer: 'nazorg',
    dealer: 'nazorg',
    dealerDiscountBasisPoints: 'nazorg',
    blockedBy: 'nazorg',
    salesRep: 'nazorg',
    email: 'erp',
    phone: 'erp',
    locale: 'nazorg',
    nightDelivery: 'nazorg',
    addresses: 'erp',
    wantedAddresses: 'nazorg',
    addressesRevision: 'nazorg',
    returnWindowExtraDays: 'nazorg',
    contactsRevision: 'nazorg',
  },
  orders: {
    number: 'erp',
    customer: 'erp',
    customerReference: 'erp',
    orderDate: 'erp',
    billingName: 'erp',
    salesRepName: 'erp',
    totalCents: 'erp',
    currency: 'erp',
    shippingStatus: 'erp',
    complete: 'erp',
    shipsComplete: 'erp',
    invoiced: 'nazorg',
  },
  'order-lines': {
    customer: 'erp',
    orderNumber: 'erp',
    lineNumber: 'erp',
    customerReference: 'erp',
    orderDate: 'erp',
    specialOrder: 'erp',
    articleNumber: 'erp',
    externalArticleNumber: 'erp',
    articleName: 'erp',
    articleReturnable: 'erp',
    grossUnitPriceCents: 'erp',
    discountPercent: 'erp',
    netUnitPriceCents: 'erp',
    vatRate: 'erp',
    currency: 'erp',
    quantityOrdered: 'erp',
    quantityDelivered: 'erp',
    quantityOpen: 'nazorg',
    quantityInvoiced: 'erp',
    quantityReturned: 'erp',
    quantityInRequest: 'nazorg',
    quantityAwaitingCredit: 'nazorg',
    quantityCredited: 'nazorg',
    quantityKept: 'nazorg',
    quantityReturnable: 'nazorg',
    expectedDeliveryDate: 'erp',
    shippedAt: 'erp',
    deliveredAt: 'erp',
    invoiceNumber: 'erp',
    invoiceDate: 'erp',
  },
} as const satisfies Record<string, Record<string, FieldOwner>>

export type OwnedCollection = keyof typeof FIELD_OWNERS

/** The fields of a collection that one owner writes, in the order of the table. */
export function fieldsOwnedBy(owner: FieldOwner, collection: OwnedCollection): string[] {
  return Object.entries(FIELD_OWNERS[collection])
    .filter(([, fieldOwner]) => fieldOwner === owner)
    .map(([field]) => field)
}
