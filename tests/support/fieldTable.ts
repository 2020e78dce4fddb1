/**
 * What a value sent for a field does, written out by hand: of every collection and global that anybody may write over REST, by
 * whom accessTable.ts says may. A new field fails tests/int/massAssignmentFields.int.test.ts until it stands here. What stands
 * in a group has a path of its own; a list is one field.
 */
import type { World } from './everyRow'
import { PASSWORD } from './trade'

export type FieldRow = {
  /** Takes a value, when the row is made and later. */
  readonly free: string
  /** Takes one when the row is made, and keeps it. */
  readonly once?: string
  /** Takes one in a row that is there, not in a new one. */
  readonly later?: string
  /** The product's own: nobody's value is taken. */
  readonly kept?: string
}

const DATES = 'createdAt updatedAt'
const ACCOUNT = `resetPasswordToken resetPasswordExpiration salt hash loginAttempts lockUntil sessions ${DATES}`
const KEY = 'keyHash keyHint keyMadeOn keyUsedOn'
const NEW_ADDRESS = 'newEmail newEmailHash newEmailRefuseHash newEmailExpiresAt'
const MAIL_WISHES =
  'mailPreferences.kinds mailPreferences.confirmations mailPreferences.promotions mailPreferences.promotionsAt'
const PLACE = ['street', 'houseNumber', 'postalCode', 'city', 'countryCode']

const within = (groups: string, names: readonly string[]) =>
  groups
    .split(' ')
    .flatMap((group) => names.map((name) => `${group}.${name}`))
    .join(' ')
const SIZES = within('sizes.header sizes.header2x sizes.mail sizes.paper sizes.favicon sizes.touch', [
  'url',
  'width',
  'height',
  'mimeType',
  'filesize',
  'filename',
])

export const FIELDS: Readonly<Record<string, FieldRow>> = {
  customers: {
    free: `number name type status vatNumber externalId shippingCode email phone locale segments isDealer dealer
      dealerDiscountBasisPoints salesRep nightDelivery returnWindowExtraDays addresses`,
    kept: `blockedBy vatKey provisional wantedAddresses addressesRevision contactsRevision ${DATES}`,
  },
  contacts: {
    free: 'name phone locale priceDisplay priceKind email',
    kept: `password invited ${NEW_ADDRESS} ${MAIL_WISHES} ${ACCOUNT}`,
  },
  memberships: {
    free: 'status rights budget isDefault',
    once: 'contact customer',
    kept: `blockedBy invitedAs invitedBy invitationHash invitationExpiresAt ${DATES}`,
  },
  'webhook-endpoints': {
    free: 'name url events active',
    kept: `signingSecret secretHint deliveredSeq attempts failingSince nextAttemptAt pausedAt leaseUntil lastError ${DATES}`,
  },
  segments: { free: 'code title', kept: DATES },
  'return-reasons': {
    free: 'code title parent segments photoRequired form position help',
    later: 'online',
    kept: DATES,
  },
  'service-types': {
    free: `title description icon form series visibility.match visibility.rules recipients targetTime targetUnit onDone
      code position`,
    later: 'online',
    kept: DATES,
  },
  forms: { free: 'title fields', later: '_status', kept: `removesFields ${DATES}` },
  'reason-codes': { free: 'code description', kept: DATES },
  pages: { free: 'slug title body', later: '_status', kept: DATES },
  templates: {
    free: 'name subject preheader body paper',
    once: 'key',
    later: '_status',
    kept: `serviceType slot channel ${DATES}`,
  },
  media: {
    free: 'alt',
    // The rest is reckoned from the file.
    later: 'lightGround focalX focalY thumbnailURL',
    kept: `url filename mimeType filesize width height ${SIZES} ${DATES}`,
  },
  users: { free: 'name role locale customers email', kept: `${KEY} ${ACCOUNT}` },
  'portal-settings': {
    free: `companyName tagline brandColour logo phone email ${within('address', PLACE)} menu.returns menu.claims menu.services menu.orders menu.invoices menu.help
      menu.terms menu.order languages newContacts.priceDisplay newContacts.priceKind businessZone`,
    kept: DATES,
  },
  'registration-settings': {
    free: `open.business open.private open.access open.endCustomer termsRequired askVies targetDays holidays recipients`,
    kept: DATES,
  },
  'return-settings': {
    free: `mode serviceType windowBasis windowDays extensionDays specialOrdersAllowed freeEntryAllowed reasonPer
      dealerFirst dealerDays formOn fourEyesAboveCents allowedSegments allowedCreators skipShippingCodeCheck bringAllowed pickupAllowed
      termsRequired bringHours instructions
      ${within('returnAddress', ['name', ...PLACE])}`,
    kept: DATES,
  },
  'warranty-settings': {
    free: `damages form basis usualMonths refuseOutOfTerm freeEntryAllowed termsRequired recipients instructions`,
    kept: DATES,
  },
  'delivery-settings': { free: 'carriers', kept: DATES },
  'file-settings': { free: 'kinds maxMegabytes maxPerCase megabytesPerDay withoutScanner', kept: DATES },
  'mail-settings': {
    free: 'fromName fromAddress replyTo staffAddress staffLocale ccPerContactPerDay',
    kept: DATES,
  },
  'number-series': { free: 'rma claim customer', kept: DATES },
  'privacy-settings': { free: 'rmaMonths serviceRequestMonths warrantyClaimMonths', kept: DATES },
}

/** Staff who change their own account. */
export const OWN_ACCOUNT: FieldRow = { free: 'name locale email', kept: `role customers ${KEY} ${ACCOUNT}` }

type Row = Record<string, unknown>

/** Where another value of the field's kind would not be taken. */
export const VALUES: Readonly<Record<string, (world: World, row: Row) => unknown>> = {
  'customers.addresses': () => [
    { kind: 'delivery', street: 'Weg', houseNumber: '1', postalCode: '1234 AB', city: 'Ede', countryCode: 'NL' },
  ],
  'memberships.contact': ({ rows }) => rows.newcomer,
  'memberships.rights': () => ['requestReturns'],
  'return-reasons.code': () => 'OTHER',
  'return-reasons.parent': ({ rows }) => rows.group,
  'service-types.form': ({ rows }) => rows.forms,
  'service-types.series': () => 'FORGED{yy}-{00000}',
  'service-types.visibility.rules': () => [{ field: 'country', is: 'equals', value: 'NL' }],
  'forms.fields': (_, { fields }) =>
    (fields as Row[]).map((one) => ({ ...one, width: 'half', label: (one.label as Row).nl ?? one.label })),
  'return-settings.serviceType': ({ rows }) => rows.online,
  'warranty-settings.form': ({ rows }) => rows.forms,
  'number-series.rma': () => 'FORGED{yy}-{00000}',
}

/** What a second row must have for its own. */
export const NEW: Readonly<Record<string, (world: World) => Row>> = {
  customers: () => ({ number: 'NEW' }),
  contacts: () => ({ email: 'new@else.example' }),
  memberships: ({ rows }) => ({ contact: rows.colleague, status: 'active' }),
  segments: () => ({ code: 'new' }),
  'return-reasons': () => ({ code: 'NEW', online: false }),
  'service-types': () => ({ code: 'new', online: false }),
  'reason-codes': () => ({ code: 'NEW' }),
  forms: () => ({ _status: 'draft' }),
  pages: () => ({ slug: 'new', _status: 'draft' }),
  templates: () => ({ key: 'rma-received', slot: undefined }),
  users: () => ({ email: 'new@nazorg.example', password: PASSWORD }),
}

/** What is sent along with a field that means nothing without it. */
export const BESIDE: Readonly<Record<string, Row>> = {
  'return-settings.serviceType': { mode: 'form' },
}
