/**
 * What anybody who is not staff may filter, sort and select by, per collection that is open to them. A field that is not
 * named here is refused, so that nobody learns by a filter or an order what they may not read.
 */
const ALWAYS = ['id', 'createdAt', 'updatedAt']

/** Fields to filter and sort by. No prices: their order would tell them. */
export const CONTACT_FIELDS: Readonly<Record<string, readonly string[]>> = {
  'return-reasons': [...ALWAYS, 'code', 'title', 'position', 'parent', 'photoRequired', 'form'],
  forms: [...ALWAYS, 'title'],
  'order-lines': [
    ...ALWAYS,
    'customer',
    'orderNumber',
    'lineNumber',
    'customerReference',
    'orderDate',
    'specialOrder',
    'articleNumber',
    'externalArticleNumber',
    'articleName',
    'articleReturnable',
    'quantityOrdered',
    'quantityDelivered',
    'quantityInvoiced',
    'quantityReturned',
    'quantityInRequest',
    'quantityAwaitingCredit',
    'quantityCredited',
    'quantityKept',
    'quantityReturnable',
    'expectedDeliveryDate',
    'shippedAt',
    'deliveredAt',
    'invoiceNumber',
    'invoiceDate',
  ],
  orders: [...ALWAYS, 'number', 'customer', 'customerReference', 'orderDate', 'shippingStatus', 'complete'],
  invoices: [...ALWAYS, 'number', 'customer', 'kind', 'invoiceDate', 'dueDate'],
  rmas: [
    ...ALWAYS,
    'number',
    'customer',
    'customerNumber',
    'customerName',
    'contact',
    'status',
    'reason',
    'submittedAt',
    'decidedAt',
    'fileCount',
    'unreadByCustomer',
    'lines.orderLine',
    'lines.freeEntry',
    'lines.orderNumber',
    'lines.customerReference',
    'lines.orderDate',
    'lines.invoiceNumber',
    'lines.articleNumber',
    'lines.externalArticleNumber',
    'lines.articleName',
    'lines.status',
    'lines.reason',
  ],
  'service-types': [...ALWAYS, 'code', 'title', 'position', 'form'],
  'service-requests': [
    ...ALWAYS,
    'number',
    'type',
    'customer',
    'customerNumber',
    'customerName',
    'contact',
    'status',
    'submittedAt',
    'closedAt',
    'fileCount',
    'unreadByCustomer',
  ],
  'case-events': [...ALWAYS, 'case', 'serviceRequest', 'customer', 'kind', 'at'],
  'case-messages': [...ALWAYS, 'case', 'serviceRequest', 'customer', 'side', 'at'],
  documents: [...ALWAYS, 'case', 'customer', 'kind', 'revision', 'locale', 'fileName'],
  attachments: [...ALWAYS, 'case', 'serviceRequest', 'message', 'customer', 'fileName', 'mimeType', 'bytes'],
  memberships: [...ALWAYS, 'customer', 'status', 'isDefault'],
  'account-events': [...ALWAYS, 'customer', 'kind', 'at'],
  customers: [...ALWAYS, 'number', 'name'],
  pages: [...ALWAYS, 'slug', 'title'],
  media: [...ALWAYS, 'filename', 'mimeType'],
}

/**
 * Fields that are shown but neither filtered nor sorted by; of a group or a list all that is in it. Prices are among them:
 * whose they may not be seen by, they are left out for (access/fields.ts).
 */
const SELECT_ONLY: Readonly<Record<string, readonly string[]>> = {
  'return-reasons': ['help'],
  forms: ['fields'],
  'order-lines': ['grossUnitPriceCents', 'discountPercent', 'netUnitPriceCents', 'vatRate', 'currency'],
  orders: ['billingName', 'salesRepName', 'totalCents', 'currency'],
  invoices: ['amountCents', 'paidCents', 'openCents', 'currency', 'orderNumbers'],
  rmas: [
    'lines',
    'unexpected',
    'revision',
    'remarks',
    'ccEmail',
    'pickup',
    'acceptedTerms',
    'answers',
    'decisionNote',
    'dealerName',
    'dealerUntil',
    'dealerNote',
    'returnForm',
    'shippingLabel',
    'creditInvoice',
  ],
  'service-types': ['description', 'icon'],
  'service-requests': ['title', 'revision', 'answers', 'question', 'answer', 'note'],
  'case-events': ['actor', 'data'],
  'case-messages': ['authorName', 'contact', 'text', 'files'],
  documents: ['mimeType', 'bytes', 'pages', 'sha256'],
  memberships: ['contact', 'rights'],
  'account-events': ['name', 'email', 'actor', 'data'],
  customers: ['type', 'status', 'email', 'phone', 'locale', 'addresses', 'nightDelivery'],
  pages: ['body'],
  media: ['alt', 'url', 'thumbnailURL', 'filesize', 'width', 'height'],
}

/** Whether anybody who is not staff may ask for this field of a collection. */
export function maySelect(slug: string, path: string): boolean {
  if (CONTACT_FIELDS[slug]?.includes(path)) return true
  return SELECT_ONLY[slug]?.some((name) => path === name || path.startsWith(`${name}.`)) ?? false
}
