/**
 * Who may do what, written out by hand: the one place to compare the policies in access/ with. Names of roles, by verb;
 * a verb that is left out is for nobody. The row is of one customer; who is who to it, tests/support/everyRow.ts says.
 */
type Verb = 'create' | 'read' | 'update' | 'delete' | 'readVersions' | 'unlock' | 'admin'
export type Row = Partial<Record<Verb, string>>

export const VERBS: readonly Verb[] = ['create', 'read', 'update', 'delete', 'readVersions', 'unlock', 'admin']

export const EVERYBODY =
  'stranger own manager powerless blocked other dealer foreignDealer agent editor sales unassigned integration admin'

export const COLLECTIONS: Readonly<Record<string, Row>> = {
  rmas: { read: 'own agent sales admin' },
  'service-requests': { read: 'own agent sales admin' },
  'warranty-claims': { read: 'own agent sales admin' },
  documents: { read: 'own agent sales admin' },
  attachments: { read: 'own agent sales admin' },
  'case-messages': { read: 'own agent sales admin' },
  'case-events': { read: 'own agent sales admin' },
  outbox: { read: 'agent admin' },
  customers: {
    create: 'agent admin',
    read: 'own manager powerless agent sales integration admin',
    update: 'agent admin',
  },
  contacts: {
    create: 'agent admin',
    read: 'own agent sales admin',
    update: 'agent admin',
    unlock: 'agent admin',
  },
  memberships: {
    create: 'agent admin',
    read: 'own agent sales admin',
    update: 'agent admin',
    delete: 'agent admin',
  },
  'account-events': { read: 'own manager agent admin' },
  viewings: { read: 'admin' },
  registrations: { read: 'agent admin' },
  'erp-events': { read: 'integration admin' },
  'webhook-endpoints': { create: 'admin', read: 'admin', update: 'admin', delete: 'admin' },
  'webhook-deliveries': { read: 'admin' },
  'erp-imports': { read: 'integration admin' },
  segments: { create: 'admin', read: 'agent editor sales unassigned admin', update: 'admin', delete: 'admin' },
  orders: { read: 'own agent sales integration admin' },
  'order-lines': { read: 'own agent sales integration admin' },
  invoices: { read: 'own agent sales integration admin' },
  shipments: { read: 'own agent sales integration admin' },
  'expected-dates': { read: 'own agent sales integration admin' },
  articles: { read: 'agent sales unassigned integration admin' },
  'return-reasons': {
    create: 'admin',
    read: 'own manager powerless other dealer foreignDealer agent editor sales unassigned admin',
    update: 'admin',
    delete: 'admin',
  },
  'service-types': {
    create: 'admin',
    read: 'own other agent editor sales unassigned admin',
    update: 'admin',
    delete: 'admin',
  },
  forms: {
    create: 'admin',
    read: 'own manager powerless other dealer foreignDealer agent editor sales unassigned admin',
    update: 'admin',
    delete: 'admin',
    readVersions: 'admin',
  },
  'reason-codes': {
    create: 'integration admin',
    read: 'integration admin',
    update: 'integration admin',
    delete: 'integration admin',
  },
  pages: {
    create: 'editor admin',
    read: EVERYBODY,
    update: 'editor admin',
    delete: 'admin',
    readVersions: 'editor admin',
  },
  templates: {
    create: 'editor admin',
    read: 'agent editor admin',
    update: 'editor admin',
    delete: 'admin',
    readVersions: 'editor admin',
  },
  media: { create: 'editor admin', read: EVERYBODY, update: 'editor admin', delete: 'admin' },
  users: {
    create: 'admin',
    read: 'agent admin',
    update: 'admin',
    delete: 'admin',
    unlock: 'admin',
    admin: 'agent editor sales unassigned admin',
  },
  counters: {},
  'idempotency-keys': {},
  'grid-exports': {},
  'erp-row-times': {},
  'company-register': { read: 'admin' },
  'register-imports': { read: 'admin' },
  'terms-texts': { read: 'agent admin' },
  'form-versions': { read: 'agent sales unassigned admin' },
  'config-runs': { read: 'admin' },
}

export const GLOBALS: Readonly<Record<string, { read: string; update: string }>> = {
  'portal-settings': { read: 'agent editor sales unassigned admin', update: 'admin' },
  'registration-settings': { read: 'agent editor sales unassigned admin', update: 'admin' },
  'return-settings': { read: 'agent editor sales unassigned admin', update: 'admin' },
  'warranty-settings': { read: 'agent editor sales unassigned admin', update: 'admin' },
  'delivery-settings': { read: 'agent editor sales unassigned admin', update: 'admin' },
  'file-settings': { read: 'agent editor sales unassigned admin', update: 'admin' },
  'mail-settings': { read: 'agent editor sales unassigned admin', update: 'admin' },
  'number-series': { read: 'agent editor sales unassigned admin', update: 'admin' },
  'privacy-settings': { read: 'agent editor sales unassigned admin', update: 'admin' },
}

/** Payload's own collections: no address of theirs is open, but for what the panel remembers of its user. */
export const SYSTEM_COLLECTIONS = ['payload-kv', 'payload-migrations', 'payload-preferences']

export const STAFF = 'agent editor sales unassigned integration admin'

/** Addresses that no collection's policy speaks of: who gets past them. The rest gets 403, or 404 where nobody does. */
export const ENDPOINTS: Readonly<Record<string, string>> = {
  'GET /api/access': STAFF,
  'GET /api/payload-preferences/nav': STAFF,
  'POST /api/payload-preferences/nav': STAFF,
  'DELETE /api/payload-preferences/nav': '',
  'GET /api/payload-preferences': '',
  'DELETE /api/payload-preferences?where[key][equals]=nav': '',
  'GET /api/payload-locked-documents': '',
  'GET /api/payload-kv': '',
  'GET /api/payload-migrations': '',
  'GET /api/payload-jobs/run': '',
  'GET /api/payload-query-presets': '',
  'POST /api/users/first-register': '',
  'POST /api/contacts/first-register': '',
  'GET /api/users/init': '',
  'GET /api/contacts/init': '',
  'POST /api/users/verify/x': '',
  'POST /api/contacts/verify/x': '',
  'GET /api/graphql': '',
  'POST /api/graphql': '',
  'GET /api/graphql-playground': '',
  'GET /api/og': '',
  'POST /api/reorder': '',
  'GET /api/media/paste-url': '',
  'GET /api/rmas/versions': '',
  'GET /api/service-requests/versions': '',
  'GET /api/warranty-claims/versions': '',
  'GET /api/contacts/versions': '',
  'GET /api/globals/portal-settings/versions': '',
  // What nobody knows the hash of is not found; a stranger may not even ask.
  [`GET /api/forms/frozen/${'0'.repeat(64)}`]: '',
  'GET /api/config/export': 'admin',
  'POST /api/config/check': 'admin',
  'POST /api/config/import': 'admin',
  'GET /api/config/check': '',
  'GET /api/config': '',
  'GET /api/config/runs': 'admin',
  'GET /api/erp': '',
  'GET /api/erp/events': 'integration admin',
  'POST /api/erp/events': '',
  'GET /api/users/me': EVERYBODY,
  'GET /api/contacts/me': EVERYBODY,
}
