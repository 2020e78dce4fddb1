/** Which texts of a row are personal: all that are not named here. Closed until opened, so that a new field is erased too. */
import type { CaseKind } from '../cases'

/** Words of the product, names of articles, and what leads to the books of the ERP, which the law keeps. */
const KEPT_ON_CASES = [
  'number',
  'customerNumber',
  'eventHead',
  'acceptedTerms.hash',
  'answers.version',
  'title.nl',
  'title.en',
  'damage',
  'damageTitle.nl',
  'damageTitle.en',
  'invoiceNumber',
  'lines.freeEntry',
  'lines.orderNumber',
  'lines.invoiceNumber',
  'lines.articleNumber',
  'lines.externalArticleNumber',
  'lines.articleName',
  'lines.currency',
  'lines.warranty.from',
  'lines.warranty.until',
  'lines.answers.version',
]

/** Of a line that the customer typed in, these are the customer's words. */
const TYPED_IN = ['lines.orderNumber', 'lines.articleNumber', 'lines.externalArticleNumber', 'lines.articleName']

type Line = { readonly freeEntry?: unknown; readonly orderLine?: unknown }

const isTypedIn = (line: Line | null): boolean => line !== null && (Boolean(line.freeEntry) || !line.orderLine)

export const isPersonalOnCase = (path: string, line: Line | null): boolean =>
  !KEPT_ON_CASES.includes(path) || (isTypedIn(line) && TYPED_IN.includes(path))

/** What stays of other rows about a person. */
export const KEPT_OF = {
  registrations: ['dueOn', 'acceptedTerms.hash'],
  'account-events': ['kind', 'actor.kind'],
  viewings: ['userName', 'tokenHash'],
  'erp-events': ['type'],
  'case-messages': [],
  customers: ['number', 'externalId', 'shippingCode'],
} as const satisfies Readonly<Record<string, readonly string[]>>

/** Rows that are not searched for a person: what the ERP owns and the law keeps, texts of the house, its own staff, counts. */
const NOT_SEARCHED = [
  'orders',
  'order-lines',
  'invoices',
  'shipments',
  'expected-dates',
  'articles',
  'users',
  'pages',
  'templates',
  'media',
  'forms',
  'form-versions',
  'terms-texts',
  'return-reasons',
  'reason-codes',
  'segments',
  'service-types',
  'company-register',
  'register-imports',
  'counters',
  'config-runs',
  'webhook-endpoints',
  'webhook-deliveries',
  'erp-imports',
  'erp-import-changes',
  'erp-row-times',
  'payload-migrations',
  'payload-kv',
]

export const isSearched = (collection: string): boolean => !NOT_SEARCHED.includes(collection)

export type Person = { readonly id: string; readonly name: string; readonly addresses: readonly string[] }

/** Whether a text names one of these: by address or id wherever it stands, by a name of several words too, by another name alone. */
export function namer(people: readonly Person[]): (text: string) => boolean {
  const parts = people.flatMap(({ id, name, addresses }) => [
    id.toLowerCase(),
    ...addresses.map((one) => one.toLowerCase()),
    ...(/\S\s+\S/.test(name) ? [name.toLowerCase()] : []),
  ])
  const whole = new Set(people.map(({ name }) => name.trim().toLowerCase()).filter(Boolean))
  return (text) => {
    const low = text.toLowerCase()
    return whole.has(low.trim()) || parts.some((part) => part !== '' && low.includes(part))
  }
}

/** A case kind as commands say it. */
export const KIND_WORDS: Readonly<Record<CaseKind, string>> = {
  rmas: 'RMA',
  'service-requests': 'Service request',
  'warranty-claims': 'Warranty claim',
}
