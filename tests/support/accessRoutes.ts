/**
 * Who gets past access at each address that is not generated from a policy, written out by hand, one line an address. A new
 * endpoint, file URL or collection verb fails tests/int/accessRoutes.int.test.ts until it stands here; who may see the rows of
 * a new collection stands in accessTable.ts.
 *
 * Asked of the row of one customer; roles as in everyRow.ts. "Past access" is any answer but 401, 403 and 404: most bodies
 * below are lawful in shape and refused for what they say, so that the rows stay as they are.
 */
import { EVERYBODY, STAFF } from './accessTable'
import type { World } from './everyRow'

export type Asked = {
  readonly roles: string
  readonly body?: object | ((world: World) => object)
  /** The call takes the row away: everybody gets one of their own. */
  readonly fresh?: true
  /** What an admin does to the row first. */
  readonly after?: readonly [path: string, body: object]
}

const AGENTS = 'agent admin'
const PAGES = 'editor admin'
const CONTACTS = 'own manager powerless other dealer foreignDealer'
const MAILS = 'agent editor admin'
const MANAGERS = 'own manager agent admin'
const REQUESTERS = 'own agent sales admin'
const ANY_REQUESTER = 'own other agent sales unassigned admin'
/** Asked of the customer's dealer. */
const DEALERS = 'dealer agent admin'

const may = (roles: string, body?: Asked['body'], more: Omit<Asked, 'roles' | 'body'> = {}): Asked => ({
  roles,
  ...(body ? { body } : {}),
  ...more,
})
const PASSWORD = { token: 'x'.repeat(40), password: 'Een-heel-nieuw-woord-9' }
const LINK = { token: 'x'.repeat(64) }
const PLACE = { street: 'Weg', houseNumber: '1', postalCode: '1234 AB', city: 'Ede', countryCode: 'NL' }
const ADDRESS = { label: '', ...PLACE }
const forOwn = ({ customer }: World) => ({ customer: customer.id, lines: [], draft: true })

export const ROUTES: Readonly<Record<string, Asked>> = {
  'POST /rmas': may(REQUESTERS, forOwn),
  'POST /rmas/check': may('own other agent sales unassigned admin', {
    lines: [{ orderLine: 'x', quantityRequested: 1 }],
  }),
  'POST /rmas/match': may('own agent sales admin', ({ customer }) => ({
    customer: customer.id,
    rows: [{ code: 'x', quantity: 1 }],
  })),
  'POST /rmas/:id/draft': may(REQUESTERS, { lines: [] }),
  'POST /rmas/:id/submit': may(REQUESTERS, { acceptTerms: true }),
  'POST /rmas/:id/decide': may(AGENTS, ({ line }) => ({ lines: [{ id: line, quantityApproved: 99 }] })),
  'POST /rmas/:id/take-over': may(AGENTS, {}),
  'POST /rmas/:id/cancel': may(REQUESTERS, {}),
  // A revision that is not that of now: nothing changes.
  'POST /rmas/:id/receive': may(AGENTS, { revision: 999, lines: [] }),
  'POST /rmas/:id/receive/photos': may(AGENTS, {}),
  'POST /rmas/:id/inspect': may(AGENTS, ({ line }) => ({
    revision: 999,
    lines: [{ id: line, outcomes: [{ kind: 'credit', quantity: 1 }] }],
  })),
  'POST /rmas/:id/complete': may(AGENTS, { revision: 999 }),
  'POST /rmas/:id/confirm': may(AGENTS, { revision: 999 }),
  'POST /rmas/:id/label': may(AGENTS, { revision: 999 }),
  'POST /rmas/:id/correct': may(AGENTS, { revision: 999, lines: [], note: 'Geteld' }),
  'POST /rmas/:id/attachments': may(REQUESTERS, {}),
  'POST /rmas/:id/messages': may(REQUESTERS, { text: 'Hallo' }),
  'POST /rmas/:id/messages/read': may(REQUESTERS, {}),
  'POST /rmas/:id/messages/files': may(REQUESTERS, {}),
  'GET /rmas/terms': may('own other agent sales unassigned admin'),
  'GET /rmas/:id/terms': may(REQUESTERS),
  'POST /service-requests': may('own agent admin', ({ customer }) => ({
    type: 'repair',
    customer: customer.id,
    draft: true,
  })),
  'POST /service-requests/:id/draft': may('own agent admin', {}),
  'POST /service-requests/:id/submit': may('own agent admin', {}),
  'POST /service-requests/:id/answer': may('own agent admin', { answer: 'Ja' }),
  'POST /service-requests/:id/cancel': may('own agent admin', {}),
  'POST /service-requests/:id/attachments': may(REQUESTERS, {}),
  'POST /service-requests/:id/messages': may(REQUESTERS, { text: 'Hallo' }),
  'POST /service-requests/:id/messages/read': may(REQUESTERS, {}),
  'POST /service-requests/:id/messages/files': may(REQUESTERS, {}),
  'POST /service-requests/:id/start': may(AGENTS, {}),
  'POST /service-requests/:id/ask': may(AGENTS, { question: 'Welke?' }),
  'POST /service-requests/:id/finish': may(AGENTS, {}),
  'POST /service-requests/:id/decline': may(AGENTS, { note: 'Nee' }),
  'POST /service-requests/:id/note': may(AGENTS, { internalNote: 'Intern' }),
  'GET /warranty-claims/terms': may(ANY_REQUESTER),
  'GET /warranty-claims/:id/terms': may(REQUESTERS),
  'POST /warranty-claims': may(REQUESTERS, ({ customer }) => ({ customer: customer.id, lines: [], draft: true })),
  'POST /warranty-claims/check': may(ANY_REQUESTER, { lines: [{ line: 'a', quantityClaimed: 1 }] }),
  'POST /warranty-claims/:id/draft': may(REQUESTERS, { lines: [] }),
  'POST /warranty-claims/:id/submit': may(REQUESTERS, {}),
  'POST /warranty-claims/:id/cancel': may(REQUESTERS, {}),
  'POST /warranty-claims/:id/messages': may(REQUESTERS, { text: 'Hallo' }),
  'POST /warranty-claims/:id/messages/read': may(REQUESTERS, {}),
  'POST /warranty-claims/:id/messages/files': may(REQUESTERS, {}),
  'POST /warranty-claims/:id/attachments': may(REQUESTERS, {}),
  'POST /warranty-claims/:id/review': may(AGENTS, {}),
  'POST /warranty-claims/:id/forward': may(AGENTS, {}),
  'POST /warranty-claims/:id/decide': may(AGENTS, { unchangedRevision: 99, lines: [{ id: 'x', quantityAccepted: 0 }] }),
  'POST /warranty-claims/:id/close': may(AGENTS, {}),
  'POST /warranty-claims/:id/note': may(AGENTS, { internalNote: 'Intern' }),
  'POST /warranty-claims/:id/response': may(AGENTS, {}),
  'GET /warranty-claims/:id/history': may(AGENTS),
  'GET /documents/:id/file': may(REQUESTERS),
  'GET /attachments/:id/file': may(REQUESTERS),
  'GET /attachments/:id/thumbnail': may(AGENTS),
  'POST /attachments/:id/remove': may(REQUESTERS, {}, { fresh: true }),
  'GET /outbox/:id/mail': may(AGENTS),
  'POST /outbox/:id/retry': may(AGENTS, {}),
  'GET /customers/:id/contacts': may(MANAGERS),
  'POST /customers/:id/contacts': may(MANAGERS, { name: 'Nico', email: 'geen-adres', locale: 'nl', rights: [] }),
  // A version that is not that of now: nothing changes.
  'GET /customers/:id/addresses': may('own manager powerless'),
  'POST /customers/:id/addresses': may('own manager', { ...ADDRESS, primary: false, version: 'old' }),
  'POST /customers/:id/addresses/change': may('own manager', { ...ADDRESS, id: 'none', version: 'old' }),
  'POST /customers/:id/addresses/remove': may('own manager', { id: 'none', version: 'old' }),
  'POST /customers/:id/addresses/primary': may('own manager', { id: 'none', version: 'old' }),
  'POST /customers/:id/end-customers': may(DEALERS, {
    ...PLACE,
    ...{ companyName: 'Werkplaats', contactName: 'Sam', email: 'sam@werkplaats.example', vatNumber: 'NL1' },
  }),
  'POST /customers/:id/end-customers/find': may(DEALERS, { standing: 'active' }),
  'POST /customers/:id/end-customers/act': may(DEALERS, { act: 'block', ids: ['none'] }),
  'POST /customers/:id/end-customers/look-up': may(DEALERS, { text: 'garage' }),
  'POST /customers/:id/end-customers/returns': may(DEALERS, {}),
  'GET /customers/:id/end-customers/returns/:rma': may(DEALERS),
  'POST /customers/:id/end-customers/returns/act': may('dealer', { act: 'forward', ids: ['none'] }),
  'POST /customers/:id/end-customers/requests': may(DEALERS, {}),
  'GET /customers/:id/end-customers/requests/:request': may(DEALERS),
  'POST /customers/:id/end-customers/claims': may(DEALERS, {}),
  'GET /customers/:id/end-customers/claims/:claim': may(DEALERS),
  'GET /customers/:id/end-customers/:endCustomer': may(DEALERS),
  'POST /customers/:id/end-customers/:endCustomer/discount': may(DEALERS, { discountBasisPoints: null }),
  'POST /grid-views': may('own other', { grid: 'orders', name: '', query: {} }),
  'POST /grid-views/:id/change': may('own', { name: '' }),
  'POST /grid-views/:id/remove': may('own', {}, { fresh: true }),
  'GET /contacts/profile': may(CONTACTS),
  'POST /contacts/profile': may(CONTACTS, { name: '', phone: '', locale: 'nl' }),
  'POST /contacts/password': may(CONTACTS, { currentPassword: 'verkeerd', password: 'Een-heel-nieuw-woord-9' }),
  'POST /contacts/login-address': may(CONTACTS, { email: 'geen adres', currentPassword: 'verkeerd' }),
  'POST /contacts/login-address/withdraw': may(CONTACTS, {}),
  'POST /contacts/login-address/link': may(EVERYBODY, LINK),
  'POST /contacts/login-address/confirm': may(EVERYBODY, LINK),
  'POST /contacts/login-address/refuse': may(EVERYBODY, LINK),
  'POST /contacts/prices': may('own other', { priceDisplay: 'exclusive', priceKind: 'net' }),
  'POST /contacts/mail': may(CONTACTS, {}),
  'GET /users/:id/api-key': may('admin'),
  'POST /users/:id/api-key': may('admin', {}),
  'POST /users/:id/api-key/withdraw': may('admin', {}),
  'POST /contacts/:id/invite': may(AGENTS, {}),
  'POST /contacts/language': may(CONTACTS, { locale: 'nl' }),
  'POST /memberships/invitation': may(EVERYBODY, LINK),
  'POST /memberships/accept': may(EVERYBODY, LINK),
  'POST /memberships/:id/rights': may(MANAGERS, { rights: [] }, { fresh: true }),
  'POST /memberships/:id/block': may(MANAGERS, {}, { fresh: true }),
  'POST /memberships/:id/unblock': may(MANAGERS, {}, { fresh: true }),
  'POST /memberships/:id/remove': may(MANAGERS, {}, { fresh: true }),
  'POST /memberships/:id/invite-again': may(MANAGERS, {}, { fresh: true }),
  'GET /registrations/form': may(EVERYBODY),
  'POST /registrations': may(EVERYBODY, {}),
  'POST /registrations/:id/proceed': may(AGENTS, {}),
  'POST /registrations/:id/approve': may(AGENTS, { customerNumber: 'none', rights: [] }),
  'POST /registrations/:id/reject': may(AGENTS, { reason: 'Nee' }),
  'POST /registrations/:id/withdraw': may(AGENTS, {}),
  'GET /forms/frozen/:hash': may(`${CONTACTS} ${STAFF}`),
  'GET /forms/:id/open-cases': may('admin'),
  'GET /pages/:id/plan': may(PAGES),
  'POST /pages/:id/plan': may(PAGES, { at: '2020-01-01T09:00' }),
  'POST /pages/:id/plan/withdraw': may(PAGES, {}, { after: ['/plan', { at: '2199-01-01T09:00' }] }),
  'GET /templates/samples/:key': may(MAILS),
  'GET /templates/:id/preview': may(MAILS),
  'POST /templates/:id/test': may(MAILS, { locale: 'nl' }),
  'POST /templates/:id/roll-back': may(PAGES, { version: 'none' }),
  'POST /templates/:id/restore-shipped': may(PAGES, {}),
  'GET /media/file/:filename': may(EVERYBODY),
  'POST /invoices/:id/pdf': may('integration admin', {}),
  'POST /webhook-endpoints/:id/secret': may('admin', {}),
  'POST /webhook-endpoints/:id/replay': may('admin', { after: 0 }),
  'POST /company-register/import': may('admin', {}),
  // Whose rows are in it: tests/int/grids.int.test.ts.
  ...Object.fromEntries(
    ['', '/count', '/groups', '/csv'].map((part) => [
      `GET /grids/:grid${part}`,
      may('own other agent sales unassigned integration admin'),
    ]),
  ),
  'POST /grids/:grid/exports': may('own other agent sales unassigned integration admin', {}),
  'GET /grids/exports/:id': may('own'),
  'GET /grids/exports/:id/file': may('own'),
  'GET /erp/events': may('integration admin'),
  'POST /erp/:entity': may('integration admin', {}),
  'POST /erp-imports/:id/undo': may('admin', {}), // and an integration, of its own runs
  'GET /openapi.json': may(EVERYBODY),
  'GET /config/export': may('admin'),
  'GET /config/runs': may('admin'),
  'POST /config/check': may('admin', { value: {} }),
  'POST /config/import': may('admin', { value: {} }),
  'POST /config/runs/:id/undo': may('admin', {}),
  // Doors for who is not in yet, closed by what they ask for.
  ...Object.fromEntries(
    ['contacts', 'users'].flatMap((slug) => [
      [`GET /${slug}/me`, may(EVERYBODY)],
      [`POST /${slug}/login`, may(EVERYBODY, { email: '', password: '' })],
      [`POST /${slug}/forgot-password`, may(EVERYBODY, { email: '' })],
      [`POST /${slug}/refresh-token`, may(slug === 'users' ? 'agent editor sales unassigned admin' : CONTACTS, {})],
      [
        `POST /${slug}/unlock`,
        may(slug === 'users' ? 'admin' : AGENTS, ({ user, contact }: World) => ({
          email: (slug === 'users' ? user : contact).email,
        })),
      ],
    ]),
  ),
  'POST /contacts/reset-password': may(EVERYBODY, PASSWORD),
  'POST /users/reset-password': may('', PASSWORD), // a wrong link is answered 403
  // Changed one by one: each must stand for itself.
  ...Object.fromEntries(
    ['memberships', 'return-reasons', 'service-types', 'forms', 'pages', 'templates'].map((slug) => [
      `PATCH /${slug}`,
      may('', {}),
    ]),
  ),
  'GET /access': may(STAFF),
  'GET /payload-preferences/:key': may(STAFF),
  // Read as keys of the caller's own preferences.
  'GET /payload-preferences/:id': may(STAFF),
  'GET /payload-preferences/count': may(STAFF),
  'POST /payload-preferences/access': may(STAFF, {}),
  'GET /payload-preferences/versions': may(STAFF),
  'POST /payload-preferences/:key': may(STAFF, { value: {} }),
}

/** Ends the caller's session: asked last. */
export const SESSION_ROUTES = ['POST /contacts/logout', 'POST /users/logout']

/** Generated addresses that are shut for everybody, whatever the collection. */
export const SHUT = ['POST /first-register', 'GET /init', 'POST /verify/:id', 'GET /paste-url', 'GET /paste-url/:id']
