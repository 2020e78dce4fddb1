/** What applicants and staff send about a registration, and what is asked of whom. */
import { z } from 'zod'

import { isPersonName } from '../accounts/requests'
import { OFFERED_RIGHTS, type Right } from '../accounts/rights'
import { isCountry } from '../forms/countries'
import { EmailAddress, textOf } from '../rmas/requests'

export const REGISTRATION_KINDS = ['business', 'private', 'access', 'endCustomer'] as const
export type RegistrationKind = (typeof REGISTRATION_KINDS)[number]

/** A text on one line that says something. */
export const filled = (max: number) =>
  textOf(max)
    .overwrite((value) => value.trim())
    .min(1)
    .refine((value) => !/[\n\t]/.test(value), 'one line')

export const lowerAddress = z
  .string()
  .overwrite((value) => value.trim().toLowerCase())
  .pipe(EmailAddress)

/** It comes to stand in mails, as the names that managers type do. */
export const PersonName = filled(100).refine(isPersonName, 'no name of a person')

const PERSON = { contactName: PersonName, email: lowerAddress, phone: filled(40) }

const ADDRESS = {
  street: filled(100),
  houseNumber: filled(20),
  postalCode: filled(12),
  city: filled(80),
  countryCode: z.string().refine(isCountry, 'no country'),
}

const COMMON = {
  remarks: textOf(1000).optional(),
  acceptTerms: z.boolean().optional(),
  /** Of the terms that were shown. */
  termsHash: z.string().max(64).optional(),
  /** Says when the form was opened (src/endpoints/registrations/formToken.ts). */
  formToken: z.string().min(1).max(200),
  /** A field that nobody sees: who fills it in is a program. */
  website: z.string().max(500).optional(),
}

/** POST /api/registrations */
export const CreateRegistration = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('business'),
    companyName: filled(120),
    vatNumber: filled(30),
    ...PERSON,
    ...ADDRESS,
    ...COMMON,
  }),
  z.strictObject({ kind: z.literal('private'), ...PERSON, ...ADDRESS, ...COMMON }),
  z.strictObject({
    kind: z.literal('access'),
    /** What the applicant says it is; staff decide which customer is meant. */
    customerNumber: filled(40),
    companyName: filled(120),
    ...PERSON,
    withoutInvoices: z.boolean().optional(),
    extraLogin: z.boolean().optional(),
    ...COMMON,
  }),
  z.strictObject({
    kind: z.literal('endCustomer'),
    /** Of the dealer, as the applicant has it from them. */
    dealerNumber: filled(40),
    companyName: filled(120),
    ...PERSON,
    ...ADDRESS,
    ...COMMON,
  }),
])

export type CreateRegistration = z.infer<typeof CreateRegistration>

/** The fields of each kind's form, in their order. */
export const REGISTRATION_FIELDS = {
  business: [
    'companyName',
    'vatNumber',
    'contactName',
    'email',
    'phone',
    'street',
    'houseNumber',
    'postalCode',
    'city',
    'countryCode',
    'remarks',
  ],
  private: ['contactName', 'email', 'phone', 'street', 'houseNumber', 'postalCode', 'city', 'countryCode', 'remarks'],
  access: ['customerNumber', 'companyName', 'contactName', 'email', 'phone', 'remarks'],
  endCustomer: [
    'dealerNumber',
    'companyName',
    'contactName',
    'email',
    'phone',
    'street',
    'houseNumber',
    'postalCode',
    'city',
    'countryCode',
    'remarks',
  ],
} as const satisfies Readonly<Record<RegistrationKind, readonly string[]>>

export type RegistrationField = (typeof REGISTRATION_FIELDS)[RegistrationKind][number]

/** A right that staff can hand out. */
const OfferedRight = z.custom<Right>((value) => OFFERED_RIGHTS.some((right) => right === value), 'no such right')

const unchangedSince = z.iso.datetime().optional()

/** POST /api/registrations/:id/approve. Without a customer a new one is made, but for a request for access. */
export const ApproveRegistration = z.strictObject({
  customerNumber: filled(40).optional(),
  /** Under which dealer an end customer comes; the one that was found when it registered, when left out. */
  dealerNumber: filled(40).optional(),
  /** What the contact may do; what `suggestedRights` says when left out. */
  rights: z.array(OfferedRight).max(OFFERED_RIGHTS.length).optional(),
  unchangedSince,
})

/** POST /api/registrations/:id/reject: the reason is mailed to the applicant. */
export const RejectRegistration = z.strictObject({
  reason: textOf(1000)
    .overwrite((value) => value.trim())
    .min(1),
  unchangedSince,
})

/** POST /api/registrations/:id/proceed, …/withdraw */
export const MoveRegistration = z.strictObject({ unchangedSince })

type Asked = {
  readonly withoutInvoices: boolean
  /** For a customer that is here already. Who manages its contacts is staff's to say: an applicant is a stranger to it. */
  readonly existing: boolean
}

/** What the first contact of an end customer may do: all of their own company's affairs. */
export const END_CUSTOMER_RIGHTS: readonly Right[] = OFFERED_RIGHTS.filter((right) => right !== 'manageEndCustomers')

/** What staff begin with: all that is offered, without invoices where the applicant asked for that. */
export function suggestedRights({ withoutInvoices, existing }: Asked): readonly Right[] {
  const left: Right[] = []
  if (withoutInvoices) left.push('viewInvoices')
  if (existing) left.push('manageContacts')
  return OFFERED_RIGHTS.filter((right) => !left.includes(right))
}
